"""What stands before and after a block of a page."""

from collections import Counter

from tui_reader.cleaning.page_regions import Regions
from tui_reader.model import Block

_FAR = 60
"""Blocks beyond which a distance makes no difference."""
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


def beside(
    blocks: tuple[Block, ...], sizes: list[int], prose: list[bool], away: list[bool], regions: Regions
) -> list[list[float]]:
    """Give the numbers of the two blocks before and the two after each.

    Args:
        blocks: All blocks of the page.
        sizes: How many words each has.
        prose: Whether each is running text that may be the article's.
        away: Whether each is a phrase of furniture.
        regions: Where the running text is.
    """
    count = len(blocks)
    before, after = _distances(prose)
    signatures = [(block.evidence.tag, block.evidence.hints[:4]) for block in blocks]
    same = Counter(signatures)
    prosaic = Counter(signature for signature, is_prose in zip(signatures, prose, strict=True) if is_prose)
    shown = [_numbers(*each) for each in zip(blocks, sizes, prose, away, strict=True)]
    rows = []
    for index, signature in enumerate(signatures):
        row = [index / count, float(before[index]), float(after[index])]
        row += [float(min(same[signature], 50)), prosaic[signature] / same[signature]]
        for place in (index - 2, index - 1, index + 1, index + 2):
            if 0 <= place < count:
                row += shown[place]
                row[-2] = float(signatures[place] == signature)
            else:
                row += _NOTHING
        row += [float(regions.is_inside(index)), float(regions.first - index), float(index - regions.last)]
        rows.append(row)
    return rows


def _numbers(block: Block, size: int, is_prose: bool, gives_itself_away: bool) -> list[float]:
    """Give what a block shows to its neighbours; the last but one is filled in by them."""
    tag = block.evidence.tag
    is_heading = tag[:1] == "h" and tag[1:].isdigit()
    shows = [float(min(size, 100)), block.evidence.link_density, float(is_prose), float(is_heading)]
    return [*shows, 0.0, float(gives_itself_away)]


def _distances(is_prose: list[bool]) -> tuple[list[int], list[int]]:
    """Give how many blocks ago running text was, and in how many it comes."""
    before, after, gap = [], [], _FAR
    for prose in is_prose:
        before.append(min(gap, _FAR))
        gap = 1 if prose else gap + 1
    gap = _FAR
    for prose in reversed(is_prose):
        after.append(min(gap, _FAR))
        gap = 1 if prose else gap + 1
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
        distance = max(min(index - headline, 200), -50) if headline >= 0 else -60
        rows.append([float(distance), float(min(passed, 5000))])
        if index > headline:
            passed += count
    return rows
