"""The library as the screen uses it: opened after the first paint, never in the way of reading, written in order.

SQLite and the rooms above it are imported when the library is first asked for, in a worker: `newsreader FILE` has its
first page on the screen by then.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.trouble import LibraryTrouble

Write = Callable[["Library"], object]
"""Something to be noted in the library."""


class Librarian:
    """Keeps the library of a session; every method but `note` may wait for the disk, so it is called by workers."""

    def __init__(self, place: str | None = None, *, is_wanted: bool = False) -> None:
        """Say which library is used, without opening it.

        Args:
            place: The file; `None` for a library in memory, which leaves no trace.
            is_wanted: Whether there is to be a library at all.
        """
        self.place = place
        """The file, or `None` for the memory."""
        self.is_wanted = is_wanted
        """Whether there is a library, opened yet or not."""
        self.library: Library | None = None
        """The library, once it has been opened."""
        self.trouble: LibraryTrouble | None = None
        """What is wrong with it."""
        self._opening = threading.Lock()
        self._writing = threading.Lock()
        self._writes: deque[Write] = deque()

    def get(self) -> Library | None:
        """Give the library, opened if need be; `None` when none is wanted. Reading goes on whatever is wrong."""
        if not self.is_wanted:
            return None
        with self._opening:
            if self.library is None:
                from tui_reader.library.large_files import give_way
                from tui_reader.library.rescue import open_library

                start = open_library(self.place)
                self.trouble = start.trouble
                start.library.articles.pause = give_way
                self.library = start.library
            return self.library

    def note(self, write: Write) -> None:
        """Put something down to be written; at once, because it waits for nothing."""
        if self.is_wanted:
            self._writes.append(write)

    @property
    def has_notes(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._writes)

    def write_down(self) -> LibraryTrouble | None:
        """Write what was noted, in order; give the first thing that went wrong."""
        library = self.get()
        if library is None:
            return None
        from tui_reader.library.trouble import LibraryTrouble

        first: LibraryTrouble | None = None
        with self._writing:
            while self._writes:
                write = self._writes.popleft()
                try:
                    write(library)
                except LibraryTrouble as trouble:
                    first = first or trouble
        return first

    def close(self) -> None:
        """Write what is left and let go of the file."""
        if self.library is None and not self._writes:
            return
        self.write_down()
        if self.library is not None:
            self.library.close()
