"""The standfirst: the summary between the headline and the byline or the text."""

from tui_reader.cleaning.head import Head
from tui_reader.lexicon.credits import ends_with_credit
from tui_reader.model import Document, Role

_FARTHEST = 4
"""Blocks below the headline that may be the standfirst."""
_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.CROSSHEAD, Role.FURNITURE))


def label_standfirst(document: Document) -> Document:
    """Label the summary under the headline when a byline or date line follows it."""
    blocks = document.blocks
    headline = next((index for index, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if headline is None:
        return document
    head = Head(document)
    for index in range(headline + 1, min(len(blocks), headline + 1 + _FARTHEST)):
        block = blocks[index]
        if block.role in (Role.BYLINE, Role.PUBLISHED):
            return document
        if _reads_as_standfirst(head, index) and _is_followed_by_head(document, index):
            changed = list(blocks)
            changed[index] = block.labelled(Role.STANDFIRST)
            return document.with_blocks(tuple(changed))
    return document


def _reads_as_standfirst(head: Head, index: int) -> bool:
    block, folded = head.blocks[index], head.folded(index)
    if block.evidence.declared is Role.STANDFIRST:
        return True
    if head.is_continued(index) or ends_with_credit(block.text):
        return False
    if block.role not in _FREE_ROLES or not 5 <= len(folded) <= 70 or block.marker:
        return False
    is_repeat = block.reason is not None and not block.reason.startswith("before")
    return not is_repeat and not block.text.endswith(":") and head.share_in_body(folded) > 0.15


def _is_followed_by_head(document: Document, index: int) -> bool:
    """Tell whether byline or date follow soon: then what stands above them is no part of the text."""
    below = document.blocks[index + 1 : index + 5]
    return any(block.role in (Role.BYLINE, Role.PUBLISHED) for block in below)
