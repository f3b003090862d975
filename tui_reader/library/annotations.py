"""Highlights and notes, kept by the digest of the file."""

import json
import time
from collections.abc import Iterator
from dataclasses import replace

from tui_reader.library.database import Database
from tui_reader.library.revising import Revising
from tui_reader.library.summary_rows import PLACE, SUMMARY_COLUMNS, summary_from
from tui_reader.library.values import MOST_OF_A_RECORD, time_of
from tui_reader.model import Article, ArticleSummary
from tui_reader.model.coding import from_plain, to_plain
from tui_reader.readers.sanitising import sanitise, sanitise_values
from tui_reader.revision.annotation_export import AnnotatedArticle, annotations_to_markdown, annotations_to_w3c
from tui_reader.revision.annotations import Annotation, Placed, place_annotation

_MOST_OF_A_NOTE = 100_000
_MOST_LISTED = 500
"""Articles whose annotations are listed at once; the export has all."""


class Annotations:
    """Annotations of one library."""

    def __init__(self, database: Database, revising: Revising) -> None:
        self._database = database
        self._revising = revising

    def add(self, digest: str, annotation: Annotation) -> int:
        """Keep an annotation; give its number."""
        with self._database.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO annotation(digest, data, made) VALUES (?, ?, ?)",
                (bytes.fromhex(digest), _data(annotation), time.time()),
            )
            return int(cursor.lastrowid or 0)

    def set_note(self, number: int, note: str) -> bool:
        """Change the note of an annotation; tell whether there is one of that number."""
        with self._database.writing() as connection:
            row = connection.execute("SELECT data FROM annotation WHERE id = ?", (number,)).fetchone()
            known = None if row is None else _annotation(row[0])
            if known is not None:
                changed = replace(known, note=note)
                connection.execute("UPDATE annotation SET data = ? WHERE id = ?", (_data(changed), number))
        return known is not None

    def remove(self, number: int) -> None:
        """Drop an annotation."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM annotation WHERE id = ?", (number,))

    def of(self, article: Article) -> tuple[Placed, ...]:
        """Give the annotations of an article, in the order of its body, orphans at the end."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, data, made FROM annotation"
                f" WHERE digest = ? AND length(data) <= {MOST_OF_A_RECORD} ORDER BY id",
                (bytes.fromhex(article.document.sha256),),
            ).fetchall()
        placed = [
            place_annotation(article, annotation, time_of(made), number)
            for number, data, made in rows
            if (annotation := _annotation(data)) is not None
        ]
        return tuple(sorted(placed, key=lambda each: (each.span is None, each.span or (0, 0))))

    def articles(self) -> tuple[tuple[ArticleSummary, int], ...]:
        """Give every article that has annotations, and how many, the last annotated first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {SUMMARY_COLUMNS}, {PLACE}, count(*) FROM annotation n JOIN article a ON a.digest = n.digest"
                " GROUP BY a.id ORDER BY max(n.id) DESC"
            ).fetchall()
        return tuple((summary_from(row), row[11]) for row in rows)

    def listed(self, first: str = "") -> Iterator[tuple[ArticleSummary, Placed]]:
        """Give the annotations of the articles that were annotated last, those of the article `first` at the head."""
        rows = sorted(self.articles(), key=lambda row: row[0].digest != first)
        for summary, _ in rows[:_MOST_LISTED]:
            revised = self._revising.article(summary.digest)
            if revised is not None:
                yield from ((summary, placed) for placed in self.of(revised.article))

    def to_markdown(self) -> str:
        """Give all annotations as Markdown."""
        return annotations_to_markdown(self._annotated())

    def to_w3c(self) -> str:
        """Give all annotations as a W3C Web Annotation page."""
        return annotations_to_w3c(list(self._annotated()))

    def _annotated(self) -> Iterator[AnnotatedArticle]:
        for row, _ in self.articles():
            if (revised := self._revising.article(row.digest)) is not None:
                yield AnnotatedArticle(revised.article, self.of(revised.article))


def _data(annotation: Annotation) -> str:
    kept = replace(annotation, note=sanitise(annotation.note[:_MOST_OF_A_NOTE]))
    return json.dumps(to_plain(kept), ensure_ascii=True, sort_keys=True)


def _annotation(data: str) -> Annotation | None:
    """Read a row; one that this version does not understand stays in the file and is passed over."""
    try:
        return from_plain(Annotation, sanitise_values(json.loads(data)))
    except (TypeError, ValueError, KeyError, AttributeError, RecursionError):
        return None
