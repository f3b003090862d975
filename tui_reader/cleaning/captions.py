"""Captions and credits: what stands under a picture that the file no longer shows."""

from tui_reader.cleaning.head import is_prose
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block, Document, Role

_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))
_MOST_WORDS = 110
_TAGS = frozenset(("figcaption", "caption"))
_HINTS = ("caption", "figcaption", "wp-caption-text")
_CREDIT_HINTS = ("credit", "copyright")


def label_captions(document: Document) -> Document:
    """Label captions and credits."""
    blocks = list(document.blocks)
    for index, block in enumerate(document.blocks):
        if block.role not in _FREE_ROLES:
            continue
        role = _role_of(blocks, index)
        if role is not None:
            blocks[index] = block.labelled(role)
    for index in range(1, len(blocks)):
        _settle_double(blocks, index)
    return document.with_blocks(tuple(blocks))


def _role_of(blocks: list[Block], index: int) -> Role | None:
    """Tell whether a block is a caption or a credit."""
    block = blocks[index]
    if block.evidence.declared in (Role.CAPTION, Role.CREDIT):
        return block.evidence.declared
    text = block.text
    if block.evidence.tag in _TAGS or any(hint in _HINTS for hint in block.evidence.hints):
        return Role.CREDIT if is_credit(text) and _caption_above(blocks, index) else Role.CAPTION
    if len(text) > 700 or (block.role is Role.FURNITURE and not _may_be_picture(block)):
        return None
    if is_credit(text):
        return Role.CREDIT if _caption_above(blocks, index) else Role.CAPTION
    if ends_with_credit(text) and text.count(" ") < _MOST_WORDS:
        return Role.CAPTION
    if index and _is_label(blocks[index - 1].text) and 3 <= text.count(" ") < _MOST_WORDS:
        return Role.CAPTION
    return None


def _may_be_picture(block: Block) -> bool:
    """Tell whether furniture may be a caption: not what repeats, and not what a phrase gives away."""
    return (block.reason or "").startswith(("before", "repeats"))


def _caption_above(blocks: list[Block], index: int) -> bool:
    return index > 0 and blocks[index - 1].role is Role.CAPTION


def _is_label(text: str) -> bool:
    """Tell whether a line is the "Image caption" that a screen reader hears."""
    return len(text) < 24 and tuple(fold_words(text)) in (("image", "caption"), ("caption",), ("photo", "caption"))


def _settle_double(blocks: list[Block], index: int) -> None:
    """Of two neighbours that say the same, the fuller one is the caption and the other is hidden."""
    above, below = blocks[index - 1], blocks[index]
    if above.role not in _FREE_ROLES and above.role is not Role.CAPTION:
        return
    if below.role not in _FREE_ROLES and below.role is not Role.CAPTION:
        return
    short = above.text.strip(" .")
    if len(short) < 24 or len(below.text) > 700 or not below.text.startswith(short) or is_prose(above) and is_prose(below) and False:
        return
    blocks[index] = below.labelled(Role.CAPTION)
    blocks[index - 1] = above.labelled(Role.FURNITURE, f"repeats the caption on line {below.first_line}")
