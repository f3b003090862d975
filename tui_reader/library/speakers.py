"""Who said what: the statements of one person or organisation over all articles."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tui_reader.comparison.names import is_full_name, name_key
from tui_reader.comparison.quotations import group_wordings
from tui_reader.comparison.wording import Stretch, compare_wording
from tui_reader.library.database import Database
from tui_reader.library.lists import marks
from tui_reader.library.summary_rows import PLACE, SUMMARY_COLUMNS, summary_from
from tui_reader.library.values import number_of, text_of, words_of
from tui_reader.model import ArticleSummary, SourceKind, Span

_ALONE = frozenset({str(SourceKind.ORGANISATION), str(SourceKind.AGENCY), str(SourceKind.DOCUMENT)})
"""Kinds of which one word says enough: "Interpol" is one."""
MOST_NAMES = 200
"""Speakers that are listed at once, the most quoted first; the others are found by their names."""
_SPELLINGS = 100
"""Places in which the most frequent spelling and kind of a name are looked for."""
_MOST_COMPARED = 2000
_AROUND = 160
_PAGE = 500
"""Statements that are told at a time when all are asked for."""


_STATEMENT = (
    f"SELECT {SUMMARY_COLUMNS}, {PLACE}, q.speaker, q.text, q.kind, q.start, q.stop,"
    " substr(unspaced(f.body), max(q.start - ?, 0) + 1, min(q.start, ?)), substr(unspaced(f.body), q.stop + 1, ?)"
    " FROM quote q JOIN article a ON a.id = q.article JOIN article_fts f ON f.rowid = q.article WHERE q.id = ?"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who is quoted in the library."""

    key: str
    """What all spellings of the name share; `statements` asks for it."""
    name: str
    """The name in its most frequent spelling."""
    statements: int
    """How many quotes there are."""
    articles: int
    """In how many articles."""
    is_certain: bool
    """Whether it is the same one in every article; a surname alone, or a first name, may be several people's."""
    others: tuple[str, ...] = ()
    """Other names of which the reader said that they are this one's."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A quote of a speaker in one article."""

    summary: ArticleSummary
    """The article: outlet, date, headline."""
    name: str
    """The speaker, as the article names them."""
    text: str
    """The words of the quote."""
    kind: str
    """Direct, partial or indirect."""
    place: Span
    """Where it stands in the body."""
    before: str
    """The passage in front of it, within its paragraph."""
    after: str
    """The passage behind it, within its paragraph."""


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """One quotation that several articles give."""

    statements: tuple[Statement, ...]
    """Where it stands, the earliest first."""
    differences: tuple[tuple[Stretch, ...], ...]
    """For each statement, its wording beside that of the first, word by word."""


class Speakers:
    """Speakers of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str = "") -> tuple[Speaker, ...]:
        """Give the speakers whose name has words that begin like those of the text, the most quoted first."""
        words = name_key(text).split()
        condition = "".join(" AND instr(' ' || speaker_key, ?) > 0" for _ in words)
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT speaker_key, count(*) FROM quote"
                f" WHERE speaker_key IS NOT NULL{condition} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST_NAMES}",
                [f" {word}" for word in words],
            ).fetchall()
            merged = dict(connection.execute("SELECT name_key, same_as FROM alias").fetchall())
            heads = [key for key in dict.fromkeys(merged.get(row[0], row[0]) for row in rows) if isinstance(key, str)]
            speakers = [  # their articles are counted only now: distinct ones of all names take as long again
                self._speaker(connection, key) for key in heads
            ]
        return tuple(sorted(speakers, key=lambda speaker: (-speaker.statements, speaker.key)))

    def count(self, key: str) -> int:
        """Give how many statements of a speaker there are."""
        with self._database.reading() as connection:
            return self._counts(connection, key)[0]

    def statements(self, key: str, offset: int = 0, limit: int = 100) -> tuple[Statement, ...]:
        """Give the statements of a speaker, the latest first."""
        return self._told(self._in_order(key, offset, limit))

    def all_statements(self, key: str) -> Iterator[Statement]:
        """Give every statement of a speaker, the latest first, a page at a time: there may be half a million."""
        chosen = self._in_order(key, 0, -1)
        for start in range(0, len(chosen), _PAGE):
            yield from self._told(chosen[start : start + _PAGE])

    def _in_order(self, key: str, offset: int, limit: int) -> "array[int]":
        """Put the statements of a speaker in order, which takes as long for a few of them as for all."""
        with self._database.reading() as connection:
            keys = self._keys(connection, key)
            rows = connection.execute(
                f"SELECT q.id FROM quote q JOIN article a ON a.id = q.article WHERE q.speaker_key IN ({marks(keys)})"
                " ORDER BY a.published DESC, a.id DESC, q.start LIMIT ? OFFSET ?",
                (*keys, limit, offset),
            )
            return array("q", (row[0] for row in rows))

    def _told(self, chosen: "array[int]") -> tuple[Statement, ...]:
        """Give the statements of some places, with the passages around them."""
        with self._database.reading() as connection:
            rows = [connection.execute(_STATEMENT, (_AROUND, _AROUND, _AROUND, each)).fetchone() for each in chosen]
        return tuple(_statement(row) for row in rows if row is not None)

    def shared_quotations(self, key: str) -> tuple[SharedQuotation, ...]:
        """Give the quotations of a speaker that more than one article has, and how their wordings differ."""
        statements = self.statements(key, 0, _MOST_COMPARED)
        found = []
        for group in group_wordings([statement.text for statement in statements]):
            members = sorted((statements[index] for index in group), key=_by_date)
            if len({member.summary.digest for member in members}) > 1:
                first = members[0].text
                differences = tuple(compare_wording(first, member.text) for member in members)
                found.append(SharedQuotation(tuple(members), differences))
        return tuple(found)

    def merge(self, key: str, into: str) -> None:
        """Say that two names are one over the whole library; neither article nor analysis changes."""
        with self._database.writing() as connection:
            head = connection.execute("SELECT same_as FROM alias WHERE name_key = ?", (into,)).fetchone()
            target = head[0] if head else into
            if key == target:
                return
            connection.execute("UPDATE alias SET same_as = ? WHERE same_as = ?", (target, key))
            connection.execute("INSERT OR REPLACE INTO alias VALUES (?, ?)", (key, target))

    def split(self, key: str) -> None:
        """Take a name out of those that it was merged with, or all names out of it."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM alias WHERE name_key = ?1 OR same_as = ?1", (key,))

    def _speaker(self, connection: Any, key: str) -> Speaker:
        statements, articles = self._counts(connection, key)
        others = tuple(self._name(connection, other) for other in self._keys(connection, key)[1:])
        certain = self._is_certain(connection, key)
        return Speaker(key, self._name(connection, key), statements, articles, certain, others)

    def _keys(self, connection: Any, key: str) -> list[str]:
        return [key, *(row[0] for row in connection.execute("SELECT name_key FROM alias WHERE same_as = ?", (key,)))]

    def _counts(self, connection: Any, key: str) -> tuple[int, int]:
        """Count the statements of a speaker and the articles, all merged names taken together."""
        keys = self._keys(connection, key)
        select = f"SELECT count(*), count(DISTINCT article) FROM quote WHERE speaker_key IN ({marks(keys)})"
        row = connection.execute(select, keys).fetchone()
        return int(row[0]), int(row[1])

    def _is_certain(self, connection: Any, key: str) -> bool:
        if is_full_name(key):
            return True
        row = connection.execute(
            f"SELECT kind FROM (SELECT kind FROM source WHERE name_key = ? LIMIT {_SPELLINGS})"
            " GROUP BY kind ORDER BY count(*) DESC LIMIT 1",
            (key,),
        ).fetchone()
        return row is not None and row[0] in _ALONE

    def _name(self, connection: Any, key: str) -> str:
        row = connection.execute(
            f"SELECT speaker FROM (SELECT speaker FROM quote WHERE speaker_key = ? LIMIT {_SPELLINGS})"
            " GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT 1",
            (key,),
        ).fetchone()
        return (text_of(row[0]) if row else None) or words_of(key)


def _statement(row: Any) -> Statement:
    name, text, kind, start, stop, before, after = row[11:18]
    return Statement(
        summary_from(row), words_of(name), words_of(text), words_of(kind), Span(number_of(start), number_of(stop)),
        words_of(before).rsplit("\n", 1)[-1], words_of(after).split("\n", 1)[0],
    )  # fmt: skip


def _by_date(statement: Statement) -> tuple[str, str]:
    return statement.summary.published or "9999", statement.summary.digest
