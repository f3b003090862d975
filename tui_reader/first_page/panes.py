"""The content of each pane on the first page, line by line."""

from collections.abc import Callable, Sequence

from tui_reader.first_page.drawing import Line, draw, head_line
from tui_reader.first_page.geometry import Box, scrollbar
from tui_reader.first_page.inks import Ink, Inks
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.column import text_column
from tui_reader.layout.lines import StyledLine
from tui_reader.layout.rows import Row, fitted
from tui_reader.layout.wrapping import wrap
from tui_reader.model import Article

Rows = Callable[[int], Sequence[list[Row]]]
"""Sets the entries of a pane in so many cells."""


def list_pane(
    box: Box, title: str, rows_in: Rows, inks: Inks, *, cursor: int = 0, empty: tuple[str, str] = ("", "")
) -> list[Line]:
    """Draw a pane of entries that does not have the keys."""
    width, window = box.width - 1, box.height - 1
    entries = rows_in(width - 3)
    flat = [(at, number, row) for at, rows in enumerate(entries) for number, row in enumerate(rows)]
    lines = [
        _entry_line(row, width, inks, is_marked=at == cursor and _is_marked(entries[at], number))
        for at, number, row in flat[:window]
    ]
    if not entries:
        lines = _words_when_empty(empty, width, inks)[:window]
    return [head_line(title, box.width, inks, in_use=False), *_beside_bar(lines, width, window, len(flat), inks)]


def _beside_bar(lines: list[Line], width: int, window: int, content: int, inks: Inks) -> list[Line]:
    """Fill a window up, and set the bar beside it, or the room that is kept for one."""
    blank = " " * width
    lines = [*lines, *([(blank, inks["pane"])] for _ in range(window - len(lines)))]
    cells = _bar(content, window, inks) if content > window else [(" ", inks["pane"])] * window
    return [[*line, cell] for line, cell in zip(lines, cells, strict=True)]


def _is_marked(rows: Sequence[Row], number: int) -> bool:
    return bool(rows[number].text) or number < len(rows) - 1


def _entry_line(row: Row, width: int, inks: Inks, *, is_marked: bool) -> Line:
    row = fitted(row, max(width - 2, 1))
    base = inks["pane"].under(inks[row.style])
    if not is_marked:
        return draw(row.text, base, row.runs, inks, left=[("  ", base)], width=width)
    cursor = inks["cursor idle"]
    base = inks["pane"].under(cursor).under(inks[row.style])
    base = base.under(Ink(ground=cursor.ground))
    mark = ("▌", base.under(inks["rule"]))
    return draw(row.text, base, row.runs, inks, left=[mark, (" ", base)], width=width)


def _words_when_empty(empty: tuple[str, str], width: int, inks: Inks) -> list[Line]:
    lines = []
    for words, style in zip(empty, ("detail", "hidden"), strict=True):
        base = inks["pane"].under(inks[style])
        for start, end in wrap(words, max(width - 3, 1)) if words else ():
            lines.append(draw(words[start:end], base, (), inks, left=[("  ", base)], width=width))
    return lines


def _bar(content: int, window: int, inks: Inks) -> list[tuple[str, Ink]]:
    ink = inks["scrollbar"]
    turned = ink.under(Ink(attributes=frozenset({7})))
    cells = []
    for cell in scrollbar(content, window):
        if cell == "bar":
            cells.append((" ", turned))
        else:
            cells.append((cell, ink if cell == " " else turned))
    return cells


class ArticlePane:
    """The article from its first line on, in the pane that has the keys."""

    def __init__(self, article: Article, box: Box, widest: int) -> None:
        self.article = article
        self._box = box
        self._window = box.height - 1
        self._left, width = text_column(box.width - 1, widest)
        self._layout = ArticleLayout(article, width)
        while not self._layout.is_complete:
            self._layout.wrap_more(1.0)

    @property
    def percent(self) -> int:
        """How far the article is read when its first page is seen, 0 to 100."""
        count = self._layout.count
        return 100 if count <= self._window else min(100, round(100 * self._window / count))

    def _lines(self) -> list[StyledLine]:
        lines = (self._layout.line(number) for number in range(self._window))
        return [line for line in lines if line is not None]

    def draw(self, title: str, inks: Inks) -> list[Line]:
        """Draw the pane."""
        width = self._box.width - 1
        drawn: list[Line] = []
        for line in self._lines():
            base = inks["pane"].under(inks[str(line.style)])
            runs = [(run.start, run.end, str(run.style)) for run in line.runs]
            left = [(" " * self._left, base)] if self._left else []
            drawn.append(draw(line.text, base, runs, inks, left=left, width=width))
        page = _beside_bar(drawn, width, self._window, self._layout.count, inks)
        return [head_line(title, self._box.width, inks, in_use=True), *page]
