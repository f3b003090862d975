"""A list of which only the part in sight is fetched, in the background."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.message import Message

from tui_reader.layout.rows import Row
from tui_reader.ui.widgets.item_view import ItemView

PAGE = 40
"""Entries that are fetched at once."""


class PagedList(ItemView):
    """Entries of one height; those that are not there yet are asked for."""

    class Wanted(Message):
        """Some entries have come into sight that are not there yet."""

        def __init__(self, view: "PagedList", offset: int) -> None:
            super().__init__()
            self.view = view
            self.offset = offset

    def __init__(self, *, id: str, height: int, draw: Callable[[Any, int], list[Row]]) -> None:
        """Make an empty list.

        Args:
            id: Its id.
            height: Lines of an entry.
            draw: Gives the lines of an entry in so many cells.
        """
        super().__init__(id=id)
        self._lines = height
        self._draw = draw
        self._count = 0
        self._there: dict[int, Any] = {}
        self._asked: set[int] = set()

    def show_count(self, count: int) -> None:
        """Begin anew with so many entries."""
        self._count, self._there, self._asked = count, {}, set()
        self.put_cursor(0)
        self.lay_out(height=self._lines)
        self.show_line(0)

    def take_page(self, offset: int, entries: Sequence[Any]) -> None:
        """Show entries that have been fetched."""
        self._there.update(enumerate(entries, start=offset))
        self.refresh()

    def item_count(self) -> int:
        """How many entries there are."""
        return self._count

    def item_rows(self, index: int) -> list[Row]:
        """The lines of an entry, or dots until it is there."""
        entry = self._there.get(index)
        if entry is not None:
            return self._draw(entry, self.room)
        page = index // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self.post_message(self.Wanted(self, page * PAGE))
        return [Row("…", "hidden")]

    @property
    def entry(self) -> Any:
        """The entry under the cursor, or `None`."""
        return self._there.get(self.cursor)

    def fit(self) -> None:
        """Draw anew."""
        self.lay_out(height=self._lines)
