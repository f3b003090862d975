"""Which lines of a text file make up one paragraph."""

from collections.abc import Iterator
from itertools import pairwise

from tui_reader.readers.plain_lines import Line, bullet_of, is_stray_bullet
from tui_reader.readers.plain_manner import SHORTEST_WRAPPED, LineBreaks, Manner, goes_on

_SLACK = 2
"""Columns by which a full line may fall short: a dumper counts some characters as wider."""
_SENTENCE_END = ".!?…:;”\"’)]"
_OFF_CENTRE = 5
"""Columns by which both margins together may differ for a line in the middle: a dumper counts some as wider."""
_EVEN_LINES = 4
_NARROWEST = 55
_MOST_LINKS = 3
_LONGEST_LINK = 60
_LONG_ENOUGH = 25
"""A line this long that ends without a full stop may be a sentence that a link has cut."""
_SHORTEST_RULE = 10


def paragraphs_of(lines: list[Line], manner: Manner) -> Iterator[list[Line]]:
    """Gather the lines that belong together."""
    if manner.breaks is LineBreaks.WRAPPED:
        yield from _unwrapped(lines, manner.width)
    elif manner.breaks is LineBreaks.FRAGMENTS:
        yield from _mended(lines)
    else:
        yield from ([line] for line in lines)


def _unwrapped(lines: list[Line], width: int) -> Iterator[list[Line]]:
    """Join each full line with the one below it."""
    gathered: list[Line] = []
    own_width, widths = width, _own_widths(lines, width)
    for index, line in enumerate(lines):
        own_width = widths.get(index, own_width)
        if gathered and not _continues(gathered, line, own_width):
            yield gathered
            gathered = []
        gathered.append(line)
    if gathered:
        yield gathered


def _own_widths(lines: list[Line], width: int) -> dict[int, int]:
    """Give by the index of its first line the width of each paragraph: some are set narrower than the rest."""
    found, start = {}, 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index].blank_before:
            run = lines[start:index]
            narrow = max(line.width for line in run)
            is_even = len(run) >= _EVEN_LINES and narrow >= _NARROWEST and not any(bullet_of(line) for line in run)
            found[start] = narrow if is_even and _is_full(run, narrow) else width
            start = index
    return found


def _is_full(run: list[Line], width: int) -> bool:
    """Tell whether no line but the last could have taken the first word of the next."""
    return all(
        above.width + 1 + len(below.text.partition(" ")[0]) > width - _SLACK for above, below in pairwise(run)
    )


def _continues(gathered: list[Line], line: Line, width: int) -> bool:
    """Tell whether a line goes on with the paragraph above it."""
    above = gathered[-1]
    if line.blank_before or _is_rule(above.text) or is_stray_bullet(line):
        return False
    if bullet_of(line) and not _closes_bracket(above, line):
        return False
    marker = bullet_of(gathered[0])
    expected = gathered[0].indent + len(marker) if marker else above.indent
    if abs(line.indent - expected) > 1 and not (len(gathered) == 1 and line.indent < above.indent):
        return not marker and _is_centred_below(above, line, width)
    first_word = line.text.partition(" ")[0]
    if above.width + 1 + len(first_word) > width - _SLACK:
        return True
    return line.text[0].islower() and above.width >= SHORTEST_WRAPPED and above.text[-1] not in _SENTENCE_END


def _is_rule(text: str) -> bool:
    """Tell whether a line is a rule across the page, which nothing goes on with."""
    mark = text[0]
    return not mark.isalnum() and len(text) >= _SHORTEST_RULE and text.count(mark) == len(text)


def _closes_bracket(above: Line, line: Line) -> bool:
    """Tell whether what looks like the number of an item ends a bracket: "the bill (HB | 49) was read"."""
    return above.text.rfind("(") > above.text.rfind(")") and 0 <= line.text.find(")") < (line.text + "(").find("(")


def _is_centred_below(above: Line, line: Line, width: int) -> bool:
    """Tell whether a line goes on with a title that is set in the middle of the column, and was full."""
    is_full = len(above.text) + 1 + len(line.text.partition(" ")[0]) > width - _SLACK
    return is_full and abs(above.indent + above.width - line.indent - line.width) <= _OFF_CENTRE


def _mended(lines: list[Line]) -> Iterator[list[Line]]:
    """Join the pieces of sentences that were cut at their links."""
    gathered: list[Line] = []
    for index, line in enumerate(lines):
        if gathered and not (not line.blank_before and (goes_on(line) or _is_link_inside(gathered, lines, index))):
            yield gathered
            gathered = []
        gathered.append(line)
    if gathered:
        yield gathered


def _is_link_inside(gathered: list[Line], lines: list[Line], index: int) -> bool:
    """Tell whether a line is a link in the middle of a sentence: cut off above, and the sentence goes on below.

    Two or three links may follow each other before it does.
    """
    above, line = gathered[-1], lines[index]
    if above.text[-1] in _SENTENCE_END or bullet_of(line):
        return False
    is_cut_off = sum(len(piece.text) for piece in gathered) >= _LONG_ENOUGH
    if not is_cut_off and not above.text.rpartition(" ")[2].islower():
        return False
    for below in lines[index + 1 : index + 1 + _MOST_LINKS]:
        if below.blank_before:
            return False
        if goes_on(below):
            return True
        if len(below.text) > _LONGEST_LINK or below.text[-1] in _SENTENCE_END:
            return False
    return False
