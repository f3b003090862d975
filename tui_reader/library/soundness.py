"""Whether the parts of a kept article fit together: whoever shows it relies on that, and the file may be anybody's."""

from itertools import chain

from tui_reader.model import Article, Span


def fits_together(article: Article) -> bool:
    """Tell whether every place that an article speaks of is in it."""
    body, blocks, sources = article.body, len(article.document.blocks), len(article.sources)
    sourcing = article.sourcing
    named = [share.source for share in sourcing.shares] + [sourcing.single_source or 0] * bool(sources)
    return (
        len(body.blocks) == len(body.starts)
        and (bool(body.blocks) or not article.quotes)
        and all(0 <= block < blocks for block in body.blocks)
        and all(0 <= related.block < blocks for related in article.related)
        and all(0 <= source < sources for source in named)
        and all(0 <= start <= end <= len(body.text) for start, end in _spans(article))
    )


def _spans(article: Article) -> "chain[Span]":
    quotes, sources = article.quotes, article.sources
    told = (span for quote in quotes for span in (quote.mention, quote.cue) if span is not None)
    return chain((quote.span for quote in quotes), told, (span for source in sources for span in source.mentions))
