"""Body or furniture: which blocks are the article, and why the others are not."""

from tui_reader.cleaning.signs import Signs, signs_of
from tui_reader.lexicon.furniture import REASONS
from tui_reader.model import Block, Document, Role

_GAP_COST = 6
"""Words of running text that a block of anything else weighs against, when the body is bounded."""
_FEWEST_PROSE_BLOCKS = 3
"""With less running text than this, nothing is hidden for where it stands."""


def label_furniture(document: Document) -> Document:
    """Label every block that is not part of the article."""
    signs = [signs_of(block, document.language) for block in document.blocks]
    first, last = _bounds(signs)
    seen: dict[tuple[str, ...], int] = {}
    blocks = []
    for index, (block, sign) in enumerate(zip(document.blocks, signs, strict=True)):
        reason = _reason(block, sign, seen)
        if reason is None and not first <= index <= last:
            reason = "before the article" if index < first else "after the article"
        blocks.append(block.labelled(Role.FURNITURE, reason) if reason else block)
        seen.setdefault(sign.folded, block.first_line)
    return document.with_blocks(tuple(blocks))


def _bounds(signs: list[Signs]) -> tuple[int, int]:
    """Give the first and the last block of the stretch that holds most running text for its length."""
    if sum(sign.is_prose for sign in signs) < _FEWEST_PROSE_BLOCKS:
        return 0, len(signs)
    best, total, start, bounds = 0, 0, 0, (0, len(signs))
    for index, sign in enumerate(signs):
        if total <= 0:
            total, start = 0, index
        total += sign.words if sign.is_prose and not sign.giveaways else -_GAP_COST
        if total > best:
            best, bounds = total, (start, index)
    return bounds


def _reason(block: Block, sign: Signs, seen: dict[tuple[str, ...], int]) -> str | None:
    """Say why a block is furniture by its own text, if it is."""
    if not sign.folded:
        return "stray mark"
    if sign.folded in seen and (sign.words >= 4 or sign.giveaways):
        return f"repeats line {seen[sign.folded]}"
    for found in sign.giveaways:
        if found.whole or sign.words <= 12 or found.words * 6 >= sign.words:
            return REASONS[found.kind]
    return None
