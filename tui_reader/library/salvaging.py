"""What cannot be made again, saved out of a damaged library: what the reader marked, corrected, noted and merged."""

import sqlite3
from collections.abc import Iterable
from itertools import chain
from typing import Any

from tui_reader.library.database import Database, quoted
from tui_reader.library.saved_marks import SELECT_SAVED, SavedMarks, save_marks, saved_in

_TABLES = (
    ("correction", "digest, data, undone, made", "id"),
    ("annotation", "digest, data, made", "id"),
    ("alias", "name_key, same_as", "name_key"),
)
"""Rows that name their article by its digest, and what they are ordered by; analyses are made again."""
_DIGESTS = "SELECT id, digest FROM article INDEXED BY sqlite_autoindex_article_1 ORDER BY digest"
"""From the index, which may be whole where the table is not."""


def salvage(damaged: str, database: Database) -> int:
    """Copy what can still be read of a file that was kept aside; give the number of rows."""
    try:
        source = sqlite3.connect(f"file:{quoted(damaged)}?mode=ro", uri=True)
    except sqlite3.Error:
        return 0
    saved = 0
    try:
        for table, columns, order in _TABLES:
            rows = _readable(source, f"SELECT {columns} FROM {table} ORDER BY {order}")
            marks = ", ".join("?" * len(columns.split(", ")))
            with database.writing() as connection:
                connection.executemany(f"INSERT OR IGNORE INTO {table}({columns}) VALUES ({marks})", rows)
            saved += len(rows)
        waiting = saved_in(_readable(source, f"{SELECT_SAVED} ORDER BY digest"))
        found = [marks for marks in chain(_marks(source), waiting) if marks.is_any]
        with database.writing() as connection:
            save_marks(connection, found)
        return saved + len(found)
    finally:
        source.close()


def _readable(source: sqlite3.Connection, statement: str) -> list[tuple[Any, ...]]:
    """Read rows up to the damage, from the first and, where there is some, from the last."""
    rows, is_whole = _rows_before_damage(source, statement)
    if is_whole:
        return rows
    behind, _ = _rows_before_damage(source, f"{statement} DESC")
    return list(dict.fromkeys(chain(rows, reversed(behind))))


def _rows_before_damage(source: sqlite3.Connection, statement: str) -> tuple[list[tuple[Any, ...]], bool]:
    rows: list[tuple[Any, ...]] = []
    try:
        for row in source.execute(statement):
            rows.append(row)
    except sqlite3.Error:
        return rows, False
    return rows, True


def _marks(source: sqlite3.Connection) -> Iterable[SavedMarks]:
    """Put together what was marked on each article, from each table as far as it can be read."""
    digests = _by_number(_readable(source, _DIGESTS))
    read, starred = _read_and_starred(source, digests)
    tags: dict[int, list[str]] = {}
    for number, tag in _readable(source, "SELECT article, tag FROM tag ORDER BY article, tag"):
        tags.setdefault(number, []).append(str(tag))
    notes = _by_number(_readable(source, "SELECT article, text FROM note ORDER BY article"))
    places = _by_number(_readable(source, "SELECT article, block, offset FROM position ORDER BY article"))
    for number, (digest,) in digests.items():
        if isinstance(digest, bytes):
            note = str(notes.get(number, ("",))[0])
            yield SavedMarks(
                digest, number in read, number in starred, tuple(tags.get(number, ())), note, places.get(number)
            )


def _read_and_starred(source: sqlite3.Connection, known: Iterable[int]) -> tuple[set[int], set[int]]:
    """Tell which articles were read and starred: as they say themselves, or as the indices of them do."""
    rows, is_whole = _rows_before_damage(source, "SELECT id, read, starred FROM article")
    if is_whole:
        return {row[0] for row in rows if row[1]}, {row[0] for row in rows if row[2]}
    starred, _ = _rows_before_damage(source, "SELECT id FROM article INDEXED BY article_starred WHERE starred = 1")
    unread, is_whole = _rows_before_damage(source, "SELECT id FROM article INDEXED BY article_unread WHERE read = 0")
    read = set(known) - {row[0] for row in unread} if is_whole else {row[0] for row in rows if row[1]}
    return read, {row[0] for row in starred}


def _by_number(rows: Iterable[tuple[Any, ...]]) -> dict[int, tuple[Any, ...]]:
    return {row[0]: row[1:] for row in rows}
