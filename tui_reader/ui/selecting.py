"""The words under a selection with the mouse."""

from textual.selection import Selection

from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.lines import StyledLine


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
        start, end = max(span[0] - left, 0), len(line.text) if span[1] == -1 else max(span[1] - left, 0)
        goes_on = joined and before is not None and before.block == line.block >= 0 and line.start > before.start
        if pieces:
            pieces.append(" " if goes_on else "\n")
        pieces.append(line.text[start:end].rstrip())
        before = line
    return "".join(pieces)
