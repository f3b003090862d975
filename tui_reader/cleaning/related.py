"""Related headlines: the lists under "Read next", and the single ones after "Related:"."""

from tui_reader.cleaning.head import is_prose
from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.related import has_related_lead, is_related_heading, reads_as_headline
from tui_reader.model import Block, Document, Role

_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))
_LONGEST_LIST = 60
_FARTHEST_GAP = 4
"""Blocks of other matter (sections, dates, authors, teasers) that may stand between two headlines of a list."""


def label_related(document: Document) -> Document:
    """Label headings of related lists and the headlines below them."""
    blocks = list(document.blocks)
    headline = next((block.text for block in blocks if block.role is Role.HEADLINE), "")
    own = tuple(fold_words(headline))
    for index in range(len(blocks)):
        block = blocks[index]
        if block.role not in _FREE_ROLES:
            continue
        if is_related_heading(block.text):
            _label_list(blocks, index, own)
        elif has_related_lead(block.text):
            blocks[index] = block.labelled(Role.RELATED)
    return document.with_blocks(tuple(blocks))


def _label_list(blocks: list[Block], heading: int, own: tuple[str, ...]) -> None:
    """Label a heading and the headlines under it, as long as no running text resumes."""
    found: list[int] = []
    gap = 0
    for index in range(heading + 1, min(len(blocks), heading + _LONGEST_LIST)):
        block = blocks[index]
        if block.role not in _FREE_ROLES or is_prose(block) or is_related_heading(block.text):
            break
        if reads_as_headline(block.text) and tuple(fold_words(block.text)) != own:
            found.append(index)
            gap = 0
        else:
            gap += 1
            if gap > _FARTHEST_GAP:
                break
    if not found:
        return
    blocks[heading] = blocks[heading].labelled(Role.RELATED_HEADING, "heading of related headlines")
    for index in range(heading + 1, found[-1] + 1):
        block = blocks[index]
        blocks[index] = (
            block.labelled(Role.RELATED, "related headline")
            if index in found
            else block.labelled(Role.FURNITURE, "beside a related headline")
        )
