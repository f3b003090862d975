"""Lines among the paragraphs with which a page speaks for itself: "Click here", "Editor's note:", "Contents"."""

from functools import cache

from tui_reader.cleaning.short_files import is_short
from tui_reader.lexicon import words_of_all
from tui_reader.model import HIDDEN_ROLES, Block, Document, Role

_FEWEST_HIDDEN = 3
"""Hidden lines that make a page of a file; in others every line is the text's."""
_LABEL_ROLES = frozenset((Role.PARAGRAPH, Role.CROSSHEAD, Role.LIST_ITEM))
_MOST_SPACES, _MOST_SPACES_OF_LABEL = 24, 9
"""Of a line that asks for a click, and of one that names a source."""
_LONGEST_LEAD = 40
_ANY = "..."
"""What stands in an entry for any words."""
_MARKS = frozenset(":—")
"""Of which one stands behind every opening in the list."""
_BRACKETS, _STOPS = "([*_ ", " .!…>»›→)]*_"
_CLICK, _NOTE, _HEADING = "promotion", "note of the outlet", "list of links"


def label_page_lines(document: Document) -> Document:
    """Hide the lines with which a page asks for a click, notes something of its own, or heads a list that is hidden."""
    blocks = document.blocks
    if is_short(document) or sum([block.role in HIDDEN_ROLES for block in blocks]) < _FEWEST_HIDDEN:
        return document
    labelled = list(blocks)
    for index, block in enumerate(blocks):
        if block.role in _LABEL_ROLES:
            reason = _reason(block)
            if reason != _HEADING or blocks[min(index + 1, len(blocks) - 1)].role in HIDDEN_ROLES:
                labelled[index] = block.labelled(Role.FURNITURE, reason) if reason else block
    return document.with_blocks(tuple(labelled))


def _reason(block: Block) -> str | None:
    """Say what a line is when it is the page's and not the text's."""
    text = block.text
    spaces = text.count(" ")
    if spaces <= _MOST_SPACES:
        folded = text[-_LONGEST_LEAD:].rstrip(_STOPS).lower()
        if folded.endswith(_ends()):
            return _CLICK
        if spaces <= _MOST_SPACES_OF_LABEL and folded.rstrip(":") in _wholes():
            return _HEADING
    front = text[:_LONGEST_LEAD]
    if _MARKS.isdisjoint(front):
        return None
    front = front.lstrip(_BRACKETS).lower().replace("’", "'")
    if front.startswith(_openings()):
        has_words = " " in front.partition(":")[0]
        return _NOTE if has_words or (spaces <= _MOST_SPACES_OF_LABEL and text[-1] not in ".!?") else None
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
