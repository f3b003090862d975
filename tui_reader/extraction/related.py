"""The related headlines that cleaning kept apart."""

from tui_reader.lexicon.related import headline_span
from tui_reader.model import Document, Inline, RelatedHeadline, Role


def find_related(document: Document) -> tuple[RelatedHeadline, ...]:
    """List the related headlines, each once, without the "Related:" in front."""
    found: dict[str, RelatedHeadline] = {}
    for index, block in enumerate(document.blocks):
        if block.role is not Role.RELATED:
            continue
        start, end = headline_span(block.text)
        headline = block.text[start:end]
        url = next((mark.target for mark in block.marks if mark.kind is Inline.LINK and mark.target), None)
        found.setdefault(headline.casefold(), RelatedHeadline(headline, url, index, block.first_line))
    return tuple(found.values())
