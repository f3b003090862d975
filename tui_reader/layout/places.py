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
    blocks, text = article.document.blocks, article.document.text
    here = min(place.block, len(blocks) - 1)
    block = blocks[here]
    line = block.line_at(place.offset)
    start, end = _line_range(text, line)
    words = block.text[place.offset : place.offset + _CONTEXT].partition("\n")[0]
    found = text.find(words, start, end) if words.strip() else -1
    if found >= 0:
        return Place(line - 1, found - start)
    beside = _blocks_on(blocks, line)
    return Place(line - 1, (end - start) * beside.index(here) // len(beside) if len(beside) > 1 else 0)


def _place_of_line(article: Article, place: Place) -> Place:
    blocks, text = article.document.blocks, article.document.text
    line = place.block + 1
    beside = _blocks_on(blocks, line)
    if not beside:
        after = (index for index, block in enumerate(blocks) if block.first_line > line)
        return Place(next(after, len(blocks) - 1), 0)
    start, end = _line_range(text, line)
    offset = max(0, min(place.offset, end - start))
    words = text[start + offset : min(start + offset + _CONTEXT, end)]
    for index in beside if offset and words.strip() else ():
        found = blocks[index].text.find(words)
        if found >= 0 and blocks[index].line_at(found) == line:
            return Place(index, found)
    index = beside[len(beside) * offset // (end - start + 1)]
    further = line - blocks[index].first_line
    starts = blocks[index].line_starts
    return Place(index, starts[further - 1] if 0 < further <= len(starts) else 0)


def _blocks_on(blocks: tuple[Block, ...], line: int) -> list[int]:
    """Give the blocks that stand on a line of the file; of a page without line breaks that is all of them."""
    return [index for index, block in enumerate(blocks) if block.first_line <= line <= block.last_line]


def _line_range(text: str, line: int) -> tuple[int, int]:
    start = 0
    for _ in range(line - 1):
        found = text.find("\n", start)
        if found < 0:
            return len(text), len(text)
        start = found + 1
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end
