"""Weighs what speaks for and against a reading, with weights learned from annotated articles.

The rules of this room propose readings (is this a cue, whose are these words, whom does "he" mean); which of them are
likely is a matter of counts. Each question has a linear model: features are short words, a weight each, kept in
`weights.json` and made by `training/train_attribution.py`.
"""

import json
import math
import os
from functools import cache
from itertools import repeat

Features = list[str]
"""What is the case, in short words: "before", "near", "lemma=say"."""

Weights = dict[str, dict[str, float]]
"""The weights of each model."""

_FILE = os.path.join(os.path.dirname(__file__), "weights.json")


@cache
def learned_weights() -> Weights:
    """Read the weights that come with the package."""
    with open(_FILE, encoding="utf-8") as file:
        loaded: Weights = json.load(file)
    return loaded


_NONE = repeat(0.0)
"""The weight of what was never seen, as often as it is asked for."""


def _weigh(weights: dict[str, float], features: Features) -> float:
    """Add the weights of what is the case."""
    return sum(map(weights.get, features, _NONE))


class Judge:
    """Answers the questions of the rules."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def probability(self, question: str, features: Features, about: tuple[int, int]) -> float:
        """Tell how likely the answer to a question is yes.

        Args:
            question: Which model to ask.
            features: What is the case.
            about: The place in the text that is asked about; for training, which listens in.
        """
        weights = self.weights.get(question, {})
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, _weigh(weights, features)))))

    def shares(
        self, question: str, options: list[Features], about: list[tuple[int, int]], place: tuple[int, int]
    ) -> list[float]:
        """Tell how likely each of several readings is, of which one is right.

        Args:
            question: Which model to ask.
            options: What is the case with each reading.
            about: Where each points to; for training.
            place: The place in the text that is asked about; for training.
        """
        weights = self.weights.get(question, {})
        scores = [_weigh(weights, features) for features in options]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]
