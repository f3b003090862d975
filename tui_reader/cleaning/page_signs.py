"""What a block shows among the others of its page: what repeats, what is on the subject, where it stands."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tui_reader.cleaning.markup_signs import MARKUP_SIGNS, markup_figures
from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.model import Block

_GAP_COST = 6
"""Words of running text that a block of anything else weighs against, when the main stretch is bounded."""
_GRAM = 5
"""So many words in the same order are no accident."""
_GRAMS_LOOKED_AT = 60

PAGE_SIGNS = (
    "repeats earlier", "repeats later", "contained", "on subject", "on main subject", "main names", "new words",
    "indent to main", *MARKUP_SIGNS,
)  # fmt: skip
"""Names of the figures that `page_figures` adds, in order."""


@dataclass(slots=True)
class Stretch:
    """The stretch of a page that holds most running text for its length."""

    first: int
    """Index of its first block."""
    last: int
    """Index of its last block."""


def main_stretch(worth: Sequence[float]) -> Stretch:
    """Find the stretch of blocks whose summed worth is greatest (Kadane's rule)."""
    best, total, start, found = 0.0, 0.0, 0, Stretch(0, len(worth) - 1)
    for index, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, found = total, Stretch(start, index)
    return found


def prose_worth(signs: Sequence[Signs]) -> list[float]:
    """Give what each block counts for when the main stretch is bounded by running text."""
    return [len(sign.folded) if sign.is_prose and not sign.giveaways else -_GAP_COST for sign in signs]


def page_figures(blocks: Sequence[Block], signs: Sequence[Signs], stretch: Stretch) -> list[list[float]]:
    """Give the figures of each block, named by `OWN_SIGNS` and `PAGE_SIGNS`."""
    repeats, markup = _Repeats(signs), markup_figures(blocks, signs)
    everywhere = Counter(word for sign in signs if sign.is_prose for word in sign.content)
    inside = [sign for sign in signs[stretch.first : stretch.last + 1] if sign.is_prose]
    main = Counter(word for sign in inside for word in sign.content)
    names = Counter(name for sign in inside for name in sign.names)
    indent = _main_indent(blocks, signs)
    rows = []
    for index, (block, sign) in enumerate(zip(blocks, signs, strict=True)):
        own = int(sign.is_prose)
        own_main = int(own and stretch.first <= index <= stretch.last)
        known = sum(main[word] > own_main for word in sign.content)
        rows.append(
            [
                *sign.figures,
                *repeats.figures(index),
                _share(sum(everywhere[word] > own for word in sign.content), len(sign.content)),
                _share(known, len(sign.content)),
                _share(sum(names[name] > own_main for name in sign.names), len(sign.names)),
                (len(sign.content) - known) / max(len(sign.folded), 1),
                float(block.evidence.indent - indent),
                *markup[index],
            ]
        )
    return rows


def _share(part: int, whole: int) -> float:
    """Give a share, or -1 of nothing."""
    return part / whole if whole else -1.0


def _main_indent(blocks: Sequence[Block], signs: Sequence[Signs]) -> int:
    """Give the indent that most running text has."""
    weights: dict[int, int] = defaultdict(int)
    for block, sign in zip(blocks, signs, strict=True):
        if sign.is_prose:
            weights[block.evidence.indent] += len(sign.folded)
    return max(weights, key=lambda indent: weights[indent]) if weights else 0


class _Repeats:
    """Which blocks say again what another one says."""

    def __init__(self, signs: Sequence[Signs]) -> None:
        self._lines = [" ".join(sign.folded) for sign in signs]
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for index, line in enumerate(self._lines):
            self._first.setdefault(line, index)
            self._last[line] = index
        self._grams = [_grams(sign.folded) for sign in signs]
        self._first_gram: dict[tuple[str, ...], int] = {}
        self._last_gram: dict[tuple[str, ...], int] = {}
        for index, grams in enumerate(self._grams):
            self._last_gram.update(dict.fromkeys(grams, index))
        for index in range(len(self._grams) - 1, -1, -1):
            self._first_gram.update(dict.fromkeys(self._grams[index], index))

    def figures(self, index: int) -> tuple[float, float, float]:
        """Tell whether the whole line stands earlier or later, and what share of it stands elsewhere."""
        line, grams = self._lines[index], self._grams[index]
        elsewhere = sum(self._last_gram[gram] != index or self._first_gram[gram] != index for gram in grams)
        return (
            float(self._first[line] < index),
            float(self._last[line] > index),
            elsewhere / len(grams) if grams else 0.0,
        )


def _grams(folded: list[str]) -> list[tuple[str, ...]]:
    """Give the runs of words of a line."""
    words = folded[:_GRAMS_LOOKED_AT]
    return list(zip(*(words[start:] for start in range(_GRAM)), strict=False))


def running_sums(values: Sequence[float]) -> list[float]:
    """Give the sums of the values before each place, and of all of them at the end."""
    return list(accumulate(values, initial=0.0))


__all__ = ["OWN_SIGNS", "PAGE_SIGNS", "Stretch", "main_stretch", "page_figures", "prose_worth", "running_sums"]
