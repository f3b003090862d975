"""The same story: wire copy, near-duplicates and later versions, side by side. Grouped, never deleted."""

from dataclasses import dataclass

from tui_reader.comparison.passages import PassagePair, compare_passages, shared_share
from tui_reader.comparison.sketches import bands, resemblance
from tui_reader.comparison.wording import Change
from tui_reader.library.database import Database
from tui_reader.library.grouping import nearest
from tui_reader.library.lists import Listing
from tui_reader.library.summary_rows import PLACE, SUMMARY_COLUMNS, summary_from
from tui_reader.library.values import packed_of
from tui_reader.model import Article, ArticleSummary

_MOST_MEMBERS = 500


@dataclass(frozen=True, slots=True)
class Version:
    """An article that tells the same story."""

    summary: ArticleSummary
    """The article."""
    resemblance: float
    """Share of runs of words that it has in common with the one that was asked for, estimated, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a story."""

    pairs: tuple[PassagePair, ...]
    """Their paragraphs, aligned."""

    @property
    def shared(self) -> float:
        """Share of the second version's paragraphs that the first has word for word, 0 to 1."""
        return shared_share(self.pairs)

    def count(self, change: Change) -> int:
        """Count the paragraphs that are the same, replaced, removed or added."""
        return sum(pair.change is change for pair in self.pairs)


class Stories:
    """Stories of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def versions(self, digest: str) -> tuple[Version, ...]:
        """Give the other articles that tell the story of an article, the earliest first."""
        number = bytes.fromhex(digest)
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT a.story, s.signature FROM article a LEFT JOIN sketch s ON s.article = a.id WHERE a.digest = ?",
                (number,),
            ).fetchone()
            if row is None or not row[0]:
                return ()
            rows = connection.execute(
                f"SELECT {SUMMARY_COLUMNS}, {PLACE}, s.signature FROM article a LEFT JOIN sketch s ON s.article = a.id"
                " WHERE a.story = ? AND a.digest <> ? ORDER BY a.published IS NULL, a.published, a.id LIMIT ?",
                (row[0], number, _MOST_MEMBERS),
            ).fetchall()
        own = packed_of(row[1], 4)
        return tuple(Version(summary_from(each), resemblance(own, packed_of(each[11], 4))) for each in rows)

    def nearest(self, digest: str) -> tuple[Version, ...]:
        """Give the articles that resemble one most, of whatever story they are."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT a.id, s.signature FROM article a JOIN sketch s ON s.article = a.id WHERE a.digest = ?",
                (bytes.fromhex(digest),),
            ).fetchone()
            if row is None:
                return ()
            signature = packed_of(row[1], 4)
            found = [pair for pair in nearest(connection, signature, bands(signature)) if pair[1] != row[0]]
        rows = Listing(self._database, (number for _, number in found)).page(0, len(found))
        return tuple(Version(summary, alike) for summary, (alike, _) in zip(rows, found, strict=True))

    def compare(self, before: Article, after: Article) -> Comparison:
        """Set two versions side by side, paragraph by paragraph and word by word."""
        return Comparison(compare_passages(before, after))
