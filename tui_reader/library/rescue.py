"""A library to go on with, whatever became of the file."""

import os
from dataclasses import dataclass

from tui_reader.library.library import Library
from tui_reader.library.salvaging import salvage
from tui_reader.library.trouble import LibraryTrouble, TroubleKind

_PARTS = ("", "-wal", "-shm")
"""What SQLite keeps beside the file belongs to it and is kept aside with it."""


@dataclass(frozen=True, slots=True)
class Start:
    """A library, and what is wrong with the one that was wanted."""

    library: Library
    """One that works: the wanted one, a new one, one that can only be read, or one in memory."""
    trouble: LibraryTrouble | None = None
    """What to tell the user, or `None`."""


def open_library(path: str | None, *, code: str | None = None) -> Start:
    """Open the library of a file and never fail.

    A damaged file is kept aside under another name and a new one is begun; one of a newer program is left alone, one
    that cannot be written is read; and when nothing else is left, the library lives in memory until the program ends.
    """
    try:
        if path is not None:
            os.makedirs(os.path.dirname(os.path.abspath(path)), mode=0o700, exist_ok=True)
        library = Library(path, code=code)
        if path is not None:
            library.check()
        return Start(library)
    except OSError as error:
        reason = f"no folder can be made for it ({(error.strerror or 'refused').lower()}); nothing is kept"
        return Start(Library(None, code=code), LibraryTrouble(path or "", reason, TroubleKind.READ_ONLY))
    except LibraryTrouble as trouble:
        assert path is not None
        return _go_on(path, trouble, code)


def _go_on(path: str, trouble: LibraryTrouble, code: str | None) -> Start:
    if trouble.kind is TroubleKind.DAMAGED:
        try:
            aside = keep_aside(path)
            library = Library(path, code=code)
            saved = salvage(aside, library.database)
        except (OSError, LibraryTrouble):
            return _in_memory(trouble, code)
        reason = f"{trouble.reason}; it is kept aside as {aside} and a new one was begun"
        if saved:
            reason += f", with {saved} of its marks, corrections and annotations"
        return Start(library, LibraryTrouble(path, reason, trouble.kind))
    if trouble.kind is TroubleKind.READ_ONLY and os.path.isfile(path) and not _has_unwritten(path):
        try:
            reason = "it can be read and not written to; nothing new is kept"
            return Start(Library.read_only(path, code=code), LibraryTrouble(path, reason, trouble.kind))
        except LibraryTrouble:
            pass
    return _in_memory(trouble, code)


def _in_memory(trouble: LibraryTrouble, code: str | None) -> Start:
    reason = f"{trouble.reason}; reading goes on, nothing is kept"
    return Start(Library(None, code=code), LibraryTrouble(trouble.path, reason, trouble.kind))


def _has_unwritten(path: str) -> bool:
    """Tell whether a write-ahead log holds what the file does not, so that the file alone would mislead."""
    try:
        return os.path.getsize(path + "-wal") > 0
    except OSError:
        return False


def keep_aside(path: str) -> str:
    """Move a damaged library out of the way, overwriting nothing; give its new name."""
    number = 1
    while any(os.path.lexists(f"{path}.damaged-{number}{part}") for part in _PARTS):
        number += 1
    aside = f"{path}.damaged-{number}"
    for part in _PARTS:
        if os.path.lexists(path + part):
            os.rename(path + part, aside + part)
    return aside
