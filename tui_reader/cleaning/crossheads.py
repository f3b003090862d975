"""Crossheads: the short lines in the body that head what follows."""

from itertools import pairwise

from tui_reader.model import Block, Document, Form, Role

_MOST_WORDS = 14
_MOST_CHARACTERS = 100
_FEWEST_WORDS_BELOW = 8
_SENTENCE_END = (".", "!", "?", "…", ".”", '."', "?”", "!”", ".’", ".»", ".)", "。", ":”", ";", ",")
_OPENING = "\"“„«‘'([¿¡"


def label_crossheads(document: Document) -> Document:
    """Label the lines of the body that head a passage.

    Markup says so by itself; a text shows it by a few words without a full stop, above running text or a list.
    """
    blocks = list(document.blocks)
    shown = [index for index, block in enumerate(blocks) if block.is_body]
    for index, below in pairwise(shown):
        if _reads_as_crosshead(blocks[index]) and _can_be_headed(blocks[below]):
            blocks[index] = blocks[index].labelled(Role.CROSSHEAD)
    return document.with_blocks(tuple(blocks))


def _reads_as_crosshead(block: Block) -> bool:
    """Tell whether a paragraph of a text has the shape of a heading."""
    text = block.text
    return (
        block.role is Role.PARAGRAPH
        and block.form is Form.PROSE
        and not block.evidence.tag
        and len(text) <= _MOST_CHARACTERS
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith((*_SENTENCE_END, ":"))
        and not text.lstrip(_OPENING)[:1].islower()
        and any(character.isalpha() for character in text)
    )


def _can_be_headed(block: Block) -> bool:
    """Tell whether a block is running text or a list."""
    if block.role is Role.LIST_ITEM:
        return True
    text = block.text
    return block.role is Role.PARAGRAPH and (
        text.endswith(_SENTENCE_END) and text.count(" ") >= _FEWEST_WORDS_BELOW - 1
    )
