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
