"""The learned labeller of pages: boosted trees, walked in plain Python."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_WEIGHTS = Path(__file__).with_name("page_weights.json")

Tree = tuple[int, float, "Tree", "Tree"] | float
"""A node (feature, threshold, branch at most, branch above), or the worth of a leaf."""


class PageLabeller(NamedTuple):
    """What was learned from pages of a hundred sites."""

    trees: tuple[Tree, ...]
    """Each adds its leaf to the worth of a block."""
    features: int
    """How many numbers a row has; a test holds the features to it."""
    threshold: float
    """Worth from which a block is the article's."""

    def is_article(self, row: list[float]) -> bool:
        """Judge a block by its numbers."""
        return self.worth(row) >= self.threshold

    def worth(self, row: list[float]) -> float:
        """Add up what the trees say of a block, as log odds."""
        total = 0.0
        for tree in self.trees:
            node = tree
            while isinstance(node, tuple):
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node
        return total


@cache
def page_labeller() -> PageLabeller:
    """Read the weights that come with the package."""
    data = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    odds = data["threshold"] / (1 - data["threshold"])
    return PageLabeller(tuple(_tree(node) for node in data["trees"]), data["features"], math.log(odds))


def _tree(node: Any) -> Tree:
    if isinstance(node, list):
        return (int(node[0]), float(node[1]), _tree(node[2]), _tree(node[3]))
    return float(node)
