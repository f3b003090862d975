"""The lead: a paragraph right between the head of an article and its text is part of the text."""

from tui_reader.cleaning.head import is_prose
from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.cleaning.unlabelling import role_of_shape
from tui_reader.model import Document, Role

_HEAD_ROLES = frozenset((Role.HEADLINE, Role.BYLINE, Role.PUBLISHED, Role.STANDFIRST))
_FEWEST_WORDS = 14
_MOST_LABELS = 6
_BAR = frozenset(("share bar", "reading time or counter", "list of links"))
"""What the labels are that may stand between head and lead."""


def show_lead(document: Document) -> Document:
    """Show a paragraph that was hidden for its place only, below headline, byline or date and above what is shown."""
    blocks = document.blocks
    first = next((index for index, block in enumerate(blocks) if block.is_body), 0)
    if first < 2 or _role_above(document, first - 2) not in _HEAD_ROLES:
        return document
    lead = blocks[first - 1]
    is_text = is_prose(lead) or lead.text.endswith(":")
    if lead.reason not in REASONS_OF_PLACE or lead.marker or not is_text or lead.text.count(" ") < _FEWEST_WORDS:
        return document
    return document.with_blocks((*blocks[: first - 1], lead.labelled(role_of_shape(lead)), *blocks[first:]))


def _role_above(document: Document, index: int) -> Role:
    """Give the role of the next block upwards that is no button of a share bar."""
    above = index
    while above > max(0, index - _MOST_LABELS) and document.blocks[above].reason in _BAR:
        above -= 1
    return document.blocks[above].role
