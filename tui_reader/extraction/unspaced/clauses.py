"""Where the sentence of a quotation begins and ends, and which part of it names the source."""

from tui_reader.extraction.unspaced.grammar import Grammar
from tui_reader.extraction.unspaced.marks import FOLDED, STOPS
from tui_reader.extraction.unspaced.naming import Named, read_name
from tui_reader.lexicon.expressions import expression

_DATELINE = expression(r"[^\s]{1,20}[电電讯訊][ 　]+")
"""Where a report comes from: "新海网海州7日电 "."""
_CLAUSES = 3
"""Clauses before a verb of saying in which its subject is sought."""
_REACH = 200
"""Characters of a sentence that are looked at on either side."""
_NO_TOPIC = ("に", "で", "と", "て", "から", "まで", "へ")
"""What stands before a particle of the topic that marks no subject: "市民には"."""


def sentence_start(folded: str, place: int) -> int:
    """Give where the sentence of a place begins, in the reporter's words."""
    floor = max(place - _REACH, 0)
    return max(floor, *(folded.rfind(stop, floor, place) + 1 for stop in (*STOPS, "\n")))


def sentence_end(folded: str, place: int) -> int:
    """Give where the sentence of a place ends."""
    ceiling = min(place + _REACH, len(folded))
    ends = [found for stop in (*STOPS, "\n") if (found := folded.find(stop, place, ceiling)) >= 0]
    return min(ends, default=ceiling)


def subject_before(text: str, folded: str, start: int, end: int, grammar: Grammar) -> Named | None:
    """Read the subject of a verb that stands at `end`, in the clause before it or the one before that."""
    for _ in range(_CLAUSES):
        cut = max(folded.rfind(mark, start, end) for mark in ("，", ",", "；", FOLDED)) + 1
        dateline = _DATELINE.match(folded, start, end) if cut <= start else None
        first = dateline.end() if dateline is not None else max(cut, start)
        adverbial = grammar.openers is not None and grammar.openers.match(folded, first, end)
        named = read_name(text, first, end, grammar)
        if named is not None and (named.sure or not adverbial):
            return named
        if cut <= start or folded[cut - 1] == FOLDED:
            return None
        end = cut - 1
    return None


def topic_between(text: str, folded: str, start: int, end: int, grammar: Grammar) -> tuple[Named, int] | None:
    """Read the topic of a sentence, and where it ends: "田中社長|は"."""
    for particle in grammar.topics:
        place = folded.find(particle, start, end)
        while place > start and folded.endswith(_NO_TOPIC, start, place):
            place = folded.find(particle, place + 1, end)
        if place <= start:
            continue
        first = max(folded.rfind(mark, start, place) for mark in ("、", "，", FOLDED)) + 1
        named = read_name(text, max(first, start), place, grammar)
        if named is not None:
            return named, place + len(particle)
    return None
