"""Body or furniture: which blocks are the article, and why the others are not."""

from tui_reader.cleaning.features import read_signs
from tui_reader.cleaning.labeller import body_probabilities
from tui_reader.cleaning.page_signs import main_stretch
from tui_reader.cleaning.reasons import Reasons
from tui_reader.model import Document, Role

_THRESHOLD = 0.5
_LABEL_THRESHOLD = 0.42
"""A crosshead lost is worse than a short label kept."""
_LABEL_WORDS = 12


def label_furniture(document: Document) -> Document:
    """Label every block that is not part of the article."""
    if not document.blocks:
        return document
    signs = read_signs(document.blocks, document.language)
    chances = body_probabilities(document.blocks, signs)
    is_body = [
        bool(sign.folded) and chance >= (_LABEL_THRESHOLD if len(sign.folded) <= _LABEL_WORDS else _THRESHOLD)
        for sign, chance in zip(signs, chances, strict=True)
    ]
    stretch = main_stretch([len(sign.folded) if kept else -3 for sign, kept in zip(signs, is_body, strict=True)])
    reasons = Reasons(document.blocks, signs, stretch)
    return document.with_blocks(
        tuple(
            block if kept else block.labelled(Role.FURNITURE, reasons.reason(index))
            for index, (block, kept) in enumerate(zip(document.blocks, is_body, strict=True))
        )
    )
