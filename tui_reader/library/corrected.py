"""The corrections of the whole library: what was corrected where, and what no longer fits."""

from collections.abc import Iterator

from tui_reader.library.articles import Articles
from tui_reader.library.corrections import Corrections, Kept
from tui_reader.library.revising import Revising
from tui_reader.model import Article, ArticleSummary, Span
from tui_reader.model.value import Value
from tui_reader.revision.anchors import find_block, find_passage
from tui_reader.revision.corrections import AddQuote, Correction, DropQuote, SetRole, SetSpeaker, SplitName

_MOST_ARTICLES = 500
"""Articles whose corrections are listed; the export has all."""


class Corrected(Value):
    """A correction, where it belongs, and whether it still fits."""

    kept: Kept
    """The correction."""
    digest: str
    """The article."""
    summary: ArticleSummary | None
    """Its row, or `None` when the article is not in the library: somebody else's correction, taken in."""
    orphaned: str
    """Why it no longer fits; empty when it does."""
    place: Span | None
    """Where it stands in the body, if it is of a passage that is there."""


def list_corrected(
    articles: Articles, corrections: Corrections, revising: Revising, first: str = ""
) -> Iterator[Corrected]:
    """Give the corrections of the articles that were corrected last, those of the article `first` at the head.

    Raises:
        LibraryTrouble: when the library cannot be read.
    """
    for digest in sorted(corrections.latest(), key=lambda each: each != first)[:_MOST_ARTICLES]:
        revised = revising.article(digest)
        summary = articles.summary(digest)
        reasons = {str(orphan.correction): orphan.reason for orphan in revised.orphans} if revised is not None else {}
        for kept in corrections.of(digest):
            place = None if revised is None else _place(revised.article, kept.correction)
            yield Corrected(kept, digest, summary, reasons.get(str(kept.correction), ""), place)


def _place(article: Article, correction: Correction) -> Span | None:
    """Give the passage that a correction is about, as far as it is one and is shown."""
    match correction:
        case SetSpeaker(anchor) | DropQuote(anchor) | AddQuote(anchor) | SplitName(_, (anchor, *_)):
            return find_passage(article, anchor)
        case SetRole(block):
            index = find_block(article.document, block)
            start = None if index is None else article.body.start_of.get(index)
            return None if start is None or index is None else Span(start, start + len(block.text))
        case _:
            return None
