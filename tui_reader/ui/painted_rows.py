"""The rows of the library that stood on the first page; the others are fetched when they come into sight."""

from collections.abc import Sequence

from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.entries import Rows
from tui_reader.ui.librarian import Librarian


class PaintedRows:
    """A list of the library before the library is open."""

    def __init__(self, known: Sequence[ArticleSummary], total: int, librarian: Librarian) -> None:
        """Say what is known.

        Args:
            known: The first rows.
            total: How many there are.
            librarian: Opens the library when others are looked at.
        """
        self._known = list(known)
        self._total = total
        self._librarian = librarian
        self._listed: Rows | None = None

    def __len__(self) -> int:
        return self._total

    def page(self, offset: int, limit: int) -> list[ArticleSummary]:
        """Give some rows.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        if min(offset + limit, self._total) <= len(self._known):
            return self._known[offset : offset + limit]
        rows = self._all().page(offset, limit)
        missing = min(limit, self._total - offset) - len(rows)
        return [*rows, *[_GONE] * missing]

    def index_of(self, digest: str) -> int | None:
        """Give the place of an article.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        place = next((at for at, row in enumerate(self._known) if row.digest == digest), None)
        return place if place is not None else self._all().index_of(digest)

    def _all(self) -> Rows:
        if self._listed is None:
            library = self._librarian.get()
            assert library is not None
            self._listed = library.list()
        return self._listed


_GONE = ArticleSummary("", "", None, None, None, 0, 0, 0, problem="no longer in the library")
