"""Words that open a sentence before a name without being part of it: "Understated Ito", "Wherever Ann Lee went"."""

from tui_reader.extraction.attribution.entities import Entity, NameIndex, NameRun
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import GIVEN, HONORIFIC, ORGANISATION, PARTICLE, ROLE

_PART_OF_NAME = GIVEN | HONORIFIC | ROLE | ORGANISATION | PARTICLE


def may_open(reader: Words, run: NameRun, starts: set[int]) -> bool:
    """Whether the first word of a name has its capital perhaps from the sentence only."""
    return run.start in starts and run.start == run.name_start and not reader.bits[run.start] & _PART_OF_NAME


def is_firm_named(reader: Words, start: int, stop: int) -> bool:
    """Whether a capitalised noun for firms, and for nobody else, stands before a name: "Carmaker | Voltra"."""
    lower, vocabulary = reader.lowers[start], reader.vocabulary
    if stop - start < 2 or lower not in vocabulary.company_openers:
        return False
    return not reader.bits[start] & ROLE and not reader.bits[start + 1] & GIVEN


def is_called_body(reader: Words, start: int) -> bool:
    """Whether a noun for a firm or a group stands right before a name: "the carmaker | Voltra"."""
    lower, vocabulary = reader.lowers[start - 1] if start else "", reader.vocabulary
    listed = (vocabulary.company_nouns, vocabulary.company_openers, vocabulary.named_bodies)
    return any(lower in words for words in listed) and not reader.bits[start] & (GIVEN | HONORIFIC)


def opens_place(reader: Words, token: int) -> bool:
    """Whether a name begins as those of places and of things of a country do: "Las", "British"."""
    lower = reader.lowers[token]
    return lower in reader.vocabulary.place_openers or lower in reader.vocabulary.nationalities


def drop_opening_word(reader: Words, index: NameIndex, run: NameRun, common: set[str]) -> None:
    """Leave the first word of a name out, when the others are the name of somebody known without it."""
    first, rest = reader.lowers[run.start], tuple(reader.lowers[run.start + 1 : run.end])
    namesakes = index.people.get(rest[-1], ())
    plain = first in common or first.endswith(reader.vocabulary.plain_word_endings)
    # "Newlyweds | Tom Lee"
    several = first.endswith("s") and len(rest) > 1 and bool(reader.bits[run.start + 1] & GIVEN)
    if several or any(_is_named(person, rest) for person in namesakes if plain or person.words == rest):
        run.start = run.name_start = run.start + 1


def _is_named(person: Entity, words: tuple[str, ...]) -> bool:
    """Whether some words are the name of a person who is named in full, or its end."""
    return len(person.words) > 1 and person.words[-len(words) :] == words
