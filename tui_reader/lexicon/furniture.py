"""Phrases by which furniture gives itself away, as an index that is walked once a line.

The lists are `furniture_<kind>.txt`. An entry is matched word by word, case and punctuation aside; "..." stands for
any words, so "share on..." is a line that begins so and "...our newsletter..." one that holds it.
"""

from functools import cache
from typing import NamedTuple

from tui_reader.lexicon import words
from tui_reader.lexicon.expressions import expression

REASONS = {
    "advertisement": "advertisement",
    "comments": "comment form",
    "cookies": "cookie notice",
    "copyright": "copyright notice",
    "embed": "social media embed or player",
    "navigation": "navigation",
    "newsletter": "newsletter sign-up",
    "promotion": "promotion",
    "reading_time": "reading time or counter",
    "share": "share bar",
    "tags": "tag list",
}
"""The kinds of furniture that have a word list, and what a person calls them."""

_WORD = expression(r"\w+")
_FARTHEST_WORD = 80
"""Words of a line that are looked at; furniture shows itself early."""


class Phrase(NamedTuple):
    """An entry of a word list."""

    kind: str
    """The list it is from."""
    parts: tuple[tuple[str, ...], ...]
    """The words between the gaps."""
    open_start: bool
    """Whether any words may stand in front."""
    open_end: bool
    """Whether any words may follow."""


class Giveaway(NamedTuple):
    """A phrase found in a line."""

    kind: str
    """What kind of furniture it speaks of."""
    whole: bool
    """Whether the phrase is the whole line."""
    words: int
    """How many words the phrase itself has."""


def fold_words(text: str) -> list[str]:
    """Give the words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


@cache
def furniture_phrases(language: str) -> dict[str, tuple[Phrase, ...]]:
    """Give the phrases of a language, and the English ones that every page uses, by their first word."""
    index: dict[str, list[Phrase]] = {}
    for code in dict.fromkeys((language, "en")):
        for kind in REASONS:
            for entry in words(code, f"furniture_{kind}"):
                parts = tuple(tuple(fold_words(part)) for part in entry.split("...") if fold_words(part))
                if parts:
                    phrase = Phrase(kind, parts, entry.startswith("..."), entry.endswith("..."))
                    index.setdefault(parts[0][0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in index.items()}


@cache
def _inner_phrases(language: str) -> dict[str, tuple[Phrase, ...]]:
    """Give those phrases in front of which any words may stand."""
    index = {
        first: tuple(phrase for phrase in phrases if phrase.open_start)
        for first, phrases in furniture_phrases(language).items()
    }
    return {first: phrases for first, phrases in index.items() if phrases}


def find_giveaways(folded: list[str], language: str) -> list[Giveaway]:
    """Find the furniture phrases in the folded words of a line."""
    if not folded:
        return []
    leading, inner = furniture_phrases(language).get(folded[0], ()), _inner_phrases(language)
    found = [_giveaway(phrase, folded) for phrase in leading if _matches(phrase, folded, 0)]
    looked_at = folded[1:_FARTHEST_WORD]
    if not inner.keys().isdisjoint(looked_at):
        for position, word in enumerate(looked_at, 1):
            if word in inner:
                found += [_giveaway(phrase, folded) for phrase in inner[word] if _matches(phrase, folded, position)]
    return found


def _giveaway(phrase: Phrase, folded: list[str]) -> Giveaway:
    length = sum(map(len, phrase.parts))
    return Giveaway(phrase.kind, length == len(folded), length)


def _matches(phrase: Phrase, folded: list[str], position: int) -> bool:
    """Tell whether a phrase stands at a position."""
    end = position
    for number, part in enumerate(phrase.parts):
        if number:
            end = _find(part, folded, end)
        if end < 0 or tuple(folded[end : end + len(part)]) != part:
            return False
        end += len(part)
    return phrase.open_end or end == len(folded)


def _find(part: tuple[str, ...], folded: list[str], start: int) -> int:
    """Give the position at which a part of a phrase stands, or -1."""
    for position in range(start, min(len(folded) - len(part) + 1, start + _FARTHEST_WORD)):
        if tuple(folded[position : position + len(part)]) == part:
            return position
    return -1
