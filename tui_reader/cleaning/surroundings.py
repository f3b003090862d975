"""What stands around a block: how much running text, how near, which furniture has been passed, which run it is in."""

from collections.abc import Sequence

from tui_reader.cleaning.page_signs import OWN_SIGNS, PAGE_SIGNS, Stretch, running_sums
from tui_reader.cleaning.signs import RELATED, Signs

_WINDOWS = (2, 4, 8, 16)
_KINDS = ("tags", "share", "comments", "newsletter", "navigation", "copyright", RELATED)
_AVERAGED = ("appeal share", "report share", "address share", "ends sentence", "on main subject")
_REACH = 5
_NEIGHBOURS = {
    -1: ("words", "capitals", "ends colon", "ends sentence", "on subject", "credit"),
    1: ("words", "capitals", "ends sentence", "repeats earlier", "credit"),
    2: ("words", "repeats earlier"),
}
"""Figures of the blocks so many steps further."""
_FAR = 99.0

_COLUMNS = {name: column for column, name in enumerate((*OWN_SIGNS, *PAGE_SIGNS))}
_RUN = ("label run", "place in run", "words in run", "giveaways in run", "sentences in run", "new words in run")

SURROUNDINGS = (
    "in main stretch", "after its start", "before its end", "running text before",
    "running text after", "place", "to text before", "to text after", "running text", "blocks",
    *_RUN,
    *(f"text within {reach}" for reach in _WINDOWS), "text within 6 before", "text within 6 after",
    *(f"{word} {kind}" for kind in _KINDS for word in ("text since", "text until")),
    *(f"{name} {side}" for name in _AVERAGED for side in ("before", "after")),
    *(f"{name} at {step}" for step, names in _NEIGHBOURS.items() for name in names),
)  # fmt: skip
"""Names of the figures that `surrounding_figures` gives, in order."""


def surrounding_figures(rows: list[list[float]], signs: Sequence[Signs], stretch: Stretch) -> list[tuple[float, ...]]:
    """Give for each block the figures of what stands around it."""
    words = [len(sign.folded) for sign in signs]
    prose = [count if sign.is_prose else 0 for count, sign in zip(words, signs, strict=True)]
    texts, alls = running_sums(prose), running_sums(words)
    own = list(zip(*rows, strict=True))
    columns = [
        *_positions(texts, alls, prose, stretch),
        *_runs(signs, words, own[_COLUMNS["ends sentence"]], own[_COLUMNS["new words"]]),
        *(_windowed(words, prose, texts, alls, reach) for reach in _WINDOWS),
        *_one_sided(texts, alls),
        *(column for kind in _KINDS for column in _text_since(kind, signs, texts)),
        *(column for name in _AVERAGED for column in _averages(own[_COLUMNS[name]], words, alls)),
        *(_shifted(own[_COLUMNS[name]], step) for step, names in _NEIGHBOURS.items() for name in names),
    ]
    return list(zip(*columns, strict=True))


def _positions(texts: list[float], alls: list[float], prose: list[int], stretch: Stretch) -> list[Sequence[float]]:
    """Give where a block stands: to the main stretch, to the running text, on the page; and how long the page is."""
    count = len(prose)
    total, length = max(texts[-1], 1.0), max(alls[-1], 1.0)
    return [
        [stretch.first <= index <= stretch.last for index in range(count)],
        range(-stretch.first, count - stretch.first),
        range(stretch.last, stretch.last - count, -1),
        [before / total for before in texts[:-1]],
        [(total - after) / total for after in texts[1:]],
        [before / length for before in alls[:-1]],
        _distances(prose),
        _distances(prose[::-1])[::-1],
        [total] * count,
        [float(count)] * count,
    ]


def _distances(prose: list[int]) -> list[float]:
    """Give how many blocks ago the last running text was."""
    found, distance = [], _FAR
    for count in prose:
        found.append(distance)
        distance = 1.0 if count else min(distance + 1, _FAR)
    return found


def _runs(
    signs: Sequence[Signs], words: list[int], ending: Sequence[float], new: Sequence[float]
) -> list[Sequence[float]]:
    """Tell of the run of blocks without running text that a block is in: its length, and what is in it."""
    rows: list[tuple[float, ...]] = []
    start = 0
    for index, sign in enumerate(signs):
        if sign.is_prose:
            rows += _run(signs, words, ending, new, range(start, index))
            rows.append((0.0, 0.0, 0.0, 0.0, 0.0, 0.0))
            start = index + 1
    rows += _run(signs, words, ending, new, range(start, len(signs)))
    return list(zip(*rows, strict=True))


def _run(
    signs: Sequence[Signs], words: list[int], ending: Sequence[float], new: Sequence[float], run: range
) -> list[tuple[float, ...]]:
    length = len(run)
    if not length:
        return []
    inside = slice(run.start, run.stop)
    told = (
        sum(words[inside]) / length,
        sum(bool(sign.kinds) for sign in signs[inside]) / length,
        sum(ending[inside]) / length,
        sum(new[inside]) / length,
    )
    return [(length, place, *told) for place in range(length)]


def _windowed(words: list[int], prose: list[int], texts: list[float], alls: list[float], reach: int) -> list[float]:
    """Give the share of running text among the words near a block, its own aside."""
    count = len(words)
    found = []
    for index in range(count):
        low = index - reach if index > reach else 0
        high = index + reach + 1
        if high > count:
            high = count
        around = alls[high] - alls[low] - words[index]
        found.append((texts[high] - texts[low] - prose[index]) / around if around else 0.0)
    return found


_SIDE = 6


def _one_sided(texts: list[float], alls: list[float]) -> list[list[float]]:
    """Give the share of running text among the words before a block, and among those after it."""
    count = len(texts) - 1
    before, after = [], []
    for index in range(count):
        low = index - _SIDE if index > _SIDE else 0
        high = min(count, index + 1 + _SIDE)
        around = alls[index] - alls[low]
        before.append((texts[index] - texts[low]) / around if around else 0.0)
        around = alls[high] - alls[index + 1]
        after.append((texts[high] - texts[index + 1]) / around if around else 0.0)
    return [before, after]


def _text_since(kind: str, signs: Sequence[Signs], texts: list[float]) -> list[list[float]]:
    """Give how much running text stands between a block and the furniture of a kind before and after it, -1 if none."""
    count = len(signs)
    marked = [index for index, sign in enumerate(signs) if sign.kinds and kind in sign.kinds]
    if not marked:
        return [[-1.0] * count, [-1.0] * count]
    since, until = [-1.0] * (marked[0] + 1), list[float]()
    for place, nextmark in zip(marked, [*marked[1:], count - 1], strict=True):
        since += [text - texts[place + 1] for text in texts[place + 1 : nextmark + 1]]
    start = 0
    for place in marked:
        until += [texts[place] - text for text in texts[start + 1 : place + 1]]
        start = place
    until += [-1.0] * (count - len(until))
    return [since, until]


def _averages(values: Sequence[float], words: list[int], alls: list[float]) -> list[list[float]]:
    """Give the average of a figure over the words of the blocks before, and of those after."""
    weighed = running_sums([value * count if value > 0 else 0.0 for value, count in zip(values, words, strict=True)])
    count = len(values)
    before, after = [], []
    for index in range(count):
        low = index - _REACH if index > _REACH else 0
        high = index + 1 + _REACH
        if high > count:
            high = count
        weight = alls[index] - alls[low]
        before.append((weighed[index] - weighed[low]) / weight if weight else -1.0)
        weight = alls[high] - alls[index + 1]
        after.append((weighed[high] - weighed[index + 1]) / weight if weight else -1.0)
    return [before, after]


def _shifted(values: Sequence[float], step: int) -> list[float]:
    """Give the figure of the block that stands `step` blocks further, -1 beyond the page."""
    if step < 0:
        return [*([-1.0] * -step), *values][: len(values)]
    return [*values[step:], *([-1.0] * min(step, len(values)))]
