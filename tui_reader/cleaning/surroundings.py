"""What stands around a block: how much running text, how near, and which furniture has been passed."""

from collections.abc import Sequence

from tui_reader.cleaning.page_signs import OWN_SIGNS, PAGE_SIGNS, Stretch, running_sums
from tui_reader.cleaning.signs import RELATED, Signs

_WINDOWS = (2, 4, 8, 16)
_KINDS = ("tags", "share", "comments", "newsletter", "navigation", "copyright", "promotion", RELATED)
_AVERAGED = ("appeal share", "biography share", "remark share", "report share", "address share", "ends sentence",
             "on main subject", "main names", "common")  # fmt: skip
_REACH = 5
_NEIGHBOURS = {
    -2: ("words", "capitals", "digits", "ends colon", "on subject", "address share", "picture share"),
    -1: ("words", "capitals", "digits", "ends colon", "on subject", "address share", "ends sentence", "credit",
         "related lead"),
    1: ("words", "capitals", "digits", "address share", "picture share", "ends sentence", "repeats earlier", "credit",
        "byline"),
    2: ("words", "capitals", "digits", "repeats earlier", "on subject"),
}  # fmt: skip
"""Figures of the blocks so many steps further."""
_FAR = 99.0

_COLUMNS = {name: column for column, name in enumerate((*OWN_SIGNS, *PAGE_SIGNS))}

SURROUNDINGS = (
    "in main stretch", "after its start", "before its end", "running text before",
    "running text after", "place", "to text before", "to text after", "label run", "place in label run",
    *(f"text within {reach}" for reach in _WINDOWS),
    *(f"{word} {kind}" for kind in _KINDS for word in ("text since", "text until")),
    *(f"{name} {side}" for name in _AVERAGED for side in ("before", "after")),
    *(f"{name} at {step}" for step, names in _NEIGHBOURS.items() for name in names),
)  # fmt: skip
"""Names of the figures that `surrounding_figures` gives, in order."""


def surrounding_figures(rows: list[list[float]], signs: Sequence[Signs], stretch: Stretch) -> list[list[float]]:
    """Give for each block the figures of what stands around it."""
    words = [len(sign.folded) for sign in signs]
    prose = [count if sign.is_prose else 0 for count, sign in zip(words, signs, strict=True)]
    columns = [
        *_positions(words, prose, stretch),
        *_label_runs(signs),
        *(_windowed(words, prose, reach) for reach in _WINDOWS),
        *(column for kind in _KINDS for column in _text_since(kind, signs, prose)),
        *(column for name in _AVERAGED for column in _averages([row[_COLUMNS[name]] for row in rows], words)),
        *(
            _shifted([row[_COLUMNS[name]] for row in rows], step)
            for step, names in _NEIGHBOURS.items()
            for name in names
        ),
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _positions(words: list[int], prose: list[int], stretch: Stretch) -> list[list[float]]:
    """Give where a block stands: to the main stretch, to the running text, on the page."""
    count, sums = len(words), running_sums(prose)
    total, spread = max(sums[-1], 1.0), running_sums(words)
    length = max(spread[-1], 1.0)
    return [
        [float(stretch.first <= index <= stretch.last) for index in range(count)],
        [float(index - stretch.first) for index in range(count)],
        [float(stretch.last - index) for index in range(count)],
        [before / total for before in sums[:-1]],
        [(total - after) / total for after in sums[1:]],
        [before / length for before in spread[:-1]],
        _distances(prose),
        _distances(prose[::-1])[::-1],
    ]


def _distances(prose: list[int]) -> list[float]:
    """Give how many blocks ago the last running text was."""
    found, distance = [], _FAR
    for count in prose:
        found.append(min(distance, _FAR))
        distance = 1.0 if count else distance + 1
    return found


def _label_runs(signs: Sequence[Signs]) -> list[list[float]]:
    """Give the length of the run of blocks without running text that a block is in, and its place there."""
    lengths, places = [0.0] * len(signs), [0.0] * len(signs)
    start = 0
    for index in range(len(signs) + 1):
        if index == len(signs) or signs[index].is_prose:
            for place in range(start, index):
                lengths[place], places[place] = float(index - start), float(place - start)
            start = index + 1
    return [lengths, places]


def _windowed(words: list[int], prose: list[int], reach: int) -> list[float]:
    """Give the share of running text among the words near a block, its own aside."""
    texts, alls, count = running_sums(prose), running_sums(words), len(words)
    found = []
    for index in range(count):
        low, high = max(0, index - reach), min(count, index + reach + 1)
        around = alls[high] - alls[low] - words[index]
        found.append((texts[high] - texts[low] - prose[index]) / around if around else 0.0)
    return found


def _text_since(kind: str, signs: Sequence[Signs], prose: list[int]) -> list[list[float]]:
    """Give how much running text stands between a block and the furniture of a kind before and after it."""
    marked = [kind in sign.kinds for sign in signs]
    return [_since(marked, prose), _since(marked[::-1], prose[::-1])[::-1]]


def _since(marked: list[bool], prose: list[int]) -> list[float]:
    """Give the running text since the last mark, -1 before the first."""
    found, text = [], -1.0
    for is_marked, count in zip(marked, prose, strict=True):
        found.append(text)
        if is_marked:
            text = 0.0
        elif text >= 0:
            text += count
    return found


def _averages(values: list[float], words: list[int]) -> list[list[float]]:
    """Give the average of a figure over the words of the blocks before, and of those after."""
    weighed = running_sums([max(value, 0.0) * count for value, count in zip(values, words, strict=True)])
    weights, count = running_sums(words), len(values)
    before, after = [], []
    for index in range(count):
        low, high = max(0, index - _REACH), min(count, index + 1 + _REACH)
        weight = weights[index] - weights[low]
        before.append((weighed[index] - weighed[low]) / weight if weight else -1.0)
        weight = weights[high] - weights[index + 1]
        after.append((weighed[high] - weighed[index + 1]) / weight if weight else -1.0)
    return [before, after]


def _shifted(values: list[float], step: int) -> list[float]:
    """Give the figure of the block that stands `step` blocks further, -1 beyond the page."""
    if step < 0:
        return ([-1.0] * -step + values)[: len(values)]
    return values[step:] + [-1.0] * min(step, len(values))
