"""Kickers: the labels above the headline of a page that name its section, its series or its subject."""

from tui_reader.cleaning.short_files import is_short
from tui_reader.model import Document, Role

_MOST_SPACES = 5
_ENDS = (".", "!", "?", ":", "”", '"')


def label_kickers(document: Document) -> Document:
    """Hide the short labels above the headline, up to the first sentence; in a few lines every one is the text's."""
    headline = next((index for index, block in enumerate(document.blocks) if block.role is Role.HEADLINE), 0)
    if not headline or is_short(document) or not any(block.role is Role.FURNITURE for block in document.blocks):
        return document
    blocks = list(document.blocks)
    for index in range(headline - 1, -1, -1):
        block = blocks[index]
        if not block.is_body:
            continue
        if block.text.count(" ") > _MOST_SPACES or block.text.endswith(_ENDS):
            break
        blocks[index] = block.labelled(Role.FURNITURE, "before the article")
    return document.with_blocks(tuple(blocks))
