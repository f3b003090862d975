"""How likely each block is part of the body: two looks of trees that were learned by training/train_labeller.py."""

from collections.abc import Sequence
from functools import cache

from tui_reader.cleaning.features import FIGURES, figures_of
from tui_reader.cleaning.forest import Forest, Trees
from tui_reader.cleaning.second_look import SECOND_LOOK, SecondLook
from tui_reader.cleaning.signs import Signs
from tui_reader.model import Block
from tui_reader.model.value import Value

_SURE, _SURER = 1.8, 0.5
_NEVER_BODY = 0.13
_ALWAYS_BODY = 0.87


class Looks(Value):
    """What was learned."""

    first: Forest
    """Asked of each block."""
    second: Forest
    """Asked of each block again, with what the first look thought of its neighbours."""


def looks_of(figures: Sequence[str], first: tuple[Trees, ...], second: tuple[Trees, ...]) -> Looks:
    """Make the two looks of trees that ask for the columns that `figures` names."""
    if figures != (*FIGURES, *SECOND_LOOK):
        raise ValueError("the labeller was learned from other figures than the code gives; learn it again")
    return Looks(Forest(first, _SURE, _SURER), Forest(second, _SURE, _SURER))


@cache
def _looks() -> Looks:
    from tui_reader.cleaning import labeller_weights as weights  # large, and not for saved pages

    return looks_of(weights.FIGURES, weights.FIRST, weights.SECOND)


def body_probabilities(blocks: Sequence[Block], signs: Sequence[Signs]) -> list[float]:
    """Give for each block the probability that it is part of the body.

    The second look is spared where the first was sure and so was it of the neighbours.
    """
    looks = _looks()
    rows = figures_of(blocks, signs)
    first = [looks.first.probability(row) for row in rows]
    look, found = SecondLook(first, [len(sign.folded) for sign in signs]), []
    for index, (row, chance) in enumerate(zip(rows, first, strict=True)):
        nearby = first[index - 2 if index > 2 else 0 : index + 3]
        if chance < _NEVER_BODY:
            is_sure = max(nearby) < _NEVER_BODY
        else:
            is_sure = chance > _ALWAYS_BODY and min(nearby) > _ALWAYS_BODY
        found.append(chance if is_sure else looks.second.probability((*row, *look.figures(index))))
    return found
