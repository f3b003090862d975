"""The list of articles."""

from collections.abc import Iterable
from time import monotonic

from textual.geometry import Region

from tui_reader.layout.list_rows import entry_height, entry_rows
from tui_reader.layout.rows import Row
from tui_reader.ui.shelf import Entry, Shelf
from tui_reader.ui.widgets.item_view import ItemView

_BAR_EVERY = 0.25
"""Seconds between two drawings of the bar beside a list that grows."""


class ArticleList(ItemView):
    """Every article of the shelf that the filter lets through."""

    def __init__(self, shelf: Shelf, *, id: str) -> None:
        super().__init__(id=id)
        self.shelf = shelf
        self.open_index: int | None = None
        self._title = ""
        self._bar_is_due = 0.0
        self._rows: dict[tuple[int, int, bool, bool], tuple[Entry, list[Row]]] = {}

    def item_count(self) -> int:
        """How many articles are shown."""
        return len(self.shelf.shown)

    def item_rows(self, index: int) -> list[Row]:
        """Headline over one or two lines, then outlet, date, length and findings."""
        position = self.shelf.shown[index]
        entry = self.shelf.entries[position]
        joins = self._joins(index, entry)
        width = self.content_width - 3
        key = (position, width, position == self.open_index, joins)
        cached = self._rows.get(key)
        if cached is not None and cached[0] == entry:
            return cached[1]
        if len(self._rows) > 500:
            self._rows.clear()
        is_open = position == self.open_index
        rows = entry_rows(entry.path, entry.summary, max(width, 1), is_open=is_open, joins=joins)
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
        return entry_height(self.content_width - 3)

    def refresh_list(self) -> None:
        """Draw the list anew after the shelf has changed."""
        self.lay_out(height=self.item_height)

    def refresh_end(self, *, is_last: bool) -> None:
        """Note that entries have come to the end; what is in sight stays as it is, and nothing is laid out anew.

        While more are to come the bar beside them is drawn some times a second, not with each of hundreds of messages.
        """
        before, lines = self.virtual_size.height, self.item_count() * self.item_height
        if before > self.rows and not is_last and monotonic() < self._bar_is_due:
            return
        self._bar_is_due = monotonic() + _BAR_EVERY
        if before <= self.rows or lines < before:
            self.refresh_list()
        else:
            self.set_height(lines)

    def refresh_entries(self, indices: Iterable[int]) -> None:
        """Draw those of these entries of the shelf anew that are in sight, and nothing else of the list."""
        height, wanted = self.item_height, frozenset(indices)
        first, count = self.scroll_offset.y // height, -(-self.rows // height) + 1
        for row, index in enumerate(self.shelf.shown[first : first + count], start=first):
            if index in wanted:
                self.refresh_lines(row * height, 2 * height)  # the one below says whether it joins the story

    def show_as_open(self, index: int | None) -> None:
        """Mark the entry of the article that is open."""
        before, self.open_index = self.open_index, index
        self.refresh_entries(each for each in (before, index) if each is not None)

    def say_title(self, title: str) -> None:
        """Set the words in the head, and draw nothing but the head anew."""
        if title != self._title:
            self._title = title
            self._border_title = self.render_str(title)
            self.refresh(Region(0, -1, self.outer_size.width, 1))

    def fit(self) -> None:
        """Headlines take fewer lines in a wide list."""
        if self.is_laid_out:
            return
        self.refresh_list()
        if self.item_count():
            self.keep_in_sight(self.cursor)

    @property
    def chosen_index(self) -> int | None:
        """Index in the shelf of the article under the cursor."""
        return self.shelf.shown[self.cursor] if 0 <= self.cursor < len(self.shelf.shown) else None
