"""The byline: the lines beside the headline that name authors and agencies."""

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.lexicon.bylines import Byline, is_lead_in, names_after_lead_in, parse_byline
from tui_reader.lexicon.collectives import collective_author
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.names import has_given_name, is_title_word, outlet_words
from tui_reader.lexicon.related import reads_as_headline
from tui_reader.model import Block, Document, Role

BLOCKS_ABOVE = 3
"""Blocks above the headline that may hold the byline."""
BLOCKS_BELOW = 24
"""Blocks below it; share bars and pictures stand between."""
_MOST_PROSE = 2
"""Paragraphs of running text that may stand between headline and byline: a standfirst, a summary."""
_WITH_AGENCY = expression(r"\s(?:with|and|mit|und|avec|et|con|y|e|com)\s")
_FARTHEST_NEXT = 5
"""Blocks between one byline and the next; farther down they belong to other articles."""
_FEWEST_HEADLINE_SPACES = 6
_LEAST_EVIDENCE = 2
_LONGEST_LONE_NAME = 90
_LONGEST_BYLINE = 300
LONGEST_DATE_LINE = 160
"""Characters that a line may have which says when something was published, and little else."""
_BYLINE_NAMES = frozenset(("byline", "author", "authors"))
_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))


def label_byline(document: Document) -> Document:
    """Label the lines that name authors."""
    head = Head(document)
    blocks = list(document.blocks)
    is_led_in, last = False, None
    for index in head_window(document):
        block = blocks[index]
        if last is not None and _has_left_head(head, last, index):
            break
        if block.role in _FREE_ROLES and is_byline(head, index, is_led_in, is_first=last is None):
            blocks[index] = block.labelled(Role.BYLINE)
            if is_led_in and blocks[index - 1].role in _FREE_ROLES:
                blocks[index - 1] = blocks[index - 1].labelled(Role.BYLINE)
            if is_led_in or head.has_byline(index) or head.has_date(index):
                last = index
        is_led_in = is_lead_in(block.text)
    return document.with_blocks(tuple(blocks))


def _has_left_head(head: Head, last: int, index: int) -> bool:
    """Tell whether a block lies beyond the head: far below the last byline, or under another headline."""
    between = (head.blocks[place].text for place in range(last + 1, index))
    return (index - last > _FARTHEST_NEXT and not head.has_date(index)) or any(
        reads_as_headline(text) and text.count(" ") >= _FEWEST_HEADLINE_SPACES for text in between
    )


def head_window(document: Document) -> range:
    """Give the blocks around the headline in which byline and date are looked for."""
    blocks = document.blocks
    headline = next((index for index, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    start = 0 if headline is None else max(0, headline - BLOCKS_ABOVE)
    first = 0 if headline is None else headline + 1
    prose = 0
    for index in range(first, min(len(blocks), first + BLOCKS_BELOW)):
        is_double = blocks[index].text == blocks[index - 1].text  # the words for a picture, and its caption
        prose += is_prose(blocks[index]) and not is_double and not _may_be_date_line(blocks[index].text)
        if prose > _MOST_PROSE:
            return range(start, index)
    return range(start, min(len(blocks), first + BLOCKS_BELOW))


def _may_be_date_line(text: str) -> bool:
    """Tell whether a line that ends as a sentence does may be a date: "Updated: May 3, 2024 at 1:55 p.m."."""
    return len(text) <= LONGEST_DATE_LINE and bool(find_stamps(text, True))


def is_byline(head: Head, index: int, is_led_in: bool, is_first: bool = True) -> bool:
    """Tell whether a block of the head names authors.

    Args:
        head: The document.
        index: The block.
        is_led_in: Whether the block before is a lone "By".
        is_first: Whether no byline was found above.
    """
    block = head.blocks[index]
    if len(block.text) > _LONGEST_BYLINE or _declares(block):
        return _declares(block)
    if "/" in block.text and ends_with_credit(block.text):
        return False
    if len(block.text) > _LONGEST_LONE_NAME and names_after_lead_in(block.text, is_led_in) is None:
        return False
    byline = parse_byline(block.text, is_led_in)
    if byline.is_led_in:
        is_above = any(below.role is Role.HEADLINE for below in head.blocks[index + 1 : index + 1 + BLOCKS_ABOVE])
        is_of_outlet = bool(byline.outlets) and len(block.text) < 80 and not is_above
        return bool(byline.authors or byline.agencies) or is_of_outlet or bool(collective_author(byline))
    return _is_lone(head, index, byline, is_first)


def _declares(block: Block) -> bool:
    return block.evidence.declared is Role.BYLINE


def _is_lone(head: Head, index: int, byline: Byline, is_first: bool) -> bool:
    """Tell whether names without a "By" are authors: what stands around them must speak for it."""
    block = head.blocks[index]
    if collective_author(byline._replace(is_led_in=True)):
        return any(head.has_date(place) for place in (index - 1, index, index + 1) if 0 <= place < len(head.blocks))
    if byline.agencies and not byline.authors:
        is_alone = not is_prose(block) and not byline.rest.strip(" |•·-–—")
        return is_alone and (not byline.outlets or _WITH_AGENCY.search(block.text) is not None)
    if not byline.authors or block.marker or (block.text[-1] in ".?!:" and not block.text.endswith(("Jr.", "Sr."))):
        return False
    if is_credit(block.text) or ends_with_credit(block.text) or byline.rest.startswith(":"):
        return False
    if byline.outlets and "," not in block.text:
        return False
    return _evidence(head, index, byline) - (0 if is_first else 1) >= _LEAST_EVIDENCE


def _evidence(head: Head, index: int, byline: Byline) -> int:
    """Count what speaks for a lone name being the author's."""
    text, blocks = head.blocks[index].text, head.blocks
    near = [place for place in range(index - 2, index + 4) if 0 <= place < len(blocks) and place != index]
    beside = [place for place in near if abs(place - index) <= 1]
    first = byline.authors[0]
    counts = (
        2 * bool(find_stamps(text, True)),
        2 * _is_called_byline(head.blocks[index]),
        any(head.has_date(place) for place in near),
        any(head.has_share_bar(place) for place in near if place > index),
        has_given_name(first),
        any(first in blocks[place].text for place in near),
        any(_is_job(blocks[place].text) for place in beside),
        byline.rest[:1] == "@" or any(map(is_title_word, byline.rest.split())),
        any(word.casefold() in outlet_words() for word in text.split()),
        any(blocks[place].role is Role.HEADLINE for place in (index - 1, index - 2) if place >= 0),
    )
    against = 3 * _is_of_story(head, byline) + (first.isupper() or text.isupper())
    return sum(map(int, counts)) - against


def _is_called_byline(block: Block) -> bool:
    """Tell whether the markup around a line names it a byline."""
    return any(not _BYLINE_NAMES.isdisjoint(names) for names in block.evidence.labels[-2:])


def _is_of_story(head: Head, byline: Byline) -> bool:
    """Tell whether the story is about the named: then the name is no author's."""
    names = [word for name in byline.authors for word in fold_words(name) if len(word) > 2]
    told = sum(word in head.lead_words or head.times_told(word) > 2 for word in names)
    return told * 2 > len(names)


def _is_job(text: str) -> bool:
    """Tell whether a line is nothing but a job: "Contributing Reporter"."""
    parts = text.split()
    return 1 <= len(parts) <= 5 and any(map(is_title_word, parts)) and text[-1] not in ".?!:"
