"""The article as its reader left it: the analysis, taught by the library, corrected by hand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tui_reader.library.articles import Articles
from tui_reader.library.corrections import Corrections, TakenIn
from tui_reader.library.furniture import Furniture
from tui_reader.library.prepared import describe
from tui_reader.model import Article
from tui_reader.revision.applying import apply_corrections
from tui_reader.revision.corrections import Correction, Orphan


@dataclass(frozen=True, slots=True)
class Revised:
    """An article after its revision."""

    article: Article
    """As it is shown, searched and exported."""
    orphans: tuple[Orphan, ...] = ()
    """Corrections that no longer fit."""
    turned: Correction | None = None
    """The correction that was taken back, or made again, to come to this."""


class Revising:
    """Revision of articles of one library; whatever is changed here is searched and listed so at once."""

    def __init__(self, articles: Articles, corrections: Corrections, furniture: Furniture) -> None:
        self._articles = articles
        self._corrections = corrections
        self._furniture = furniture

    def revise(self, article: Article) -> Revised:
        """Apply to an analysis what the library has learned, and then what the reader has corrected."""
        article = self._furniture.hide(article)
        kept = self._corrections.of(article.document.sha256)
        if not kept:
            return Revised(article)
        return Revised(*apply_corrections(article, [each.correction for each in kept]))

    def article(self, digest: str, path: str | None = None) -> Revised | None:
        """Give an article as it was left, or `None` when it is not in the library."""
        analysis = self._articles.analysis(digest, path)
        return None if analysis is None else self.revise(analysis)

    def correct(self, digest: str, correction: Correction) -> Revised | None:
        """Keep a correction and give the article with it."""
        self._corrections.add(digest, correction)
        return self._describe(digest)

    def undo(self, digest: str) -> Revised | None:
        """Take the last correction of an article back; `None` when there is none."""
        return self._turned(digest, self._corrections.undo(digest))

    def redo(self, digest: str) -> Revised | None:
        """Make the correction again that was taken back last; `None` when there is none."""
        return self._turned(digest, self._corrections.redo(digest))

    def _turned(self, digest: str, correction: Correction | None) -> Revised | None:
        revised = self._describe(digest) if correction is not None else None
        return None if revised is None else replace(revised, turned=correction)

    def drop(self, digest: str, number: int) -> Revised | None:
        """Drop one correction for good, such as one that no longer fits, and give the article without it."""
        self._corrections.remove(number)
        return self._describe(digest)

    def take_in(self, lines: Iterable[str]) -> TakenIn:
        """Keep corrections of somebody else, given as JSON lines."""
        taken = self._corrections.take_in(lines)
        for digest in taken.digests:
            self._describe(digest)
        return taken

    def apply_lessons(self, may_go_on: Callable[[], bool] = lambda: True) -> frozenset[str]:
        """Bring list and index after what was learned about furniture; give the digests of articles that changed."""
        return self._furniture.apply_to_all(self._describe, may_go_on)

    def _describe(self, digest: str) -> Revised | None:
        revised = self.article(digest)
        if revised is not None:
            self._articles.describe_anew(digest, describe(revised.article))
        return revised
