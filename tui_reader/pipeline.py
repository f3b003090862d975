"""The only composer: bytes to `Article`."""

import re
from collections.abc import Iterator

from tui_reader.cleaning import clean
from tui_reader.extraction import find_fields, find_related
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.invisible import has_invisible
from tui_reader.lexicon.language import detect_language
from tui_reader.model import Article, Block, Body, Document, Role, Unreadable
from tui_reader.model.errors import kind_and_place
from tui_reader.readers import read_document, read_documents

_PARAGRAPH = expression(r"\S[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*")
"""A run of lines without a blank one between them."""


def analyse(data: bytes, name: str = "", *, cleaned: bool = True, encoding: str | None = None) -> Article | Unreadable:
    """Make an article of the bytes of a file.

    Args:
        data: The bytes.
        name: The path or name of the file, a hint at its format and the name of it in messages.
        cleaned: Tell article from furniture; `False` takes the text as a clean article already.
        encoding: Overrides what the bytes and the file say.
    """
    document = read_document(data, name, encoding)
    if isinstance(document, Unreadable):
        return document
    return assemble(clean(document)) if cleaned else take_as_is(document)


def analyse_all(
    data: bytes, name: str = "", *, cleaned: bool = True, encoding: str | None = None
) -> Iterator[Article | Unreadable]:
    """Make an article of each that a file holds, one at a time; most hold one.

    A fault of ours in one of several becomes a reason, so that the others go on.
    """
    for number, document in enumerate(read_documents(data, name, encoding), start=1):
        if isinstance(document, Unreadable):
            yield document
            continue
        try:
            yield assemble(clean(document)) if cleaned else take_as_is(document)
        except Exception as error:
            if number == 1 and document.name == name:
                raise
            yield Unreadable(document.name, f"could not be analysed (a fault of ours: {kind_and_place(error)})")


def outline(data: bytes, name: str = "", *, encoding: str | None = None) -> Article | Unreadable:
    """Make of the bytes of a file an article in which nobody has said anything yet: half of the work of `analyse`.

    What is shown of it stands as it is when `attributed` has found the rest.
    """
    document = read_document(data, name, encoding)
    return document if isinstance(document, Unreadable) else _outlined(clean(document))


def attributed(article: Article) -> Article:
    """Find who says what in an outline, and where it comes from."""
    from tui_reader.extraction.attributions import (  # as long to import as all else of the core
        find_attributions,
        language_of_body,
    )

    text = article.body.text
    if has_invisible(text):
        from tui_reader.extraction.bare_text import BareText  # few texts need it

        bare = BareText(text)
        findings = bare.moved_back(find_attributions(bare.text, article.document.language, article.agencies))
    else:
        findings = find_attributions(text, article.document.language, article.agencies)
    document = article.document._replace(language=language_of_body(text, article.document.language))
    return article._replace(
        document=document, quotes=findings.quotes, sources=findings.sources, sourcing=findings.sourcing
    )


def assemble(document: Document) -> Article:
    """Find everything that a labelled document tells."""
    return attributed(_outlined(document))


def _outlined(document: Document) -> Article:
    fields = find_fields(document)
    return Article(
        document=document,
        body=body_of(document),
        headline=fields.headline,
        standfirst=fields.standfirst,
        authors=fields.authors,
        agencies=fields.agencies,
        outlet=fields.outlet,
        published=fields.published,
        related=find_related(document),
    )


def body_of(document: Document) -> Body:
    """Join the blocks of the body."""
    indices = tuple(index for index, block in enumerate(document.blocks) if block.is_body)
    starts, texts, offset = [], [], 0
    for index in indices:
        block = document.blocks[index]
        number = block.number
        starts.append(offset + len(number))
        texts.append(number + block.text)
        offset += len(number) + len(block.text) + 2
    return Body("\n\n".join(texts), indices, tuple(starts))


def take_as_is(document: Document) -> Article:
    """Take the decoded text as the body, character for character."""
    blocks, starts, line, seen = [], [], 1, 0
    for match in _PARAGRAPH.finditer(document.text):
        line += document.text.count("\n", seen, match.start())
        seen = match.start()
        text = match.group()
        breaks = tuple(found.end() for found in re.finditer("\n", text))
        blocks.append(Block(text, line, line + len(breaks), Role.PARAGRAPH, line_starts=breaks))
        starts.append(match.start())
    language = detect_language(document.text) or document.language
    document = document._replace(blocks=tuple(blocks), language=language)
    body = Body(document.text, tuple(range(len(blocks))), tuple(starts))
    return attributed(Article(document=document, body=body, headline=document.metadata.headline))
