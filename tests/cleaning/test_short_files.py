"""In a file of a few lines nothing is hidden for its place."""

import pytest

from tui_reader.cleaning import clean
from tui_reader.model import Document, Role, Unreadable
from tui_reader.readers import read_document

PROSE = "Ministers said on Monday that the talks in Lund would go on until spring, and that nobody had left the table."


def _cleaned(text: str) -> Document:
    document = read_document(text.encode(), "x.txt")
    assert not isinstance(document, Unreadable)
    return clean(document)


@pytest.mark.parametrize("line", ["visible 31m tail", "One two", "A: b: c", "word " * 3000, "x" * 2000])
def test_a_line_before_a_single_paragraph_is_shown(line: str) -> None:
    assert not any(block.is_hidden for block in _cleaned(f"{line}\n\n{PROSE}\n").blocks)


def test_what_its_words_give_away_stays_hidden() -> None:
    blocks = _cleaned(f"Talks in Lund go on\n\n{PROSE}\n\nShare this article\n").blocks
    assert [block.role is Role.FURNITURE for block in blocks] == [False, False, True]


def test_a_file_in_which_no_body_is_found_is_shown_whole() -> None:
    assert not any(block.is_hidden for block in _cleaned("\n".join(f"row {n}" for n in range(300))).blocks)


COUNT = "The harbour master of Lowmoor counted {} boats in the {}. week of May."


@pytest.mark.parametrize("heading", ["## {}", "{}"])
def test_sentences_that_are_alike_are_the_article_when_there_is_no_other(heading: str) -> None:
    lines = ["# The sea comes to Lowmoor"]
    for week, section in enumerate(("The tide that came early", "A wall of sand", "What the council heard")):
        lines += [heading.format(section), *(COUNT.format(boats, week) for boats in range(20, 32))]
    assert not any(block.is_hidden for block in _cleaned("\n\n".join(lines)).blocks)


@pytest.mark.parametrize(
    "line", ["The quick brown fox jumps over the lazy dog.", "Nobody was hurt in Harben on Monday."]
)
def test_a_text_that_says_the_same_again_and_again_is_shown(line: str) -> None:
    assert not any(block.is_hidden for block in _cleaned("\n\n".join(["Fox and dog", *[line] * 20])).blocks)


def test_a_few_lines_are_no_article_beside_a_hundred_sentences() -> None:
    lines = ["The sea comes to Lowmoor", "Nobody was hurt.", *(COUNT.format(boats, boats) for boats in range(20, 120))]
    blocks = _cleaned("\n\n".join(lines)).blocks
    assert sum(block.is_hidden for block in blocks) <= 1


SHORT_PAGE = """PortWorld

Containers

Bulk

Norden Line orders six feeders at Ostvik yard

Sam Ode | Jun 7, 2024

Norden Line has ordered six feeder ships at the Ostvik yard, the owner said today in a notice.

The ships will cost forty million each, according to brokers.

They replace tonnage built in the late nineties.

The line did not say how they would be fuelled.

Tags: feeders, newbuildings, Norden
"""


def test_a_page_of_short_sentences_is_a_page() -> None:
    shown = [block.text for block in _cleaned(SHORT_PAGE).blocks if block.is_body]
    assert shown == [line for line in SHORT_PAGE.splitlines() if line.endswith(".")]


def test_a_note_of_short_sentences_is_shown_whole() -> None:
    lines = (
        "Shopping",
        "The shop is shut on Monday.",
        "We have no bread in the house.",
        "It may be best to ask.",
        "Buns",
    )
    note = "\n\n".join(lines)
    assert not any(block.is_hidden for block in _cleaned(note).blocks)
