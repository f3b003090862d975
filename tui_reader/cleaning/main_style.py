"""How a block differs from the running text of its page: in layout, and in its capitals.

What a site sets otherwise than its article is no part of it, though another site may set its article just so.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import repeat
from operator import mul, sub

from tui_reader.cleaning.page_signs import Stretch
from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.model import Block

_CAPITALS = OWN_SIGNS.index("capitals")
_MOST_BLANK = 4

MAIN_STYLE = ("blank to main", "layout of main", "capitals to main")
"""Names of the figures that `style_figures` gives, in order."""

Layout = tuple[int, int, bool]
"""Blank lines above a block, its indent, and whether it has a marker."""


def style_figures(
    blocks: Sequence[Block], signs: Sequence[Signs], own: Sequence[Sequence[float]], stretch: Stretch
) -> list[Sequence[float]]:
    """Give the columns of figures named by `MAIN_STYLE`, one number a block in each; `own` has those of `OWN_SIGNS`."""
    inside = [index for index in range(stretch.first, stretch.last + 1) if signs[index].is_prose]
    weights = [len(signs[index].folded) for index in inside]
    whole = sum(weights) or 1.0
    layouts = [*map(_layout_of, blocks)]
    held: dict[Layout, float] = defaultdict(float)
    blanks: dict[int, float] = defaultdict(float)
    for index, weight in zip(inside, weights, strict=True):
        held[layouts[index]] += weight
        blanks[layouts[index][0]] += weight
    blank = max(blanks, key=blanks.__getitem__) if blanks else 0
    shares = {layout: weight / whole for layout, weight in held.items()}
    capitals = own[_CAPITALS]
    usual = sum(map(mul, map(capitals.__getitem__, inside), weights)) / whole
    return [
        [float(layout[0] - blank) for layout in layouts],
        [*map(shares.get, layouts, repeat(0.0))],
        [*map(sub, capitals, repeat(usual))],
    ]


def _layout_of(block: Block) -> Layout:
    evidence = block.evidence
    blank = evidence.blank_lines_before
    return blank if blank < _MOST_BLANK else _MOST_BLANK, evidence.indent, block.marker != ""
