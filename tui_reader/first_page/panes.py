"""The content of each pane on the first page, line by line."""

from collections.abc import Callable, Sequence

from tui_reader.first_page.drawing import Line, Piece, draw, head_line
from tui_reader.first_page.geometry import Box, scrollbar
from tui_reader.first_page.inks import Ink, Inks
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.column import text_column
from tui_reader.layout.lines import Place, StyledLine, View
from tui_reader.layout.places import translate
from tui_reader.layout.rows import Row, fitted
from tui_reader.layout.wrapping import wrap
from tui_reader.model import Article
from tui_reader.model.value import Value

Rows = Callable[[int], Sequence[list[Row]]]
"""Sets the entries of a pane in so many cells."""


class Entries(Value):
    """What a pane lists."""

    rows_in: Rows
    """Sets the entries in so many cells."""
    cursor: int = 0
    """The entry under the cursor."""
    top: int = 0
    """The line that stands first in the window."""
    empty: tuple[str, str] = ("", "")
    """Words that stand where there is none, and what to do."""
    lines_below: int = 0
    """Lines of further entries, which are not given because they are out of sight."""


def list_pane(box: Box, title: str, entries: Entries, inks: Inks, *, in_use: bool = False) -> list[Line]:
    """Draw a pane of entries."""
    width, window = box.width - 1, box.height - 1
    rows = entries.rows_in(max(width - 3, 1))
    flat = [(at, number, row) for at, entry in enumerate(rows) for number, row in enumerate(entry)]
    lines = []
    for at, number, row in flat[entries.top : entries.top + window]:
        is_marked = at == entries.cursor and _is_marked(rows[at], number)
        cursor = "" if not is_marked else "cursor" if in_use else "cursor idle"
        lines.append(_entry_line(row, width, inks, cursor))
    if not rows:
        lines = _words_when_empty(entries.empty, width, inks)[:window]
    page = _beside_bar(lines, width, Window(window, len(flat) + entries.lines_below, entries.top), inks)
    return [head_line(title, box.width, inks, in_use=in_use), *page]


class Window(Value):
    """What is seen of some content."""

    rows: int
    """Lines of the window."""
    content: int
    """Lines of the content."""
    top: int = 0
    """The line of the content that stands first in the window."""


def _beside_bar(lines: list[Line], width: int, window: Window, inks: Inks) -> list[Line]:
    """Fill a window up, and set the bar beside it, or the room that is kept for one."""
    rows, content, top = window
    blank = " " * width
    lines = [*lines, *([(blank, inks["pane"])] for _ in range(rows - len(lines)))]
    cells = _bar(content, rows, top, inks) if content > rows else [(" ", inks["pane"])] * rows
    return [[*line, cell] for line, cell in zip(lines, cells, strict=True)]


def _is_marked(rows: Sequence[Row], number: int) -> bool:
    """Tell whether the cursor shows in a row: not in the blank ones that end an entry."""
    return any(row.text for row in rows[number:])


def _entry_line(row: Row, width: int, inks: Inks, cursor: str) -> Line:
    """Draw a row; `cursor` names the style of the cursor when it is there."""
    row = fitted(row, max(width - 2, 1))
    base = inks["pane"].under(inks[row.style])
    if not cursor:
        return draw(row.text, base, row.runs, inks, left=[("  ", base)], width=width)
    base = inks["pane"].under(inks[cursor]).under(inks[row.style])
    base = base.under(Ink(ground=inks[cursor].ground))
    mark = ("▌", base.under(inks["key" if cursor == "cursor" else "rule"]))
    return draw(row.text, base, row.runs, inks, left=[mark, (" ", base)], width=width)


def _words_when_empty(empty: tuple[str, str], width: int, inks: Inks) -> list[Line]:
    lines = []
    for words, style in zip(empty, ("detail", "hidden"), strict=True):
        base = inks["pane"].under(inks[style])
        for start, end in wrap(words, max(width - 3, 1)) if words else ():
            lines.append(draw(words[start:end], base, (), inks, left=[("  ", base)], width=width))
    return lines


def _bar(content: int, window: int, top: int, inks: Inks) -> list[Piece]:
    ink = inks["scrollbar"]
    turned = ink.under(Ink(attributes=frozenset({7})))
    return [(cell, turned if is_turned else ink) for cell, is_turned in scrollbar(content, window, top)]


class ArticlePane:
    """The article from its first line on, or from where reading stopped; keys may move it."""

    def __init__(self, article: Article, box: Box, widest: int, place: Place | None = None) -> None:
        self.article = article
        self.rows = box.height - 1
        """Lines of the window."""
        self._box = box
        self._widest = widest
        self._left, self.layout = self._laid_out(View.CLEAN)
        self.top = 0
        """The line that stands first in the window."""
        self.go_to(self._line_of(place))

    def _laid_out(self, view: View) -> tuple[int, ArticleLayout]:
        """Give the cells on the left of the text, and its lines."""
        room = self._box.width - 1
        left, width = (1, max(room - 2, 1)) if view is View.FILE else text_column(room, self._widest)
        layout = ArticleLayout(self.article, width, view)
        while not layout.is_complete:
            layout.wrap_more(1.0)
        return left, layout

    def _line_of(self, place: Place | None) -> int:
        if place is None:
            return 0
        blocks = len(self.article.document.blocks)
        return self.layout.line_of(place if place.block < blocks else Place(blocks - 1, 0)) or 0

    def go_to(self, line: int) -> None:
        """Let a line stand first, or as near to the top as it may."""
        self.top = max(0, min(line, self.layout.count - self.rows))

    def change_view(self, view: View) -> bool:
        """Show the same place in another view; tell whether it is there."""
        left, layout = self._laid_out(view)
        line: int | None = 0
        if self.top:
            place = translate(self.article, self.layout.place_of(self.top), self.layout.view, view)
            line = layout.line_of(place)
        if line is None:
            return False
        self._left, self.layout = left, layout
        self.go_to(line)
        return True

    @property
    def percent(self) -> int:
        """How far the article is read when what is in sight has been seen, 0 to 100."""
        count = self.layout.count
        return 100 if count <= self.rows else min(100, round(100 * (self.top + self.rows) / count))

    def _lines(self) -> list[StyledLine]:
        lines = (self.layout.line(number) for number in range(self.top, self.top + self.rows))
        return [line for line in lines if line is not None]

    def draw(self, title: str, inks: Inks, *, in_use: bool) -> list[Line]:
        """Draw the pane."""
        width = self._box.width - 1
        drawn: list[Line] = []
        for line in self._lines():
            base = inks["pane"].under(inks[str(line.style)])
            runs = [(run.start, run.end, str(run.style)) for run in line.runs]
            left = [(" " * self._left, base)] if self._left else []
            drawn.append(draw(line.text, base, runs, inks, left=left, width=width))
        page = _beside_bar(drawn, width, Window(self.rows, self.layout.count, self.top), inks)
        return [head_line(title, self._box.width, inks, in_use=in_use), *page]
