"""How likely each block is part of the body: two looks of trees that were learned by training/train_labeller.py."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tui_reader.cleaning.features import FIGURES, figures_of
from tui_reader.cleaning.forest import Weights, read_weights
from tui_reader.cleaning.second_look import SECOND_LOOK, second_look_figures
from tui_reader.cleaning.signs import Signs
from tui_reader.model import Block

_WEIGHTS = Path(__file__).with_name("labeller.json")
_NEVER_BODY = 0.06
_ALWAYS_BODY = 0.95


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
    again = second_look_figures(first, [row[0] for row in rows])
    found = []
    for index, (row, more) in enumerate(zip(rows, again, strict=True)):
        nearby = first[max(0, index - 2) : index + 3]
        if max(nearby) < _NEVER_BODY or min(nearby) > _ALWAYS_BODY:
            found.append(first[index])
        else:
            found.append(weights.second.probability(row + more))
    return found
