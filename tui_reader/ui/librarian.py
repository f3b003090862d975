"""The library as the screen uses it: opened after the first paint, never in the way of reading, written in order.

SQLite and the rooms above it are imported when the library is first asked for, in a worker: `newsreader FILE` has its
first page on the screen by then.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.trouble import LibraryTrouble

Done = TypeVar("Done")
Write = Callable[["Library"], object]
"""Something to be noted in the library."""

LONG = 1.0
"""Seconds after which one is told that the library is not open yet."""


class Librarian:
    """Keeps the library of a session; every method but `note` may wait for the disk, so it is called by workers."""

    def __init__(self, place: str | None = None, *, is_wanted: bool = False, is_foreign: bool = False) -> None:
        """Say which library is used, without opening it.

        Args:
            place: The file; `None` for a library in memory, which leaves no trace.
            is_wanted: Whether there is to be a library at all.
            is_foreign: Whether it may be somebody else's: it is not the one that this user has without naming any.
        """
        self.place = place
        """The file, or `None` for the memory."""
        self.is_wanted = is_wanted
        """Whether there is a library, opened yet or not."""
        self.is_foreign = is_foreign
        """Whether the paths in it may be those of another machine."""
        self.library: Library | None = None
        """The library, once it has been opened."""
        self.is_made = False
        """Whether there was no such file, though the user named it: it may have been mistyped."""
        self.trouble: LibraryTrouble | None = None
        """What is wrong with it."""
        self._settling = threading.Lock()
        self._is_settled = threading.Event()
        self._fault: Exception | None = None
        self._begun = 0.0
        self._writing = threading.Lock()
        self._writes: deque[Write] = deque()
        self._in_the_way = ""

    def get(self, patience: float | None = None) -> Library | None:
        """Give the library, opened if need be; `None` when none is wanted. Reading goes on whatever is wrong.

        With some `patience`, in seconds, also `None` when it is not open by then: another program may hold it.
        """
        if not self.is_wanted:
            return None
        with self._settling:
            has_begun, self._begun = bool(self._begun), self._begun or monotonic()
        if not has_begun:
            threading.Thread(target=self._open, name="library", daemon=True).start()
        self._is_settled.wait(patience)
        if self._fault is not None:
            raise self._fault
        return self.library

    def _open(self) -> None:
        """Open the library, however long that takes."""
        try:
            from tui_reader.library.large_files import give_way
            from tui_reader.library.rescue import open_library

            self.is_made = self.is_foreign and self.place is not None and not os.path.exists(self.place)
            start = open_library(self.place)
            start.library.articles.pause = give_way
            self._settle(start.library, start.trouble)
        except Exception as fault:
            self._fault = fault
        finally:
            self._is_settled.set()

    def _settle(self, library: Library, trouble: LibraryTrouble | None) -> None:
        with self._settling:
            if self.library is None:
                self.library, self.trouble = library, trouble
                return
        library.close()  # nobody waited for it

    @property
    def is_awaited(self) -> bool:
        """Whether it is being opened for so long that somebody else must hold it."""
        return bool(self._begun) and not self._is_settled.is_set() and monotonic() - self._begun > LONG

    def go_without(self) -> None:
        """Wait for it no longer: what would be kept lives in memory until the program ends."""
        from tui_reader.library.library import Library
        from tui_reader.library.trouble import LibraryTrouble, TroubleKind

        reason = "in use by another program, and not waited for; nothing is kept"
        self._settle(Library(None), LibraryTrouble(self.place or "", reason, TroubleKind.BUSY))
        self._is_settled.set()

    def note(self, write: Write) -> None:
        """Put something down to be written; at once, because it waits for nothing."""
        if self.is_wanted:
            self._writes.append(write)

    @property
    def has_notes(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._writes)

    @property
    def told_at_the_end(self) -> str:
        """What is said when the reader has ended: that something noted could not be kept, and why."""
        number = len(self._writes) if self._in_the_way else 0
        changes = "one change is" if number == 1 else f"{number} changes are"
        return f"the library: {self._in_the_way}; {changes} not kept" if number else ""

    def write_down(self) -> LibraryTrouble | None:
        """Write what was noted, in order; give the first thing that went wrong.

        What there is no room for, or what another program is in the way of, stays noted for the next time.
        """
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
                    if (later := self._for_later(trouble)) is not None:
                        self._writes.appendleft(write)
                        return first or later
                    first = first or trouble
        return first

    def do(self, act: Callable[[Library], Done]) -> Done | None:
        """Do something in the library after what was noted before; `None` when there is no library.

        Raises:
            LibraryTrouble: when it cannot be done; where that may pass it was noted, and is done later.
        """
        library = self.get()
        if library is None:
            return None
        from tui_reader.library.trouble import LibraryTrouble

        try:
            if (trouble := self.write_down()) is not None and self._writes:
                raise trouble
            return act(library)
        except LibraryTrouble as trouble:
            if (later := self._for_later(trouble)) is None:
                raise
            self.note(act)
            raise later from trouble

    def _for_later(self, trouble: LibraryTrouble) -> LibraryTrouble | None:
        """Say that something will be kept when a trouble has passed; `None` when it is none that passes."""
        from tui_reader.library.trouble import LibraryTrouble, TroubleKind

        passing = {TroubleKind.FULL: "the disk is full", TroubleKind.BUSY: "another newsreader is using it"}
        if trouble.kind not in passing:
            return None
        self._in_the_way = passing[trouble.kind]
        return LibraryTrouble(trouble.path, f"{self._in_the_way}; what you change is kept when it can be", trouble.kind)

    def close(self) -> None:
        """Write what is left and let go of the file."""
        if self.library is None and not self._writes:
            return
        self.write_down()
        if self.library is not None:
            self.library.close()
