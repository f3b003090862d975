"""Marks saved out of a damaged library: they wait for their articles, which are analysed anew when they are opened."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from tui_reader.model.value import Value

_TABLE = """
CREATE TABLE IF NOT EXISTS saved_mark(
    digest BLOB PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL,
    block INTEGER, offset INTEGER
) WITHOUT ROWID
"""
"""Of a library only that had to be saved."""


class SavedMarks(Value):
    """What was marked on an article."""

    digest: bytes
    """SHA-256 of its bytes."""
    read: bool = False
    """Whether it was read."""
    starred: bool = False
    """Whether it had a star."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    note: str = ""
    """The note on it."""
    place: tuple[Any, ...] | None = None
    """Block and character where reading stopped."""

    @property
    def is_any(self) -> bool:
        """Whether anything was marked at all."""
        return self.read or self.starred or bool(self.tags) or bool(self.note) or self.place is not None


def save_marks(connection: sqlite3.Connection, saved: Iterable[SavedMarks]) -> None:
    """Keep marks until their articles are here."""
    rows = [
        (each.digest, each.read, each.starred, "\n".join(each.tags), each.note, *(each.place or (None, None)))
        for each in saved
    ]
    if rows:
        connection.execute(_TABLE)
        connection.executemany("INSERT OR IGNORE INTO saved_mark VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def has_saved_marks(connection: sqlite3.Connection) -> bool:
    """Tell whether marks of any article wait for it."""
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'saved_mark'").fetchone() is not None


def restore_marks(connection: sqlite3.Connection, digest: bytes, article: int) -> None:
    """Mark an article that has just come in as it was marked before."""
    select = "SELECT read, starred, CAST(tags AS TEXT), note, block, offset FROM saved_mark WHERE digest = ?"
    row = connection.execute(select, (digest,)).fetchone()
    if row is None:
        return
    read, starred, tags, note, block, offset = row
    connection.execute("UPDATE article SET read = ?, starred = ? WHERE id = ?", (read, starred, article))
    named = [(article, tag) for tag in (tags or "").splitlines()]
    connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?)", named)
    if note:
        connection.execute("INSERT OR IGNORE INTO note VALUES (?, ?)", (article, note))
    if block is not None:
        connection.execute("INSERT OR IGNORE INTO position VALUES (?, ?, ?)", (article, block, offset))
    connection.execute("DELETE FROM saved_mark WHERE digest = ?", (digest,))
    if connection.execute("SELECT 1 FROM saved_mark LIMIT 1").fetchone() is None:
        connection.execute("DROP TABLE saved_mark")
