"""Paragraphs that tell of the author rather than of the story."""

import pytest

from tests.cleaning.heads import BODY, article
from tui_reader.model import Role

NOTE = "note on the author"
TOP = ("Dockers of Skarholm walk out over night shifts", "", "By Ida Brand", "May 3, 2024")


def reason_of(line: str, *others: str) -> str | None:
    """Clean an article with some lines below its body; give why the first of them is hidden."""
    document = article(*TOP, bottom=(line, *others))
    found = next(block for block in document.blocks if block.text == line)
    return found.reason if found.role is Role.FURNITURE else None


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brand covers harbours, railways and whoever works there for the Skarholm Courier, and lives on a boat.",
        "Ida Brand can be reached at ida.brand@courier.example, or at the harbour on most mornings of the week.",
        "Ida Brand’s most recent book, The Long Shift, tells of a winter that she spent on the quay at Aldham.",
        "Ida Brand",
        "Ida Brand, a reporter and former docker, has written for this newspaper since she left the quay in 2009.",
    ],
)
def test_a_paragraph_that_opens_with_the_author_is_a_note(line: str) -> None:
    assert reason_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brand: And what did the owners of the terminal say when the dockers had walked out of the talks?",
        "Ida Brandt is the chair of the harbour board, and she told the dockers on Friday that it would not meet them.",
        "Ingrid Solheim is the first woman to lead the union of the dockers, who elected her nine years ago in May.",
        "Ida Brand asked the owners of the terminal on Friday whether they would talk to the dockers of the harbour.",
    ],
)
def test_a_paragraph_about_somebody_else_stays(line: str) -> None:
    assert reason_of(line) != NOTE


def test_a_story_about_its_author_stays_whole() -> None:
    turns = [f"Ida Brand is {what} on the quay of Skarholm, as the dockers of the harbour told." for what in "abc"]
    assert all(reason_of(turn, *turns) != NOTE for turn in turns)


def test_a_note_is_no_part_of_the_body() -> None:
    document = article(*TOP, bottom=("Ida Brand is a reporter of the Skarholm Courier.",))
    assert [block.text for block in document.blocks if block.is_body] == list(BODY)
