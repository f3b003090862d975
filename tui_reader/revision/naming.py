"""Speakers renamed, merged and split: quotes and sources of one article, kept in agreement."""

from collections.abc import Collection

from tui_reader.model import Article, Quote, Source, SourceKind, Span

BY_READER = "set by you"
"""Why a quote has the speaker that the reader gave it."""


def give_quotes(article: Article, chosen: Collection[Span], speaker: str | None, kind: SourceKind) -> Article:
    """Give quotes to a speaker, and the places of their attributions to the source of that name."""
    moved = [quote for quote in article.quotes if quote.span in chosen and quote.speaker != speaker]
    quotes = tuple(
        quote._replace(speaker=speaker, confidence=1.0, why=BY_READER) if quote.span in chosen else quote
        for quote in article.quotes
    )
    mentions = tuple(quote.mention for quote in moved if quote.mention is not None)
    sources = _without(article.sources, mentions, {quote.speaker for quote in moved}, quotes)
    if speaker is not None:
        sources = _with_mentions(sources, speaker, kind, mentions)
    return article._replace(quotes=quotes, sources=sources)


def merge_names(article: Article, names: Collection[str], into: str) -> Article:
    """Call several names one: in quotes and in sources."""
    wanted = {*names, into}
    quotes = tuple(
        quote._replace(speaker=into, why=BY_READER) if quote.speaker in wanted and quote.speaker != into else quote
        for quote in article.quotes
    )
    merged = [source for source in article.sources if source.name in wanted]
    if not merged:
        return article._replace(quotes=quotes)
    head = next((source for source in merged if source.name == into), merged[0])
    one = Source(
        name=into,
        kind=head.kind,
        description=head.description or next((source.description for source in merged if source.description), None),
        mentions=tuple(sorted({mention for source in merged for mention in source.mentions})),
        second_hand=sum(source.second_hand for source in merged),
    )
    sources = []
    for source in article.sources:
        if source is merged[0]:
            sources.append(one)
        elif source.name not in wanted:
            sources.append(source)
    return article._replace(quotes=quotes, sources=tuple(sources))


def drop_quotes(article: Article, chosen: Collection[Span]) -> Article:
    """Take quotes away, and with them sources that nothing else speaks for."""
    dropped = [quote for quote in article.quotes if quote.span in chosen]
    quotes = tuple(quote for quote in article.quotes if quote.span not in chosen)
    mentions = tuple(quote.mention for quote in dropped if quote.mention is not None)
    sources = _without(article.sources, mentions, {quote.speaker for quote in dropped}, quotes)
    return article._replace(quotes=quotes, sources=sources)


def add_quote(article: Article, quote: Quote) -> Article:
    """Put a quote in its place."""
    quotes = tuple(sorted((*article.quotes, quote), key=lambda each: each.span))
    sources = article.sources
    if quote.speaker is not None:
        sources = _with_mentions(sources, quote.speaker, SourceKind.PERSON, ())
    return article._replace(quotes=quotes, sources=sources)


def _without(
    sources: tuple[Source, ...], mentions: tuple[Span, ...], left: Collection[str | None], quotes: tuple[Quote, ...]
) -> tuple[Source, ...]:
    """Take mentions from those that some quotes have left, and with them those that nothing else speaks for."""
    gone, speaking = set(mentions), {quote.speaker for quote in quotes}
    kept = []
    for source in sources:
        if source.name in left:
            source = source._replace(mentions=tuple(mention for mention in source.mentions if mention not in gone))
            if not source.mentions and source.name not in speaking:
                continue
        kept.append(source)
    return tuple(kept)


def _with_mentions(
    sources: tuple[Source, ...], name: str, kind: SourceKind, mentions: tuple[Span, ...]
) -> tuple[Source, ...]:
    if all(source.name != name for source in sources):
        return (*sources, Source(name, kind, mentions=tuple(sorted(mentions))))
    return tuple(
        source._replace(mentions=tuple(sorted({*source.mentions, *mentions}))) if source.name == name else source
        for source in sources
    )
