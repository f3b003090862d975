"""The same place in another view, or in the body."""

from tui_reader.layout.article_pages import is_shown
from tui_reader.layout.lines import Place, View
from tui_reader.model import Article, Block

_CONTEXT = 24
"""Characters by which a place is found again in the file."""


def place_in_body(article: Article, offset: int) -> Place:
    """Give the place of a character of the body."""
    if not article.body.blocks:
        return Place(-1, 0)
    block, inside = article.body.locate(offset)
    return Place(block, max(0, min(inside, len(article.document.blocks[block].text))))


def body_offset(article: Article, place: Place) -> int | None:
    """Give the offset in the body of a place; `None` when its block is not part of the body."""
    start = article.body.start_of.get(place.block)
    if start is None:
        return None
    return start + max(0, min(place.offset, len(article.document.blocks[place.block].text)))


def translate(article: Article, place: Place, from_view: View, to_view: View) -> Place:
    """Find the same place in another view; what that view hides gives way to the nearest that it shows."""
    if place.block < 0 or not article.document.blocks:
        return place
    if from_view is View.FILE and to_view is not View.FILE:
        place = _place_of_line(article, place)
    elif to_view is View.FILE and from_view is not View.FILE:
        return _line_of_place(article, place)
    return place if to_view is View.FILE else _nearest_shown(article, place, to_view)


def _nearest_shown(article: Article, place: Place, view: View) -> Place:
    blocks = article.document.blocks
    here = min(place.block, len(blocks) - 1)
    if here == place.block and is_shown(blocks[here], view):
        return place
    for distance in range(1, len(blocks) + 1):
        after, before = here + distance, here - distance
        if after < len(blocks) and is_shown(blocks[after], view):
            return Place(after, 0)
        if before >= 0 and is_shown(blocks[before], view):
            return Place(before, 0)
    return Place(-1, 0)


def _line_of_place(article: Article, place: Place) -> Place:
    block = article.document.blocks[min(place.block, len(article.document.blocks) - 1)]
    line = block.line_at(place.offset)
    start = _start_of_line(article.document.text, line)
    words = block.text[place.offset : place.offset + _CONTEXT].partition("\n")[0]
    end = article.document.text.find("\n", start)
    found = article.document.text.find(words, start, end if end >= 0 else len(article.document.text)) if words else -1
    return Place(line - 1, found - start if found >= 0 else 0)


def _place_of_line(article: Article, place: Place) -> Place:
    blocks = article.document.blocks
    line = place.block + 1
    index = _block_at(blocks, line)
    block = blocks[index]
    if not block.first_line <= line <= block.last_line:
        return Place(index, 0)
    start = _start_of_line(article.document.text, line) + place.offset
    words = article.document.text[start : start + _CONTEXT].partition("\n")[0]
    nearby = range(index, min(index + 200, len(blocks))) if place.offset else range(index, index + 1)
    for candidate in nearby if words.strip() else ():
        found = blocks[candidate].text.find(words)
        if found >= 0 and blocks[candidate].line_at(found) == line:
            return Place(candidate, found)
    further = line - block.first_line
    starts = block.line_starts
    return Place(index, starts[further - 1] if 0 < further <= len(starts) else 0)


def _block_at(blocks: tuple[Block, ...], line: int) -> int:
    """Give the first block that stands on a line of the file, else the next one after it, else the last."""
    after = None
    for index, block in enumerate(blocks):
        if block.first_line <= line <= block.last_line:
            return index
        if after is None and block.first_line > line:
            after = index
    return len(blocks) - 1 if after is None else after


def _start_of_line(text: str, line: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start
