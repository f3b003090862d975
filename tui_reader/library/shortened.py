"""The beginning of a kept article that is as long as a book: put together in no time, to be seen at once."""

from tui_reader.library.bodies import with_text
from tui_reader.library.codec import Undecodable, decode_begun
from tui_reader.library.soundness import fits_together
from tui_reader.model import Article, Block, Body, Quote, SourcingProfile


def decode_beginning(data: bytes, characters: int) -> Article:
    """Make of the bytes of an article about so many characters of its beginning, and what was found in them.

    Raises:
        Undecodable: when they are damaged, or do not tell it.
    """
    article = decode_begun(data)
    try:
        begun = _cut_short(article, characters)
    except (ValueError, IndexError) as error:
        raise Undecodable(str(error)) from error
    if not fits_together(begun):
        raise Undecodable("its parts do not fit together")
    return begun


def _cut_short(article: Article, characters: int) -> Article:
    """Leave out what stands behind so many characters, and what was found there."""
    blocks: list[Block] = []
    for block in article.document.blocks:
        if characters <= 0:
            break
        blocks.append(_cut(block, characters))
        characters -= len(block.text)
    document = article.document._replace(blocks=tuple(blocks), text="")
    indices = tuple(index for index in article.body.blocks if index < len(blocks))
    body = with_text(document, Body("", indices, article.body.starts[: len(indices)]))
    end = len(body.text)
    named = (
        source._replace(mentions=tuple(mention for mention in source.mentions if mention.end <= end))
        for source in article.sources
    )
    return article._replace(
        document=document,
        body=body,
        related=tuple(each for each in article.related if each.block < len(blocks)),
        quotes=tuple(quote for quote in article.quotes if _last(quote) <= end),
        sources=tuple(source for source in named if source.mentions),
        sourcing=SourcingProfile(),
    )


def _cut(block: Block, characters: int) -> Block:
    if len(block.text) <= characters:
        return block
    end = max(block.text.rfind(" ", 0, characters), 0) or characters
    starts = tuple(start for start in block.line_starts if start < end)
    return block._replace(
        text=block.text[:end], marks=tuple(mark for mark in block.marks if mark.end <= end), line_starts=starts
    )


def _last(quote: Quote) -> int:
    return max(span.end for span in (quote.span, quote.mention, quote.cue) if span is not None)
