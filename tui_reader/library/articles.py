"""Articles in the library: one for each content, however many files hold it."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui_reader.library import grouping
from tui_reader.library.codec import Undecodable, decode_article
from tui_reader.library.database import Database
from tui_reader.library.indexing import write_article, write_findings
from tui_reader.library.places import bounds_of_parts, write_place, write_whole
from tui_reader.library.prepared import Findings, Prepared, describe
from tui_reader.library.saved_marks import has_saved_marks, restore_marks
from tui_reader.library.stamps import Stamp
from tui_reader.library.summary_rows import PLACE, SUMMARY_COLUMNS, path_from, summary_from
from tui_reader.library.values import number_of, text_of
from tui_reader.model import Article, ArticleSummary

_CHUNK = 500


class Articles:
    """What was analysed, by the digest of its bytes, and the files in which it was found."""

    def __init__(self, database: Database, code: str) -> None:
        self._database = database
        self.code = code
        """The version of the code that analyses."""
        self.revise: Callable[[Article], Article] | None = None
        """What is done to an analysis before it is listed and searched, when there is anything to do."""
        self.pause: Callable[[], None] | None = None
        """Called while a long article is put together, to let others have their turn."""

    def keep(
        self,
        found: Iterable[tuple[Prepared, Stamp | None]],
        problems: Iterable[tuple[Stamp, str]] = (),
        *,
        whole: Iterable[tuple[Stamp, int]] = (),
        code: str | None = None,
    ) -> None:
        """Keep articles and where they were found, all in one transaction.

        Args:
            found: Articles and their files.
            problems: Files that cannot be shown, kept so that they are not read again before they change.
            whole: Files that hold several articles, all of which have been kept, and how many.
            code: What analysed them, when it was not this version.
        """
        now = time.time()
        with self._database.writing() as connection:
            has_saved = has_saved_marks(connection)
            for prepared, stamp in found:
                by = code or self.code
                article, fresh = write_article(connection, prepared.digest, prepared.findings, by, now)
                if fresh and has_saved:
                    restore_marks(connection, prepared.digest, article)
                    has_saved = has_saved_marks(connection)
                connection.execute("INSERT OR REPLACE INTO analysis VALUES (?, ?)", (article, prepared.data))
                write_findings(connection, article, prepared.findings, fresh=fresh)
                (grouping.enter if fresh else grouping.enter_again)(connection, article, prepared)
                if stamp is not None:
                    write_place(connection, stamp, article, None, now)
                if self.revise is not None and _has_corrections(connection, prepared.digest):
                    revised = describe(self.revise(decode_article(prepared.data)))
                    self.describe_anew(prepared.digest.hex(), revised)
            for bad, problem in problems:
                write_place(connection, bad, None, problem, now)
            for stamp, parts in whole:
                write_whole(connection, stamp, parts, now)

    def describe_anew(self, digest: str, findings: Findings) -> None:
        """Replace what an article is listed and searched by, after corrections; its analysis stays."""
        with self._database.writing() as connection:
            row = connection.execute("SELECT code FROM article WHERE digest = ?", (bytes.fromhex(digest),)).fetchone()
            if row is not None:
                article, _ = write_article(connection, bytes.fromhex(digest), findings, row[0], time.time())
                write_findings(connection, article, findings, fresh=False)

    def keep_place(self, stamp: Stamp, digest: str) -> None:
        """Note that a file holds an article that is already known."""
        with self._database.writing() as connection:
            row = connection.execute("SELECT id FROM article WHERE digest = ?", (bytes.fromhex(digest),)).fetchone()
            if row is not None:
                write_place(connection, stamp, row[0], None, time.time())

    def analysis(self, digest: str, path: str | None = None) -> Article | None:
        """Give the analysis as it was kept, or `None` when the article is not known or its bytes are damaged."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT d.data FROM article a JOIN analysis d ON d.article = a.id WHERE a.digest = ?",
                (bytes.fromhex(digest),),
            ).fetchone()
        if row is None:
            return None
        try:
            article = decode_article(row[0], self.pause)
        except Undecodable:
            return None
        if path is not None and path != article.document.name:
            article = article._replace(document=article.document._replace(name=path))
        return article

    def is_current(self, digest: str) -> bool:
        """Tell whether an article is known and was analysed by this version of the code."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT code FROM article WHERE digest = ?", (bytes.fromhex(digest),)).fetchone()
        return row is not None and row[0] == self.code

    def summary(self, digest: str) -> ArticleSummary | None:
        """Give the row of one article."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT {SUMMARY_COLUMNS}, {PLACE} FROM article a WHERE a.digest = ?", (bytes.fromhex(digest),)
            ).fetchone()
        return None if row is None else summary_from(row)

    def look_up(self, stamps: Sequence[Stamp], *, even_fresh: bool = False) -> list[ArticleSummary | None]:
        """Give the row of each file that was not written since it was last read, `None` for the others.

        A file that was read in the moment in which it was written is not trusted, unless `even_fresh` says so.
        """
        known: dict[bytes, Any] = {}
        with self._database.reading() as connection:
            for start in range(0, len(stamps), _CHUNK):
                paths = [os.fsencode(stamp.path) for stamp in stamps[start : start + _CHUNK]]
                rows = connection.execute(
                    f"{_PLACES} WHERE p.path IN ({','.join('?' * len(paths))})",
                    paths,
                )
                known.update((row[10], row) for row in rows)
        return [_row_of(stamp, known.get(os.fsencode(stamp.path)), even_fresh) for stamp in stamps]

    def knows_any(self, first: str, last: str) -> bool:
        """Tell whether any file was ever read whose path lies between two, those included."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT 1 FROM place WHERE path BETWEEN ? AND ? LIMIT 1", (os.fsencode(first), os.fsencode(last))
            ).fetchone()
        return row is not None

    def parts(self, stamp: Stamp, after: int = 0) -> list[ArticleSummary]:
        """Give the rows of the articles that a file holds, those that were kept so far, in their order.

        `after` leaves out the first ones.
        """
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_PLACES} WHERE p.path > ? AND p.path < ? AND p.part > ?"
                " AND (p.size, p.mtime_ns, p.inode) = (?, ?, ?) ORDER BY p.part",
                (*bounds_of_parts(stamp.path), after, stamp.size, stamp.mtime_ns, stamp.inode),
            ).fetchall()
        return [_summary_at(path_from(row[10]), row) for row in rows]

    def now_at(self, stamp: Stamp | None) -> ArticleSummary | None:
        """Give the row of a file as it was last read, even if it was read a moment ago."""
        return None if stamp is None else self.look_up([stamp], even_fresh=True)[0]

    def at_path(self, path: str) -> ArticleSummary | None:
        """Give the row of the article that was last found at a path, whatever is there now."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT {SUMMARY_COLUMNS}, p.path FROM place p JOIN article a ON a.id = p.article WHERE p.path = ?",
                (os.fsencode(os.path.abspath(path)),),
            ).fetchone()
        return None if row is None else summary_from(row)

    def last_at(self, path: str) -> list[ArticleSummary]:
        """Give the rows of all articles that were last found in a file, whatever it holds now."""
        name = os.path.abspath(path)
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_PLACES} WHERE a.id IS NOT NULL AND (p.path = ? OR (p.path > ? AND p.path < ? AND p.part > 0))",
                (os.fsencode(name), *bounds_of_parts(name)),
            ).fetchall()
        return [summary_from(row) for row in rows]

    def paths(self, digest: str) -> tuple[str, ...]:
        """Give every file in which an article was found, the latest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT p.path FROM place p JOIN article a ON a.id = p.article WHERE a.digest = ? ORDER BY p.seen DESC",
                (bytes.fromhex(digest),),
            ).fetchall()
        return tuple(path_from(row[0]) for row in rows)

    def __len__(self) -> int:
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


_PLACES = (
    f"SELECT {SUMMARY_COLUMNS}, p.path, p.size, p.mtime_ns, p.inode, p.trusted, p.problem, p.parts"
    " FROM place p LEFT JOIN article a ON a.id = p.article"
)


def _has_corrections(connection: sqlite3.Connection, digest: bytes) -> bool:
    found = connection.execute("SELECT 1 FROM correction WHERE digest = ? AND undone = 0 LIMIT 1", (digest,))
    return found.fetchone() is not None


def _row_of(stamp: Stamp, row: Sequence[Any] | None, even_fresh: bool) -> ArticleSummary | None:
    if row is None or tuple(row[11:14]) != (stamp.size, stamp.mtime_ns, stamp.inode):
        return None
    if not (row[14] or even_fresh):
        return None
    return _summary_at(stamp.path, row)


def _summary_at(path: str, row: Sequence[Any]) -> ArticleSummary:
    """Make a row of what was found in a file: an article, several, or none."""
    if row[0] is not None:
        return summary_from(row)
    parts = number_of(row[16])
    problem = None if parts else text_of(row[15]) or "unreadable"
    return ArticleSummary(path, "", None, None, None, 0, 0, 0, problem=problem, parts=parts)
