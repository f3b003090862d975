"""The contract that scripts rely on: one JSON object an article."""

from typing import Any

from tui_reader.export.names import as_text
from tui_reader.layout.links import Link, find_links
from tui_reader.model import Article, Block, Quote, Role, Source, Span


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
        "url": document.metadata.url,
        "body": article.body.text,
        "captions": list(article.captions),
        "related": [{"headline": item.headline, "url": item.url, "line": item.line} for item in article.related],
        "quotes": [_quote(article, quote) for quote in article.quotes],
        "sources": [_source(source) for source in article.sources],
        "removed": [
            {"line": block.first_line, "text": block.text, "reason": block.reason} for block in removed_blocks(article)
        ],
    }


def removed_blocks(article: Article) -> tuple[Block, ...]:
    """Give what was taken for no part of the article; related headlines are told apart."""
    return article.blocks_of(Role.FURNITURE, Role.RELATED_HEADING)


def _quote(article: Article, quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": article.text_of(quote.span),
        "speaker": quote.speaker,
        "speaker_mention": _pair(quote.mention),
        "cue": None if quote.cue is None else article.text_of(quote.cue),
        "kind": str(quote.kind),
        "confidence": round(quote.confidence, 2),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "name": source.name,
        "kind": str(source.kind),
        "description": source.description,
        "mentions": [_pair(mention) for mention in source.mentions],
    }


def to_full_record(article: Article) -> dict[str, Any]:
    """Give the record with what a reader of one article wants besides, so that all that is shown of it is there."""
    record = to_record(article)
    for shown, quote in zip(record["quotes"], article.quotes, strict=True):
        shown |= {"line": article.line_of(quote.span.start), "why": quote.why}
    for shown, source in zip(record["sources"], article.sources, strict=True):
        shown["second_hand"] = source.second_hand
    return record | {
        "credits": [block.text for block in article.blocks_of(Role.CREDIT)],
        "pull_quotes": [block.text for block in article.blocks_of(Role.PULL_QUOTE)],
        "links": [_link(article, link) for link in find_links(article.document)],
        "sourcing": _sourcing(article),
        "notices": list(article.document.notices),
    }


def _link(article: Article, link: Link) -> dict[str, Any]:
    return {"text": link.words, "url": link.address, "line": article.document.blocks[link.block].first_line}


def _sourcing(article: Article) -> dict[str, Any]:
    profile, sources = article.sourcing, article.sources
    return {
        "words": profile.words,
        "attributed_words": profile.attributed_words,
        "counts": dict(profile.counts),
        "named": profile.named,
        "role_only": profile.role_only,
        "unnamed": profile.unnamed,
        "off_record": profile.off_record,
        "shares": [
            {
                "name": sources[share.source].name,
                "attributions": share.attributions,
                "words": share.words,
                "share": share.share,
            }
            for share in profile.shares
        ],
        "second_hand": [_pair(span) for span in profile.second_hand],
        "single_source": None if profile.single_source is None else sources[profile.single_source].name,
        "notes": list(profile.notes),
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
