"""Nouns that tell what a person is: an office, a trade, "the source"."""

from tui_reader.extraction.attribution.noun_phrases import looks_human
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import HONORIFIC, ROLE, UNNAMED

_SHORTEST = 5
"""Letters from which an ending tells something of a word."""


def is_human(reader: Words, token: int) -> bool:
    """Whether a noun is one for people: an office, "the source", "linebacker"."""
    if reader.bits[token] & (ROLE | HONORIFIC | UNNAMED):
        return True
    last = reader.words[token].rpartition("-")[2]  # "bell-ringer", but not "tariff-free"
    return last.isalpha() and len(last) >= _SHORTEST and looks_human(reader, token)


def is_office(reader: Words, token: int) -> bool:
    """Whether a noun needs no article to tell who somebody is: "founder", not "sources"."""
    mark = reader.bits[token]
    return bool(mark & ROLE) or (is_human(reader, token) and not mark & UNNAMED)
