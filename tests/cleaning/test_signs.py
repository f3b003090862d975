"""What a line shows by itself."""

import pytest

from tests.cleaning.heads import block
from tui_reader.cleaning.signs import signs_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The inquiry goes on.", "en"),
        ("Nobody on the quay was hurt, he said.", "en"),
        ("“We will ask again in 2026,” she said.", "en"),
        ("Der Bau der Brücke soll 2026 beginnen.", "de"),
    ],
)
def test_a_short_sentence_is_one_and_no_date_line(text: str, language: str) -> None:
    signs = signs_of(block(text), language)
    assert signs.is_sentence
    assert not signs.is_byline


@pytest.mark.parametrize(
    "text",
    [
        "Harbour and ferries",
        "The ferry sails again after the…",
        "The ferry sails again after the...",
        "Who is in the harbour?",
        "By Ida Brand of the Courier.",
        "Photo by Ida Brand for the Courier.",
        "Sign up for our newsletter.",
        "The board expects that the new winch will arrive in May at the latest, and that it will hold.",
    ],
)
def test_headings_bylines_furniture_and_cut_lines_are_no_short_sentences(text: str) -> None:
    assert not signs_of(block(text), "en").is_sentence


@pytest.mark.parametrize("text", ["May 3, 2024", "Updated 2024-05-03 06:30", "By Ida Brand"])
def test_dates_and_bylines_stay_such(text: str) -> None:
    assert signs_of(block(text), "en").is_byline
