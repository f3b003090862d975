"""Captions and credits: what stands under a picture that the file no longer shows."""

from tui_reader.cleaning.head import MOST_BLOCKS, is_prose
from tui_reader.cleaning.picture_texts import (
    OF_AGENCY,
    closes_with_late_credit,
    closes_with_name,
    is_description,
    is_label_of_caption,
    is_name_in_brackets,
    stands_above_credit,
    tells_places,
    tells_scene,
)
from tui_reader.lexicon.bylines import has_lead_in
from tui_reader.lexicon.credits import ends_with_credit, has_credit_lead, is_credit, is_supplier
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.related import has_related_lead
from tui_reader.model import BODY_ROLES, Block, Document, Role

_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))
_HEAD_ROLES = frozenset((Role.HEADLINE, Role.BYLINE, Role.PUBLISHED, Role.STANDFIRST))
_CAPTIONED_ROLES = _FREE_ROLES | {Role.CAPTION}
_FEWEST_SPACES_OF_COPYRIGHTED = 9
"""Words in front of a copyright that make it a picture's rather than the page's."""
# fmt: off
_OTHER_REASONS = frozenset(
    (
        "advertisement", "comment form", "cookie notice", "form", "foot of the page", "navigation",
        "newsletter sign-up", "note on the author", "player", "promotion", "reader's comment",
        "reading time or counter", "related matter", "share bar", "social media embed or player",
        "stray mark", "tag list", "teaser", "after the article", "header of the file", "list of addresses",
    )
)
# fmt: on
"""Reasons for which a block is hidden that say what it is, and that it is no caption."""
_ABOVE = 8
_BELOW = 3
"""Blocks above the headline and below the text in which a picture of the article may stand."""
_MOST_WORDS = 110
_MOST_WORDS_ABOVE_CREDIT = 34
_FEWEST_WORDS_APART = 6
_MOST_WORDS_OF_NAME = 5
_MOST_OF_A_CAPTION = 4
_SHORTEST_DOUBLE = 24
_LONGEST_DOUBLE = 700
_MOST_MORE = 150
"""Characters that a caption says beyond the description of its picture, its credit aside; a paragraph of the text says
more than the crosshead that it opens with."""
_MOST_WORDS_BELOW_DESCRIPTION = 50
_MOSTLY_LINK = 0.8
_LONGEST_DATE = 60
_TAGS = frozenset(("figcaption", "caption"))
_HINTS = frozenset(("caption", "figcaption", "wp-caption-text"))


def label_captions(document: Document) -> Document:
    """Label captions and credits; a book or a log has no pictures."""
    if len(document.blocks) > MOST_BLOCKS:
        return document
    blocks = list(document.blocks)
    reach = _reach(document)
    for index in reach:
        block = blocks[index]
        if block.role not in _FREE_ROLES:
            continue
        role = _role_of(blocks, index, document.language)
        if role is not None:
            blocks[index] = block.labelled(role)
    for index in reach[1:]:
        _settle_description(blocks, index)
        _settle_double(blocks, index)
    return document.with_blocks(tuple(blocks))


def _reach(document: Document) -> range:
    """Give the blocks among which the pictures of the article stand: its text, and a little around it."""
    body = [index for index, block in enumerate(document.blocks) if block.role in BODY_ROLES]
    headline = next((index for index, block in enumerate(document.blocks) if block.role is Role.HEADLINE), None)
    if not body:
        return range(0)
    first = body[0] if headline is None else min(headline, body[0])
    return range(max(0, first - _ABOVE), min(len(document.blocks), body[-1] + _BELOW))


def _role_of(blocks: list[Block], index: int, language: str) -> Role | None:
    """Tell whether a block is a caption or a credit; the line above a credit becomes its caption."""
    block = blocks[index]
    if _is_marked(block):
        return _role_of_marked(blocks, index)
    text = block.text
    if block.role is Role.FURNITURE and not _may_be_picture(block):
        return None
    if is_credit(text):
        if _has_caption_above(blocks, index) or _take_caption_above(blocks, index) or not has_credit_lead(text):
            return Role.CREDIT
        return Role.CAPTION  # the whole of a caption is a credit then
    is_short = text.count(" ") < _MOST_WORDS
    if is_short and ((ends_with_credit(text) and not has_related_lead(text)) or tells_places(text)):
        return Role.CAPTION
    if is_short and text[:2].isupper() and OF_AGENCY.match(text):
        return Role.CAPTION
    if is_name_in_brackets(blocks, index):
        return Role.CREDIT
    if is_short and (closes_with_name(text) or closes_with_late_credit(text) or _shows_scene(blocks, index, language)):
        return Role.CAPTION
    if _is_name_under_caption(blocks, index):
        return Role.CREDIT if _take_caption_above(blocks, index) else None
    if is_short and index and is_label_of_caption(blocks[index - 1].text):
        return Role.CAPTION
    return None


def _shows_scene(blocks: list[Block], index: int, language: str) -> bool:
    """Tell whether a text says what is to be seen: on a day that is over, or above a credit or the first paragraph."""
    text = blocks[index].text
    if blocks[index].role is not Role.PARAGRAPH or not tells_scene(text, language):
        return False
    return bool(find_stamps(text, True)) or stands_above_credit(blocks, index) or _is_first(blocks, index)


def _is_first(blocks: list[Block], index: int) -> bool:
    """Tell whether a single sentence stands between the head and the first paragraph."""
    passed = (Role.FURNITURE, Role.CAPTION, Role.CREDIT)
    above = next((block.role for block in reversed(blocks[:index]) if block.role not in passed), None)
    is_single = ". " not in blocks[index].text and blocks[index].text.count(" ") < _MOST_WORDS_ABOVE_CREDIT
    return above in _HEAD_ROLES and is_single and index + 1 < len(blocks) and is_prose(blocks[index + 1])


def _is_marked(block: Block) -> bool:
    """Tell whether the markup says that a block belongs to a picture."""
    evidence = block.evidence
    if not (evidence.tag or evidence.ancestors or evidence.hints or evidence.declared):
        return False
    if evidence.declared in (Role.CAPTION, Role.CREDIT) or evidence.tag in _TAGS or "figcaption" in evidence.ancestors:
        return True
    return not _HINTS.isdisjoint(evidence.hints)


def _role_of_marked(blocks: list[Block], index: int) -> Role | None:
    """Tell caption from credit under a picture; teasers and dates are neither, though pages set them as captions."""
    block, text = blocks[index], blocks[index].text
    if block.evidence.link_density > _MOSTLY_LINK or (block.role is Role.FURNITURE and not _may_be_picture(block)):
        return None
    if find_stamps(text, True) and len(text) < _LONGEST_DATE:
        return None
    if has_lead_in(text) and not is_credit(text):
        return None
    if block.evidence.declared is Role.CREDIT or is_supplier(text):
        return Role.CREDIT
    above = blocks[index - 1] if index else None
    is_name = text.count(" ") < _MOST_WORDS_OF_NAME and text[-1] not in ".!?"
    if above is not None and above.role is Role.CAPTION and _is_marked(above) and (is_name or is_credit(text)):
        return Role.CREDIT
    return Role.CREDIT if " " not in text else Role.CAPTION


def _may_be_picture(block: Block) -> bool:
    """Tell whether furniture may be a caption: no phrase of share bars, forms and the like gives it away."""
    reason = block.reason or ""
    if reason == "copyright notice":
        return block.text.count(" ") >= _FEWEST_SPACES_OF_COPYRIGHTED and "ights reserved" not in block.text
    return reason not in _OTHER_REASONS


def _has_caption_above(blocks: list[Block], index: int) -> bool:
    return index > 0 and blocks[index - 1].role is Role.CAPTION


def _take_caption_above(blocks: list[Block], index: int) -> bool:
    """Make a short text the caption of the credit that stands on the very next line."""
    above = blocks[index - 1] if index else None
    if above is None or has_lead_in(above.text) or not (above.role is Role.FURNITURE or _is_pair(above, blocks[index])):
        return False
    is_sentence = above.text[-1] in '.!?”:"' and above.role is not Role.FURNITURE
    if blocks[index].evidence.blank_lines_before and (is_sentence or above.text.count(" ") < _FEWEST_WORDS_APART):
        return False
    if not 3 <= above.text.count(" ") < _MOST_WORDS_ABOVE_CREDIT or (
        above.role is Role.FURNITURE and not _may_be_picture(above)
    ):
        return False
    blocks[index - 1] = above.labelled(Role.CAPTION)
    return True


def _is_name_under_caption(blocks: list[Block], index: int) -> bool:
    """Tell whether a name stands right under a short sentence, and both apart from the text: who took the picture."""
    block = blocks[index]
    if block.role is not Role.PARAGRAPH or block.evidence.blank_lines_before:
        return False
    parts = block.text.split(None, _MOST_WORDS_OF_NAME)
    if not 2 <= len(parts) <= _MOST_WORDS_OF_NAME:
        return False
    if not all(part[0].isupper() for part in parts) or block.text.endswith((".", "?", "!", ":", ",")):
        return False
    above, below = blocks[index - 1 : index], blocks[index + 1 : index + 2]
    if not above or not below or not above[0].text.endswith((".", ".”")):
        return False
    return bool(above[0].evidence.blank_lines_before and below[0].evidence.blank_lines_before)


def _is_pair(above: Block, credit: Block) -> bool:
    """Tell whether a paragraph and the credit on the next line stand apart from the rest."""
    return (
        above.role is Role.PARAGRAPH
        and above.evidence.blank_lines_before > 0
        and credit.evidence.blank_lines_before == 0
        and credit.first_line == above.last_line + 1
    )


def _settle_description(blocks: list[Block], index: int) -> None:
    """Hide the description of a picture for those who cannot see it; the line right below is the caption."""
    above, below = blocks[index - 1], blocks[index]
    if above.text.endswith(".") or above.role not in _CAPTIONED_ROLES or not is_description(above.text):
        return
    blocks[index - 1] = above.labelled(Role.FURNITURE, "description of a picture")
    is_apart = below.evidence.blank_lines_before or not 4 <= below.text.count(" ") < _MOST_WORDS_BELOW_DESCRIPTION
    if (
        below.role in (Role.PARAGRAPH, Role.FURNITURE)
        and not is_apart
        and (not below.is_hidden or _may_be_picture(below))
    ):
        blocks[index] = below.labelled(Role.CAPTION)


def _settle_double(blocks: list[Block], index: int) -> None:
    """Of two neighbours of which one continues the other, the fuller is the caption; the other described it."""
    above, below = blocks[index - 1], blocks[index]
    if not above.text.startswith(below.text[:_SHORTEST_DOUBLE]) or not {above.role, below.role} <= _CAPTIONED_ROLES:
        return
    short = above.text.rstrip(" .")
    if not _SHORTEST_DOUBLE <= len(short) <= len(below.text) <= _LONGEST_DOUBLE or not below.text.startswith(short):
        return
    if above.text.endswith(".") and below.text[len(short) :].startswith(","):
        return  # a pull quote and the sentence that it is from
    if sum(block.text == below.text for block in blocks[max(index - 4, 0) : index + 4]) > _MOST_OF_A_CAPTION:
        return  # it is what the file says, again and again
    is_text = below.role is Role.PARAGRAPH and not ends_with_credit(below.text)
    if is_text and len(below.text) > len(above.text) + _MOST_MORE:
        return
    is_longer = len(below.text) > len(above.text) + 3
    is_sentence = is_longer or below.text.endswith((".", ".”", '."', ")")) or ". " in below.text[_SHORTEST_DOUBLE:]
    if below.role is not Role.CAPTION and above.role is not Role.CAPTION and not is_sentence:
        return
    blocks[index] = below.labelled(Role.CAPTION)
    blocks[index - 1] = above.labelled(Role.FURNITURE, f"repeats the caption on line {below.first_line}")
