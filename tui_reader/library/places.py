"""Where articles were found: the files, and in which state each was when it was last read."""

import os
import sqlite3

from tui_reader.library.part_names import part_path
from tui_reader.library.stamps import Stamp
from tui_reader.library.values import number_of


def write_place(
    connection: sqlite3.Connection, stamp: Stamp, article: int | None, problem: str | None, now: float
) -> None:
    """Note what a file holds: an article, or what is wrong with it."""
    _write(connection, stamp, (article, problem, 0), now)


def write_whole(connection: sqlite3.Connection, stamp: Stamp, parts: int, now: float) -> None:
    """Note that a file holds several articles, all of which have been kept, each with a place of its own."""
    _write(connection, stamp, (None, None, parts), now)


def _write(
    connection: sqlite3.Connection, stamp: Stamp, held: tuple[int | None, str | None, int], now: float
) -> None:
    path, (article, problem, parts) = os.fsencode(stamp.path), held
    had = connection.execute("SELECT parts FROM place WHERE path = ?", (path,)).fetchone()
    if had is not None and number_of(had[0]) > parts:
        _forget_parts(connection, stamp.path, parts)
    connection.execute(
        "INSERT OR REPLACE INTO place(path, article, size, mtime_ns, inode, trusted, problem, seen, part, parts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            path, article, stamp.size, stamp.mtime_ns, stamp.inode, int(stamp.trusted), problem, now,
            stamp.part, parts,
        ),
    )  # fmt: skip


def _forget_parts(connection: sqlite3.Connection, path: str, kept: int) -> None:
    """Forget the places behind the last article that a file still holds; the articles stay in the library."""
    rows = connection.execute(
        "SELECT path, part FROM place WHERE path > ? AND path < ? AND part > ?", (*bounds_of_parts(path), kept)
    ).fetchall()
    gone = [(place,) for place, part in rows if place == os.fsencode(part_path(path, number_of(part)))]
    connection.executemany("DELETE FROM place WHERE path = ?", gone)


def bounds_of_parts(path: str) -> tuple[bytes, bytes]:
    """Give what stands before and behind the names of all articles of a file."""
    return os.fsencode(part_path(path, 0)[:-1]), os.fsencode(path) + bytes([ord("#") + 1])
