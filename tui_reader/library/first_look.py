"""What of the library is seen first: read by SQLite alone, without opening the library, which takes ten times as long.

Nothing is written, brought forward or repaired here. Where anything is not as usual there is no first look, and
whoever opens the library in earnest says what is the matter.
"""

import os
import sqlite3
import sys
from typing import Any

from tui_reader.library.codec import Undecodable, decode_article
from tui_reader.library.orders import Order, chosen_order, first_numbers
from tui_reader.library.shape import why_no_file, why_strange
from tui_reader.library.stamps import Stamp, stamp_of
from tui_reader.library.summary_rows import PLACE, SUMMARY_COLUMNS, summary_from
from tui_reader.library.values import digest_of, number_of
from tui_reader.model import Article, ArticleSummary
from tui_reader.model.value import Value

VERSION = 3
"""The version of the tables that is understood here."""
ROWS = 64
"""Rows that are given of a list: more than any screen shows."""
_LONGEST = 40_000
"""Bytes of a stored analysis above which putting the article together takes too long: some forty pages."""
_BEGINNING = 16_000
"""Characters that are shown of a longer one, in a library."""
_PATIENCE = 0.3
"""Seconds that another program may hold the file."""

# The last column: whether lessons hold for the article, or may do so; the line 0 counts the articles of its outlet.
_ARTICLE = """
SELECT CASE WHEN length(d.data) <= ?2 THEN d.data END, a.code, s.block, s.offset,
    EXISTS(SELECT 1 FROM correction c WHERE c.digest = a.digest AND c.undone = 0),
    coalesce((SELECT k.applied FROM sketch k WHERE k.article = a.id), 0) <> 0
        OR EXISTS(SELECT 1 FROM lesson_due u JOIN line l ON l.outlet_key = u.outlet_key
            WHERE u.outlet_key = a.outlet_key AND l.print = 0 AND l.articles > 4)
FROM article a JOIN analysis d ON d.article = a.id LEFT JOIN position s ON s.article = a.id WHERE a.digest = ?1
"""
_AT_PATH = f"""
SELECT {SUMMARY_COLUMNS}, p.path, p.size, p.mtime_ns, p.inode, p.trusted
FROM place p JOIN article a ON a.id = p.article WHERE p.path = ?
"""


class FirstLook(Value):
    """An article of the library, and the list that it stands in."""

    article: Article
    """The article as its reader left it."""
    summary: ArticleSummary
    """Its row."""
    code: str
    """What analysed it."""
    place: tuple[int, int] | None = None
    """Where reading stopped: block and character."""
    rows: tuple[ArticleSummary, ...] = ()
    """The first rows of the list, of which the article is the first."""
    total: int = 0
    """How many rows the whole list has."""
    order: Order = Order.ADDED
    """In which order they stand."""
    is_part: bool = False
    """Whether it is but the beginning of a long article."""


def look_at_library(file: str) -> FirstLook | None:
    """Give the first rows of a library, in the order that was chosen last, and the article of the first of them."""
    try:
        connection = _connected(file)
        try:
            order = chosen_order(connection)
            rows, total = _rows(connection, order)
            if not rows:
                return None
            stamp = stamp_of(rows[0].path) if rows[0].path else None
            if stamp is not None and not _is_as_it_was(connection, stamp, rows[0].digest):
                return None
            look = _look(connection, file, rows[0]) or _look_at_beginning(connection, rows[0])
        finally:
            connection.close()
    except (sqlite3.Error, Undecodable, ValueError, TypeError, OSError):
        return None
    return None if look is None else look._replace(rows=rows, total=total, order=order)


def look_at_file(file: str, path: str) -> FirstLook | None:
    """Give the article of a file that was not written since the library read it."""
    stamp = stamp_of(path)
    if stamp is None or not os.path.exists(file):
        return None
    try:
        connection = _connected(file)
        try:
            row = _at_path(connection, stamp)
            if row is None or not row[14]:
                return None
            return _look(connection, file, summary_from(row)._replace(path=path))
        finally:
            connection.close()
    except (sqlite3.Error, Undecodable, ValueError, TypeError, OSError):
        return None


def _connected(file: str) -> sqlite3.Connection:
    """Open the file for reading.

    Raises:
        sqlite3.Error: when it cannot be read, or is of another version.
        OSError: when damage was met in it, or it is no file.
    """
    if os.path.exists(f"{file}.suspect") or why_no_file(file) is not None:
        raise OSError
    name = os.path.abspath(file).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(f"file:{name}?mode=ro", timeout=_PATIENCE, isolation_level=None, uri=True)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION or why_strange(connection) is not None:
            raise sqlite3.DatabaseError
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _rows(connection: sqlite3.Connection, order: Order) -> tuple[tuple[ArticleSummary, ...], int]:
    numbers = first_numbers(connection, order, ROWS)
    marks = ",".join("?" * len(numbers))
    select = f"SELECT {SUMMARY_COLUMNS}, {PLACE}, a.id FROM article a WHERE a.id IN ({marks})"
    found = {row[11]: summary_from(row) for row in connection.execute(select, numbers)}
    rows = tuple(found[number] for number in numbers if number in found)
    if len(rows) < ROWS:
        return rows, len(rows)
    return rows, int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


def _at_path(connection: sqlite3.Connection, stamp: Stamp) -> Any:
    """Give the row of a file if it is as it was when it was read."""
    row = connection.execute(_AT_PATH, (os.fsencode(stamp.path),)).fetchone()
    return row if row is not None and tuple(row[11:14]) == (stamp.size, stamp.mtime_ns, stamp.inode) else None


def _is_as_it_was(connection: sqlite3.Connection, stamp: Stamp, digest: str) -> bool:
    row = _at_path(connection, stamp)
    return row is not None and digest_of(row[0]) == digest


def _look(connection: sqlite3.Connection, file: str, summary: ArticleSummary) -> FirstLook | None:
    """Give an article and its place; `None` where it is long. Notes on it come with the library."""
    found = connection.execute(_ARTICLE, (bytes.fromhex(summary.digest), _LONGEST)).fetchone()
    if found is None or found[0] is None:
        return None
    data, code, block, offset, is_corrected, is_taught = found
    article = _named(decode_article(data), summary)
    if is_corrected or is_taught:
        from tui_reader.library.revised_look import revised

        article = revised(file, article)
    return FirstLook(article, summary, code, None if block is None else (number_of(block), number_of(offset)))


def _look_at_beginning(connection: sqlite3.Connection, summary: ArticleSummary) -> FirstLook | None:
    """Give the beginning of a long article; `None` where somebody has read on or corrected it."""
    found = connection.execute(_ARTICLE, (bytes.fromhex(summary.digest), sys.maxsize)).fetchone()
    if found is None or not summary.path or any(found[4:]):
        return None
    from tui_reader.library.shortened import decode_beginning

    data, code, block, offset = found[:4]
    article = _named(decode_beginning(data, _BEGINNING), summary)
    place = None if block is None else (number_of(block), number_of(offset))
    if place is not None and place[0] >= len(article.document.blocks) - 1:
        return None
    return FirstLook(article, summary, code, place, is_part=True)


def _named(article: Article, summary: ArticleSummary) -> Article:
    if not summary.path:
        return article
    return article._replace(document=article.document._replace(name=summary.path))
