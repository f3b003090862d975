"""Quotes of an article, set as rows: the words, and below them who said them."""

from tui_reader.layout.cells import fit
from tui_reader.layout.facts import SPEAKER_NOT_NAMED, words_without
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.model import Article, Quote, QuoteKind

DOUBT = 0.7
"""Below this confidence a speaker is shown with a question mark."""

TEXT_LINES = 4
"""The most lines that the words of a quote take."""

_MOST = 600
"""Characters of a quote that are looked at, which is more than the lines hold."""


def spoken(article: Article) -> tuple[Quote, ...]:
    """Give the quotes that are listed unless others are asked for: words that were said, and no indirect speech."""
    return tuple(quote for quote in article.quotes if quote.kind is not QuoteKind.INDIRECT)


def quote_rows(article: Article, quote: Quote, width: int) -> list[Row]:
    """Set the words, then who said them, then a blank line; indirect speech has no marks."""
    words = article.body.text[quote.span.start : min(quote.span.end, quote.span.start + _MOST)]
    words = harmless(" ".join(words.split()))  # one of several paragraphs stands in one here
    if quote.kind is QuoteKind.INDIRECT:
        rows = wrapped_rows(words, width, "emphasis", most=TEXT_LINES)
    else:
        rows = wrapped_rows(f"“{words}”", width, "body", most=TEXT_LINES)
    return [*rows, _speaker_row(quote, width), Row("")]


def words_without_quotes(article: Article) -> tuple[str, str]:
    """Say why no quote is listed, and what to do: there is none, or the filters hide all of them."""
    quotes = article.quotes
    if not quotes:
        return words_without("quotes", article), ""
    if all(quote.kind is QuoteKind.INDIRECT for quote in quotes):
        number = f"{len(quotes)} pieces" if len(quotes) > 1 else "1 piece"
        return "No words in quotation marks found.", f"Press t for {number} of indirect speech."
    return f"None of the {len(quotes)} is shown.", "Press p to drop the speaker, t to change the kind."


def _speaker_row(quote: Quote, width: int) -> Row:
    doubt = "? " if quote.speaker and quote.confidence < DOUBT else ""
    name = harmless(quote.speaker or SPEAKER_NOT_NAMED)
    text = fit(f"  {doubt}{name}", width)
    style = "speaker" if quote.speaker else "hidden"
    return Row(text, style, ((2, 3, "doubt"),) if doubt else ())
