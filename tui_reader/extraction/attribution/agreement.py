"""Which words may be of one noun phrase by their number: "a phrase | critics have used", "players and coaches"."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import CAPITAL, PREPOSITION, PUNCTUATION, UNNAMED

_SINGULAR = frozenset({"a", "an"})
"""Articles that no noun in the plural has."""
_LEAST = 3
"""Words of a phrase in which an article, its noun and a plural stand."""


def belongs_to_another(reader: Words, start: int, last: int) -> bool:
    """Whether the article before a plural is that of another noun: "a phrase | critics have used"."""
    if last - start < _LEAST or reader.lowers[start] not in _SINGULAR or not is_plain_plural(reader, last - 1):
        return False
    between = range(start + 1, last - 1)
    if any(reader.bits[token] & (UNNAMED | CAPITAL | PREPOSITION | PUNCTUATION) for token in between):
        return False
    return not any(_counts(reader, token) for token in between)


def is_plain_plural(reader: Words, token: int) -> bool:
    """Whether a word is a listed noun for people in the plural, and no name: "critics", "police"."""
    lower = reader.lowers[token]
    if not is_for_people(reader, token):
        return False
    return lower in reader.vocabulary.plurals or (lower.endswith("s") and not lower.endswith("ss"))


def is_for_people(reader: Words, token: int) -> bool:
    """Whether a word is a listed noun for people, and no name: "family"."""
    mark = reader.bits[token]
    return bool(mark & UNNAMED) and (not mark & CAPITAL or _opens_sentence(reader, token))


def _opens_sentence(reader: Words, token: int) -> bool:
    """Whether a capital may be that of the sentence."""
    return not token or bool(reader.bits[token - 1] & PUNCTUATION)


def _counts(reader: Words, token: int) -> bool:
    """Whether a word counts what follows: "a | dozen | residents", "a record | 40 | nurses"."""
    return reader.lowers[token] in reader.vocabulary.counts or reader.words[token][0].isdigit()
