"""Back to what the reader found, and the language of the text."""

from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.language import language_of
from tui_reader.model import Block, Document, Role

_SHORTEST_RUNNING = 80
"""Characters of a block that is a sentence rather than a label."""
_SAMPLE = 8_000
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def unlabel(document: Document) -> Document:
    """Give every block the role it came with, so that cleaning an already cleaned document changes nothing."""
    stated = (document.metadata.language or "")[:2].lower()
    language = language_of(_running_words(document)) or stated or document.language
    blocks = tuple(_unlabelled(block) for block in document.blocks)
    return document._replace(blocks=blocks, language=language)


def _running_words(document: Document) -> list[str]:
    """Give some words of the running text, which tells the language; menus do not, and markup is in its own tongue.

    From the middle of the file outwards, because its edges are menus and lists.
    """
    running = [block for block in document.blocks if len(block.text) >= _SHORTEST_RUNNING]
    texts = [block.text for block in running or document.blocks]
    words: list[str] = []
    middle, length = len(texts) // 2, 0
    for step in range(len(texts)):
        place = middle + (step // 2 if step % 2 == 0 else -1 - step // 2)
        if not 0 <= place < len(texts):
            continue
        text = texts[place][:_SAMPLE]
        words += fold_words(text)
        length += len(text)
        if length >= _SAMPLE:
            break
    return words


def _unlabelled(block: Block) -> Block:
    """Give a block the role that its reader declared, or the one that its shape tells."""
    role = role_of_shape(block)
    if role is block.role and block.reason is None:
        return block
    return block.labelled(role, block.reason if role is Role.FURNITURE else None)


def role_of_shape(block: Block) -> Role:
    """Tell the role of a block that nothing but its shape speaks for."""
    if block.evidence.declared is not None:
        return block.evidence.declared
    if block.marker or block.evidence.tag == "li":
        return Role.LIST_ITEM
    if block.evidence.tag in _HEADING_TAGS or block.level:
        return Role.CROSSHEAD
    return Role.PARAGRAPH
