"""The first names of a large folder, read by a process of its own while all else is made ready for the first of them.

The system needs as long to give a hundred thousand names as an article needs to be cleaned; so they are asked for
before anything else is imported, and nothing is imported here.
"""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from tui_reader.library.walking import FirstNames

_LARGE = 500_000
"""Bytes of a folder from which on this pays: most file systems need thirty or so for a name."""

_MOST = 500
"""Names that are given of it: more than are listed at first, because some may be hidden, or no files."""

_QUIET = 0.1
"""Seconds for which the reader is not imported meanwhile: three processes at once only make the page later."""


class Listing:
    """Names under way from the process that reads them to the one that paints."""

    def __init__(self, folder: str, names: int, child: int) -> None:
        """Say what is under way.

        Args:
            folder: The folder, as it was named.
            names: Where they come out.
            child: The process that reads them.
        """
        self._folder = folder
        self._names = names
        self._child = child

    @classmethod
    def begun(cls, path: str) -> Listing | None:
        """Begin to list a large folder; `None` for anything else, which is listed in no time."""
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        if status.st_size < _LARGE or not stat.S_ISDIR(status.st_mode) or not hasattr(os, "fork"):
            return None
        names, names_in = os.pipe()
        try:
            child = os.fork()
        except OSError:  # no process can be started: the painter lists the folder itself
            os.close(names)
            os.close(names_in)
            return None
        if not child:
            _list_and_leave(path, names_in)
        os.close(names_in)
        return cls(path, names, child)

    def wait(self) -> None:
        """Keep quiet until the names are there, or that takes too long."""
        from tui_reader.library.readiness import ready

        ready((self._names,), _QUIET)

    def first_names(self) -> FirstNames | None:
        """Wait for the names; `None` if there are none."""
        from tui_reader.library.walking import FirstNames

        with open(self._names, "rb") as stream:
            names = stream.read()
        return FirstNames(self._folder, tuple(map(os.fsdecode, names.split(b"/")))) if names else None

    def end(self) -> None:
        """Let go of the process, which may hang as long as the disk: nobody waits for it."""
        from signal import SIGKILL

        os.close(self._names)
        os.kill(self._child, SIGKILL)
        os.waitpid(self._child, os.WNOHANG)


def _list_and_leave(folder: str, names_in: int) -> NoReturn:
    """Do the work of the other process: give the first names, in order, hidden ones included."""
    try:
        names = first_of(os.listdir(os.fsencode(folder)))
        with open(names_in, "wb") as stream:
            stream.write(b"/".join(names))
    finally:
        os._exit(0)


def first_of(names: list[bytes]) -> list[bytes]:
    """Give the first names, in the order that they have as words.

    Bytes are read in three quarters of the time. In that order they differ from words only behind the first that is no
    ASCII, because a byte that is no UTF-8 is a low surrogate in words.
    """
    from heapq import nsmallest

    first = nsmallest(_MOST, names)
    return first if all(map(bytes.isascii, first)) else nsmallest(_MOST, names, key=os.fsdecode)
