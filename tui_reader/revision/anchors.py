"""A block or a passage, named so that it is found again in another analysis of the same file, or not at all.

The bytes are the same (everything is kept by their digest), but newer code may cut blocks or decode otherwise. What is
not found for certain is given up: a correction in the wrong place is worse than one that waits in a list.
"""

from dataclasses import dataclass

from tui_reader.model import Article, Block, Document, Span

_CONTEXT = 32
_MOST_PLACES = 500


@dataclass(frozen=True, slots=True)
class BlockAnchor:
    """A block, by its text, its line and its neighbours."""

    text: str
    """Its whole text."""
    line: int
    """The line of the file on which it begins."""
    before: str = ""
    """The end of the block in front of it."""
    after: str = ""
    """The beginning of the block behind it."""


@dataclass(frozen=True, slots=True)
class PassageAnchor:
    """A passage of the body, by its words and those around it."""

    exact: str
    """The passage."""
    before: str = ""
    """What stands in front of it."""
    after: str = ""
    """What stands behind it."""


def anchor_block(document: Document, index: int) -> BlockAnchor:
    """Name a block."""
    block = document.blocks[index]
    before, after = _neighbours(document, index)
    return BlockAnchor(block.text, block.first_line, before, after)


def anchor_passage(article: Article, span: Span) -> PassageAnchor:
    """Name a passage of the body."""
    text = article.body.text
    before = text[max(span.start - _CONTEXT, 0) : span.start]
    return PassageAnchor(text[span.start : span.end], before, text[span.end : span.end + _CONTEXT])


def find_block(document: Document, anchor: BlockAnchor) -> int | None:
    """Find a block: the one with its text on its line; else the only one with its text; else the only one that also
    has its neighbours."""
    alike = [index for index, block in enumerate(document.blocks) if block.text == anchor.text]
    for index in alike:
        if document.blocks[index].first_line == anchor.line:
            return index
    if len(alike) != 1:
        wanted = (anchor.before, anchor.after)
        alike = [index for index in alike if _neighbours(document, index) == wanted]
    return alike[0] if len(alike) == 1 else None


def find_passage(article: Article, anchor: PassageAnchor) -> Span | None:
    """Find a passage: the only place of its words with the same words on both sides; else the only place at all, if
    one side is the same."""
    text = article.body.text
    places = _places(text, anchor.exact)
    whole = [place for place in places if _sides(text, place, anchor) == 2]
    if len(whole) == 1:
        return whole[0]
    if len(places) == 1 and _sides(text, places[0], anchor) == 1:
        return places[0]
    return None


def _neighbours(document: Document, index: int) -> tuple[str, str]:
    blocks = document.blocks
    before = _edge(blocks[index - 1])[0] if index else ""
    after = _edge(blocks[index + 1])[1] if index + 1 < len(blocks) else ""
    return before, after


def _edge(block: Block) -> tuple[str, str]:
    return block.text[-_CONTEXT:], block.text[:_CONTEXT]


def _places(text: str, exact: str) -> list[Span]:
    places: list[Span] = []
    start = text.find(exact) if exact else -1
    while start >= 0 and len(places) < _MOST_PLACES:
        places.append(Span(start, start + len(exact)))
        start = text.find(exact, start + 1)
    return places


def _sides(text: str, place: Span, anchor: PassageAnchor) -> int:
    before = text[max(place.start - len(anchor.before), 0) : place.start]
    after = text[place.end : place.end + len(anchor.after)]
    at_start = not anchor.before and place.start > 0
    at_end = not anchor.after and place.end < len(text)
    return (before == anchor.before and not at_start) + (after == anchor.after and not at_end)
