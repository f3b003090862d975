"""The learned labeller of pages: boosted trees, walked in plain Python."""

import json
import math
import os
from functools import cache
from typing import Any, NamedTuple

_WEIGHTS = os.path.join(os.path.dirname(__file__), "page_weights.json")

_FIRST_TREES = 20
_HOPELESS = -2.5
"""Log odds after the first trees that the others never made up for; four blocks of five on a page are as bad."""

Tree = tuple[int, float, "Tree", "Tree"] | float
"""A node (feature, threshold, branch at most, branch above), or the worth of a leaf."""


class PageLabeller(NamedTuple):
    """What was learned from pages of a hundred sites."""

    trees: tuple[Tree, ...]
    """Each adds its leaf to the worth of a block."""
    features: tuple[str, ...]
    """Names of the numbers of a row."""

    def chance(self, row: list[float]) -> float:
        """Give the probability that a block is the article's."""
        return 1 / (1 + math.exp(-max(min(self.worth(row), 30.0), -30.0)))

    def worth(self, row: list[float]) -> float:
        """Add up what the trees say of a block, as log odds; the first settle what is certainly none of the article."""
        total = _sum_of(self.trees[:_FIRST_TREES], row)
        return total if total < _HOPELESS else total + _sum_of(self.trees[_FIRST_TREES:], row)


def _sum_of(trees: tuple[Tree, ...], row: list[float]) -> float:
    total = 0.0
    for tree in trees:
        node = tree
        while node.__class__ is tuple:
            node = node[2] if row[node[0]] <= node[1] else node[3]
        total += node  # type: ignore[operator]
    return total


@cache
def page_labeller() -> PageLabeller:
    """Read the weights that come with the package."""
    with open(_WEIGHTS, encoding="utf-8") as file:
        data = json.load(file)
    return PageLabeller(tuple(_tree(node) for node in data["trees"]), tuple(data["features"]))


def _tree(node: Any) -> Tree:
    if isinstance(node, list):
        return (int(node[0]), float(node[1]), _tree(node[2]), _tree(node[3]))
    return float(node)
