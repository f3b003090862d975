"""Marks that wait for their articles: those saved out of a damaged library, and those made while a disk was full.

Such an article is analysed, and marked, when it is opened the next time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tui_reader.model.value import Value

_TABLE = """
CREATE TABLE IF NOT EXISTS saved_mark(
    digest BLOB PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL,
    block INTEGER, offset INTEGER
) WITHOUT ROWID
"""
"""Of a library only in which marks wait."""
SELECT_SAVED = (
    "SELECT digest, read, starred, CAST(tags AS TEXT), CAST(note AS TEXT), block, offset FROM saved_mark"
)
"""Reads them all, for `saved_in`."""


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
    rows = [_row_of(each) for each in saved]
    if rows:
        connection.execute(_TABLE)
        connection.executemany("INSERT OR IGNORE INTO saved_mark VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def change_saved(connection: sqlite3.Connection, digest: bytes, change: Callable[[SavedMarks], SavedMarks]) -> None:
    """Mark an article that is not here, so that it is marked when it comes."""
    connection.execute(_TABLE)
    known = next(saved_in(connection.execute(f"{SELECT_SAVED} WHERE digest = ?", (digest,))), SavedMarks(digest))
    connection.execute("DELETE FROM saved_mark WHERE digest = ?", (digest,))
    if (changed := change(known)).is_any:
        connection.execute("INSERT INTO saved_mark VALUES (?, ?, ?, ?, ?, ?, ?)", _row_of(changed))
    _drop_if_empty(connection)


def saved_in(rows: Iterable[tuple[Any, ...]]) -> Iterator[SavedMarks]:
    """Give the marks of rows as `SELECT_SAVED` reads them."""
    for digest, read, starred, tags, note, block, offset in rows:
        place = None if block is None else (block, offset)
        yield SavedMarks(digest, bool(read), bool(starred), tuple((tags or "").splitlines()), note or "", place)


def _row_of(saved: SavedMarks) -> tuple[Any, ...]:
    return saved.digest, saved.read, saved.starred, "\n".join(saved.tags), saved.note, *(saved.place or (None, None))


def has_saved_marks(connection: sqlite3.Connection) -> bool:
    """Tell whether marks of any article wait for it."""
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'saved_mark'").fetchone() is not None


def restore_marks(connection: sqlite3.Connection, digest: bytes, article: int) -> None:
    """Mark an article that has just come in as it was marked before."""
    marks = next(saved_in(connection.execute(f"{SELECT_SAVED} WHERE digest = ?", (digest,))), None)
    if marks is None:
        return
    read, starred = marks.read, marks.starred
    connection.execute("UPDATE article SET read = ?, starred = ? WHERE id = ?", (read, starred, article))
    connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?)", [(article, tag) for tag in marks.tags])
    if marks.note:
        connection.execute("INSERT OR IGNORE INTO note VALUES (?, ?)", (article, marks.note))
    if marks.place is not None:
        connection.execute("INSERT OR IGNORE INTO position VALUES (?, ?, ?)", (article, *marks.place))
    connection.execute("DELETE FROM saved_mark WHERE digest = ?", (digest,))
    _drop_if_empty(connection)


def _drop_if_empty(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT 1 FROM saved_mark LIMIT 1").fetchone() is None:
        connection.execute("DROP TABLE saved_mark")
