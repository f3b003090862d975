"""Relative clauses between a subject and its verb: "executives who worked with Marsh | say"."""

from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import NOUN, Phrase, looks_human
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    THIRD,
    UNNAMED,
    VERB,
    WEAK_CUE,
)

_LONGEST = 12
"""Words of a document's name with what describes it: "a report published on Monday by the city"."""
_LONGEST_CLAUSE = 20
"""Words of a clause between two commas that tells of a subject."""


def without_clause(reader: Words, phrase: Phrase, start: int) -> Phrase:
    """Go back from a phrase that ends a relative clause to the noun that the clause describes."""
    left = phrase.start - 1
    if left > start and _is_predicate(reader, left, phrase):
        phrase = phrase_before(reader, left, start) or phrase
    elif _is_object(reader, phrase, start):
        described = antecedent(reader, phrase, start)
        if described is not None:
            is_document = reader.bits[described.head_end - 1] & DOCUMENT and phrase.end - described.start <= _LONGEST
            end = phrase.end if is_document else described.end
            phrase = Phrase(described.start, end, described.head_end)
    elif reader.vocabulary.genitives and not reader.vocabulary.capital_nouns:
        described = antecedent(reader, phrase, start)
        if described is not None and reader.bits[described.head_end - 1] & (ROLE | UNNAMED | CAPITAL):
            return described
    return phrase


def described(reader: Words, index: NameIndex, phrase: Phrase, verb: int) -> Phrase:
    """Give of a phrase before a relative clause what the clause describes, by the number of its verb.

    "The move stunned aides to | Ann Lee, who has called it": the move is the subject of another verb, and the aides are
    several.
    """
    for token in range(phrase.head_end - 2, phrase.start, -1):
        mark, before = reader.bits[token], reader.bits[token - 1]
        if reader.lowers[token].endswith("ed") and not mark & (CAPITAL | NOUN) and not before & DETERMINER:
            phrase = Phrase(token + 1, phrase.end, phrase.head_end)
            break
    if (person := _person_behind(reader, index, phrase, verb - 1)) is not None:
        return person
    singular = reader.bits[verb] & (THIRD | AUXILIARY | BE) and reader.lowers[verb].endswith("s")
    run = index.run_at.get(phrase.end - 1)
    if not singular or run is None or run.entity is None or run.entity.kind != "person" or run.start <= phrase.start:
        return phrase
    several = run.start - 2 >= phrase.start and reader.lowers[run.start - 2].endswith("s")
    if not several or not reader.bits[run.start - 1] & PREPOSITION:
        return phrase
    return Phrase(run.start, run.end, run.end)


def _person_behind(reader: Words, index: NameIndex, phrase: Phrase, relative: int) -> Phrase | None:
    """Give whom "who" points to behind a thing: "a chat with | Ann Lee, who asked", "notes of | a spy who wrote"."""
    mark, things = reader.bits[phrase.head_end - 1], reader.vocabulary.thing_relatives
    if not things or reader.lowers[relative] in things or phrase.head_end == phrase.end:
        return None
    if mark & (CAPITAL | ROLE | UNNAMED | BODY) or looks_human(reader, phrase.head_end - 1):
        return None
    run = index.run_at.get(phrase.end - 1)
    if run is not None and run.entity is not None:
        is_person = run.entity.kind == "person" and run.start > phrase.start
        return Phrase(run.start, run.end, run.end) if is_person else None
    if not reader.bits[phrase.end - 1] & (ROLE | UNNAMED):
        return None
    places = range(phrase.end - 2, phrase.head_end - 1, -1)
    preposition = next((token for token in places if reader.bits[token] & PREPOSITION), None)
    return Phrase(preposition + 1, phrase.end, phrase.end) if preposition is not None else None


def no_person(reader: Words, phrase: Phrase) -> Phrase:
    """Give what "which" points to behind a person's description: "a biologist at | Northwick Trust, which"."""
    if not reader.bits[phrase.head_end - 1] & (ROLE | UNNAMED) or phrase.head_end >= phrase.end - 1:
        return phrase
    prepositions = [token for token in range(phrase.head_end, phrase.end - 1) if reader.bits[token] & PREPOSITION]
    if not prepositions or not reader.bits[phrase.end - 1] & CAPITAL:
        return phrase
    return Phrase(prepositions[-1] + 1, phrase.end, phrase.end)


def _is_predicate(reader: Words, relative: int, phrase: Phrase) -> bool:
    """Whether a phrase begins with the verb of a relative clause: "economists who | favor low taxes | agree"."""
    if reader.vocabulary.pronouns.get(reader.lowers[relative]) != "relative" or phrase.end - phrase.start < 2:
        return False
    mark = reader.bits[phrase.start]
    if mark & DOCUMENT and not mark & CAPITAL:  # "analysts who | study old charts | say", and "which | papers say"
        return not reader.lowers[phrase.start].endswith("s") and not reader.bits[phrase.start + 1] & PREPOSITION
    return not mark & (DETERMINER | CAPITAL | ROLE | UNNAMED | BODY)


def _is_object(reader: Words, phrase: Phrase, start: int) -> bool:
    """Whether a phrase hangs on a verb or a preposition before it: "who has seen | the contract", "who spoke to | him".

    What follows a verb of saying or thinking may be the subject of a clause: "who thinks | the poll".
    """
    left = phrase.start - 1
    if left <= start:
        return False
    mark = reader.bits[left]
    if mark & PREPOSITION and not mark & (SUBORDINATOR | CLAUSE_MARK):
        return True
    if reader.lowers[left].endswith("ing") and reader.bits[left - 1] & (UNNAMED | ROLE) and not mark & NOUN:
        return True  # "officials monitoring | the situation | said"
    lemma = reader.vocabulary.lemmas.get(reader.lowers[left], "")
    return lemma not in reader.vocabulary.clause_verbs and bool(mark & (VERB | CUE | WEAK_CUE))


def antecedent(reader: Words, phrase: Phrase, start: int) -> Phrase | None:
    """Find the subject before a relative clause that ends in a phrase: "executives who worked with Marsh | say"."""
    for token in range(phrase.start - 1, max(start, phrase.start - 12), -1):
        if reader.bits[token] & PUNCTUATION:
            return None
        if reader.vocabulary.pronouns.get(reader.lowers[token]) == "relative" or _is_relative(reader, token):
            return phrase_before(reader, token, start)
        told = reader.lowers[token].endswith("ed") and reader.bits[token - 1] & PRONOUN and token - 2 >= start
        if told and reader.bits[token - 2] & NOUN and not reader.bits[token - 2] & CAPITAL:
            return phrase_before(reader, token - 1, start)  # "a brochure he received about | his car"
        describes = reader.lowers[token].endswith(("ing", "ed")) and not reader.bits[token] & (CAPITAL | NOUN)
        if describes and reader.bits[token - 1] & (UNNAMED | ROLE | DOCUMENT):
            return phrase_before(reader, token, start)
    return None


def _is_relative(reader: Words, token: int) -> bool:
    """Whether "that" opens a relative clause: "groups that have endorsed him"."""
    if reader.vocabulary.genitives and not reader.vocabulary.capital_nouns and reader.bits[token] & CLAUSE_MARK:
        return bool(reader.bits[token - 1] & (ROLE | UNNAMED | DOCUMENT))  # "una vecina que prefirió no dar su nombre"
    if not reader.bits[token] & CLAUSE_MARK or not reader.bits[token] & DETERMINER:
        return False
    return bool(reader.bits[token - 1] & NOUN) and bool(reader.bits[token + 1] & (AUXILIARY | BE | VERB | CUE))


def ends_clause(reader: Words, comma: int, start: int) -> bool:
    """Whether a comma ends a clause that tells of a subject: "Ito, who led the study, | say the drug works"."""
    if reader.lowers[comma] != ",":
        return False
    for token in range(comma - 1, max(start, comma - _LONGEST_CLAUSE), -1):
        if reader.lowers[token] == ",":
            return reader.vocabulary.pronouns.get(reader.lowers[token + 1]) == "relative"
    return False
