"""What stands around a block: how much running text, how near, which furniture has been passed, which run it is in."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import sub, truediv

from tui_reader.cleaning.page_signs import OWN_SIGNS, PAGE_SIGNS, Stretch, running_sums
from tui_reader.cleaning.signs import RELATED, Signs

_WINDOWS = (4, 16)
_SINCE = ("tags", RELATED)
_UNTIL = ("newsletter",)
_REACH = 5
"""Blocks before a block over which a figure is averaged."""
_NEIGHBOURS = (
    ("words", -1), ("words", 1), ("words", 2), ("capitals", -1), ("capitals", 1), ("ends colon", -1),
    ("ends sentence", -1),
)  # fmt: skip
"""Figures of the blocks so many steps further."""
_FAR = 99.0

_OWN = {name: column for column, name in enumerate(OWN_SIGNS)}
_NEW_WORDS = PAGE_SIGNS.index("new words")

SURROUNDINGS = (
    "in main stretch", "after its start", "before its end", "running text before", "running text after",
    "to text after", "running text", "labels since start",
    "label run", "words in run", "giveaways in run", "new words in run",
    *(f"text within {reach}" for reach in _WINDOWS),
    *(f"text since {kind}" for kind in _SINCE), *(f"text until {kind}" for kind in _UNTIL),
    "appeal share before",
    *(f"{name} at {step}" for name, step in _NEIGHBOURS),
)  # fmt: skip
"""Names of the figures that `surrounding_figures` gives, in order."""

Column = Sequence[float]


def surrounding_figures(
    signs: Sequence[Signs], own: Sequence[Column], page: Sequence[Column], stretch: Stretch
) -> list[Column]:
    """Give the columns of figures named by `SURROUNDINGS`; `own` has those of `OWN_SIGNS`, `page` of `PAGE_SIGNS`."""
    words = [len(sign.folded) for sign in signs]
    prose = [count if sign.is_prose else 0 for count, sign in zip(words, signs, strict=True)]
    texts, alls = running_sums(prose), running_sums(words)
    return [
        *_positions(texts, prose, stretch),
        _labels_since_start(signs, stretch),
        *_runs(signs, words, page[_NEW_WORDS]),
        *(_windowed(words, prose, texts, alls, reach) for reach in _WINDOWS),
        *_texts_since(signs, texts),
        _average_before(own[_OWN["appeal share"]], words, alls),
        *(_shifted(own[_OWN[name]], step) for name, step in _NEIGHBOURS),
    ]


def _positions(texts: list[float], prose: list[int], stretch: Stretch) -> list[Column]:
    """Give where a block stands: to the main stretch, to the running text; and how much of that the page has."""
    count, total = len(prose), max(texts[-1], 1.0)
    return [
        [*[0.0] * stretch.first, *[1.0] * (stretch.last + 1 - stretch.first), *[0.0] * (count - 1 - stretch.last)],
        [*map(float, range(-stretch.first, count - stretch.first))],
        [*map(float, range(stretch.last, stretch.last - count, -1))],
        [*map(truediv, texts[:-1], repeat(total))],
        [*map(truediv, map(sub, repeat(total), texts[1:]), repeat(total))],
        _distances(prose[::-1])[::-1],
        [total] * count,
    ]


def _labels_since_start(signs: Sequence[Signs], stretch: Stretch) -> Column:
    """Tell how many bylines and dates stand between the start of the main stretch and each block.

    A second one, in mid-text, heads another article.
    """
    after_start = stretch.first + 1
    labels = [1.0 if sign.is_byline else 0.0 for sign in signs[after_start:]]
    return [*[0.0] * after_start, *running_sums(labels)][: len(signs)]


def _distances(prose: list[int]) -> list[float]:
    """Give how many blocks ago the last running text was."""
    found, distance = [], _FAR
    for count in prose:
        found.append(distance)
        distance = 1.0 if count else min(distance + 1, _FAR)
    return found


def _runs(signs: Sequence[Signs], words: list[int], new: Column) -> list[Column]:
    """Tell of the run of blocks without a sentence that a block is in: its length, and what is in it."""
    rows: list[tuple[float, ...]] = []
    start = 0
    for index, sign in enumerate(signs):
        if sign.is_prose or sign.is_sentence:
            if start < index:
                rows += _run(signs, words, new, start, index)
            rows.append((0.0, 0.0, 0.0, 0.0))
            start = index + 1
    if start < len(signs):
        rows += _run(signs, words, new, start, len(signs))
    return list(zip(*rows, strict=True))


def _run(signs: Sequence[Signs], words: list[int], new: Column, start: int, end: int) -> list[tuple[float, ...]]:
    length = float(end - start)
    speaking = sum([1 for sign in signs[start:end] if sign.kinds])
    told = (length, sum(words[start:end]) / length, speaking / length, sum(new[start:end]) / length)
    return [told] * (end - start)


def _windowed(words: list[int], prose: list[int], texts: list[float], alls: list[float], reach: int) -> list[float]:
    """Give the share of running text among the words near a block, its own aside."""
    around = map(sub, _within(alls, reach), words)
    return _ratios(map(sub, _within(texts, reach), prose), around, 0.0)


def _within(sums: list[float], reach: int) -> Iterable[float]:
    """Give of running sums what they grow by from so many blocks before each block to so many after it."""
    ends = [*sums[reach + 1 :], *[sums[-1]] * reach]
    return map(sub, ends, [*[0.0] * reach, *sums])


def _texts_since(signs: Sequence[Signs], texts: list[float]) -> list[Column]:
    """Give how much running text stands between a block and the last furniture of each kind before it, the next after.

    -1 if there is none.
    """
    count = len(signs)
    places: dict[str, list[int]] = {}
    for index, sign in enumerate(signs):
        for kind in sign.kinds:
            places.setdefault(kind, []).append(index)
    nothing = [-1.0] * count
    columns: list[Column] = []
    for kind in _SINCE:
        columns.append(_since(places[kind], texts) if kind in places else nothing)
    for kind in _UNTIL:
        columns.append(_until(places[kind], texts) if kind in places else nothing)
    return columns


def _since(marked: list[int], texts: list[float]) -> list[float]:
    since, count = [-1.0] * (marked[0] + 1), len(texts) - 1
    for place, following in zip(marked, [*marked[1:], count - 1], strict=True):
        start = texts[place + 1]
        since += map(sub, texts[place + 1 : following + 1], repeat(start))
    return since


def _until(marked: list[int], texts: list[float]) -> list[float]:
    until: list[float] = []
    start = 0
    for place in marked:
        end = texts[place]
        until += map(sub, repeat(end), texts[start + 1 : place + 1])
        start = place
    return until + [-1.0] * (len(texts) - 1 - len(until))


def _average_before(values: Column, words: list[int], alls: list[float]) -> Column:
    """Give the average of a figure over the words of the blocks right before each block, -1 where there are none."""
    sums = running_sums([value * count for value, count in zip(values, words, strict=True)])
    weights = [*alls[:_REACH], *map(sub, alls[_REACH:], alls)][:-1]
    totals = [*sums[:_REACH], *map(sub, sums[_REACH:], sums)][:-1]
    return _ratios(totals, weights, -1.0)


def _ratios(totals: Iterable[float], weights: Iterable[float], nothing: float) -> list[float]:
    """Divide each total by its weight; `nothing` where there is none."""
    return [total / weight if weight else nothing for total, weight in zip(totals, weights, strict=True)]


def _shifted(values: Column, step: int) -> Column:
    """Give the figure of the block that stands `step` blocks further, -1 beyond the page."""
    if step < 0:
        return [*([-1.0] * -step), *values][: len(values)]
    return [*values[step:], *([-1.0] * min(step, len(values)))]
