"""The lines of the list: rows of the library, fetched as they are looked at, and files that were opened by name."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Protocol, overload

from tui_reader.model.summary import ArticleSummary, path_of
from tui_reader.ui.named_files import Entry, NamedFiles

PAGE = 64
"""Rows of the library that are fetched at once."""
_PAGES = 32
"""Pages that are kept."""


class Rows(Protocol):
    """Articles of the library in an order."""

    def __len__(self) -> int: ...

    def page(self, offset: int, limit: int) -> list[ArticleSummary]:
        """Give some rows."""
        ...

    def index_of(self, digest: str) -> int | None:
        """Give the place of an article."""
        ...


class Entries(Sequence[Entry]):
    """Rows of the library, fetched as they are looked at, and behind them what was opened by name."""

    def __init__(self) -> None:
        self._rows: Rows | None = None
        self._kept: array[int] | None = None
        self._length = 0
        self._pages: dict[int, list[Entry]] = {}
        self._changed: dict[int, Entry] = {}
        self._row_of_path: dict[str, int] = {}
        self.named = NamedFiles()
        """What was opened by name."""

    def show_rows(self, rows: Rows) -> None:
        """Begin with other rows of the library."""
        self._rows, self._kept, self._length = rows, None, len(rows)
        self._pages, self._changed, self._row_of_path = {}, {}, {}

    @property
    def are_of_library(self) -> bool:
        """Whether rows of the library are listed, though there may be none."""
        return self._rows is not None

    @property
    def of_library(self) -> int:
        """How many of them are rows of the library."""
        return self._length

    def __len__(self) -> int:
        return self._length + len(self.named)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if index >= self._length:
            return self.named[index - self._length]
        row = index if self._kept is None else self._kept[index]
        return self._changed.get(row) or self._fetched(row)

    def _fetched(self, row: int) -> Entry:
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            if len(self._pages) >= _PAGES:
                self._pages.clear()
            page = [Entry(path_of(summary), summary) for summary in self._page(number * PAGE)]
            self._pages[number] = page
            self._row_of_path.update((entry.path, number * PAGE + at) for at, entry in enumerate(page))
        return page[place]

    def _page(self, offset: int) -> list[ArticleSummary]:
        """Fetch rows; where the library fails, each says why."""
        from tui_reader.library.trouble import LibraryTrouble

        assert self._rows is not None
        try:
            return self._rows.page(offset, PAGE)
        except LibraryTrouble as trouble:
            return [ArticleSummary("", "", None, None, None, 0, 0, 0, problem=trouble.reason)] * PAGE

    def path_at(self, index: int) -> str:
        """Give the path of one."""
        return self.named.paths[index - self._length] if index >= self._length else self[index].path

    def paths_at(self, indices: range) -> list[str]:
        """Give the paths of some that were opened by name, one behind the other."""
        return self.named.paths[indices.start - self._length : indices.stop - self._length]

    def describe(self, index: int, summary: ArticleSummary) -> None:
        """Note what is known of one."""
        if index >= self._length:
            self.named.describe(index - self._length, summary)
        else:
            self._changed[index if self._kept is None else self._kept[index]] = Entry(self[index].path, summary)

    def remove(self, index: int) -> None:
        """Take one off the list."""
        if index >= self._length:
            self.named.remove(index - self._length)
            return
        if self._kept is None:
            self._kept = array("q", range(self._length))
        del self._kept[index]
        self._length -= 1

    def own(self) -> Iterator[tuple[int, Entry]]:
        """Give those that were opened by name, with their indices."""
        for place in range(len(self.named)):
            yield self._length + place, self.named[place]

    def places(self) -> dict[str, int]:
        """Give the indices of those that were opened by name."""
        return {path: index for index, path in enumerate(self.named.paths, start=self._length)}

    def row_of(self, path: str, digest: str) -> int | None:
        """Give the index of an article of the library: one that was on the screen, or any by its digest."""
        row = self._row_of_path.get(path)
        if row is None and self._rows is not None and digest:
            row = self._row_of_digest(digest)
            if row is not None:
                self._fetched(row)  # from now on it is known by its path
        if row is None or self._kept is None:
            return row
        try:
            return self._kept.index(row)
        except ValueError:
            return None

    def _row_of_digest(self, digest: str) -> int | None:
        from tui_reader.library.trouble import LibraryTrouble

        try:
            return self._rows.index_of(digest) if self._rows is not None else None
        except (LibraryTrouble, ValueError):  # a path may begin like a digest and be none
            return None
