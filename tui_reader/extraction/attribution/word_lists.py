"""Reads the word lists of a language into a vocabulary."""

from __future__ import annotations

from functools import cache

from tui_reader.extraction.attribution.list_fields import PHRASES, SETS, SIGNS, TUPLES
from tui_reader.extraction.attribution.tokens import SeenWords
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CLAUSE_MARK,
    CLOSING,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GERUND,
    GIVEN,
    HONORIFIC,
    MODAL,
    ORGANISATION,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    THIRD,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
    Vocabulary,
)
from tui_reader.lexicon import words, words_of_all
from tui_reader.lexicon.agencies import agencies_in_text

TYPE_CHECKING = False  # `typing` is not to be imported before the first page
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_LISTS = {
    "determiners": DETERMINER,
    "prepositions": PREPOSITION,
    "subordinators": SUBORDINATOR,
    "auxiliaries": AUXILIARY,
    "be_forms": BE,
    "time_words": TIME,
    "weekdays": TIME,
    "honorifics": HONORIFIC,
    "offices": HONORIFIC,
    "roles": ROLE,
    "organisation_nouns": BODY,
    "document_nouns": DOCUMENT,
    "unnamed_nouns": UNNAMED,
    "common_verbs": VERB,
    "cue_nouns": CUE_NOUN,
    "clause_marks": CLAUSE_MARK,
    "adverbs": ADVERB,
    "organisation_heads": ORGANISATION,
    "closing_abbreviations": CLOSING,
    "modal_verbs": MODAL,
}
"""Which bit the entries of a list carry; the entries of a line are separated by blanks."""

_VERB_FORMS = (BASE, THIRD, 0, PARTICIPLE, GERUND)
"""What the columns of a list of cue verbs are: base, third person, past, past participle, present participle."""

_GIVEN = ("male", "female", "either")
"""What the lists of given names are called."""


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Read the lists of a language; English serves where a language has no cue verbs."""
    code = language if words(language, "cue_verbs") else "en"
    given = {kind: set(" ".join(words_of_all(f"given_names_{kind}")).lower().split()) for kind in _GIVEN}
    pronouns = {entry.split()[0]: entry.split()[1] for entry in words(code, "pronouns")}
    bits, lemmas = _kinds(code)
    _enter(set().union(*given.values()), GIVEN, bits)
    _enter(map(str.lower, words_of_all("name_particles")), PARTICLE, bits)
    _enter(pronouns, PRONOUN, bits)
    fields: dict[str, Any] = {field: frozenset(_split(code, name)) for field, name in SETS.items()}
    fields |= {field: _split(code, name) for field, name in TUPLES.items()}
    fields |= {field: _phrases(code, name) for field, name in PHRASES.items()}
    fields |= {field: bool(words(code, name)) for field, name in SIGNS.items()}
    abbreviations = frozenset(word for line in words(code, "abbreviations") for word in line.split())
    return Vocabulary(
        bits=bits,
        lemmas=lemmas,
        gender=_genders(code, given),
        pronouns=pronouns,
        speaking_pronouns=frozenset(word for word, points in pronouns.items() if points in ("writer", "listener")),
        abbreviations=abbreviations,
        accordance_openers=frozenset(phrase[0] for phrase in fields["accordance"] + fields["emergence"])
        | fields["accordance_incises"]
        | fields["accordance_after"],
        agencies=agencies_in_text(),
        cue_phrases=_cue_phrases(code),
        in_company=_in_company(code, lemmas),
        hearsay=frozenset(phrase[0] for phrase in fields["second_hand"] if len(phrase) == 1),
        dashes=frozenset(_split("en", "signing_dashes")),
        legal_forms=frozenset(_split("en", "legal_forms")),
        seen=SeenWords(bits, abbreviations, fields["capital_nouns"]),
        oblique=dict((phrase[0], phrase[1]) for phrase in _phrases(code, "oblique_articles")),
        acronyms=frozenset(words(code, "acronyms_like_words")),
        **fields,
    )


def _kinds(code: str) -> tuple[dict[str, int], dict[str, str]]:
    """Give what the words of the lists may be, and the base form of each form of a cue."""
    bits: dict[str, int] = {}
    lemmas: dict[str, str] = {}
    for name, bit in _LISTS.items():
        _enter(_split(code, name), bit, bits)
    endings = _split(code, "plural_endings")
    _enter((word + ending for word in _split(code, "roles") for ending in endings), UNNAMED, bits)
    for name, bit in (("cue_verbs", CUE), ("cue_verbs_weak", WEAK_CUE)):
        _add_verbs(words(code, name), bit, bits, lemmas)
    return bits, lemmas


def _enter(found: Iterable[str], bit: int, bits: dict[str, int]) -> None:
    """Note of words that they may be of a kind."""
    for word in found:
        bits[word] = bits.get(word, 0) | bit


def _split(code: str, name: str) -> tuple[str, ...]:
    """Give the words of a list whose lines hold several."""
    return tuple(" ".join(words(code, name)).lower().split())


def _phrases(code: str, name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.lower().split()) for line in words(code, name))


def _cue_phrases(code: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the words that make a cue of a verb, by its base form."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for verb, *following in _phrases(code, "cue_phrases"):
        found[verb] = (*found.get(verb, ()), tuple(following))
    return found


def _in_company(
    code: str, lemmas: dict[str, str]
) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """Give what stands around a verb, which has a star: "assume: *geht davon aus" shares the weights of "assume"."""
    found: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {}
    for line in words(code, "verbs_in_company"):
        like, _, entry = line.lower().partition(":")
        before, _, rest = entry.partition("*")
        verb, *behind = rest.split()
        found[verb] = (*found.get(verb, ()), (tuple(before.split()), tuple(behind)))
        lemmas[verb] = like
    return found


def _add_verbs(lines: tuple[str, ...], bit: int, bits: dict[str, int], lemmas: dict[str, str]) -> None:
    """Enter the forms of the cue verbs of a list; "say: sagen sagt" shares the weights of "say"."""
    for line in lines:
        like, colon, rest = line.lower().partition(":")
        forms = (rest if colon else line.lower()).split()
        for form, column in zip(forms, _VERB_FORMS, strict=False):
            bits[form] = bits.get(form, 0) | bit | column
            lemmas.setdefault(form, like if colon else forms[0])
        for form in forms[len(_VERB_FORMS) :]:
            bits[form] = bits.get(form, 0) | bit
            lemmas.setdefault(form, like if colon else forms[0])


def _genders(code: str, given: dict[str, set[str]]) -> dict[str, str]:
    """Give what forms of address and given names hint at, in every language, because names travel.

    A name that is a man's in one language and a woman's in another hints at nothing.
    """
    men, women, either = (given[kind] for kind in _GIVEN)
    gender = dict.fromkeys(men - women - either, "m") | dict.fromkeys(women - men - either, "f")
    gender |= dict(entry.lower().split() for entry in words(code, "gendered_titles"))
    return gender
