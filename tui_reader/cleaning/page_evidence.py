"""Pages: the markup decides what the article is where it speaks, and names what the rest is.

Which blocks are the article is learned from pages of many sites (`training/train_page_labeller.py`); why one is hidden
is told from its own words first, then from the names of the elements around it, then from where it stands.
"""

from tui_reader.cleaning.page_features import features_of
from tui_reader.cleaning.page_hints import families_of
from tui_reader.cleaning.page_labeller import page_labeller
from tui_reader.cleaning.unlabelling import role_of_shape
from tui_reader.model import Block, Document, Role

_FEWEST_WORDS = 60
"""Words that the article must have; a page of which less is found is shown as the text alone tells."""
_REASONS_BY_ELEMENT = {
    "nav": "navigation", "footer": "footer of the page", "form": "form", "button": "button", "label": "form",
    "noscript": "shown only without scripts", "aside": "beside the article", "dialog": "overlay",
}  # fmt: skip
_REASONS_BY_FAMILY = {
    "comments": "comments", "share": "share bar", "newsletter": "newsletter sign-up", "advertisement": "advertisement",
    "related": "related matter", "author": "about the author", "navigation": "navigation",
    "footer": "footer of the page", "overlay": "overlay or notice", "tags": "tag list", "side": "beside the article",
    "video": "player", "paywall": "promotion", "card": "teaser", "caption": "picture text", "date": "date line",
}  # fmt: skip
_FOR_LINKS = frozenset({"nav", "footer", "button"})
_POSITIONAL = ("before the article", "after the article")
_PICTURE_ROLES = frozenset({Role.CAPTION, Role.CREDIT})
_NEAR = 8
"""Blocks above the text of the article among which its first picture stands."""
_WORDS_UP = 4
"""Elements above a block whose names may give the reason."""


def weigh_page(document: Document) -> Document:
    """Label the blocks of a page as article or furniture; leave every other document alone."""
    if not any(block.evidence.path for block in document.blocks):
        return document
    labeller = page_labeller()
    chosen = [
        not _is_hopeless(block) and labeller.is_article(row)
        for block, row in zip(document.blocks, features_of(document), strict=True)
    ]
    words = sum(len(block.text.split()) for block, is_chosen in zip(document.blocks, chosen, strict=True) if is_chosen)
    if words < _FEWEST_WORDS:
        return document
    first = chosen.index(True)
    last = len(chosen) - 1 - chosen[::-1].index(True)
    blocks = []
    for index, (block, is_chosen) in enumerate(zip(document.blocks, chosen, strict=True)):
        if block.role in _PICTURE_ROLES and first - _NEAR <= index <= last + 1:
            blocks.append(block)
        elif is_chosen:
            blocks.append(block.labelled(role_of_shape(block)) if block.role is Role.FURNITURE else block)
        else:
            position = _POSITIONAL[0] if index < first else _POSITIONAL[1] if index > last else "inside the article"
            blocks.append(block.labelled(Role.FURNITURE, _reason(block, position)))
    return document.with_blocks(tuple(blocks))


def _is_hopeless(block: Block) -> bool:
    """Whether a block is nothing but a link in the navigation, so that it need not be judged."""
    evidence = block.evidence
    return evidence.link_density > 0.9 and not _FOR_LINKS.isdisjoint(evidence.ancestors)


def _reason(block: Block, position: str) -> str:
    """Say why a block is not the article's."""
    if block.reason is not None and block.reason not in _POSITIONAL:
        return block.reason
    evidence = block.evidence
    for tag in reversed(evidence.ancestors):
        if tag in _REASONS_BY_ELEMENT:
            return _REASONS_BY_ELEMENT[tag]
    for words in evidence.labels[: -_WORDS_UP - 1 : -1]:
        for family in families_of(words):
            if family in _REASONS_BY_FAMILY:
                return _REASONS_BY_FAMILY[family]
    return "links" if evidence.link_density > 0.9 and position == "inside the article" else position
