"""Quotes and sources as rows for a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from tui_reader.export.names import as_text
from tui_reader.model import Article

_ARTICLE = ("headline", "outlet", "published")
_QUOTES = ("path", "line", *_ARTICLE, "speaker", "quote", "cue", "kind", "confidence", "start", "end", "sha256", "url")
_SOURCES = ("path", "lines", *_ARTICLE, "name", "kind", "description", "mentions", "second_hand", "sha256", "url")

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A cell that begins so is run by spreadsheets as a formula, which can call programs and fetch addresses.

Those of Japan and China take the wide signs for the same.
"""


def header(rows: str = "quotes") -> str:
    """Give the first line."""
    return _line(_SOURCES if rows == "sources" else _QUOTES)


def to_csv(article: Article, rows: str = "quotes") -> str:
    """Give the rows of one article: one a quote, or one a source."""
    found = _source_rows(article) if rows == "sources" else _quote_rows(article)
    return "".join(_line(row) for row in found)


def _quote_rows(article: Article) -> Iterator[tuple[object, ...]]:
    document = article.document
    for quote in article.quotes:
        yield (
            as_text(document.name),
            article.line_of(quote.span.start),
            article.headline,
            article.outlet,
            article.published,
            quote.speaker,
            article.text_of(quote.span),
            None if quote.cue is None else article.text_of(quote.cue),
            str(quote.kind),
            f"{quote.confidence:.2f}",
            quote.span.start,
            quote.span.end,
            document.sha256,
            document.metadata.url,
        )


def _source_rows(article: Article) -> Iterator[tuple[object, ...]]:
    document = article.document
    for source in article.sources:
        yield (
            as_text(document.name),
            " ".join(str(article.line_of(mention.start)) for mention in source.mentions),
            article.headline,
            article.outlet,
            article.published,
            source.name,
            str(source.kind),
            source.description,
            len(source.mentions),
            source.second_hand,
            document.sha256,
            document.metadata.url,
        )


def _line(cells: tuple[object, ...]) -> str:
    target = io.StringIO()
    csv.writer(target, lineterminator="\n").writerow([_cell(cell) for cell in cells])
    return target.getvalue()


def _cell(value: object) -> object:
    """Make a cell that no spreadsheet takes for a formula, and no terminal for a command."""
    if not isinstance(value, str):
        return value
    text = "".join(character if character.isprintable() or character in "\n\t" else "\ufffd" for character in value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
