"""What is seen of an article: the words on the three views, how far a page goes, and which of the body is in sight."""

from tui_reader.layout.article_layout import ArticleLayout, body_offset
from tui_reader.layout.facts import hidden_lines
from tui_reader.layout.lines import Place, View
from tui_reader.layout.list_rows import file_name
from tui_reader.layout.rows import harmless
from tui_reader.model import Article

_TITLES = {View.CLEAN: "Article", View.MARKED: "Article ─ with hidden lines", View.FILE: "The file as it is"}
_OVERLAP = 2
"""Lines of the old page that stay in sight."""
_OVERLAPS_FROM = 7
"""Lines that a window has in which they do."""


def next_view(view: View) -> View:
    """Give the view that comes after one."""
    views = list(View)
    return views[(views.index(view) + 1) % len(views)]


def title_of(article: Article, view: View) -> str:
    """Name a view and the file."""
    return f"{_TITLES[view]} ─ {harmless(file_name(article.document.name))}"


def words_on(article: Article, view: View) -> str:
    """Say what a view shows."""
    if view is View.CLEAN:
        return "The clean article."
    if view is View.FILE:
        return "The file as it is, line by line."
    hidden = hidden_lines(article)
    if hidden == 1:
        return "With the hidden line and its reason."
    return f"With the {hidden} hidden lines, each with its reason." if hidden else "Nothing was hidden here."


def lines_of(pages: float, rows: int) -> int:
    """Tell how many lines so many pages take in a window of `rows` lines; upwards they are below 0."""
    overlap = _OVERLAP if abs(pages) >= 1 and rows >= _OVERLAPS_FROM else 0
    amount = max(int(abs(pages) * rows) - overlap, 1)
    return amount if pages > 0 else -amount


def body_in_sight(article: Article, layout: ArticleLayout, top: int, rows: int) -> tuple[int, int] | None:
    """Give the offsets of the body between which stands what `rows` lines from `top` on show."""
    if layout.view is View.FILE:
        return None
    offsets = []
    for y in range(top, min(top + rows, layout.count)):
        line = layout.line(y)
        if line is not None and line.block >= 0:
            start = body_offset(article, Place(line.block, line.start))
            if start is not None:
                offsets += [start, start + line.end - line.start]
    return (min(offsets), max(offsets)) if offsets else None
