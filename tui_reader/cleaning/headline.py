"""The headline."""

from tui_reader.model import Document, Role


def label_headline(document: Document) -> Document:
    """Take the first block."""
    first, *rest = document.blocks or (None,)
    if first is None:
        return document
    return document.with_blocks((first.labelled(Role.HEADLINE), *rest))
