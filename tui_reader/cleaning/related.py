"""Related headlines: the lists under "Read next", and the single ones after "Related:"."""

from collections import Counter
from itertools import pairwise

from tui_reader.cleaning.head import is_prose
from tui_reader.lexicon.bylines import names_after_lead_in
from tui_reader.lexicon.dates import find_relative, find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import find_giveaways, fold_words
from tui_reader.lexicon.related import (
    has_related_lead,
    headline_span,
    heads_list,
    is_popular_heading,
    reads_as_headline,
)
from tui_reader.model import Block, Document, Role

_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))
_LISTED_ROLES = _FREE_ROLES | {Role.CAPTION, Role.CREDIT}
"""Roles that blocks of a list may have got before: its thumbnails have captions too."""
_LONGEST_LIST = 50
_FEWEST_FOR_KIND = 4
_FEWEST_WORDS = 6
"""Words of a headline in a list, unless it is a link; shorter lines are as often sections and names."""
_FEWEST_RIGHT_BELOW = 4
"""The same right below a heading at the end of the file, line by line, where nothing else can be announced."""
_STOPS = (".", ".”", '."', ".»")
_APPEALS = frozenset(("promotion", "newsletter", "advertisement"))
_MOSTLY_LINK = 0.8
_FARTHEST_GAP = 3
"""Blocks of other matter (sections, dates, authors) that may stand between two headlines of a list."""

_FARTHEST_TEASER = 1
"""The same between a headline, or the heading of the list, and a teaser."""
_FEWEST_BESIDE_DATE = 4
_SEAM = expression(r"[a-zß-öø-ÿ]{2}[A-ZÀ-Þ][a-zß-öø-ÿ]")
_SHORTEST_MENU = 40
_MOST_SEAMS = 4
"""Words with a capital inside that no headline has: names of products are fewer."""


def label_related(document: Document) -> Document:
    """Label headings of related lists and the headlines below them."""
    blocks = list(document.blocks)
    own = next((fold_words(block.text) for block in blocks if block.role is Role.HEADLINE), ())
    tail = _tail_of(blocks)
    for index, block in enumerate(document.blocks):
        if blocks[index].role not in _FREE_ROLES:
            continue
        if _is_heading(block):
            _label_list(blocks, index, own, document.language, has_teasers=index >= tail)
        elif has_related_lead(block.text):
            blocks[index] = block.labelled(Role.RELATED, "related headline")
    return document.with_blocks(tuple(blocks))


def _tail_of(blocks: list[Block]) -> int:
    """Give the index after the last two paragraphs in a row: below it, running text is teasers."""
    was_prose = False
    for index in range(len(blocks) - 1, -1, -1):
        prose = is_prose(blocks[index]) or _resumes(blocks[index])
        if prose and was_prose:
            return index + 2
        was_prose = prose
    return 0


def _label_list(blocks: list[Block], heading: int, own: tuple[str, ...], language: str, *, has_teasers: bool) -> None:
    """Label a heading and the headlines under it, as long as no running text resumes."""
    found: list[int] = []
    gap = 0
    for index in range(heading + 1, min(len(blocks), heading + _LONGEST_LIST)):
        block = blocks[index]
        if block.role not in _LISTED_ROLES or _is_heading(block):
            break
        above = found[-1] if found else heading
        in_a_row = has_teasers and index == above + 1 and (above == heading or _kind(block) == _kind(blocks[above]))
        fewest = _FEWEST_RIGHT_BELOW if in_a_row and _reads_as_sentence(block.text) else _FEWEST_WORDS
        if _is_listed(block, own, language, fewest):
            found.append(index)
            gap = 0
            continue
        if (is_prose(block) or _resumes(block)) and not (has_teasers and gap <= _FARTHEST_TEASER):
            break
        gap += 1
        if gap > _FARTHEST_GAP:
            break
    found = _of_one_kind(blocks, found)
    if not found:
        return
    found = sorted({*found, *_short_neighbours(blocks, found)})
    if is_popular_heading(blocks[heading].text):
        for index in range(heading, found[-1] + 1):
            blocks[index] = blocks[index].labelled(Role.FURNITURE, "list of what many read")
        return
    blocks[heading] = blocks[heading].labelled(Role.RELATED_HEADING, "heading of related headlines")
    listed = set(found)
    for index in range(heading + 1, found[-1] + 1):
        if index in listed:
            blocks[index] = blocks[index].labelled(Role.RELATED, "related headline")
        elif blocks[index].role is not Role.FURNITURE:
            blocks[index] = blocks[index].labelled(Role.FURNITURE, "beside a related headline")


def _resumes(block: Block) -> bool:
    """Tell whether a short sentence of the body goes on below a heading that announced a headline or two."""
    return block.role is Role.PARAGRAPH and block.text.endswith(_STOPS) and block.text.count(" ") >= _FEWEST_WORDS - 1


def _reads_as_sentence(text: str) -> bool:
    """Tell whether most words are written small: sections, names and products have capitals."""
    parts = text.split()
    return sum(part[0].islower() for part in parts) * 2 > len(parts)


def _is_heading(block: Block) -> bool:
    if block.marker and " " not in block.text:
        return False
    return heads_list(block.text)


def _of_one_kind(blocks: list[Block], found: list[int]) -> list[int]:
    """Keep, of a longer list, the lines that are set like most of it: teasers and descriptions are set otherwise."""
    if len(found) < _FEWEST_FOR_KIND:
        return found
    kinds = Counter(_kind(blocks[index]) for index in found)
    kind, count = kinds.most_common(1)[0]
    if count * 10 < len(found) * 6:
        return found
    return [index for index in found if _kind(blocks[index]) == kind]


def _short_neighbours(blocks: list[Block], found: list[int]) -> list[int]:
    """Take in a shorter line right under a headline when the list holds nothing but headlines, line by line."""
    gaps = [below - above for above, below in pairwise(found)]
    if any(gap > 2 for gap in gaps):
        return []
    kind = _kind(blocks[found[0]])
    below = (index + 1 for index in found if index + 1 < len(blocks) and index + 1 not in found)
    return [
        index
        for index in below
        if blocks[index].role in _LISTED_ROLES
        and _kind(blocks[index]) == kind
        and blocks[index].text.count(" ") + 1 == _FEWEST_WORDS - 1
        and reads_as_headline(blocks[index].text)
    ]


def _kind(block: Block) -> tuple[bool, bool, str]:
    return bool(block.marker), block.evidence.blank_lines_before > 0, block.evidence.tag


def _is_listed(block: Block, own: tuple[str, ...], language: str, fewest: int = _FEWEST_WORDS) -> bool:
    """Tell whether a block of a list is a headline rather than a date, an author, a form or the article itself."""
    start, end = headline_span(block.text)
    text = block.text[start:end]
    if block.role is Role.CREDIT or not reads_as_headline(text) or _is_glued_menu(text):
        return False
    folded = fold_words(text)
    if text.count(" ") + 1 < fewest and block.evidence.link_density < _MOSTLY_LINK:
        return False
    if folded == own or any(
        giveaway.whole or len(folded) <= 12 or giveaway.kind in _APPEALS
        for giveaway in find_giveaways(folded, language)
    ):
        return False
    if find_relative(text) is not None and len(folded) <= 6:
        return False
    stamps = find_stamps(text, True)
    if stamps and len(fold_words(text[: stamps[0].start])) + len(fold_words(text[stamps[-1].end :])) < (
        _FEWEST_BESIDE_DATE
    ):
        return False
    return not (folded[0] == "by" or (names_after_lead_in(text) is not None and bool(stamps or len(folded) <= 8)))


def _is_glued_menu(text: str) -> bool:
    """Tell whether a line is the entries of a menu that lost what parted them: "TodayMoneySportsOpinion"."""
    return len(text) >= _SHORTEST_MENU and len(_SEAM.findall(text)) >= _MOST_SEAMS
