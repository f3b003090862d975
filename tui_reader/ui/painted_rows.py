"""The rows of the library that stood on the first page; the others are fetched when they come into sight."""

from collections.abc import Sequence

from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.entries import Rows
from tui_reader.ui.librarian import Librarian

_PATIENCE = 0.3
"""Seconds for which a key may wait for the library to be open."""


class PaintedRows:
    """A list of the library before the library is open."""

    def __init__(self, known: Sequence[ArticleSummary], total: int, librarian: Librarian, order: str = "added") -> None:
        """Say what is known.

        Args:
            known: The first rows.
            total: How many there are.
            librarian: Opens the library when others are looked at.
            order: In which order they stand.
        """
        self._known = list(known)
        self._total = total
        self._librarian = librarian
        self._order = order
        self._listed: Rows | None = None
        self._patience = _PATIENCE

    def __len__(self) -> int:
        return self._total

    def page(self, offset: int, limit: int) -> list[ArticleSummary]:
        """Give some rows.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        if min(offset + limit, self._total) <= len(self._known):
            return self._known[offset : offset + limit]
        count = min(limit, self._total - offset)
        if (listed := self._all()) is None:
            return [*self._known[offset : offset + limit], *[_LATER] * count][:count]
        rows = listed.page(offset, limit)
        return [*rows, *[_GONE] * (count - len(rows))]

    def index_of(self, digest: str) -> int | None:
        """Give the place of an article.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        place = next((at for at, row in enumerate(self._known) if row.digest == digest), None)
        return place if place is not None or (listed := self._all()) is None else listed.index_of(digest)

    def _all(self) -> Rows | None:
        """Give the list itself, or `None` as long as another program holds the library; nobody waits for it twice."""
        if self._listed is None:
            from tui_reader.library.orders import Order

            library, self._patience = self._librarian.get(self._patience), 0.0
            self._listed = None if library is None else library.list(Order(self._order))
        return self._listed


_LATER = ArticleSummary("", "", "…", None, None, 0, 0, 0)
_GONE = ArticleSummary("", "", None, None, None, 0, 0, 0, problem="no longer in the library")
