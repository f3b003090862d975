"""Lines among the paragraphs with which a page speaks for itself: "Click here", "Editor's note:", "Contents"."""

from collections.abc import Sequence
from functools import cache

from tui_reader.cleaning.short_files import is_short
from tui_reader.lexicon import words_of_all
from tui_reader.model import Block, Document, Role

_FEWEST_HIDDEN = 3
"""Hidden lines that make a page of a file; in others every line is the text's."""
_LABEL_ROLES = frozenset((Role.PARAGRAPH, Role.CROSSHEAD, Role.LIST_ITEM))
_LONGEST_CALL, _LONGEST_LEAD = 160, 40
"""Characters of a line that asks for a click, and of what a note opens with."""
_MOST_SPACES_OF_LABEL = 9
"""Of a line that names a source."""
_ANY = "..."
"""What stands in an entry for any words."""
_BRACKETS, _STOPS = "([*_ ", " .!…>»›→)]*_"
_CLICK, _NOTE, _HEADING = "promotion", "note of the outlet", "list of links"


def label_page_lines(document: Document) -> Document:
    """Hide the lines with which a page asks for a click, notes something of its own, or heads a list that is hidden."""
    blocks = document.blocks
    found = {
        index: reason
        for index, block in enumerate(blocks)
        if not block.reason and (reason := _reason(block.text)) and _is_of_page(blocks, index, reason)
    }
    if not found or is_short(document) or sum([block.is_hidden for block in blocks]) < _FEWEST_HIDDEN:
        return document
    labelled = list(blocks)
    for index, reason in found.items():
        labelled[index] = blocks[index].labelled(Role.FURNITURE, reason)
    return document.with_blocks(tuple(labelled))


def _is_of_page(blocks: Sequence[Block], index: int, reason: str) -> bool:
    """Tell whether a line is set as text is, and what it heads is hidden if it is a heading."""
    if blocks[index].role not in _LABEL_ROLES:
        return False
    return reason != _HEADING or any([block.is_hidden for block in blocks[index + 1 : index + 2]])


def _reason(text: str) -> str | None:
    """Say what a line is when it is the page's and not the text's."""
    if len(text) <= _LONGEST_CALL:
        tail = text[-_LONGEST_LEAD:].rstrip(_STOPS).lower()
        if tail.endswith(_ends()):
            return _CLICK
        if len(text) < _LONGEST_LEAD and tail.rstrip(":") in _wholes():
            return _HEADING
    front = text[:_LONGEST_LEAD]
    if ":" in front or "—" in front:
        front = front.lstrip(_BRACKETS).lower().replace("’", "'")
        if front.startswith(_openings()):
            is_label = text.count(" ") <= _MOST_SPACES_OF_LABEL and text[-1] not in ".!?"
            return _NOTE if is_label or " " in front.partition(":")[0] else None
    return None


@cache
def _ends() -> tuple[str, ...]:
    return tuple(entry.removeprefix(_ANY) for entry in _entries() if entry.startswith(_ANY))


@cache
def _openings() -> tuple[str, ...]:
    return tuple(entry.removesuffix(_ANY) for entry in _entries() if entry.endswith(_ANY))


@cache
def _wholes() -> frozenset[str]:
    return frozenset(entry for entry in _entries() if _ANY not in entry)


@cache
def _entries() -> tuple[str, ...]:
    return words_of_all("page_lines")
