"""A quotation with all that finds it again: speaker, headline, outlet, date, file, line and digest."""

from tui_reader.layout.facts import name_speaker, set_in_marks
from tui_reader.model import Article, Quote, Span


def cite(article: Article, quote: Quote) -> str:
    """Write a quotation and where it stands, as two lines of plain text."""
    said = set_in_marks(article.text_of(quote.span), quote.kind)
    where = reference(article, line=article.line_of(quote.span.start))
    return f"{said} — {name_speaker(quote.speaker, quote.kind)}\n{where}"


def cite_passage(article: Article, span: Span) -> str:
    """Write a passage of the body and where it stands, when it is no quotation or but a part of one."""
    return f"“{article.text_of(span)}”\n{reference(article, line=article.line_of(span.start))}"


def reference(article: Article, *, line: int | None = None) -> str:
    """Name the article, the file it stands in, and the digest that proves it is this one."""
    document = article.document
    title = f"“{article.headline}”" if article.headline else "without a headline"
    made_by = ", ".join((*article.authors, *article.agencies))
    place = document.name if line is None else f"{document.name}, line {line}"
    parts = (made_by, title, article.outlet, (article.published or "")[:10], place, f"SHA-256 {document.sha256}")
    return ", ".join(part for part in parts if part)
