"""Lists of articles: the order is taken at once, the rows only when they are shown."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tui_reader.library.database import Database
from tui_reader.library.orders import ORDER_BY, Order
from tui_reader.library.query.compiling import HAS_QUOTE, WITH_QUOTE, Parameter, compile_for_articles
from tui_reader.library.query.terms import Query
from tui_reader.library.summary_rows import PLACE, SUMMARY_COLUMNS, summary_from
from tui_reader.model import ArticleSummary


class Listing:
    """Articles in an order, as they were when it was asked for: a number each, and the rows of a page on demand.

    New articles do not shift the rows under the cursor; ask for a new listing to see them.
    """

    def __init__(self, database: Database, numbers: Iterable[int]) -> None:
        self._database = database
        self._numbers = array("q", numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def page(self, offset: int, limit: int) -> list[ArticleSummary]:
        """Give the rows from `offset` on, at most `limit`; one that was forgotten in the meantime says so."""
        wanted = self._numbers[max(offset, 0) : max(offset, 0) + limit]
        rows: dict[int, ArticleSummary] = {}
        with self._database.reading() as connection:
            for start in range(0, len(wanted), 500):
                chunk = wanted[start : start + 500]
                found = connection.execute(
                    f"SELECT {SUMMARY_COLUMNS}, {PLACE}, a.id FROM article a WHERE a.id IN ({marks(chunk)})",
                    chunk.tolist(),
                )
                rows.update((row[11], summary_from(row)) for row in found)
        return [rows.get(number, _GONE) for number in wanted]

    def digests(self) -> Iterator[str]:
        """Give the digests of the articles, in no order."""
        with self._database.reading() as connection:
            for start in range(0, len(self._numbers), 500):
                chunk = self._numbers[start : start + 500]
                select = f"SELECT lower(hex(digest)) FROM article WHERE id IN ({marks(chunk)})"
                yield from (row[0] for row in connection.execute(select, chunk.tolist()))

    def index_of(self, digest: str) -> int | None:
        """Give the place of an article in the list, or `None` when it is not in it."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT id FROM article WHERE digest = ?", (bytes.fromhex(digest),)).fetchone()
        try:
            return None if row is None else self._numbers.index(row[0])
        except ValueError:
            return None


_GONE = ArticleSummary("", "", None, None, None, 0, 0, 0, problem="no longer in the library")


def marks(values: Sequence[Any]) -> str:
    """Give a parameter mark for each value."""
    return ",".join("?" * len(values))


def grouped(rows: Iterable[tuple[int, int]]) -> list[int]:
    """Put the articles of one story together where the first of them stands; rows are number and story."""
    members: dict[tuple[bool, int], list[int]] = {}
    for number, story in rows:
        members.setdefault((bool(story), story or number), []).append(number)
    return [number for group in members.values() for number in group]


def list_articles(database: Database, order: Order, query: Query | None = None) -> Listing:
    """List every article, or those that a query asks for."""
    is_whole = (query is None or query.is_empty) and order is Order.ADDED
    if is_whole and (unbroken := _unbroken(database)) is not None:
        return Listing(database, reversed(unbroken))
    condition = "1"
    parameters: tuple[Parameter, ...] = ()
    if query is not None:
        compiled = compile_for_articles(query)
        condition, parameters = compiled.condition, compiled.parameters
        if order is Order.ADDED and _asks_for_numbers(condition):
            if compiled.words is not None:
                return Listing(database, _with_words(database, compiled.words, condition, parameters))
            if condition == HAS_QUOTE:
                return Listing(database, sorted(_numbers(database, WITH_QUOTE, parameters), reverse=True))
        if compiled.words is not None:
            condition = f"a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?) AND {condition}"
            parameters = (compiled.words, *parameters)
    by_story = order is Order.STORY
    column = "a.story" if by_story else "0"
    select = f"SELECT a.id, {column} FROM article a WHERE {condition} ORDER BY {ORDER_BY[order]}"
    with database.reading() as connection:
        rows = connection.execute(select, parameters)
        return Listing(database, grouped(rows) if by_story else (row[0] for row in rows))


_NUMBER = "a.id IN ("
"""What a condition begins with that is asked of nothing but the number of an article."""


def _asks_for_numbers(condition: str) -> bool:
    return "a." not in condition.replace(_NUMBER, "")


def _with_words(
    database: Database, words: str, condition: str, parameters: tuple[Parameter, ...]
) -> "array[int]":
    """Give the numbers of the articles that have some words, last added first: the index alone knows them.

    The condition must hold too. Without the plus sign SQLite would look each of its numbers up in the index.
    """
    also = condition.replace(_NUMBER, "+rowid IN (")
    select = f"SELECT rowid FROM article_fts WHERE article_fts MATCH ? AND {also} ORDER BY rowid DESC"
    return _numbers(database, select, (words, *parameters))


def _numbers(database: Database, select: str, parameters: tuple[Parameter, ...]) -> "array[int]":
    with database.reading() as connection:
        return array("q", (row[0] for row in connection.execute(select, parameters)))


def _unbroken(database: Database) -> range | None:
    """Give the numbers of all articles if none is missing, which spares going through them."""
    with database.reading() as connection:
        first, last = connection.execute(
            "SELECT (SELECT min(id) FROM article), (SELECT max(id) FROM article)"
        ).fetchone()
        count = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    return range(first, last + 1) if count and last - first + 1 == count else None
