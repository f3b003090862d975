"""What can go wrong with the library, in plain words."""

import sqlite3
from enum import StrEnum


class TroubleKind(StrEnum):
    """What to do about a trouble."""

    DAMAGED = "damaged"
    """The file is no database, or its pages contradict each other."""
    NEWER = "newer"
    """A later newsreader wrote it; this one must not touch it."""
    FOREIGN = "foreign"
    """Another program made or changed it; this one must not touch it."""
    READ_ONLY = "read-only"
    """It can be read (or not even that), and nothing can be kept."""
    FULL = "full"
    """No room is left on the disk."""
    BUSY = "busy"
    """Another newsreader holds it for longer than one waits."""
    UNSUPPORTED = "unsupported"
    """This Python's SQLite lacks what the library needs."""
    OTHER = "other"
    """Anything else that SQLite or the system reports."""


class LibraryTrouble(Exception):
    """Something that the library could not do, and why.

    An expected failure: whoever calls shows it and goes on reading, because no article depends on the library.
    """

    def __init__(self, path: str, reason: str, kind: TroubleKind = TroubleKind.OTHER) -> None:
        super().__init__(path, reason, kind)
        self.path = path
        """The file of the library."""
        self.reason = reason
        """Why, in plain words, without a full stop."""
        self.kind = kind
        """What to do about it."""

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


_BY_CODE = {
    sqlite3.SQLITE_NOTADB: (TroubleKind.DAMAGED, "the library is no database"),
    sqlite3.SQLITE_CORRUPT: (TroubleKind.DAMAGED, "the library is damaged"),
    sqlite3.SQLITE_FULL: (TroubleKind.FULL, "the disk is full; nothing more is kept"),
    sqlite3.SQLITE_READONLY: (TroubleKind.READ_ONLY, "the library cannot be written to"),
    sqlite3.SQLITE_PERM: (TroubleKind.READ_ONLY, "the library may not be opened"),
    sqlite3.SQLITE_CANTOPEN: (TroubleKind.READ_ONLY, "the library cannot be opened there"),
    sqlite3.SQLITE_BUSY: (TroubleKind.BUSY, "another newsreader is using the library; try again in a moment"),
    sqlite3.SQLITE_LOCKED: (TroubleKind.BUSY, "another newsreader is using the library; try again in a moment"),
    sqlite3.SQLITE_TOOBIG: (TroubleKind.OTHER, "the article is too long for the library"),
    sqlite3.SQLITE_IOERR: (TroubleKind.OTHER, "the disk does not answer"),
}


def trouble_from(path: str, error: sqlite3.Error) -> LibraryTrouble:
    """Put an error of SQLite in plain words."""
    code = getattr(error, "sqlite_errorcode", None)
    known = _BY_CODE.get(code & 0xFF if code is not None else -1)
    kind, reason = known or (TroubleKind.OTHER, f"the library is not as a newsreader makes it ({error})")
    return LibraryTrouble(path, reason, kind)
