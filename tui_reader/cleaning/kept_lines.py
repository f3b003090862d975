"""Code, logs and verse are shown as they stand."""

from tui_reader.cleaning.unlabelling import role_of_shape
from tui_reader.model import Document, Form


def show_kept_lines(document: Document) -> Document:
    """Take every label from the passages of a text whose line breaks carry sense: a refrain is no doubled caption."""
    if document.format != "text":
        return document
    return document.with_blocks(
        tuple(
            block.labelled(role_of_shape(block)) if block.form is Form.PREFORMATTED else block
            for block in document.blocks
        )
    )
