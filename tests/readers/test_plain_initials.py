"""What dumps set apart or say twice on one line of a text."""

import pytest

from tui_reader.model import Document
from tui_reader.readers import read_document

REST = "day the dockers of Skarholm came to the gate of the harbour and stood there until noon."
BELOW = "They came every day, and this went on for a week; the way to the gate was blocked, and away they stayed."


def read(text: str) -> Document:
    """Read a plain text."""
    document = read_document(text.encode(), "a.txt")
    assert isinstance(document, Document)
    return document


def blocks_of(*lines: str) -> list[str]:
    """Give the texts of the blocks of a text with a blank line between its lines."""
    return [block.text for block in read("\n\n".join(lines)).blocks]


@pytest.mark.parametrize(("cut", "whole"), [(f"E very {REST}", f"Every {REST}"), (f"T his {REST}", f"This {REST}")])
def test_a_large_first_letter_is_joined_with_its_word(cut: str, whole: str) -> None:
    assert blocks_of(cut, BELOW) == [whole, BELOW]


@pytest.mark.parametrize("text", [f"A way {REST}", f"T cells {REST}", f"I n {REST}", "E very day."])
def test_letters_that_stand_alone_stay_alone(text: str) -> None:
    assert blocks_of(text, BELOW) == [text, BELOW]


def test_lines_below_a_joined_letter_keep_their_places() -> None:
    text = f"E very {REST[:60]}\n{REST[60:]} {REST[:50]}\n{REST[50:]}\n\n{BELOW[:80]}\n{BELOW[80:]}"
    block = read(text).blocks[0]
    assert all(block.text[start - 1] == " " or start == 0 for start in block.line_starts)


PICTURE = "Dockers at the gate of the harbour in Skarholm"


@pytest.mark.parametrize("credit", ["", "Jo Roe/The Post", " Photo: Jo Roe"])
def test_what_a_line_says_twice_is_cut_in_two(credit: str) -> None:
    assert blocks_of(BELOW, f"{PICTURE}. {PICTURE}.{credit}") == [BELOW, f"{PICTURE}.", f"{PICTURE}.{credit}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Free the quay! Free the quay!", id="a short call"),
        pytest.param(f"{PICTURE} are many. {PICTURE} are few, and fewer still stay.", id="goes on otherwise"),
        pytest.param(f"{PICTURE}. {PICTURE}. {BELOW}", id="a long text behind"),
        pytest.param("-" * 120, id="a rule"),
    ],
)
def test_other_lines_are_not_cut(text: str) -> None:
    assert blocks_of(BELOW, text) == [BELOW, text]


def test_a_rule_is_no_part_of_the_text_below() -> None:
    width = 79
    lines = [REST[:width], "━" * width, "Prada", "", BELOW[:78], BELOW[78:] * 3]
    found = [block.text for block in read("\n".join(lines)).blocks]
    assert "Prada" in found
