"""Search: articles and quotes for a query, as you type."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.comparison.scripts import unspaced
from tui_reader.library.database import Database, Row
from tui_reader.library.lists import Listing, marks
from tui_reader.library.query import Misunderstood, Query, read_query
from tui_reader.library.query.compiling import (
    HAS_QUOTE,
    WITH_QUOTE,
    Compiled,
    Parameter,
    compile_for_articles,
    compile_for_quotes,
)
from tui_reader.library.query.matching import Snippet, cut_snippet, find_terms
from tui_reader.library.query.terms import Either, Field, Term
from tui_reader.library.schema import QUOTES_OF_ONE
from tui_reader.library.values import number_of, text_of, words_of
from tui_reader.model import ArticleSummary, Span

MOST_RESULTS = 2000
"""Results that are put in order. Of more, the latest in the library are given: nobody reads so many, and putting a
hundred thousand in order costs more than the tenth of a second that typing allows."""
_FEW = 5000
"""Articles that fulfil the conditions of a query: up to so many are put in order when they are known."""
_OF_ARTICLE = f"q.id >= a.id << {QUOTES_OF_ONE} AND q.id < (a.id + 1) << {QUOTES_OF_ONE}"
_QUOTES_OF_ARTICLES = f"SELECT q.id FROM article a CROSS JOIN quote q ON {_OF_ARTICLE}"
"""In this order the index gives the latest articles first, and nothing need be sorted."""
_ARTICLES_AMONG = "SELECT a.id FROM article a WHERE a.id IN ({}) ORDER BY +a.published DESC, a.id DESC"
_QUOTES_AMONG = (
    "SELECT q.id FROM quote q CROSS JOIN article a ON a.id = q.article WHERE q.id IN ({})"
    " ORDER BY +a.published DESC, a.id DESC, q.start"
)
_RELEVANCE = "bm25(article_fts, 8, 4, 1, 3, 2, 2, 1)"
_HIGHLIGHTED = (Field.ANYWHERE, Field.TEXT, Field.QUOTE, Field.SPEAKER, Field.SOURCE)


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that was found."""

    summary: ArticleSummary
    """Its row."""
    headline: tuple[Span, ...]
    """What was found in its headline."""
    snippet: Snippet
    """What was found in its body; `snippet.place` is where to open it."""


@dataclass(frozen=True, slots=True)
class QuoteHit:
    """A quote that was found."""

    summary: ArticleSummary
    """The row of its article."""
    text: str
    """The words of the quote."""
    speaker: str | None
    """Who said it."""
    kind: str
    """Direct, partial or indirect."""
    place: Span
    """Where it stands in the body, as the library has it."""
    highlights: tuple[Span, ...]
    """What was found, as offsets into `text`."""


class _Hits:
    """Numbers of what was found, in order."""

    def __init__(self, database: Database, query: Query, numbers: "array[int]") -> None:
        self._database = database
        self._numbers = numbers[:MOST_RESULTS]
        self.query = query
        """What was asked."""
        self.has_more = len(numbers) > MOST_RESULTS
        """Whether there are more than are given: show "2,000+"."""

    def __len__(self) -> int:
        return len(self._numbers)


class ArticleHits(_Hits):
    """Articles that were found, the rows on demand."""

    def page(self, offset: int, limit: int) -> list[ArticleHit]:
        """Give the hits from `offset` on, at most `limit`."""
        wanted = self._numbers[max(offset, 0) : max(offset, 0) + limit]
        rows = Listing(self._database, wanted).page(0, len(wanted))
        with self._database.reading() as connection:
            texts = dict(
                connection.execute(
                    f"SELECT rowid, CAST(body AS TEXT) FROM article_fts WHERE rowid IN ({marks(wanted)})",
                    wanted.tolist(),
                ).fetchall()
            )
        terms = self.query.wanted()
        hits = []
        for number, row in zip(wanted, rows, strict=True):
            body = unspaced(texts.get(number) or "")
            found = find_terms(terms, row.headline or "", Field.ANYWHERE, Field.HEADLINE)
            hits.append(ArticleHit(row, found, cut_snippet(body, find_terms(terms, body, *_HIGHLIGHTED))))
        return hits


class QuoteHits(_Hits):
    """Quotes that were found, the rows on demand."""

    def page(self, offset: int, limit: int) -> list[QuoteHit]:
        """Give the hits from `offset` on, at most `limit`."""
        wanted = self._numbers[max(offset, 0) : max(offset, 0) + limit].tolist()
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT id, article, text, speaker, kind, start, stop FROM quote"
                f" WHERE id IN ({marks(wanted)})",
                wanted,
            ).fetchall()
        quotes = {row[0]: row for row in found}
        kept = [quotes[number] for number in wanted if number in quotes]
        rows = Listing(self._database, (number_of(row[1]) for row in kept)).page(0, len(kept))
        terms = self.query.wanted()
        return [_quote_hit(summary, each, terms) for summary, each in zip(rows, kept, strict=True)]


def _quote_hit(summary: ArticleSummary, row: Row, terms: tuple[Term, ...]) -> QuoteHit:
    _, _, text, speaker, kind, start, stop = row
    words = words_of(text)
    return QuoteHit(
        summary, words, text_of(speaker), words_of(kind), Span(number_of(start), number_of(stop)),
        find_terms(terms, words, Field.ANYWHERE, Field.QUOTE),
    )  # fmt: skip


class Search:
    """Search of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def articles(self, text: str, *, typing: bool = False) -> ArticleHits | Misunderstood:
        """Find articles, the best first; `typing` lets the last word go on and forgives what is unfinished."""
        query = read_query(text, typing=typing)
        if isinstance(query, Misunderstood):
            return query
        return ArticleHits(self._database, query, self._found_articles(query))

    def quotes(self, text: str, *, typing: bool = False) -> QuoteHits | Misunderstood:
        """Find quotes, the latest articles first."""
        query = read_query(text, typing=typing)
        if isinstance(query, Misunderstood):
            return query
        return QuoteHits(self._database, query, self._found_quotes(query))

    def _found_articles(self, query: Query) -> "array[int]":
        compiled = compile_for_articles(query)
        if compiled.words is None and isinstance(query.item, Either):
            return self._in_order(_ARTICLES_AMONG, query.item, self._found_articles)
        if (few := self._few(compiled, "article_fts")) is not None:
            return self._numbers(*_articles_among(few, compiled))
        if compiled.words is None and compiled.condition == HAS_QUOTE:
            numbers = self._numbers(f"{WITH_QUOTE} ORDER BY rowid DESC", compiled.parameters)
            if len(numbers) > MOST_RESULTS:
                return numbers
        if compiled.words is None:
            select = f"SELECT a.id FROM article a WHERE {compiled.condition} ORDER BY a.published DESC, a.id DESC"
            return self._numbers(select, compiled.parameters)
        source = (
            "SELECT article_fts.rowid FROM article_fts CROSS JOIN article a ON a.id = article_fts.rowid"
            f" WHERE article_fts MATCH ? AND {compiled.condition}"
            if compiled.condition != "1"
            else "SELECT rowid FROM article_fts WHERE article_fts MATCH ?"
        )
        parameters = (compiled.words, *compiled.parameters)
        numbers = self._numbers(f"{source} ORDER BY article_fts.rowid DESC", parameters)
        if len(numbers) <= MOST_RESULTS:
            numbers = self._numbers(f"{source} ORDER BY {_RELEVANCE}, article_fts.rowid DESC", parameters)
        return numbers

    def _found_quotes(self, query: Query) -> "array[int]":
        compiled = compile_for_quotes(query)
        if compiled.words is None and isinstance(query.item, Either):
            return self._in_order(_QUOTES_AMONG, query.item, self._found_quotes)
        if (few := self._few(compiled, "quote_fts")) is not None:
            return self._numbers(*_quotes_among(few, compiled))
        if compiled.words is None:
            select = f"{_QUOTES_OF_ARTICLES} WHERE {compiled.condition} ORDER BY a.published DESC, a.id DESC"
            return self._numbers(select, compiled.parameters)
        parameters = (compiled.words, *compiled.parameters)
        select = (
            "SELECT q.id FROM quote_fts CROSS JOIN quote q ON q.id = quote_fts.rowid"
            f" CROSS JOIN article a ON a.id = q.article WHERE quote_fts MATCH ? AND {compiled.condition}"
        )
        numbers = self._numbers(f"{select} ORDER BY quote_fts.rowid DESC", parameters)
        if len(numbers) <= MOST_RESULTS:
            numbers = self._numbers(f"{select} ORDER BY a.published DESC, a.id DESC, q.start", parameters)
        return numbers

    def _in_order(self, select: str, either: Either, find: Callable[[Query], "array[int]"]) -> "array[int]":
        """Find each of several things by itself and put what was found in order."""
        found = {number for item in either.items for number in find(Query(item))}
        return self._numbers(select.format(",".join(map(str, found))), ())  # more than SQLite takes parameters

    def _few(self, compiled: Compiled, table: str) -> list[int] | None:
        """Give the articles that fulfil the conditions of a query, if they are few and its words are common.

        SQLite would go through all articles in their order until it has found enough that fulfil them.
        """
        if compiled.condition == "1" or "q." in compiled.condition or "quote_fts" in compiled.condition:
            return None  # nothing to ask; or it is asked of quotes, of which there may be a million
        common = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT {MOST_RESULTS + 1})"
        select = f"SELECT a.id FROM article a WHERE {compiled.condition} LIMIT {_FEW + 1}"
        with self._database.reading() as connection:
            if compiled.words and connection.execute(common, (compiled.words,)).fetchone()[0] <= MOST_RESULTS:
                return None
            rows = connection.execute(select, compiled.parameters).fetchall()
        return [row[0] for row in rows] if len(rows) <= _FEW else None

    def _numbers(self, select: str, parameters: tuple[Parameter, ...]) -> "array[int]":
        with self._database.reading() as connection:
            rows = connection.execute(f"{select} LIMIT {MOST_RESULTS + 1}", parameters).fetchall()
        return array("q", (row[0] for row in rows))


def _articles_among(few: list[int], compiled: Compiled) -> tuple[str, tuple[Parameter, ...]]:
    """Give the SQL that finds the words of a query among few articles: all that have them are held against those."""
    chosen = marks(few)
    parameters: tuple[Parameter, ...] = tuple(few)
    if compiled.words:
        chosen = f"SELECT rowid FROM article_fts WHERE article_fts MATCH ? AND +rowid IN ({chosen})"
        parameters = (compiled.words, *few)
    return _ARTICLES_AMONG.format(chosen), parameters


def _quotes_among(few: list[int], compiled: Compiled) -> tuple[str, tuple[Parameter, ...]]:
    if compiled.words:
        chosen = f"SELECT rowid FROM quote_fts WHERE quote_fts MATCH ? AND rowid >> {QUOTES_OF_ONE} IN ({marks(few)})"
        return _QUOTES_AMONG.format(chosen), (compiled.words, *few)
    select = f"{_QUOTES_OF_ARTICLES} WHERE a.id IN ({marks(few)})"
    return f"{select} ORDER BY +a.published DESC, a.id DESC, q.start", tuple(few)
