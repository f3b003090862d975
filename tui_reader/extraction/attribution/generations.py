"""Which of two who share a name is "the younger Ms. Quist": whom the article calls somebody's daughter."""

from tui_reader.extraction.attribution.entities import Entity
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import CAPITAL

_BEFORE, _BEHIND = 4, 5
"""Words before a name and behind it that tell whose child or mother somebody is."""


def of_generation(reader: Words, people: list[Entity], token: int) -> Entity | None:
    """Give who of two people is meant by a word before a name; `None` when the word or the article does not tell."""
    vocabulary, word = reader.vocabulary, reader.lowers[token]
    if len(people) != 2 or (word not in vocabulary.younger and word not in vocabulary.elder):
        return None
    ages = [_age_of(reader, person) for person in people]
    if ages[0] == ages[1]:
        return None
    first_is_younger = ages[0] < ages[1]
    return people[0] if first_is_younger == (word in vocabulary.younger) else people[1]


def _age_of(reader: Words, person: Entity) -> int:
    """Tell whether the words beside the first mention of somebody make him young (-1) or old (1)."""
    first, last = person.first_token, person.first_token + len(person.words)
    before = range(first - 1, max(first - 1 - _BEFORE, -1), -1)
    behind = range(last, min(last + _BEHIND, len(reader.lowers)))
    return _age_in(reader, before) or _age_in(reader, behind)


def _age_in(reader: Words, tokens: range) -> int:
    """Tell the same of some words, up to another name or clause."""
    vocabulary = reader.vocabulary
    for token in tokens:
        lower = reader.lowers[token]
        if lower in vocabulary.younger or lower in vocabulary.elder:
            return -1 if lower in vocabulary.younger else 1
        if reader.bits[token] & CAPITAL or lower in vocabulary.coordinators:
            return 0
    return 0
