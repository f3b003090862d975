"""Interviews whose paragraphs begin with who speaks: "记者：为什么？", "田中：そうですね。"."""

from bisect import bisect_right
from collections import Counter

from tui_reader.extraction.unspaced.grammar import Grammar
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Span
from tui_reader.model.value import Value

_LABEL = expression(r"(?m)^[ 　]{0,4}(?P<name>[^\n：:。！？，、“”「」『』（）()\d\s]{1,12})[：:][ 　]*(?=\S)")
"""A short name at the start of a line, before a colon."""
_LEAST = 4
"""Labelled lines that make an interview."""
_PART = 0.4
"""The part of the lines that must be labelled."""


class Turn(Value):
    """What one speaker says until the next."""

    span: Span
    """The words, without the label."""
    label: Span
    """The name before the colon."""
    answers: bool
    """Whether the label only tells that somebody answers."""


def find_turns(text: str, grammar: Grammar) -> list[Turn]:
    """Find who speaks in an interview; none in other texts, and nobody who only asks."""
    labelled = [(match, _end_of_line(text, match.end())) for match in _LABEL.finditer(text)]
    names = Counter(match.group("name") for match, _ in labelled)
    repeated = sum(count for count in names.values() if count > 1)
    lines = sum(1 for line in text.splitlines() if line.strip())
    if repeated < _LEAST or len(labelled) < _PART * lines or sum(count > 1 for count in names.values()) < 2:
        return []
    if not any(name in grammar.asking for name, count in names.items() if count > 1):
        return []  # the entries of a form
    return [
        Turn(Span(match.end(), end), Span(*match.span("name")), match.group("name") in grammar.answering)
        for match, end in labelled
        if names[match.group("name")] > 1 and match.group("name") not in grammar.asking
    ]


def _end_of_line(text: str, start: int) -> int:
    """Give where a line ends, blanks left out."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    while text[end - 1] in " 　\r" and end > start + 1:
        end -= 1
    return end


def any_around(turns: list[Turn], span: Span) -> bool:
    """Whether a span lies in what somebody says in an interview."""
    place = bisect_right(turns, span.end, key=lambda turn: turn.span.start) - 1
    return place >= 0 and turns[place].span.overlaps(span)
