"""Pages: the markup decides what the article is where it speaks, and names what the rest is.

Which blocks are the article is learned from pages of many sites (`training/train_page_labeller.py`); why one is hidden
is told from its own words first, then from the names of the elements around it, then from where it stands.
"""

from tui_reader.cleaning.features import read_signs
from tui_reader.cleaning.furniture import label_furniture
from tui_reader.cleaning.page_features import features_of
from tui_reader.cleaning.page_hints import families_of
from tui_reader.cleaning.page_labeller import page_labeller
from tui_reader.cleaning.page_signs import Stretch
from tui_reader.cleaning.reasons import Reasons
from tui_reader.model import Block, Document, Role

_FEWEST_WORDS = 60
"""Words that the article must have; a page of which less is found is shown as the text alone tells."""
_REASONS_BY_FAMILY = {
    "comments": "comments", "share": "share bar", "newsletter": "newsletter sign-up", "advertisement": "advertisement",
    "related": "related matter", "author": "about the author", "navigation": "navigation",
    "footer": "footer of the page", "overlay": "overlay or notice", "tags": "tag list", "side": "beside the article",
    "video": "player", "paywall": "promotion", "card": "teaser", "caption": "picture text", "date": "date line",
}  # fmt: skip
_FOR_LINKS = frozenset({"nav", "footer", "button"})
_FOR_LINKS = frozenset({"nav", "footer", "button"})
_VAGUE = frozenset({"before the article", "after the article", "not part of the running text", "list of links"})
"""Reasons that the names of the elements may better."""
_PICTURE_ROLES = frozenset({Role.CAPTION, Role.CREDIT})
_NEAR = 8
"""Blocks above the text of the article among which its first picture stands."""
_WORDS_UP = 4
"""Elements above a block whose names may give the reason."""


def label_body(document: Document) -> Document:
    """Tell the article from the furniture: pages by their markup, every other document by its text alone."""
    if not any(block.evidence.path for block in document.blocks):
        return label_furniture(document)
    signs = read_signs(document.blocks, document.language)
    labeller = page_labeller()
    chosen = [
        bool(sign.folded) and not _is_hopeless(block) and labeller.is_article(row)
        for block, sign, row in zip(document.blocks, signs, features_of(document, signs), strict=True)
    ]
    if sum(len(sign.folded) for sign, is_chosen in zip(signs, chosen, strict=True) if is_chosen) < _FEWEST_WORDS:
        return label_furniture(document)
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


def _is_hopeless(block: Block) -> bool:
    """Whether a block is nothing but a link in the navigation, so that it need not be judged."""
    evidence = block.evidence
    return evidence.link_density > 0.9 and not _FOR_LINKS.isdisjoint(evidence.ancestors)


def _reason(block: Block, told: str) -> str:
    """Say why a block is not the article's: as its words tell, or as the elements around it are named."""
    if told not in _VAGUE:
        return told
    for names in block.evidence.labels[: -_WORDS_UP - 1 : -1]:
        for family in families_of(names):
            if family in _REASONS_BY_FAMILY:
                return _REASONS_BY_FAMILY[family]
    return told
