"""Sentences set like a headline, so that capitals tell nothing."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.tokens import STOPS
from tui_reader.extraction.attribution.vocabulary import (
    CAPITAL,
    CUE,
    DETERMINER,
    FUNCTION_WORD,
    GIVEN,
    HONORIFIC,
    PREPOSITION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
)

_LONGEST_LIST = 9
"""Words of a line that holds nothing but names."""
_BETWEEN_NAMES = frozenset({"&", "and", ","})
_NAME = 2, 3
"""Words that such a name has."""
_LONGEST_LABEL = 8
"""Words of an office and a name, with the colon and the quotation behind."""


def is_title_case(reader: Words, start: int, end: int) -> bool:
    """Whether a sentence is set like a headline, so that capitals tell nothing; they never do where nouns have them."""
    if reader.vocabulary.capital_nouns:
        return False
    known = reader.headlines.get(start)
    if known is None:
        known = reader.headlines[start] = _looks_set_so(reader, start, end)
    return known


def _looks_set_so(reader: Words, start: int, end: int) -> bool:
    """Look at the words of a sentence, which several ask about."""
    if reader.bits[start] & QUOTATION and start + 1 < end and reader.lowers[start + 1] in reader.vocabulary.dashes:
        return False  # “Q” — Ann Lee, Harbour Master
    if reader.bits[end - 1] & QUOTATION and _labels_words(reader, start, end):
        return False
    capitals = 0
    for token in range(start, end):
        mark = reader.bits[token]
        if mark & CAPITAL:
            capitals += 1
        elif reader.words[token][0].isalpha() and not mark & (DETERMINER | PREPOSITION | SUBORDINATOR):
            return False
    return capitals > 3 and not _lists_people(reader, start, end)


def _lists_people(reader: Words, start: int, end: int) -> bool:
    """Whether a line holds nothing but whole names, as crossheads do: "Emma Lund & Greg Marsh"."""
    if end - start > _LONGEST_LIST:
        return False
    first = start
    for token in range(start, end + 1):
        if token == end or reader.lowers[token] in _BETWEEN_NAMES:
            if not _NAME[0] <= token - first <= _NAME[1] or not reader.bits[first] & GIVEN:
                return False
            first = token + 1
        elif not reader.bits[token] & CAPITAL or reader.bits[token] & (FUNCTION_WORD | CUE):
            return False
    return True


def _labels_words(reader: Words, start: int, end: int) -> bool:
    """Whether an office and a name stand before what somebody says: "Harbour Master Ann Lee: “No.”"."""
    if end - start > _LONGEST_LABEL or reader.lowers[end - 2] != ":":
        return False
    if not any(reader.bits[token] & (HONORIFIC | ROLE) for token in range(start, end - 3)):
        return False
    return reader.text[reader.quotations[reader.quotation_at(end - 1)].end - 1] in STOPS
