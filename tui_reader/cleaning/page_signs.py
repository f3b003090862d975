"""What a block shows among the others of its page: what repeats, what is on the subject, where the text is."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate, chain

from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.model import Block
from tui_reader.model.value import Value

_GAP_COST = 6
"""Words of running text that a block of anything else weighs against, when the main stretch is bounded."""

PAGE_SIGNS = (
    "repeats earlier", "repeats later", "on main subject", "new words", "indent to main", "like labels",
)  # fmt: skip
"""Names of the figures that `page_figures` adds, in order."""


class Stretch(Value):
    """The stretch of a page that holds most running text for its length."""

    first: int
    """Index of its first block."""
    last: int
    """Index of its last block."""


def main_stretch(worth: Sequence[float]) -> Stretch:
    """Find the stretch of blocks whose summed worth is greatest (Kadane's rule)."""
    best, total, start, first, last = 0.0, 0.0, 0, 0, len(worth) - 1
    for index, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, first, last = total, start, index
    return Stretch(first, last)


def prose_worth(signs: Sequence[Signs]) -> list[float]:
    """Give what each block counts for when the main stretch is bounded by running text."""
    return [
        len(sign.folded) if (sign.is_prose and not sign.giveaways) or sign.is_sentence else -_GAP_COST for sign in signs
    ]


def page_figures(blocks: Sequence[Block], signs: Sequence[Signs], stretch: Stretch) -> list[Sequence[float]]:
    """Give the columns of figures named by `PAGE_SIGNS`, one number a block in each."""
    inside = range(stretch.first, stretch.last + 1)
    tellings = [sign.telling for sign in signs]
    main = _said_by([tellings[index] for index in inside if signs[index].is_prose])
    labels = _said_by([sign.telling for sign in signs if sign.kinds])
    known = [
        sum(map(main.again if sign.is_prose and index in inside else main.once, telling))
        for index, (sign, telling) in enumerate(zip(signs, tellings, strict=True))
    ]
    alike = [
        0 if sign.is_prose else sum(map(labels.again if sign.kinds else labels.once, sign.telling)) for sign in signs
    ]
    counts = [*map(len, tellings)]
    indent = _main_indent(blocks, signs)
    return [
        *_repeats(signs),
        [same / count if count else -1.0 for same, count in zip(known, counts, strict=True)],
        [(count - same) / (len(sign.folded) or 1) for same, count, sign in zip(known, counts, signs, strict=True)],
        [float(block.evidence.indent - indent) for block in blocks],
        [same / count if count else -1.0 for same, count in zip(alike, counts, strict=True)],
    ]


class _Said(Value):
    """The words of some blocks."""

    once: Callable[[object], bool]
    """Tells whether a word is one of them: what another block may share."""
    again: Callable[[object], bool]
    """Tells whether it is there more than once: what one of these may share with the others."""


def _said_by(texts: Iterable[Sequence[str]]) -> _Said:
    """Give what words some blocks hold."""
    times = Counter(chain.from_iterable(texts))
    return _Said(times.__contains__, {word for word, count in times.items() if count > 1}.__contains__)


def _main_indent(blocks: Sequence[Block], signs: Sequence[Signs]) -> int:
    """Give the indent that most running text has."""
    weights: dict[int, int] = defaultdict(int)
    for block, sign in zip(blocks, signs, strict=True):
        if sign.is_prose:
            weights[block.evidence.indent] += len(sign.folded)
    return max(weights, key=lambda indent: weights[indent]) if weights else 0


def _repeats(signs: Sequence[Signs]) -> tuple[list[float], list[float]]:
    """Tell whether each whole line stands earlier or later."""
    known: dict[tuple[str, ...], int] = {}
    firsts = [known.setdefault(sign.folded, index) for index, sign in enumerate(signs)]
    lasts = {first: index for index, first in enumerate(firsts)}
    before = [float(first < index) for index, first in enumerate(firsts)]
    return before, [float(lasts[first] > index) for index, first in enumerate(firsts)]


def running_sums(values: Collection[float]) -> list[float]:
    """Give the sums of the values before each place, and of all of them at the end."""
    return list(accumulate(values, initial=0.0))


__all__ = ["OWN_SIGNS", "PAGE_SIGNS", "Stretch", "main_stretch", "page_figures", "prose_worth", "running_sums"]
