"""What stands before and after a block of a page."""

from collections import Counter

from tui_reader.cleaning.page_regions import Regions
from tui_reader.model import Block

_FAR = 60.0
"""Blocks beyond which a distance makes no difference."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOTHING = [0.0, 1.0, 0.0, 0.0, 0.0, 1.0]
"""The numbers of a neighbour that is not there."""
_LIKE_TITLE = 0.75

_SHOWN = ("words", "link density", "is prose", "is heading", "is alike", "gives itself away")
NEIGHBOUR_FEATURES = (
    "place", "since prose", "until prose", "alike", "prose alike",
    *(f"{place:+d} {shown}" for place in (-2, -1, 1, 2) for shown in _SHOWN),
    "inside", "before first", "after last",
)  # fmt: skip
"""Names of the numbers that `beside` gives, in order."""
BELOW_FEATURES = ("below headline", "prose since headline")
"""Names of the numbers that `below_headline` gives, in order."""


class Neighbours:
    """What the blocks of a page show to those beside them."""

    def __init__(
        self, blocks: tuple[Block, ...], sizes: list[int], prose: list[bool], away: list[bool], regions: Regions
    ) -> None:
        """Look at a page once.

        Args:
            blocks: All blocks of the page.
            sizes: How many words each has.
            prose: Whether each is running text that may be the article's.
            away: Whether each is a phrase of furniture.
            regions: Where the running text is.
        """
        self._blocks, self._sizes, self._regions = blocks, sizes, regions
        self._prose, self._away = [*map(float, prose)], [*map(float, away)]
        self._before, self._after = _distances(prose)
        self._signatures = [(block.evidence.tag, block.evidence.hints[:4]) for block in blocks]
        self._same = Counter(self._signatures)
        self._prosaic = Counter(
            [signature for signature, is_prose in zip(self._signatures, prose, strict=True) if is_prose]
        )

    def figures(self, index: int) -> list[float]:
        """Give the numbers of the two blocks before and the two after one."""
        signatures, count = self._signatures, len(self._blocks)
        signature = signatures[index]
        same = self._same[signature]
        row: list[float] = [index / count, self._before[index], self._after[index]]
        row += (float(min(same, 50)), self._prosaic[signature] / same)
        for place in (index - 2, index - 1, index + 1, index + 2):
            if 0 <= place < count:
                row += self._shown(place, signatures[place] == signature)
            else:
                row += _NOTHING
        row += (float(self._regions.is_inside(index)), float(self._regions.first - index))
        row.append(float(index - self._regions.last))
        return row

    def _shown(self, index: int, is_alike: bool) -> tuple[float, ...]:
        """Give what a block shows to its neighbours."""
        evidence = self._blocks[index].evidence
        is_heading = 1.0 if evidence.tag in _HEADINGS else 0.0
        size = self._sizes[index]
        return (
            float(size) if size < 100 else 100.0, evidence.link_density, self._prose[index], is_heading,
            1.0 if is_alike else 0.0, self._away[index],
        )  # fmt: skip


def _distances(is_prose: list[bool]) -> tuple[list[float], list[float]]:
    """Give how many blocks ago running text was, and in how many it comes."""
    before: list[float] = []
    after: list[float] = []
    gap = _FAR
    for prose in is_prose:
        before.append(gap)
        gap = 1.0 if prose else gap + 1 if gap < _FAR else _FAR
    gap = _FAR
    for prose in reversed(is_prose):
        after.append(gap)
        gap = 1.0 if prose else gap + 1 if gap < _FAR else _FAR
    return before, after[::-1]


def below_headline(blocks: tuple[Block, ...], said: list[list[float]], words: list[int]) -> list[list[float]]:
    """Give how far below the headline each block stands, in blocks and in words of running text."""
    likely = [
        index
        for index, (block, row) in enumerate(zip(blocks, said, strict=True))
        if row[0] >= _LIKE_TITLE and block.evidence.tag in ("h1", "h2", "div", "span")
    ]
    marked = [index for index in likely if blocks[index].evidence.tag == "h1"] or likely
    headline = marked[0] if marked else next((i for i, block in enumerate(blocks) if block.evidence.tag == "h1"), -1)
    passed = 0
    rows = []
    for index, count in enumerate(words):
        distance = -60 if headline < 0 else 200 if index - headline > 200 else max(index - headline, -50)
        rows.append([float(distance), 5000.0 if passed > 5000 else float(passed)])
        if index > headline:
            passed += count
    return rows
