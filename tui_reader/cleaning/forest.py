"""Decision trees read from a data file, and how they are asked."""

import json
from math import exp
from typing import Any, NamedTuple

Node = list[Any] | float
"""Either a leaf, or [column, threshold, node if not greater, node if greater]."""

_BATCH = 16
"""Trees that are asked before it is looked whether the block is clear already: nine in ten are after the first."""
_SURE, _SURER = 1.8, 0.5
"""The sum that makes a block clear after the first batch, and how much more it takes after each further one."""


class Forest(NamedTuple):
    """Trees whose leaves are added up."""

    batches: tuple[tuple[Node, ...], ...]
    """The trees, the most telling first, some at a time."""

    @classmethod
    def of(cls, trees: list[Node]) -> "Forest":
        """Make a forest of trees."""
        return cls(tuple(tuple(trees[start : start + _BATCH]) for start in range(0, len(trees), _BATCH)))

    def probability(self, row: list[float]) -> float:
        """Give the probability that a block is part of the body."""
        total, sure = 0.0, _SURE
        for batch in self.batches:
            total += self._sum(row, batch)
            if not -sure < total < sure:
                break
            sure += _SURER
        return 1 / (1 + exp(-total))

    @staticmethod
    def _sum(row: list[float], trees: tuple[Node, ...]) -> float:
        total = 0.0
        for node in trees:
            while node.__class__ is list:
                column, threshold, low, high = node
                node = low if row[column] <= threshold else high
            total += node  # type: ignore[operator]
        return total


class Weights(NamedTuple):
    """What was learned: trees for a first look, and for a second that knows what the first thought of the others."""

    figures: tuple[str, ...]
    """Names of the columns that the trees ask for, to be compared with those that the code gives."""
    first: Forest
    """Asked of each block."""
    second: Forest
    """Asked of each block again, with what the first look thought of its neighbours."""


def read_weights(path: str) -> Weights:
    """Read the weights from a file."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    return Weights(tuple(data["figures"]), Forest.of(data["first"]), Forest.of(data["second"]))
