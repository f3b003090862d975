"""What may stand in the file of a library: tables and indices of ours, and nothing that calculates.

The file may come from somebody else. A view in the place of a table can calculate for ever, a trigger can undo what the
reader does, and neither is ever made here.
"""

import os
import sqlite3
import stat

_FILES = ("", "-wal", "-shm", "-journal")
"""What SQLite opens, without asking what it is."""
_TABLES = frozenset(
    (
        "alias", "analysis", "annotation", "article", "band", "correction", "intake", "lesson_due", "line", "note",
        "place", "position", "quote", "sketch", "source", "tag",
    )
)  # fmt: skip
_INDICES_OF_WORDS = frozenset(("article_fts", "article_words", "quote_fts"))
_NUMBERED = frozenset(("annotation", "article", "correction", "quote"))
_NUMBER = "id integer primary key"
_VIRTUAL = "create virtual table"
_OF_WORDS = "using fts5"
_NAME = 60
"""Characters of a name in the file that are told."""


def why_no_file(path: str) -> str | None:
    """Tell why a library cannot be a file of that name: SQLite would wait for ever at a pipe."""
    for part in _FILES:
        try:
            mode = os.stat(path + part).st_mode
        except (OSError, ValueError):
            continue  # it is not there yet, or SQLite says what is wrong with it
        if not stat.S_ISREG(mode):
            kind = "folder" if stat.S_ISDIR(mode) else "pipe" if stat.S_ISFIFO(mode) else "device"
            return f"{os.path.basename(path + part) if part else 'it'} is a {kind}, not a file"
    return None


def why_strange(connection: sqlite3.Connection) -> str | None:
    """Tell what in a file no newsreader put there, or what is lacking; `None` when all is as usual."""
    lacking = set(_TABLES | _INDICES_OF_WORDS)
    for kind, name, statement in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        words = str(statement or "").lower()
        told = repr(str(name)[:_NAME])
        if kind not in ("table", "index"):
            return f"it holds a {kind}, {told}, which no newsreader makes"
        if words.startswith(_VIRTUAL):
            if name not in _INDICES_OF_WORDS or _OF_WORDS not in words:
                return f"it holds a table, {told}, which no newsreader makes"
        elif words.replace("primary key(", "").count("(") > 1:
            return f"it holds a {kind}, {told}, which calculates"
        if name in _NUMBERED and _NUMBER not in words:
            return f"the rows of its table {told} have no numbers"
        if kind == "table":
            lacking.discard(name)
    return f"it lacks the table {min(lacking)}" if lacking else None
