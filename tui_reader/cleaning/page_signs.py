"""What a block shows among the others of its page: what repeats, what is on the subject, where the text is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.model import Block
from tui_reader.model.value import Value

_GAP_COST = 6
"""Words of running text that a block of anything else weighs against, when the main stretch is bounded."""
Gram = tuple[str, ...]
_GRAM_WORDS = 4
"""So many words in the same order are no accident."""
_LONG_WORD = 6
_GRAMS_LOOKED_AT = 60

PAGE_SIGNS = (
    "repeats earlier", "repeats later", "contained", "on main subject", "main names", "new words", "indent to main",
    "like labels",
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
    inside = [sign for sign in signs[stretch.first : stretch.last + 1] if sign.is_prose]
    main, names = _held_by([sign.content for sign in inside]), _held_by([sign.names for sign in inside])
    labels = _held_by([sign.content for sign in signs if sign.kinds])
    indent = _main_indent(blocks, signs)
    on_main: list[float] = []
    named: list[float] = []
    new: list[float] = []
    alike: list[float] = []
    for index, sign in enumerate(signs):
        content, own_names = sign.content, sign.names
        is_main = sign.is_prose and stretch.first <= index <= stretch.last
        count = len(content)
        known = len(content & (main.again if is_main else main.once))
        on_main.append(known / count if count else -1.0)
        named.append(len(own_names & (names.again if is_main else names.once)) / len(own_names) if own_names else -1.0)
        new.append((count - known) / (len(sign.folded) or 1))
        alike.append(len(content & (labels.again if sign.kinds else labels.once)) / count if count else -1.0)
    indents = [float(block.evidence.indent - indent) for block in blocks]
    return [*_repeats(signs), on_main, named, new, indents, alike]


class _Held(Value):
    """The words of some blocks."""

    once: set[str]
    """All of them: what another block may share."""
    again: set[str]
    """Those that more than one block has: what one of these may share with the others."""


def _held_by(sets: Iterable[set[str]]) -> _Held:
    """Give what words some blocks hold."""
    once: set[str] = set()
    again: set[str] = set()
    for words in sets:
        again |= once & words
        once |= words
    return _Held(once, again)


def _main_indent(blocks: Sequence[Block], signs: Sequence[Signs]) -> int:
    """Give the indent that most running text has."""
    weights: dict[int, int] = defaultdict(int)
    for block, sign in zip(blocks, signs, strict=True):
        if sign.is_prose:
            weights[block.evidence.indent] += len(sign.folded)
    return max(weights, key=lambda indent: weights[indent]) if weights else 0


def _repeats(signs: Sequence[Signs]) -> tuple[list[float], list[float], list[float]]:
    """Tell whether each whole line stands earlier or later, and what share of it stands elsewhere."""
    known: dict[tuple[str, ...], int] = {}
    firsts = [known.setdefault(sign.folded, index) for index, sign in enumerate(signs)]
    lasts = {first: index for index, first in enumerate(firsts)}
    before = [float(first < index) for index, first in enumerate(firsts)]
    after = [float(lasts[first] > index) for index, first in enumerate(firsts)]
    grams = [_grams(sign.folded) for sign in signs]
    once: set[Gram] = set()
    twice: set[Gram] = set()
    for own in grams:
        if own:
            twice |= once & own
            once |= own
    return before, after, [len(own & twice) / len(own) if own else 0.0 for own in grams]


def _grams(words: tuple[str, ...]) -> set[Gram]:
    """Give the runs of words of a line that begin with a long one: the same wherever the line is cut."""
    openings = range(min(len(words), _GRAMS_LOOKED_AT) - _GRAM_WORDS + 1)
    return {words[place : place + _GRAM_WORDS] for place in openings if len(words[place]) >= _LONG_WORD}


def running_sums(values: Collection[float]) -> list[float]:
    """Give the sums of the values before each place, and of all of them at the end."""
    return list(accumulate(values, initial=0.0))


__all__ = ["OWN_SIGNS", "PAGE_SIGNS", "Stretch", "main_stretch", "page_figures", "prose_worth", "running_sums"]
