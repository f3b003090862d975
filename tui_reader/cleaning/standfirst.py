"""The standfirst: the summary between the headline and the byline or the text."""

from tui_reader.cleaning.byline import BLOCKS_BELOW
from tui_reader.cleaning.head import Head, is_prose
from tui_reader.cleaning.picture_texts import stands_above_credit, tells_scene
from tui_reader.lexicon.credits import ends_with_credit
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Document, Role

_FARTHEST = 4
"""Blocks below the headline that may be the standfirst."""
_FARTHEST_REPEAT = 8
_REFRAIN = 3
"""Repeats from which on a paragraph is what a text says again and again, and no standfirst."""
_REASONS_OF_PLACE = ("before", "not part", "head of", "list of links", "picture")
"""How the reasons begin for which a line is hidden that may well be a standfirst."""
_FEWEST_STATED = 4
_LEAST_SHARE = 0.15
_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.CROSSHEAD, Role.FURNITURE))


def label_standfirst(document: Document) -> Document:
    """Label the summary under the headline when a byline or date line follows it."""
    blocks = document.blocks
    headline = next((index for index, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if headline is None:
        return document
    head = Head(document)
    stated = tuple(fold_words(document.metadata.standfirst or ""))
    for index in range(headline + 1, min(len(blocks), headline + 1 + _FARTHEST)):
        block = blocks[index]
        if block.role in (Role.BYLINE, Role.PUBLISHED):
            break
        is_stated = len(stated) > _FEWEST_STATED and head.folded(index)[: len(stated)] == stated
        if is_stated or (_reads_as_standfirst(head, index) and _is_followed_by_head(document, index)):
            return _with_standfirst(document, index)
    repeated = _repeated_opening(head, headline)
    return document if repeated is None else _without_repeats(_with_standfirst(document, repeated), repeated)


def _with_standfirst(document: Document, index: int) -> Document:
    blocks = list(document.blocks)
    blocks[index] = blocks[index].labelled(Role.STANDFIRST)
    return document.with_blocks(tuple(blocks))


def _without_repeats(document: Document, standfirst: int) -> Document:
    """Hide the paragraph that says the standfirst again."""
    blocks = list(document.blocks)
    said = blocks[standfirst]
    for index in range(standfirst + 1, min(len(blocks), standfirst + 1 + _FARTHEST_REPEAT)):
        if blocks[index].text == said.text and blocks[index].role is Role.PARAGRAPH:
            blocks[index] = blocks[index].labelled(Role.FURNITURE, f"repeats line {said.first_line}")
    return document.with_blocks(tuple(blocks))


def _repeated_opening(head: Head, headline: int) -> int | None:
    """Find a first paragraph that the text says again: some pages print the standfirst below the byline."""
    for index in range(headline + 1, min(len(head.blocks), headline + BLOCKS_BELOW)):
        block = head.blocks[index]
        if not is_prose(block) or block.role not in (Role.PARAGRAPH, Role.FURNITURE):
            continue
        if head.folded(index) in (head.folded(index - 1), head.folded(min(index + 1, len(head.blocks) - 1))):
            continue  # the words for a picture and its caption, one right below the other
        below = range(index + 1, min(len(head.blocks), index + 1 + _FARTHEST_REPEAT))
        again = sum(head.folded(other) == head.folded(index) for other in below)
        if again:
            return index if again < _REFRAIN else None
        if block.role is Role.PARAGRAPH:
            return None
    return None


def _reads_as_standfirst(head: Head, index: int) -> bool:
    block, folded = head.blocks[index], head.folded(index)
    if block.evidence.declared is Role.STANDFIRST:
        return True
    if head.is_continued(index) or ends_with_credit(block.text):
        return False
    if tells_scene(block.text, head.language) and stands_above_credit(head.blocks, index):
        return False
    if block.role not in _FREE_ROLES or not 5 <= len(folded) <= 70 or block.marker:
        return False
    is_other = block.reason is not None and not block.reason.startswith(_REASONS_OF_PLACE)
    below = head.blocks[index + 1 : index + 2]
    is_beside_byline = bool(below) and below[0].role in (Role.BYLINE, Role.PUBLISHED) and block.text.endswith(".")
    is_likely = is_beside_byline or head.share_in_body(folded) > _LEAST_SHARE
    return not is_other and not block.text.endswith(":") and is_likely


def _is_followed_by_head(document: Document, index: int) -> bool:
    """Tell whether byline or date follow soon: then what stands above them is no part of the text."""
    below = document.blocks[index + 1 : index + 5]
    return any(block.role in (Role.BYLINE, Role.PUBLISHED) for block in below)
