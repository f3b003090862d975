"""The byline: the lines beside the headline that name authors and agencies."""

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.lexicon.bylines import Byline, is_lead_in, parse_byline
from tui_reader.lexicon.credits import ends_with_credit
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block, Document, Role

BLOCKS_ABOVE = 3
"""Blocks above the headline that may hold the byline."""
BLOCKS_BELOW = 24
"""Blocks below it; share bars and pictures stand between."""
_MOST_PROSE = 2
"""Paragraphs of running text that may stand between headline and byline: a standfirst, a summary."""
_LONGEST_LONE_NAME = 90
_LONGEST_BYLINE = 300
_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))


def label_byline(document: Document) -> Document:
    """Label the lines that name authors."""
    head = Head(document)
    blocks = list(document.blocks)
    is_led_in = False
    for index in head_window(document):
        block = blocks[index]
        if block.role in _FREE_ROLES and is_byline(head, index, is_led_in):
            blocks[index] = block.labelled(Role.BYLINE)
            if is_led_in and blocks[index - 1].role in _FREE_ROLES:
                blocks[index - 1] = blocks[index - 1].labelled(Role.BYLINE)
        is_led_in = is_lead_in(block.text)
    return document.with_blocks(tuple(blocks))


def head_window(document: Document) -> range:
    """Give the blocks around the headline in which byline and date are looked for."""
    blocks = document.blocks
    headline = next((index for index, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    start = 0 if headline is None else max(0, headline - BLOCKS_ABOVE)
    first = 0 if headline is None else headline + 1
    prose = 0
    for index in range(first, min(len(blocks), first + BLOCKS_BELOW)):
        prose += is_prose(blocks[index])
        if prose > _MOST_PROSE:
            return range(start, index)
    return range(start, min(len(blocks), first + BLOCKS_BELOW))


def is_byline(head: Head, index: int, is_led_in: bool) -> bool:
    """Tell whether a block of the head names authors.

    Args:
        head: The document.
        index: The block.
        is_led_in: Whether the block before is a lone "By".
    """
    block = head.blocks[index]
    if len(block.text) > _LONGEST_BYLINE or _declares(block):
        return _declares(block)
    if "/" in block.text and ends_with_credit(block.text):
        return False
    byline = parse_byline(block.text, is_led_in)
    if byline.is_led_in:
        return bool(byline.authors or byline.agencies) or (bool(byline.outlets) and len(block.text) < 80)
    return len(block.text) <= _LONGEST_LONE_NAME and _is_lone(head, index, byline)


def _declares(block: Block) -> bool:
    return block.evidence.declared is Role.BYLINE


def _is_lone(head: Head, index: int, byline: Byline) -> bool:
    """Tell whether names without a "By" are authors: a date stands by, or the name is none of the story's."""
    text = head.blocks[index].text
    if byline.agencies and not byline.authors and not byline.outlets:
        return not is_prose(head.blocks[index])
    if not byline.authors or (byline.outlets and "," not in text) or text.endswith((".", "?", "!", ":")):
        return False
    if byline.rest and not _is_usual_rest(byline.rest):
        return False
    names = {word for name in byline.authors for word in fold_words(name) if len(word) > 2}
    is_of_story = sum(head.body_words[word] > 1 for word in names) * 2 >= len(names)
    has_date_beside = bool(find_stamps(text, True)) or any(
        head.has_date(near) for near in (index - 1, index + 1, index + 2, index + 3) if 0 <= near < len(head.blocks)
    )
    return has_date_beside and not is_of_story


def _is_usual_rest(rest: str) -> bool:
    """Tell whether what follows the names is what usually follows: a date, an outlet, a place, a job title."""
    return rest[0] in "|•·@-–—,(/" or bool(find_stamps(rest[:40], True)) or len(rest) < 50
