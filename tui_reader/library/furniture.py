"""What the library teaches about furniture: lines counted by outlet, applied to every article, older ones too."""

import zlib
from array import array
from collections.abc import Callable

from tui_reader.comparison.lines import line_prints
from tui_reader.comparison.names import name_key
from tui_reader.library.database import Database
from tui_reader.library.grouping import TOTAL
from tui_reader.library.lists import marks
from tui_reader.library.values import digest_of, number_of, packed_of
from tui_reader.model import Article
from tui_reader.revision.taught import LEAST_OTHERS, Lessons, hide_taught, is_taught


class Furniture:
    """Lines of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hide(self, article: Article) -> Article:
        """Hide the lines of an article that its outlet repeats."""
        lessons = self.lessons(article)
        return article if lessons is None else hide_taught(article, lessons)

    def lessons(self, article: Article) -> Lessons | None:
        """Give what the other articles of its outlet teach about an article, or `None` when that is nothing."""
        outlet = name_key(article.outlet or "")
        if not outlet:
            return None
        prints = line_prints(article.document)
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT print, articles FROM line"
                f" WHERE outlet_key = ? AND print IN ({marks(prints)}) AND articles >= ?",
                (outlet, *prints, LEAST_OTHERS),
            ).fetchall()
            if not rows:
                return None
            counted = connection.execute(
                "SELECT s.counted FROM article a JOIN sketch s ON s.article = a.id"
                " WHERE a.digest = ? AND s.outlet_key = ?",
                (bytes.fromhex(article.document.sha256), outlet),
            ).fetchone()
            total = connection.execute(
                "SELECT articles FROM line WHERE outlet_key = ? AND print = ?", (outlet, TOTAL)
            ).fetchone()
        own = int(counted is not None and bool(counted[0]))
        return Lessons({mark: number_of(count) - own for mark, count in rows}, number_of(total[0]) if total else 0)

    def apply_to_all(
        self, describe_anew: Callable[[str], object], may_go_on: Callable[[], bool] = lambda: True
    ) -> frozenset[str]:
        """List and search the articles of outlets that taught something new by what is left of them.

        Opening an article applies the lessons anyway; this brings the list and the index after. Give the
        digests of those that were described anew.
        """
        changed: set[str] = set()
        for outlet in self._due():
            for digest, applied in self._changed(outlet):
                if not may_go_on():
                    return frozenset(changed)
                describe_anew(digest)
                with self._database.writing() as connection:
                    connection.execute(
                        "UPDATE sketch SET applied = ? WHERE article = (SELECT id FROM article WHERE digest = ?)",
                        (applied, bytes.fromhex(digest)),
                    )
                changed.add(digest)
            with self._database.writing() as connection:
                connection.execute("DELETE FROM lesson_due WHERE outlet_key = ?", (outlet,))
        return frozenset(changed)

    def _due(self) -> list[str]:
        with self._database.reading() as connection:
            return [row[0] for row in connection.execute("SELECT outlet_key FROM lesson_due").fetchall()]

    def _changed(self, outlet: str) -> list[tuple[str, int]]:
        """Give the articles of an outlet for which other lessons hold than those that were applied."""
        with self._database.reading() as connection:
            counts = dict(
                connection.execute(
                    "SELECT print, articles FROM line WHERE outlet_key = ? AND articles > ?", (outlet, LEAST_OTHERS)
                ).fetchall()
            )
            total = number_of(counts.pop(TOTAL, 0))
            taught = {mark for mark, count in counts.items() if is_taught(number_of(count) - 1, total)}
            rows = connection.execute(
                "SELECT a.digest, s.visible, s.applied FROM sketch s JOIN article a ON a.id = s.article"
                " WHERE s.outlet_key = ?",
                (outlet,),
            )
            found = []
            for digest, visible, applied in rows:
                held = sorted(taught.intersection(array("q", packed_of(visible, 8))))
                state = zlib.crc32(array("q", held).tobytes()) if held else 0
                if state != applied and (known := digest_of(digest)):
                    found.append((known, state))
        return found
