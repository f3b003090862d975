"""Persons in the parts of a byline: without honorifics, job titles and what lost markup glued to them."""

from functools import cache

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.names import (
    has_given_name,
    is_name_word,
    is_person_name,
    is_title_word,
    outlet_words,
    particles,
    recase,
)

_SEAM = expression(r"(?<=[^\W\d_A-Z]{2})[^\W\d_A-Z](?=[A-Z][^\W\d_A-Z]{2})")
"""A capital inside of a word, past any "Mc", "De" or "Van"."""


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(words_of_all("byline_honorifics"))


@cache
def _institutions() -> frozenset[str]:
    return frozenset(words_of_all("institution_words"))


def person_of(part: str) -> str:
    """Give the name in a part of a byline, or "": a job title after it is cut off, one alone is none."""
    parts = part.split()
    while len(parts) > 2 and parts[0].casefold() in _honorifics():
        del parts[0]
    parts = _unglued(parts)
    if len(parts) > 2 and parts[-1].casefold() in _institutions():
        return ""
    length = 0
    while length < len(parts) and (is_name_word(parts[length]) or parts[length] in particles()):
        length += 1
    if length < len(parts):
        if not any(is_title_word(word) for word in parts[length:]):
            is_outlet = any(word.casefold() in outlet_words() for word in parts[length:])
            if not is_outlet or (length < 3 and not has_given_name(parts[0])):
                return ""
        if length >= 3 and not _is_middle(parts[1]):
            length = 2
    name = " ".join(parts[:length])
    return recase(name) if is_person_name(name) else ""


def _unglued(parts: list[str]) -> list[str]:
    """Cut a job title off the name that the lost markup glued it to: "Ann LeeCity Columnist"."""
    for position, part in enumerate(parts):
        seam = _SEAM.search(part) if position and not part[1:].islower() else None
        if seam and (position == len(parts) - 1 or any(is_title_word(word) for word in parts[position + 1 :])):
            return [*parts[:position], part[: seam.start() + 1]]
    return parts


def _is_middle(word: str) -> bool:
    return len(word.strip(".")) == 1 or word in particles()
