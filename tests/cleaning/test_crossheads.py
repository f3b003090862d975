"""Which short lines of a body head what follows."""

import pytest

from tests.cleaning.heads import BODY, cleaned, texts
from tui_reader.model import Document, Role

HEADLINE = "Skarholm dockers walk out as talks over night shifts collapse"
LIST = ("Berths", "Cranes", "Night shifts")


def in_text(*lines: str) -> Document:
    """Clean an article with lines between its second and its third paragraph."""
    return cleaned(HEADLINE, "", "By Ann Lee", "", BODY[0], "", BODY[1], "", *lines, "", BODY[2], "", BODY[3])


@pytest.mark.parametrize(
    "below",
    [
        pytest.param((), id="running text"),
        pytest.param(("The talks are about these three things, in the order of their weight:",), id="a colon"),
        pytest.param(tuple(f"• {item}" for item in LIST), id="a list"),
    ],
)
def test_a_short_line_above_text_or_a_list_is_a_crosshead(below: tuple[str, ...]) -> None:
    document = in_text("What it is about", "", *below)
    assert "What it is about" in texts(document, Role.CROSSHEAD)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("By Ann Lee | Skarholm Post", id="a person"),
        pytest.param("By Skarholm Post Editorial Board | Skarholm Post", id="an organisation"),
        pytest.param("The talks begin again.", id="a sentence"),
        pytest.param("and then the rain", id="a small letter"),
    ],
)
def test_bylines_and_sentences_are_no_crossheads(line: str) -> None:
    document = in_text(line)
    assert line not in texts(document, Role.CROSSHEAD)


def test_numbers_after_a_by_head_a_passage() -> None:
    document = in_text("By the numbers")
    assert "By the numbers" in texts(document, Role.CROSSHEAD)


TALE = [line for paragraph in BODY for line in (paragraph, "")]


@pytest.mark.parametrize("number", ["CHAPTER I", "Chapter One", "KAPITEL 1.", "Chapitre I"])
def test_the_number_and_the_title_of_a_chapter_are_shown_above_its_text(number: str) -> None:
    document = cleaned("THE PILOT'S HOUSE", "", "by Anna Lind", "", "Contents", "", number, "", "The Pilot", "", *TALE)
    assert all(block.is_body for block in document.blocks if block.text in (number, "The Pilot"))


def test_a_menu_of_chapters_stays_hidden() -> None:
    menu = ("Home", "Chapter 1", "Chapter 2", "Chapter 3", "Log in")
    document = cleaned(*menu, "", HEADLINE, "", "By Ann Lee", "", *TALE)
    assert not any(block.is_body for block in document.blocks if block.text.startswith("Chapter"))
