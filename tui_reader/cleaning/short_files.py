"""Files in which nothing may be hidden for its place alone."""

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.cleaning.unlabelling import role_of_shape
from tui_reader.model import Document, Role

_FEW_BLOCKS = 6
"""Up to so many blocks there is no page around an article, which would have dozens: a first line is a headline or a
first sentence, and a last line an end."""


def is_short(document: Document) -> bool:
    """Tell whether a file is too short for a page."""
    return len(document.blocks) <= _FEW_BLOCKS


def show_short_files(document: Document) -> Document:
    """Show again what was hidden for its place only, in a file of a few blocks or one in which no body was found.

    A line is then hidden only for what it says, such as "Share this article".
    """
    blocks = document.blocks
    has_body = any(block.is_body for block in blocks)
    if has_body and not is_short(document):
        return document
    return document.with_blocks(
        tuple(
            block.labelled(role_of_shape(block))
            if block.role is Role.FURNITURE and block.reason in REASONS_OF_PLACE
            else block
            for block in blocks
        )
    )
