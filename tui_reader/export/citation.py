"""A quotation with all that finds it again: speaker, headline, outlet, date, file, line and digest."""

from tui_reader.layout.facts import SPEAKER_NOT_NAMED
from tui_reader.model import Article, Quote, QuoteKind


def cite(article: Article, quote: Quote) -> str:
    """Write a quotation and where it stands, as two lines of plain text."""
    words = article.text_of(quote.span)
    said = words if quote.kind is QuoteKind.INDIRECT else f"“{words}”"
    speaker = quote.speaker or SPEAKER_NOT_NAMED
    return f"{said} — {speaker}\n{reference(article, line=article.line_of(quote.span.start))}"


def reference(article: Article, *, line: int | None = None) -> str:
    """Name the article, the file it stands in, and the digest that proves it is this one."""
    document = article.document
    title = f"“{article.headline}”" if article.headline else "without a headline"
    made_by = ", ".join((*article.authors, *article.agencies))
    place = document.name if line is None else f"{document.name}, line {line}"
    parts = (made_by, title, article.outlet, (article.published or "")[:10], place, f"SHA-256 {document.sha256}")
    return ", ".join(part for part in parts if part)
