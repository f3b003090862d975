"""Texts whose line breaks carry sense: code, logs, verse, subtitles, rows of tables, pages of manuals."""

from collections.abc import Iterator, Sequence
from itertools import islice

from tui_reader.lexicon.expressions import expression
from tui_reader.readers.plain_lines import Line

_STAMP = expression(
    r"[\[(]?(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} )"
)
_CODE = expression(
    r"(?:#\s*(?:include|define|if|ifdef|ifndef|endif|pragma)\b|//|/\*|\*/|def \w|class \w+[(:]|import \w"
    r"|from \w+ import|return\b|[{}\]);]+$|<\?|@\w+$|\$ \w|>>> |\w+\s?[-+*]?=\s?\S|\w+\()|[^•*+]*[;{}]$|.*\):$"
)
_CUE_TIME = expression(r"(?:\d\d:)?\d\d:\d\d[,.]\d{3} +--> +(?:\d\d:)?\d\d:\d\d[,.]\d{3}")
_FEWEST_CUES = 3
_CELL_MARKS = ("\t", ";", "|", ",")
_FEWEST_MARKS = 2
_MANUAL = expression(r"([\w.:+-]{1,60}\(\w{1,8}\))\s.{1,200}\s\1$")
_FEWEST_LINES = 6
_PARAGRAPH, _FEW = 22, 4
"""Some lines of so many words make a page with a script in it rather than code."""
_FEWEST_VERSES = 4
_LONGEST_VERSE = 60
_LONGEST_KEPT = 80
"""Lines to a block: a log of 100,000 lines is not to be one paragraph."""


def keeps_lines(lines: Sequence[Line]) -> bool:
    """Tell whether the line breaks of a text are to be kept."""
    return _is_code_or_log(lines) or _is_verse(lines) or _is_subtitles(lines) or _is_rows(lines) or _is_manual(lines)


def _is_subtitles(lines: Sequence[Line]) -> bool:
    """Tell whether a text is cut into what is said from one moment to another."""
    times = sum([_CUE_TIME.match(line.text) is not None for line in lines if "-->" in line.text])
    return times >= _FEWEST_CUES and times * 5 >= len(lines)


def _is_rows(lines: Sequence[Line]) -> bool:
    """Tell whether each line is a row of a table, with as many cells as the first."""
    if len(lines) < _FEWEST_LINES or any(line.blank_before for line in lines[1:]):
        return False
    first = lines[0].text
    mark = next((mark for mark in _CELL_MARKS if first.count(mark) >= _FEWEST_MARKS), None)
    if mark is None or first[-1] in ".!?":
        return False
    rows = sum(line.text.count(mark) == first.count(mark) for line in lines)
    return rows * 10 >= len(lines) * 9


def _is_manual(lines: Sequence[Line]) -> bool:
    """Tell whether a text is a page of a manual: its name stands at both ends of the first line."""
    named = _MANUAL.match(lines[0].text) if lines else None
    return named is not None and len(lines) >= _FEWEST_LINES


def _is_code_or_log(lines: Sequence[Line]) -> bool:
    """Tell whether most lines are statements, or begin with a time."""
    if len(lines) < _FEWEST_LINES:
        return False
    stamps = sum([_STAMP.match(line.text) is not None for line in lines])
    paragraphs = (line for line in lines if line.text.count(" ") >= _PARAGRAPH)
    if stamps * 2 <= len(lines) and len([*islice(paragraphs, _FEW)]) == _FEW:
        return False
    statements = sum(_CODE.match(line.text[:200]) is not None for line in lines)
    return stamps * 2 > len(lines) or statements * 3 > len(lines)


def _is_verse(lines: Sequence[Line]) -> bool:
    """Tell whether short lines stand in stanzas."""
    if len(lines) < _FEWEST_VERSES or any(line.width > _LONGEST_VERSE for line in lines):
        return False
    stanzas = list(_runs(lines))
    lone = sum(len(stanza) == 1 for stanza in stanzas)
    within = [line for stanza in stanzas if len(stanza) > 1 for line in stanza[:-1]]
    going_on = sum(line.text[-1] not in ".:" for line in within)
    return lone <= 2 and len(within) >= _FEWEST_VERSES - 1 and going_on * 2 > len(within) and _is_sentences(lines)


def _is_sentences(lines: Sequence[Line]) -> bool:
    """Tell whether the lines are sentences cut in pieces rather than a list of names or a menu."""
    marked = sum(line.text[-1] in ".,;:!?—–" for line in lines)
    return marked * 5 > len(lines) * 2


def kept_paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Gather lines up to the next blank one."""
    for run in _runs(lines):
        for start in range(0, len(run), _LONGEST_KEPT):
            yield run[start : start + _LONGEST_KEPT]


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give the runs of lines without a blank one between them."""
    run: list[Line] = []
    for line in lines:
        if line.blank_before and run:
            yield run
            run = []
        run.append(line)
    if run:
        yield run
