"""The words under a selection with the mouse, and the block that is meant without one."""

from textual.selection import Selection

from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.lines import Place, StyledLine
from tui_reader.layout.piles import index_in_text
from tui_reader.layout.places import body_offset
from tui_reader.model import Article, Span


def selected_words(layout: ArticleLayout, selection: Selection, left: int, *, joined: bool) -> str:
    """Give the words under a selection.

    Args:
        layout: The lines on the screen.
        selection: From where to where, in lines and characters of the pane.
        left: Cells in front of the column of text.
        joined: Whether lines that were wrapped are joined again.
    """
    first = selection.start.y if selection.start else 0
    last = min(selection.end.y if selection.end else layout.count - 1, layout.count - 1)
    pieces: list[str] = []
    before: StyledLine | None = None
    for y in range(first, last + 1):
        line, span = layout.line(y), selection.get_span(y)
        if line is None or span is None:
            continue
        start, end = _ends(line, span, left)
        goes_on = joined and before is not None and before.block == line.block >= 0 and line.start > before.start
        if pieces:
            pieces.append(" " if goes_on else "\n")
        pieces.append(line.text[start:end].rstrip())
        before = line
    return "".join(pieces)


def selected_span(article: Article, layout: ArticleLayout, selection: Selection, left: int) -> Span | None:
    """Give the place in the body of what is selected, or `None` when nothing of it is; `left` as above."""
    first = selection.start.y if selection.start else 0
    last = min(selection.end.y if selection.end else layout.count - 1, layout.count - 1)
    offsets: list[int] = []
    for y in range(first, last + 1):
        line, span = layout.line(y), selection.get_span(y)
        if line is None or span is None or line.block < 0:
            continue
        places = (Place(line.block, line.offset_at(min(end, len(line.text)))) for end in _ends(line, span, left))
        offsets += [at for place in places if (at := body_offset(article, place)) is not None]
    return Span(min(offsets), max(offsets)) if offsets and max(offsets) > min(offsets) else None


def _ends(line: StyledLine, span: tuple[int, int], left: int) -> tuple[int, int]:
    """Give where the selected stretch of a line begins and ends in its text, from the characters that are drawn."""
    start = index_in_text(line.text, max(span[0] - left, 0))
    return start, len(line.text) if span[1] == -1 else index_in_text(line.text, max(span[1] - left, 0))


def block_near(layout: ArticleLayout, top: int, rows: int, below: int) -> int | None:
    """Give the block that stands some lines `below` the top of the window, or the nearest one in sight."""
    for y in (*range(top + below, min(top + rows, layout.count)), *range(top + below, top - 1, -1)):
        line = layout.line(y)
        if line is not None and line.block >= 0:
            return line.block
    return None


def is_in_sight(layout: ArticleLayout, block: int, top: int, rows: int) -> bool:
    """Tell whether a line of a block stands in the window."""
    lines = map(layout.line, range(top, min(top + rows, layout.count)))
    return any(line is not None and line.block == block for line in lines)
