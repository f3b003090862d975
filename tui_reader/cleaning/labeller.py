"""How likely each block is part of the body: two looks of trees that were learned by training/train_labeller.py."""

import os
from collections.abc import Sequence
from functools import cache

from tui_reader.cleaning.features import FIGURES, figures_of
from tui_reader.cleaning.forest import Weights, read_weights
from tui_reader.cleaning.second_look import SECOND_LOOK, SecondLook
from tui_reader.cleaning.signs import Signs
from tui_reader.model import Block

_WEIGHTS = os.path.join(os.path.dirname(__file__), "labeller.json")
_NEVER_BODY = 0.13
_ALWAYS_BODY = 0.87


@cache
def _weights() -> Weights:
    """Read the weights, once."""
    weights = read_weights(_WEIGHTS)
    if weights.figures != (*FIGURES, *SECOND_LOOK):
        raise ValueError("labeller.json was learned from other figures than the code gives; learn it again")
    return weights


def body_probabilities(blocks: Sequence[Block], signs: Sequence[Signs]) -> list[float]:
    """Give for each block the probability that it is part of the body.

    The second look is spared where the first was sure and so was it of the neighbours.
    """
    weights = _weights()
    rows = figures_of(blocks, signs)
    first = [weights.first.probability(row) for row in rows]
    look, found = SecondLook(first, [len(sign.folded) for sign in signs]), []
    for index, (row, chance) in enumerate(zip(rows, first, strict=True)):
        nearby = first[index - 2 if index > 2 else 0 : index + 3]
        if chance < _NEVER_BODY:
            is_sure = max(nearby) < _NEVER_BODY
        else:
            is_sure = chance > _ALWAYS_BODY and min(nearby) > _ALWAYS_BODY
        found.append(chance if is_sure else weights.second.probability(row + look.figures(index)))
    return found
