"""Decision trees read from a data file, and how they are asked."""

import json
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

Node = list[Any] | float
"""Either a leaf, or [column, threshold, node if not greater, node if greater]."""

_SURE_AFTER = 20
"""Trees after which a block that is clear already is asked no more: nine in ten are."""
_SURE = 2.6


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves are added up."""

    trees: tuple[Node, ...]
    """The trees, the most telling first."""

    def probability(self, row: list[float]) -> float:
        """Give the probability that a block is part of the body."""
        total = self._sum(row, self.trees[:_SURE_AFTER])
        if -_SURE < total < _SURE:
            total += self._sum(row, self.trees[_SURE_AFTER:])
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


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: trees for a first look, and for a second that knows what the first thought of the others."""

    figures: tuple[str, ...]
    """Names of the columns that the trees ask for, to be compared with those that the code gives."""
    first: Forest
    """Asked of each block."""
    second: Forest
    """Asked of each block again, with what the first look thought of its neighbours."""


def read_weights(path: Path) -> Weights:
    """Read the weights from a file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(tuple(data["figures"]), Forest(tuple(data["first"])), Forest(tuple(data["second"])))
