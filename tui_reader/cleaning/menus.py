"""One menu, one reason: what stands among the labels of a menu is hidden for the same reason as they are."""

from collections.abc import Iterator, Sequence

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.lexicon.furniture import REASONS
from tui_reader.model import Block, Document, Role

_NAVIGATION = REASONS["navigation"]
_LONGEST_LABEL = 40
"""Characters of a label of a menu; a longer one may be a headline."""
_FEWEST_LABELS, _FEWEST_KNOWN = 4, 2
"""Labels in a row that are a menu, and how many of them must be known to be of one."""
_LEAST_KNOWN = 8
"""Of so many labels one at least must be known."""


def label_menus(document: Document) -> Document:
    """Give the labels between those of a menu its reason: "Weather", "Camberville", "Obituaries" are one list."""
    blocks = list(document.blocks)
    for run in _runs(blocks):
        known = sum([blocks[index].reason == _NAVIGATION for index in run])
        if len(run) >= _FEWEST_LABELS and known >= max(_FEWEST_KNOWN, len(run) // _LEAST_KNOWN):
            for index in run:
                blocks[index] = blocks[index].labelled(Role.FURNITURE, _NAVIGATION)
    return document.with_blocks(tuple(blocks))


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Give what may be a menu: short blocks in a row that are hidden as navigation or for their place alone."""
    run: list[int] = []
    for index, block in enumerate(blocks):
        if _may_be_of_menu(block):
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _may_be_of_menu(block: Block) -> bool:
    return (
        block.role is Role.FURNITURE
        and (block.reason == _NAVIGATION or block.reason in REASONS_OF_PLACE)
        and len(block.text) <= _LONGEST_LABEL
    )
