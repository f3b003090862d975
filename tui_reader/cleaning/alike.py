"""Short lines that open alike are judged together: the entries of a list of facts, the times of a live page."""

from collections import defaultdict
from collections.abc import Sequence

from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block

_FEWEST = 3
"""So many lines that open alike are of one make."""
_LONGEST = 100
_DIGITS = expression(r"\d+")
_PLAIN_DIGIT = expression("[0-9]")
"""One of an ASCII text, found in half the time."""


def level_chances(blocks: Sequence[Block], chances: Sequence[float]) -> list[float]:
    """Give the chance of each block, of lines that open alike the mean of all of them.

    One of them that is hidden while its fellows are shown is lost for nothing that it says; nor is a paragraph below
    one less likely than those below the others are in the mean: the last entry of a live page stands at the edge of it.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if len(block.text) <= _LONGEST:
            opening = _opening(block.text)
            if opening:
                groups[opening].append(index)
    levelled = list(chances)
    for group in groups.values():
        if len(group) >= _FEWEST:
            mean = sum(chances[index] for index in group) / len(group)
            for index in group:
                levelled[index] = mean
            below = [index + 1 for index in group if index + 1 < len(blocks) and len(blocks[index + 1].text) > _LONGEST]
            if len(below) >= _FEWEST:
                mean = sum([chances[index] for index in below]) / len(below)
                for index in below:
                    levelled[index] = max(levelled[index], mean)
    return levelled


def _opening(text: str) -> str | None:
    """Give how a line opens when that tells its make: a number of a certain shape, or words in front of a colon.

    Of a line that has a number farther on it is the whole line but for the figures: "Row 12 of 40", "Row 13 of 40".
    """
    has_digits = (_PLAIN_DIGIT if text.isascii() else _DIGITS).search(text) is not None
    first = text.split(maxsplit=1)[:1] if has_digits else []
    if first and _DIGITS.search(first[0]):
        return _DIGITS.sub("0", first[0])
    if ":" in text:
        front = text[:_LONGEST].partition(":")[0]
        if front.count(" ") < 3:
            return front
    return _DIGITS.sub("0", text) if has_digits else None
