"""Noun phrases: what a source is called, without a parser.

A walk over the words finds them, stopping where only the closed classes of words (prepositions, auxiliaries,
conjunctions, marks) can tell.
"""


from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GIVEN,
    HONORIFIC,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)
from tui_reader.model.value import Value

NOUN = ROLE | BODY | DOCUMENT | UNNAMED | CUE_NOUN

_NO_NOUN = CAPITAL | UNNAMED | ROLE | PREPOSITION | PRONOUN | PUNCTUATION | QUOTATION | SUBORDINATOR | AUXILIARY | BE
"""What the word before is not, where a base form is part of an office."""

LONGEST = 30
"""Words that a noun phrase may have."""


class Phrase(Value):
    """A noun phrase, by tokens."""

    start: int
    """Its first token."""
    end: int
    """The token after its last."""
    head_end: int
    """The token after its head: where "of the ministry" begins."""


def head_of(reader: Words, phrase: Phrase) -> int:
    """Give the noun that a phrase is about: its last word, or in Romance languages one before its adjectives."""
    last = phrase.head_end - 1
    if not reader.vocabulary.genitives or reader.vocabulary.capital_nouns or reader.bits[last] & (NOUN | CAPITAL):
        return last
    return next((token for token in range(phrase.start, last) if reader.bits[token] & NOUN), last)


def is_verb(reader: Words, token: int) -> bool:
    """Whether a word is a finite verb for certain, or a cue that is no noun as well."""
    mark = reader.bits[token]
    if mark & CAPITAL:
        return False
    if mark & (VERB | AUXILIARY | BE):
        return not mark & NOUN or bool(mark & (AUXILIARY | BE))
    return bool(mark & (CUE | WEAK_CUE)) and not mark & (NOUN | DETERMINER | PREPOSITION)


def is_nickname(reader: Words, token: int, lowest: int) -> bool:
    """Whether a quotation stands inside a name or a description: Dwayne “The Rock” Johnson, the “Skyline” star."""
    if token - 1 < lowest or token + 1 >= len(reader.bits):
        return False
    before, after = reader.bits[token - 1], reader.bits[token + 1]
    if before & DETERMINER and after & ROLE and not after & CAPITAL:
        return True  # "the | “Harbour Lights” | star"
    return bool(before & CAPITAL and after & CAPITAL)


def is_noun_here(reader: Words, token: int) -> bool:
    """Whether a form that may be a verb is a noun or an adjective where it stands: "the named source"."""
    if token == 0:
        return False
    before = reader.bits[token - 1]
    return bool(before & DETERMINER) or reader.lowers[token - 1] in ("'s", "’s") or _belongs_to_office(reader, token)


def _belongs_to_office(reader: Words, token: int) -> bool:
    """Whether a base form stands between a noun in the singular and an office: "the city | fire | marshal"."""
    if reader.vocabulary.genitives or token + 1 >= len(reader.bits):
        return False
    before, after, lower = reader.bits[token - 1], reader.bits[token + 1], reader.lowers[token]
    if not after & ROLE or after & (UNNAMED | CAPITAL) or lower.endswith(("s", "ed")):
        return False
    singular = not reader.lowers[token - 1].endswith("s") and reader.lowers[token - 1] not in reader.vocabulary.plurals
    return singular and not before & _NO_NOUN




def is_time(reader: Words, token: int) -> bool:
    """Whether a word tells when, and is no last name: "said Nora Ito | Monday", but "said Anna May"."""
    mark = reader.bits[token]
    if not mark & TIME or not mark & CAPITAL or reader.lowers[token] in reader.vocabulary.weekdays or token == 0:
        return bool(mark & TIME)
    before = reader.bits[token - 1]
    return not (before & CAPITAL and before & (GIVEN | HONORIFIC))


def named_in(reader: Words, index: NameIndex, phrase: Phrase) -> tuple[int, int] | None:
    """Give the tokens of the name that a phrase ends with: "Brandt spokesman [Nick Olden]"."""
    token = phrase.head_end - 1
    if token < phrase.start:
        return None
    if reader.lowers[token] in ("'s", "’s", "’", "'"):
        return None
    run = index.run_at.get(token)
    if run is None or not (reader.bits[token] & CAPITAL or run.end == token + 1):
        return None
    return max(run.start, phrase.start), run.end


def looks_human(reader: Words, token: int) -> bool:
    """Whether an unlisted noun ends like one for people: "villagers"."""
    vocabulary, lower = reader.vocabulary, reader.lowers[token]
    if reader.bits[token] & CAPITAL or len(lower) < 5 or lower in vocabulary.things:
        return False
    return lower.endswith(vocabulary.person_endings)


def is_plain_role(reader: Words, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a role or an unnamed person: "the campaign manager for Brandt"."""
    return bool(reader.bits[phrase.head_end - 1] & (ROLE | UNNAMED)) and not reader.bits[phrase.head_end - 1] & CAPITAL
