"""What a block shows among the others of its page: what repeats, what is on the subject, where the text is."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.model import Block

_GAP_COST = 6
"""Words of running text that a block of anything else weighs against, when the main stretch is bounded."""
_GRAM = 5
"""So many words in the same order are no accident."""
_GRAMS_LOOKED_AT = 60

PAGE_SIGNS = (
    "repeats earlier", "repeats later", "contained", "on subject", "on main subject", "main names", "new words",
    "indent to main", "like labels",
)  # fmt: skip
"""Names of the figures that `page_figures` adds, in order."""


class Stretch(NamedTuple):
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
    prose = [sign for sign in signs if sign.is_prose]
    inside = [sign for sign in signs[stretch.first : stretch.last + 1] if sign.is_prose]
    everywhere, main = _Words(sign.content for sign in prose), _Words(sign.content for sign in inside)
    names = _Words(sign.names for sign in inside)
    labels = _Words(sign.content for sign in signs if sign.kinds)
    indent = _main_indent(blocks, signs)
    rows = []
    for index, (block, sign, repeats) in enumerate(zip(blocks, signs, _repeats(signs), strict=True)):
        content = sign.content
        is_own = sign.is_prose
        is_main = is_own and stretch.first <= index <= stretch.last
        known, count = main.known(content, is_main), len(content)
        rows.append(
            [
                *sign.figures,
                *repeats,
                everywhere.known(content, is_own) / count if count else -1.0,
                known / count if count else -1.0,
                names.known(sign.names, is_main) / len(sign.names) if sign.names else -1.0,
                (count - known) / max(len(sign.folded), 1),
                block.evidence.indent - indent,
                labels.known(content, bool(sign.kinds)) / count if count else -1.0,
            ]
        )
    return rows


class _Words:
    """The words of some blocks, and those that more than one of them has."""

    def __init__(self, sets: Iterable[set[str]]) -> None:
        self._once: set[str] = set()
        self._twice: set[str] = set()
        for words in sets:
            self._twice |= self._once & words
            self._once |= words

    def known(self, words: set[str], is_own: bool) -> int:
        """Count the words that other blocks have; `is_own` when the words are of one of the blocks themselves."""
        return len(words & (self._twice if is_own else self._once))


def _main_indent(blocks: Sequence[Block], signs: Sequence[Signs]) -> int:
    """Give the indent that most running text has."""
    weights: dict[int, int] = defaultdict(int)
    for block, sign in zip(blocks, signs, strict=True):
        if sign.is_prose:
            weights[block.evidence.indent] += len(sign.folded)
    return max(weights, key=lambda indent: weights[indent]) if weights else 0


def _repeats(signs: Sequence[Signs]) -> list[tuple[float, float, float]]:
    """Tell whether each whole line stands earlier or later, and what share of it stands elsewhere."""
    lines = [tuple(sign.folded) for sign in signs]
    later, earlier = Counter(lines), set[tuple[str, ...]]()
    grams = [_grams(line) for line in lines]
    once, twice = set[tuple[str, ...]](), set[tuple[str, ...]]()
    for own in grams:
        twice |= once & own
        once |= own
    found = []
    for line, own in zip(lines, grams, strict=True):
        later[line] -= 1
        found.append((float(line in earlier), float(later[line] > 0), len(own & twice) / len(own) if own else 0.0))
        earlier.add(line)
    return found


def _grams(line: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Give the runs of words of a line."""
    words = line[:_GRAMS_LOOKED_AT]
    return set(zip(*(words[start:] for start in range(_GRAM)), strict=False))


def running_sums(values: Collection[float]) -> list[float]:
    """Give the sums of the values before each place, and of all of them at the end."""
    return list(accumulate(values, initial=0.0))


__all__ = ["OWN_SIGNS", "PAGE_SIGNS", "Stretch", "main_stretch", "page_figures", "prose_worth", "running_sums"]
