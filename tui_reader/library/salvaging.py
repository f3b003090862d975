"""What cannot be made again, saved out of a damaged library: corrections, annotations, merged names."""

import sqlite3

from tui_reader.library.database import Database, quoted

_TABLES = (
    ("correction", "digest, data, undone, made"),
    ("annotation", "digest, data, made"),
    ("alias", "name_key, same_as"),
)
"""Rows that name their article by its digest; analyses are made again, marks lie with the articles they mark."""


def salvage(damaged: str, database: Database) -> int:
    """Copy what can still be read of a file that was kept aside; give the number of rows."""
    try:
        source = sqlite3.connect(f"file:{quoted(damaged)}?mode=ro", uri=True)
    except sqlite3.Error:
        return 0
    saved = 0
    try:
        for table, columns in _TABLES:
            rows = _readable(source, table, columns)
            marks = ", ".join("?" * len(columns.split(", ")))
            with database.writing() as connection:
                connection.executemany(f"INSERT OR IGNORE INTO {table}({columns}) VALUES ({marks})", rows)
            saved += len(rows)
    finally:
        source.close()
    return saved


def _readable(source: sqlite3.Connection, table: str, columns: str) -> list[tuple[object, ...]]:
    """Read a table up to the damage."""
    rows: list[tuple[object, ...]] = []
    try:
        for row in source.execute(f"SELECT {columns} FROM {table}"):
            rows.append(row)
    except sqlite3.Error:
        pass
    return rows
