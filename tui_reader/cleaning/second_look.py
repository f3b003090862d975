"""What a first look thought of the blocks around a block, as figures for a second one."""

from collections.abc import Sequence

from tui_reader.cleaning.page_signs import main_stretch, running_sums

_STEPS = (-3, -2, -1, 1, 2, 3)
_REACHES = (3, 8, 20)
_LEAST_WORDS = 3

SECOND_LOOK = (
    "first look", "body before", "body after", "in likely body", "after its likely start", "before its likely end",
    *(f"first look at {step}" for step in _STEPS),
    *(f"{what} within {reach} {side}" for reach in _REACHES for side in ("before", "after")
      for what in ("body words", "body blocks")),
)  # fmt: skip
"""Names of the figures, in order."""


def second_look_figures(probabilities: Sequence[float], words: Sequence[float]) -> list[list[float]]:
    """Give the figures of each block."""
    count = len(words)
    weighed = running_sums([chance * length for chance, length in zip(probabilities, words, strict=True)])
    lengths, chances = running_sums(words), running_sums(probabilities)
    total = max(weighed[-1], 1.0)
    stretch = main_stretch(
        [(chance - 0.5) * (length + _LEAST_WORDS) for chance, length in zip(probabilities, words, strict=True)]
    )
    rows = []
    for index, chance in enumerate(probabilities):
        row = [
            chance,
            weighed[index] / total,
            (weighed[-1] - weighed[index + 1]) / total,
            float(stretch.first <= index <= stretch.last),
            float(index - stretch.first),
            float(stretch.last - index),
            *(probabilities[index + step] if 0 <= index + step < count else 0.0 for step in _STEPS),
        ]
        for reach in _REACHES:
            for low, high in ((max(0, index - reach), index), (index + 1, min(count, index + 1 + reach))):
                length = lengths[high] - lengths[low] if high > low else 0.0
                row.append((weighed[high] - weighed[low]) / length if length else 0.0)
                row.append((chances[high] - chances[low]) / (high - low) if high > low else 0.0)
        rows.append(row)
    return rows
