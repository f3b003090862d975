"""The related headlines that cleaning kept apart."""

from tui_reader.model import Document, Inline, RelatedHeadline, Role


def find_related(document: Document) -> tuple[RelatedHeadline, ...]:
    """List the blocks that are related headlines."""
    return tuple(
        RelatedHeadline(
            headline=block.text,
            url=next((mark.target for mark in block.marks if mark.kind is Inline.LINK and mark.target), None),
            block=index,
            line=block.first_line,
        )
        for index, block in enumerate(document.blocks)
        if block.role is Role.RELATED
    )
