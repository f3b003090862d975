"""What a first look thought of the blocks around a block, as figures for a second one."""

from collections.abc import Sequence

from tui_reader.cleaning.page_signs import main_stretch, running_sums

_STEPS = (-2, -1, 1, 2)
_REACHES = (3, 8)
_LEAST_WORDS = 3

SECOND_LOOK = (
    "first look", "in likely body", "after its likely start", "before its likely end",
    *(f"first look at {step}" for step in _STEPS),
    *(f"{what} within {reach} {side}" for reach in _REACHES for side in ("before", "after")
      for what in ("body words", "body blocks")),
)  # fmt: skip
"""Names of the figures, in order."""


class SecondLook:
    """The first look at a page, for those who ask about single blocks of it."""

    def __init__(self, chances: Sequence[float], words: Sequence[float]) -> None:
        self._chances = [0.0, 0.0, *chances, 0.0, 0.0]
        self._words = running_sums(words)
        self._body_words = running_sums([chance * count for chance, count in zip(chances, words, strict=True)])
        self._bodies = running_sums(chances)
        self._stretch = main_stretch(
            [(chance - 0.5) * (count + _LEAST_WORDS) for chance, count in zip(chances, words, strict=True)]
        )

    def figures(self, index: int) -> list[float]:
        """Give the figures of a block."""
        words, body_words, bodies = self._words, self._body_words, self._bodies
        end, stretch = index + 1, self._stretch
        above, next_above, own, next_below, below = self._chances[index : index + 5]
        row = [
            own,
            1.0 if stretch.first <= index <= stretch.last else 0.0,
            float(index - stretch.first),
            float(stretch.last - index),
            above,
            next_above,
            next_below,
            below,
        ]
        last = len(words) - 1
        for reach in _REACHES:
            low = index - reach if index > reach else 0
            high = end + reach if end + reach < last else last
            before, after = words[index] - words[low], words[high] - words[end]
            row += (
                (body_words[index] - body_words[low]) / before if before else 0.0,
                (bodies[index] - bodies[low]) / (index - low) if index > low else 0.0,
                (body_words[high] - body_words[end]) / after if after else 0.0,
                (bodies[high] - bodies[end]) / (high - end) if high > end else 0.0,
            )
        return row


def second_look_figures(chances: Sequence[float], words: Sequence[float]) -> list[list[float]]:
    """Give the figures of each block."""
    look = SecondLook(chances, words)
    return [look.figures(index) for index in range(len(words))]
