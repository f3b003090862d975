"""Decision trees, written as functions, and how they are asked."""

from collections.abc import Callable, Sequence
from math import exp

from tui_reader.model.value import Value

Trees = Callable[..., float]
"""Adds up what some trees say of a row of figures, each an argument, as log odds."""


class Forest(Value):
    """Trees whose leaves are added up, some at a time, until a block is clear."""

    batches: tuple[Trees, ...]
    """The trees, the most telling first."""
    sure: float
    """The sum that makes a block clear after the first batch: nine in ten are."""
    surer: float
    """How much more it takes after each further one."""

    def probability(self, row: Sequence[float]) -> float:
        """Give the probability that a block is part of the body."""
        total, sure = 0.0, self.sure
        for ask in self.batches:
            total += ask(*row)
            if not -sure < total < sure:
                break
            sure += self.surer
        return 1 / (1 + exp(-total))
