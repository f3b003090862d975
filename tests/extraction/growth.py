"""How much longer the findings of a text take when there is four times as much of it."""

from time import process_time

from tui_reader.extraction.attributions import find_attributions

_GROWTH = 9.0
"""What a linear analysis stays below; a quadratic one has sixteen."""
_LEAST = 0.005
"""Seconds of work below which nothing can be compared."""


def takes_linear_time(text: str, language: str = "en") -> bool:
    """Tell whether half of a text takes about four times as long as an eighth of it, in one of three trials."""
    half = text[: len(text) // 2]
    eighth = half[: len(half) // 4]
    return any(_cost(half, language) < _GROWTH * max(_cost(eighth, language), _LEAST) for _ in range(3))


def _cost(text: str, language: str) -> float:
    start = process_time()
    find_attributions(text, language)
    return process_time() - start
