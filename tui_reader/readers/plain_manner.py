"""The manner in which a text file breaks its lines."""

from enum import Enum
from itertools import pairwise

from tui_reader.model.value import Value
from tui_reader.readers.plain_lines import Line, bullet_of

_LONGEST_WRAPPED = 100
"""A hard-wrapped text has hardly a line that is longer."""
_LONGEST_WRAPPED_WIDE = 160
"""Nor one longer than this where somebody wrapped it for a wide screen, which several of its lines must show."""
SHORTEST_WRAPPED = 45
"""A line this short was not broken because it was full."""
_TORN = frozenset(",.;)")
"""Marks with which no line begins unless it was torn off the one above."""
_TORN_TWICE = frozenset(".,;)")
"""Marks that make a pause or a smile of the first: "...", ";)"."""
_TORN_LEADS = (" ", "\u00a0")
_SENTENCE_ENDS = frozenset(".!?…:")
_FEWEST_SEAMS = 2
_FEWEST_FULL = 3
_SAMPLE = 4000
"""Lines that are looked at; a file does not change its manner later on."""


class LineBreaks(Enum):
    """What a line break means."""

    PARAGRAPH = "each line is a paragraph"
    WRAPPED = "lines are broken where they are full"
    FRAGMENTS = "lines are broken at every inline link too"


class Manner(Value):
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
    characters = sum([len(line.text) for line in lines])
    long = sum([len(line.text) for line in lines if line.width > _LONGEST_WRAPPED and " " in line.text])
    if long * 10 > characters:  # a line a paragraph, or wrapped for a wide screen
        width = _shared_width(lines)
        return width if width <= _LONGEST_WRAPPED_WIDE else 0
    widths, joined, pairs = [], 0, 0
    for above, below in pairwise(lines):
        if below.blank_before or not SHORTEST_WRAPPED <= above.width <= _LONGEST_WRAPPED:
            continue
        pairs += 1
        if below.text[0].islower() and not bullet_of(below):
            joined += 1
            widths.append(above.width)
    if not widths:
        return 0
    if joined * 5 < pairs:  # a short article among long lists
        return _shared_width(lines)
    widths.sort()
    return widths[int(len(widths) * 0.98)]


def _shared_width(lines: list[Line]) -> int:
    """Give the width of the widest line if several sentences go on below a line that was full at it, else 0."""
    widest = max([line.width for line in lines if " " in line.text], default=0)
    seams = [
        above.width + 1 + len(below.text.partition(" ")[0]) > widest
        for above, below in pairwise(lines)
        if not below.blank_before and above.width >= SHORTEST_WRAPPED and goes_on(below) and not bullet_of(below)
    ]
    return widest if sum(seams) >= _FEWEST_FULL and all(seams) else 0


def _has_fragments(lines: list[Line]) -> bool:
    """Tell whether sentences go on in the next line, as text does that was taken node by node.

    A mark that only ever follows a word stands at the beginning of a line then, and other lines begin in mid-sentence.
    """
    torn = sum([_is_torn(line) for line in lines if line.lead or line.text[0] in _TORN])
    if not torn:
        return False
    seams = sum(1 for index in range(1, len(lines)) if _is_seam(lines, index))
    return seams >= (_FEWEST_SEAMS if torn > 1 else _FEWEST_SEAMS + 1)


def _is_torn(line: Line) -> bool:
    """Tell whether a line was torn off the one above."""
    first, second = line.text[0], line.text[1:2]
    return (first in _TORN and not second.isalnum() and second not in _TORN_TWICE) or (
        line.lead in _TORN_LEADS and not bullet_of(line)
    )


def _is_seam(lines: list[Line], index: int) -> bool:
    """Tell whether a sentence is cut above a line: by a mark, or by a word, or by the end of a link inside of it."""
    above, below = lines[index - 1], lines[index]
    is_name = below.text[1:2].isupper()  # "iPhone"
    if below.blank_before or is_name or not goes_on(below) or above.text[-1] in _SENTENCE_ENDS:
        return False
    if below.text[0] in _TORN or _is_cut_off(above):
        return True
    return index > 1 and not above.blank_before and _is_cut_off(lines[index - 2])


def _is_cut_off(line: Line) -> bool:
    """Tell whether a line of several words ends with a small one."""
    return line.text.rpartition(" ")[2].islower() and " " in line.text


def goes_on(line: Line) -> bool:
    """Tell whether a line begins in the middle of a sentence."""
    first = line.text[0]
    if first in ",.;:)!?’”%…" or first.islower():
        return True
    return line.lead in _TORN_LEADS and (first.isalnum() or first in "(“‘—–-$€£\"'") and not bullet_of(line)
