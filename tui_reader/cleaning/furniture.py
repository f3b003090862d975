"""Body or furniture: which blocks are the article, and why the others are not."""

from tui_reader.cleaning.features import read_signs
from tui_reader.cleaning.page_signs import main_stretch, prose_worth
from tui_reader.cleaning.reasons import Reasons
from tui_reader.cleaning.signs import Signs
from tui_reader.model import Document, Role

_FEWEST_PROSE_BLOCKS = 3
"""With less running text than this, nothing is hidden for where it stands."""


def label_furniture(document: Document) -> Document:
    """Label every block that is not part of the article."""
    signs = read_signs(document.blocks, document.language)
    stretch = main_stretch(prose_worth(signs))
    is_bounded = sum(sign.is_prose for sign in signs) >= _FEWEST_PROSE_BLOCKS
    reasons = Reasons(document.blocks, signs, stretch)
    blocks = list(document.blocks)
    for index, sign in enumerate(signs):
        is_outside = is_bounded and not stretch.first <= index <= stretch.last
        if is_outside or _is_furniture(sign) or (len(sign.folded) > 3 and reasons.repeated_line(index)):
            blocks[index] = blocks[index].labelled(Role.FURNITURE, reasons.reason(index))
    return document.with_blocks(tuple(blocks))


def _is_furniture(sign: Signs) -> bool:
    """Tell whether a block gives itself away."""
    count = len(sign.folded)
    return not count or any(found.whole or count <= 12 or found.words * 6 >= count for found in sign.giveaways)
