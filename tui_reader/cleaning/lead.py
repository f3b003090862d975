"""The lead: a paragraph right between the head of an article and its text is part of the text."""

from tui_reader.cleaning.head import is_prose
from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.cleaning.unlabelling import role_of_shape
from tui_reader.model import Block, Document, Role

_HEAD_ROLES = frozenset((Role.HEADLINE, Role.BYLINE, Role.PUBLISHED, Role.STANDFIRST))
_FEWEST_WORDS = 14
_MOST_LABELS = 6
_BAR = frozenset(("share bar", "reading time or counter", "list of links"))
"""What the labels are that may stand between head and lead."""
_JOINTS = "’‘', "
_ENDS = (".", "!", "?", "…", ":", ";", ")", "”", '"', "»")


def show_lead(document: Document) -> Document:
    """Show a paragraph that was hidden for its place only, below headline, byline or date and above what is shown.

    So is the beginning of a sentence that dumps have cut at a link, when the text opens in the middle of it.
    """
    blocks = document.blocks
    first = next((index for index, block in enumerate(blocks) if block.is_body), 0)
    lead = blocks[first - 1] if first else None
    if lead is None or lead.reason not in REASONS_OF_PLACE or lead.marker:
        return document
    if not _goes_on(lead, blocks[first]) and not (_is_lead(lead) and _is_below_head(document, first - 2)):
        return document
    return document.with_blocks((*blocks[: first - 1], lead.labelled(role_of_shape(lead)), *blocks[first:]))


def _is_lead(block: Block) -> bool:
    """Tell whether a block is running text, be it above a list."""
    return (is_prose(block) or block.text.endswith(":")) and block.text.count(" ") >= _FEWEST_WORDS


def _goes_on(lead: Block, text: Block) -> bool:
    """Tell whether a text opens in the middle of a sentence that what stands above it may begin."""
    if text.role is not Role.PARAGRAPH or text.marker or lead.text.endswith(_ENDS):
        return False
    opening = text.text.lstrip(_JOINTS).split(None, 1)[:1]
    return bool(opening) and opening[0].islower()


def _is_below_head(document: Document, index: int) -> bool:
    return index >= 0 and _role_above(document, index) in _HEAD_ROLES


def _role_above(document: Document, index: int) -> Role:
    """Give the role of the next block upwards that is no button of a share bar."""
    above = index
    while above > max(0, index - _MOST_LABELS) and document.blocks[above].reason in _BAR:
        above -= 1
    return document.blocks[above].role
