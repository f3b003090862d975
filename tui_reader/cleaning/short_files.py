"""Files in which nothing may be hidden for its place alone."""

from tui_reader.cleaning.head import is_prose, is_sentence
from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.cleaning.unlabelling import role_of_shape
from tui_reader.model import Document, Role

_FEW_BLOCKS = 6
"""Up to so many blocks there is no page around an article, which would have dozens: a first line is a headline or a
first sentence, and a last line an end."""
_LONG = 80
"""Characters that few headings have."""
_TIMES = 5
"""Characters of running text that a page may have beside each of its article: one with a second article has four."""


def is_short(document: Document) -> bool:
    """Tell whether a file is too short for a page."""
    return len(document.blocks) <= _FEW_BLOCKS


def show_short_files(document: Document) -> Document:
    """Show again what was hidden for its place only, in a file of a few blocks or one in which no article was found.

    A line is then hidden only for what it says, such as "Share this article". Headings alone are no article, and
    neither are a few lines beside many times as much running text: that is then the article, however odd it is.
    """
    blocks = document.blocks
    if not is_short(document) and _has_article(document):
        return document
    return document.with_blocks(
        tuple(
            block.labelled(role_of_shape(block))
            if block.role is Role.FURNITURE and block.reason in REASONS_OF_PLACE
            else block
            for block in blocks
        )
    )


def _has_article(document: Document) -> bool:
    """Whether what is shown is the article, by how much running text is hidden beside it."""
    shown = [block for block in document.blocks if block.is_body]
    if not any(is_sentence(block) or len(block.text) >= _LONG for block in shown):
        return False
    hidden = [block for block in document.blocks if block.role is Role.FURNITURE and block.reason in REASONS_OF_PLACE]
    most = _TIMES * sum(len(block.text) for block in shown)
    is_less = sum(len(block.text) for block in hidden) <= most  # nearly always: then nothing needs to be looked at
    return is_less or sum(len(block.text) for block in hidden if is_prose(block)) <= most
