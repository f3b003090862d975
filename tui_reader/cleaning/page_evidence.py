"""Pages: the markup decides what the article is where it speaks, and names what the rest is.

Which blocks are the article is learned from pages of many sites (`training/train_page_labeller.py`); why one is hidden
is told from its own words first, then from the names of the elements around it, then from where it stands.
"""

from tui_reader.cleaning.page_features import judged_page
from tui_reader.cleaning.page_hints import families_of
from tui_reader.cleaning.page_labeller import page_labeller
from tui_reader.cleaning.page_signs import Stretch
from tui_reader.cleaning.reasons import Reasons
from tui_reader.cleaning.signs import Signs
from tui_reader.model import Block, Document, Role

_CERTAIN = 0.5
_ENOUGH = 0.4
"""Probability from which a block is the article's; text that is lost is worse than noise."""
_ENOUGH_AT_HOME = 0.15
_FEW_LINKS = 0.3
_AT_HOME = ("steps up", "steps down", "link density", "gives itself away", "elsewhere")
_FEWEST_WORDS = 25
"""Words that the article must have."""
_REASONS_BY_FAMILY = {
    "comments": "comments", "share": "share bar", "newsletter": "newsletter sign-up", "advertisement": "advertisement",
    "related": "related matter", "author": "about the author", "navigation": "navigation",
    "footer": "footer of the page", "overlay": "overlay or notice", "tags": "tag list", "side": "beside the article",
    "video": "player", "paywall": "promotion", "card": "teaser", "caption": "picture text", "date": "date line",
}  # fmt: skip
_VAGUE = frozenset({"before the article", "after the article", "not part of the running text", "list of links"})
"""Reasons that the names of the elements may better."""
_PICTURE_ROLES = frozenset({Role.CAPTION, Role.CREDIT})
_NEAR = 8
"""Blocks above the text of the article among which its first picture stands."""
_WORDS_UP = 4
"""Elements above a block whose names may give the reason."""


def label_page(document: Document) -> Document | None:
    """Tell the article from the furniture by the markup; `None` where it finds too little."""
    signs, rows = judged_page(document)
    chosen = _with_whole_lists(document.blocks, signs, _choose(signs, rows))
    if sum(len(sign.folded) for sign, is_chosen in zip(signs, chosen, strict=True) if is_chosen) < _FEWEST_WORDS:
        return None
    stretch = Stretch(chosen.index(True), len(chosen) - 1 - chosen[::-1].index(True))
    reasons = Reasons(document.blocks, signs, stretch)
    blocks = []
    for index, (block, is_chosen) in enumerate(zip(document.blocks, chosen, strict=True)):
        is_picture = block.role in _PICTURE_ROLES and stretch.first - _NEAR <= index <= stretch.last + 1
        if is_chosen or is_picture:
            blocks.append(block)
        else:
            blocks.append(block.labelled(Role.FURNITURE, _reason(block, reasons.reason(index))))
    return document.with_blocks(tuple(blocks))


def _choose(signs: list[Signs], rows: list[list[float]]) -> list[bool]:
    """Tell which blocks are the article's.

    Between the first and the last that certainly are, in the same element, whatever is neither links nor a phrase of
    furniture needs little to speak for it: lists, crossheads and one-word paragraphs look like nothing by themselves.
    """
    labeller = page_labeller()
    columns = [labeller.features.index(name) for name in _AT_HOME]
    chances = [labeller.chance(row) if row and sign.folded else 0.0 for sign, row in zip(signs, rows, strict=True)]
    certain = [index for index, chance in enumerate(chances) if chance >= _CERTAIN]
    first, last = (certain[0], certain[-1]) if certain else (len(signs), -1)
    chosen = []
    for index, (chance, row) in enumerate(zip(chances, rows, strict=True)):
        if not first <= index <= last or not row:
            chosen.append(chance >= _ENOUGH)
            continue
        up, down, links, away, elsewhere = (row[column] for column in columns)
        is_at_home = up <= 2 and not down and links < _FEW_LINKS and not away and not elsewhere
        chosen.append(chance >= (_ENOUGH_AT_HOME if is_at_home else _ENOUGH))
    return chosen


def _with_whole_lists(blocks: tuple[Block, ...], signs: list[Signs], chosen: list[bool]) -> list[bool]:
    """Show a list of terms and what they mean whole where half of it is the article's: "Monday: nine to five".

    Its entries are of one kind, and some look like nothing by themselves; phrases of furniture stay hidden.
    """
    lists: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if "dl" in block.evidence.ancestors:
            lists.setdefault(block.evidence.path[block.evidence.ancestors.index("dl")], []).append(index)
    for entries in lists.values():
        if sum([chosen[index] for index in entries]) * 2 >= len(entries):
            for index in entries:
                chosen[index] = chosen[index] or (bool(signs[index].folded) and not signs[index].giveaways)
    return chosen


def _reason(block: Block, told: str) -> str:
    """Say why a block is not the article's: as its words tell, or as the elements around it are named."""
    if told not in _VAGUE:
        return told
    for names in block.evidence.labels[: -_WORDS_UP - 1 : -1]:
        for family in families_of(names):
            if family in _REASONS_BY_FAMILY:
                return _REASONS_BY_FAMILY[family]
    return told
