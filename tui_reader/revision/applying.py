"""Corrections to an article, in the order in which they were made; what no longer fits is an orphan."""

from collections.abc import Iterable, Sequence

from tui_reader.model import Article, Block, Quote, Role, Span
from tui_reader.pipeline import assemble
from tui_reader.revision.anchors import PassageAnchor, find_block, find_passage
from tui_reader.revision.corrections import (
    HIDDEN_BY_READER,
    AddQuote,
    Correction,
    DropQuote,
    MergeNames,
    Orphan,
    SetRole,
    SetSpeaker,
    SplitName,
)
from tui_reader.revision.naming import BY_READER, add_quote, drop_quotes, give_quotes, merge_names

_SAME = 0.8
"""Share of a quote and of its anchor that must overlap: newer code may take in a full stop, not another sentence."""


def apply_corrections(article: Article, corrections: Sequence[Correction]) -> tuple[Article, tuple[Orphan, ...]]:
    """Correct an article.

    Roles come first, because everything else is found anew in the body that they make.
    """
    roles = [correction for correction in corrections if isinstance(correction, SetRole)]
    article, orphans = _apply_roles(article, roles)
    before = article
    for correction in corrections:
        if not isinstance(correction, SetRole):
            corrected = _apply(article, correction)
            if isinstance(corrected, str):
                orphans.append(Orphan(correction, corrected))
            else:
                article = corrected
    return _profiled(before, article), tuple(orphans)


def _profiled(before: Article, article: Article) -> Article:
    """Count anew what an article rests on, if others speak in it now."""
    if article.quotes == before.quotes and article.sources == before.sources:
        return article
    from tui_reader.extraction.profile import profile_again  # few articles are corrected

    return article._replace(sourcing=profile_again(article))


def _apply_roles(article: Article, corrections: Iterable[SetRole]) -> tuple[Article, list[Orphan]]:
    orphans = []
    blocks = list(article.document.blocks)
    for correction in corrections:
        index = find_block(article.document, correction.block)
        if index is None:
            orphans.append(Orphan(correction, "the file has no such block any more, or more than one"))
        else:
            blocks[index] = _labelled(blocks[index], correction.role)
    if tuple(blocks) == article.document.blocks:
        return article, orphans
    return assemble(article.document.with_blocks(tuple(blocks))), orphans


def _labelled(block: Block, role: Role) -> Block:
    return block.labelled(role, HIDDEN_BY_READER if role is Role.FURNITURE else None)


def _apply(article: Article, correction: Correction) -> Article | str:
    """Apply a correction of the findings, or say why it does not fit."""
    match correction:
        case SetSpeaker(anchor, speaker, kind):
            quote = _find_quote(article, anchor)
            return quote if isinstance(quote, str) else give_quotes(article, {quote.span}, speaker, kind)
        case MergeNames(names, into):
            known = {source.name for source in article.sources} | {quote.speaker for quote in article.quotes}
            if not known.intersection(names):
                return "none of the names is in the article any more"
            return merge_names(article, names, into)
        case SplitName(name, anchors, into):
            return _split(article, name, anchors, into)
        case DropQuote(anchor):
            return _drop(article, anchor)
        case AddQuote():
            return _add(article, correction)
        case _:
            return "this version does not know the correction"


def _find_quote(article: Article, anchor: PassageAnchor) -> Quote | str:
    place = find_passage(article, anchor)
    if place is None:
        return "its words are not in the body any more, or more than once"
    return _quote_at(article, place) or "no quote is found there any more"


def _quote_at(article: Article, place: Span) -> Quote | None:
    """Give the quote that is all but the same as a place."""
    for quote in article.quotes:
        shared = min(quote.span.end, place.end) - max(quote.span.start, place.start)
        if shared >= _SAME * max(quote.span.end - quote.span.start, place.end - place.start):
            return quote
    return None


def _split(article: Article, name: str, anchors: tuple[PassageAnchor, ...], into: str) -> Article | str:
    quotes = [_find_quote(article, anchor) for anchor in anchors]
    for quote in quotes:
        if isinstance(quote, str):
            return quote
    found = [quote for quote in quotes if isinstance(quote, Quote)]
    if any(quote.speaker not in (name, into) for quote in found):
        return f"not all of the quotes are given to {name} any more"
    kinds = [source.kind for source in article.sources if source.name == name]
    if not found or not kinds:
        return f"{name} is no source of the article any more"
    return give_quotes(article, {quote.span for quote in found}, into, kinds[0])


def _drop(article: Article, anchor: PassageAnchor) -> Article | str:
    """Drop a quote; that newer code does not find it either is as well."""
    place = find_passage(article, anchor)
    if place is None:
        return "its words are not in the body any more, or more than once"
    quote = _quote_at(article, place)
    return article if quote is None else drop_quotes(article, {quote.span})


def _add(article: Article, correction: AddQuote) -> Article | str:
    place = find_passage(article, correction.passage)
    if place is None:
        return "its words are not in the body any more, or more than once"
    if (known := _quote_at(article, place)) is not None:
        article = drop_quotes(article, {known.span})
    quote = Quote(place, correction.kind, correction.speaker, confidence=1.0, why=BY_READER)
    return add_quote(article, quote)
