"""The learned labeller of pages: boosted trees, written as functions."""

import math
from collections.abc import Sequence
from functools import cache

from tui_reader.cleaning.forest import Trees
from tui_reader.model.value import Value

_HOPELESS = -2.5
"""Log odds after the first trees that the others never made up for; four blocks of five on a page are as bad."""
_CLEAR = 30.0


class PageLabeller(Value):
    """What was learned from pages of a hundred sites."""

    trees: tuple[Trees, ...]
    """Each adds up what some of the trees say of a block."""
    features: tuple[str, ...]
    """Names of the numbers of a row."""

    def chance(self, row: Sequence[float]) -> float:
        """Give the probability that a block is the article's."""
        return 1 / (1 + math.exp(-max(min(self.worth(row), _CLEAR), -_CLEAR)))

    def worth(self, row: Sequence[float]) -> float:
        """Add up what the trees say of a block, as log odds; the first settle what is certainly none of the article."""
        total = 0.0
        for ask in self.trees:
            total += ask(*row)
            if total < _HOPELESS:
                break
        return total


@cache
def page_labeller() -> PageLabeller:
    """Give the weights that come with the package."""
    from tui_reader.cleaning import page_weights as weights  # large, and for saved pages only

    return PageLabeller(weights.TREES, weights.FIGURES)
