"""How a block differs from the running text of its page: in layout, length, and in the kinds of its words.

What a site sets otherwise than its article is no part of it, though another site may set its article just so.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise, repeat
from operator import mul, sub, truediv

from tui_reader.cleaning.page_signs import Stretch
from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.model import Block

_COMPARED = ("common share", "capitals", "report share", "address share")
_COLUMNS = tuple(OWN_SIGNS.index(name) for name in _COMPARED)
_MOST_BLANK = 4
_USUAL_WORDS = 30.0
"""Words of a paragraph where the page has no running text."""

MAIN_STYLE = (
    "blank to main", "layout of main", "words to main", "common to main", "capitals to main", "report to main",
    "address to main", "width to main",
)  # fmt: skip
"""Names of the figures that `style_figures` gives, in order."""

Layout = tuple[int, int, bool]
"""Blank lines above a block, its indent, and whether it has a marker."""


def style_figures(
    blocks: Sequence[Block], signs: Sequence[Signs], own: Sequence[Sequence[float]], stretch: Stretch
) -> list[Sequence[float]]:
    """Give the columns of figures named by `MAIN_STYLE`, one number a block in each; `own` has those of `OWN_SIGNS`."""
    inside = [index for index in range(stretch.first, stretch.last + 1) if signs[index].is_prose]
    words = [len(sign.folded) for sign in signs]
    weights = [words[index] for index in inside]
    whole = sum(weights) or 1.0
    layouts = [*map(_layout_of, blocks)]
    held: dict[Layout, float] = defaultdict(float)
    blanks: dict[int, float] = defaultdict(float)
    for index, weight in zip(inside, weights, strict=True):
        held[layouts[index]] += weight
        blanks[layouts[index][0]] += weight
    blank = max(blanks, key=blanks.__getitem__) if blanks else 0
    shares = {layout: weight / whole for layout, weight in held.items()}
    median = float(sorted(weights)[len(weights) // 2]) if weights else _USUAL_WORDS
    widths = [*map(_width_of, blocks)]
    widest = max([widths[index] for index in inside], default=1)
    return [
        [float(layout[0] - blank) for layout in layouts],
        [*map(shares.get, layouts, repeat(0.0))],
        [*map(truediv, words, repeat(median))],
        *(_to_mean(own[column], inside, weights) for column in _COLUMNS),
        [*map(truediv, widths, repeat(widest))],
    ]


def _layout_of(block: Block) -> Layout:
    evidence = block.evidence
    blank = evidence.blank_lines_before
    return blank if blank < _MOST_BLANK else _MOST_BLANK, evidence.indent, block.marker != ""


def _width_of(block: Block) -> int:
    """Give the length of the longest line of a block."""
    if not block.line_starts:
        return len(block.text)
    return max([end - start for start, end in pairwise((0, *block.line_starts, len(block.text)))])


def _to_mean(values: Sequence[float], inside: Sequence[int], weights: Sequence[int]) -> list[float]:
    """Give how much a figure of each block is above its mean in the running text."""
    mean = sum(map(mul, map(values.__getitem__, inside), weights)) / (sum(weights) or 1.0)
    return [*map(sub, values, repeat(mean))]
