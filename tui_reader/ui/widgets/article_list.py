"""The list of articles."""

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import Row, Stretch, harmless, wrapped_rows
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.shelf import Entry, Shelf
from tui_reader.ui.widgets.item_view import ItemView

_NARROW = 56
"""Below so many cells a headline takes two lines."""

WORDS_A_MINUTE = 230
"""Reading speed of adults in English prose, after the review of Brysbaert (2019): 238 words, rounded down."""


class ArticleList(ItemView):
    """Every article of the shelf that the filter lets through."""

    def __init__(self, shelf: Shelf, *, id: str) -> None:
        super().__init__(id=id)
        self.shelf = shelf
        self.open_index: int | None = None
        self._rows: dict[tuple[int, int, bool, bool], tuple[Entry, list[Row]]] = {}

    def item_count(self) -> int:
        """How many articles are shown."""
        return len(self.shelf.shown)

    def item_rows(self, index: int) -> list[Row]:
        """Headline over one or two lines, then outlet, date, length and findings."""
        position = self.shelf.shown[index]
        entry = self.shelf.entries[position]
        joins = self._joins(index, entry)
        width = self.scrollable_content_region.width - 3
        key = (position, width, position == self.open_index, joins)
        cached = self._rows.get(key)
        if cached is not None and cached[0] is entry:
            return cached[1]
        if len(self._rows) > 500:
            self._rows.clear()
        lines = 1 if width >= _NARROW else 2
        rows = entry_rows(entry, max(width, 1), lines, is_open=position == self.open_index, joins=joins)
        self._rows[key] = (entry, rows)
        return rows

    def _joins(self, index: int, entry: Entry) -> bool:
        """Tell whether the entry tells the same story as the one above it."""
        if index == 0 or entry.summary is None or not entry.summary.story:
            return False
        above = self.shelf.entries[self.shelf.shown[index - 1]].summary
        return above is not None and above.story == entry.summary.story

    @property
    def item_height(self) -> int:
        """Lines an article takes."""
        return 2 if self.scrollable_content_region.width - 3 >= _NARROW else 3

    def refresh_list(self) -> None:
        """Draw the list anew after the shelf has changed."""
        self.lay_out(height=self.item_height)

    def on_resize(self) -> None:
        """Headlines take fewer lines in a wide list."""
        self.refresh_list()
        if self.item_count():
            self.keep_in_sight(self.cursor)

    @property
    def chosen_index(self) -> int | None:
        """Index in the shelf of the article under the cursor."""
        return self.shelf.shown[self.cursor] if 0 <= self.cursor < len(self.shelf.shown) else None


def entry_rows(
    entry: Entry, width: int, headline_lines: int, *, is_open: bool = False, joins: bool = False
) -> list[Row]:
    """Set one entry of the list in `headline_lines` + 1 rows of at most `width` cells.

    An article of a story that others tell too has a sign, another one if it `joins` the entry above it.
    """
    summary = entry.summary
    room = max(width - 2, 1)
    if summary is None:
        return [Row("  " + fit(harmless(file_name(entry.path)), room), "hidden")]
    if summary.problem is not None:
        rows = wrapped_rows(harmless(file_name(entry.path)), room, "problem", most=headline_lines)
        return [*_indented(rows, "!", "problem"), Row("  " + fit(harmless(summary.problem), room), "detail")]
    title = harmless(summary.headline or file_name(entry.path))
    style = "headline" if is_open else "title" if not summary.read else "body"
    rows = wrapped_rows(title, room, style, most=headline_lines)
    mark, mark_style = ("★", "star") if summary.starred else ("●", "unread") if not summary.read else (" ", "body")
    sign = "└" if joins else "≈" if summary.story else " "
    return [*_indented(rows, mark, mark_style), Row(f"{sign} {details(summary, room)}", "detail", ((0, 1, "kind"),))]


def _indented(rows: list[Row], mark: str, mark_style: str) -> list[Row]:
    set_rows = []
    for number, row in enumerate(rows):
        runs: tuple[Stretch, ...] = ((0, 1, mark_style),) if number == 0 else ()
        set_rows.append(Row((mark if number == 0 else " ") + " " + row.text, row.style, runs))
    return set_rows


def details(summary: ArticleSummary, width: int) -> str:
    """Say in a few words where an article is from and what is in it: as much of it as the width has room for."""
    minutes = f"{max(1, round(summary.words / WORDS_A_MINUTE))} min" if summary.words else ""
    found = " ".join(f"{count}{letter}" for count, letter in ((summary.quotes, "q"), (summary.sources, "s")) if count)
    outlet, day = summary.outlet or "", (summary.published or "")[:10]
    choices = (
        (outlet, day, minutes, found),
        (outlet, minutes, found),
        (outlet, found),
        (fit(outlet, width - 9), minutes),
    )
    lines = (" · ".join(part for part in parts if part) for parts in choices)
    return fit(harmless(next((line for line in lines if cell_width(line) <= width), outlet)), width)


def file_name(path: str) -> str:
    """Give the last part of a path."""
    return path.rstrip("/").rpartition("/")[2] or path
