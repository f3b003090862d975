"""The manner in which a text file breaks its lines."""

from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from tui_reader.readers.plain_lines import Line, bullet_of

_LONGEST_WRAPPED = 100
"""A hard-wrapped text has hardly a line that is longer."""
SHORTEST_WRAPPED = 45
"""A line this short was not broken because it was full."""
_TORN = frozenset(",.;)")
"""Marks with which no line begins unless it was torn off the one above."""
_TORN_LEADS = (" ", "\u00a0")
_SAMPLE = 4000
"""Lines that are looked at; a file does not change its manner later on."""


class LineBreaks(Enum):
    """What a line break means."""

    PARAGRAPH = "each line is a paragraph"
    WRAPPED = "lines are broken where they are full"
    FRAGMENTS = "lines are broken at every inline link too"


class Manner(NamedTuple):
    """How a text file breaks its lines."""

    breaks: LineBreaks
    """What a line break means."""
    width: int = 0
    """Columns at which wrapped lines are full."""


def find_manner(lines: list[Line]) -> Manner:
    """Find out what a line break means in a file."""
    sample = lines[:_SAMPLE]
    width = _wrap_width(sample)
    if width:
        return Manner(LineBreaks.WRAPPED, width)
    if _has_fragments(sample):
        return Manner(LineBreaks.FRAGMENTS)
    return Manner(LineBreaks.PARAGRAPH)


def _wrap_width(lines: list[Line]) -> int:
    """Give the width at which lines are full, or 0 when nothing is wrapped."""
    characters = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if line.width > _LONGEST_WRAPPED and " " in line.text)
    if long * 10 > characters:
        return 0
    widths, joined, pairs = [], 0, 0
    for above, below in pairwise(lines):
        if below.blank_before or not SHORTEST_WRAPPED <= above.width <= _LONGEST_WRAPPED:
            continue
        pairs += 1
        if below.text[0].islower() and not bullet_of(below):
            joined += 1
            widths.append(above.width)
    if joined * 5 < pairs or not widths:
        return 0
    widths.sort()
    return widths[int(len(widths) * 0.98)]


def _has_fragments(lines: list[Line]) -> bool:
    """Tell whether sentences go on in the next line, as text does that was taken node by node."""
    going_on = sum(1 for line in lines if not line.blank_before and goes_on(line))
    torn = sum(1 for line in lines if line.text[0] in _TORN or line.lead in _TORN_LEADS)
    return torn >= 2 and going_on >= 2 and going_on * 40 >= len(lines)


def goes_on(line: Line) -> bool:
    """Tell whether a line begins in the middle of a sentence."""
    first = line.text[0]
    if first in ",.;:)!?’”%…" or first.islower():
        return True
    return line.lead in _TORN_LEADS and (first.isalnum() or first in "(“‘—–-$€£\"'")
