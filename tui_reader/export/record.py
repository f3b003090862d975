"""The contract that scripts rely on: one JSON object an article."""

from typing import Any

from tui_reader.export.names import as_text
from tui_reader.model import Article, Role, Span


def to_record(article: Article) -> dict[str, Any]:
    """Give the record of an article; keys are only ever added."""
    document = article.document
    return {
        "path": as_text(document.name),
        "sha256": document.sha256,
        "format": document.format,
        "encoding": document.encoding,
        "language": document.language,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "outlet": article.outlet,
        "published": article.published,
        "body": article.body.text,
        "captions": list(article.captions),
        "related": [{"headline": item.headline, "url": item.url, "line": item.line} for item in article.related],
        "quotes": [
            {
                "start": quote.span.start,
                "end": quote.span.end,
                "text": article.text_of(quote.span),
                "speaker": quote.speaker,
                "speaker_mention": _pair(quote.mention),
                "cue": None if quote.cue is None else article.text_of(quote.cue),
                "kind": str(quote.kind),
                "confidence": round(quote.confidence, 2),
            }
            for quote in article.quotes
        ],
        "sources": [
            {
                "name": source.name,
                "kind": str(source.kind),
                "description": source.description,
                "mentions": [_pair(mention) for mention in source.mentions],
            }
            for source in article.sources
        ],
        "removed": [
            {"line": block.first_line, "text": block.text, "reason": block.reason}
            for block in article.blocks_of(Role.FURNITURE, Role.RELATED_HEADING)
        ],
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
