"""What the library keeps of an article, made ready by whoever analyses it.

Compressing, sketching and collecting is done where the analysis is done, in a worker process if there is one, so that
the one writer only writes.
"""

from array import array
from dataclasses import dataclass

from tui_reader.comparison.lines import line_prints_among
from tui_reader.comparison.names import name_key
from tui_reader.comparison.sketches import sketch
from tui_reader.library.codec import encode_article
from tui_reader.model import Article, QuoteKind
from tui_reader.revision.taught import is_hideable

_PIECE = 1_000_000
"""Characters that are looked at at once."""

QuoteRow = tuple[int, int, str, str | None, str | None, float, str]
"""start, stop, kind, speaker, key of the speaker, confidence, text"""
SourceRow = tuple[str, str, str, str | None, int]
"""name, key of the name, kind, description, number of mentions"""


@dataclass(frozen=True, slots=True)
class Findings:
    """What an article is listed, searched and compared by."""

    headline: str | None
    """Its headline."""
    outlet: str | None
    """Who published it."""
    outlet_key: str
    """The outlet in the spelling that all its articles share; empty when it is not known."""
    published: str | None
    """When."""
    language: str
    """Two letters."""
    words: int
    """Length of the body."""
    texts: tuple[str, str, str, str, str, str, str]
    """The columns of the full-text index, in its order."""
    quotes: tuple[QuoteRow, ...]
    """Its quotations."""
    sources: tuple[SourceRow, ...]
    """Its sources."""
    signature: bytes
    """The sketch of its body."""

    @property
    def spoken(self) -> int:
        """How many of the quotes stand between quotation marks: those that a list counts."""
        return sum(quote[2] != QuoteKind.INDIRECT for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be kept."""

    digest: bytes
    """SHA-256 of the file."""
    data: bytes
    """The analysis itself."""
    lines: bytes
    """Fingerprints of its short lines."""
    visible: bytes
    """Those of them that the cleaner left in place."""
    findings: Findings
    """What it is found by."""


def prepare_article(article: Article) -> Prepared:
    """Make everything ready that the library keeps of a fresh analysis."""
    lines, visible = line_prints_among(article.document, is_hideable)
    return Prepared(
        digest=bytes.fromhex(article.document.sha256),
        data=encode_article(article),
        lines=array("q", lines).tobytes(),
        visible=array("q", visible).tobytes(),
        findings=describe(article),
    )


def describe(article: Article) -> Findings:
    """Collect what an article is listed, searched and compared by."""
    quotes = tuple(
        (
            quote.span.start, quote.span.end, str(quote.kind), quote.speaker,
            (name_key(quote.speaker) or None) if quote.speaker else None,
            quote.confidence, article.text_of(quote.span),
        )
        for quote in article.quotes
    )  # fmt: skip
    sources = tuple(
        (source.name, name_key(source.name), str(source.kind), source.description, len(source.mentions))
        for source in article.sources
    )
    speakers = dict.fromkeys(quote.speaker for quote in article.quotes if quote.speaker)
    texts = (
        article.headline or "",
        article.standfirst or "",
        article.body.text,
        "\n".join(speakers),
        "\n".join(source.name for source in article.sources),
        "\n".join((*article.authors, *article.agencies)),
        article.outlet or "",
    )
    return Findings(
        headline=article.headline,
        outlet=article.outlet,
        outlet_key=name_key(article.outlet or ""),
        published=article.published,
        language=article.document.language,
        words=article.words,
        texts=_encodable(texts),
        quotes=quotes,
        sources=sources,
        signature=sketch(article.body.text),
    )


def _encodable(texts: tuple[str, str, str, str, str, str, str]) -> tuple[str, str, str, str, str, str, str]:
    """Replace what has no UTF-8 form: a reader should not let it through, and SQLite would refuse the article."""
    one, two, three, four, five, six, seven = (text if _is_encodable(text) else _replaced(text) for text in texts)
    return one, two, three, four, five, six, seven


def _is_encodable(text: str) -> bool:
    """Tell whether a text has a UTF-8 form, looking at a piece at a time."""
    try:
        for start in range(0, len(text), _PIECE):
            text[start : start + _PIECE].encode()
    except UnicodeEncodeError:
        return False
    return True


def _replaced(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
