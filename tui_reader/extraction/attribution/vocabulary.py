"""What the words of a language do in an attribution, read from its word lists.

Every list is data (`lexicon/<language>/<name>.txt`), so that a language is added without touching code. One look-up a
word gives all that the later stages ask of it, as bits.
"""

from dataclasses import dataclass
from functools import cache

from tui_reader.lexicon import words, words_of_all

DETERMINER = 1 << 0
PREPOSITION = 1 << 1
SUBORDINATOR = 1 << 2
AUXILIARY = 1 << 3
BE = 1 << 4
PRONOUN = 1 << 5
CUE = 1 << 6
"""A form of a verb that reports words by itself: "said"."""
WEAK_CUE = 1 << 7
"""A form of a verb that reports words only in certain company: "continued"."""
GERUND = 1 << 8
"""The present participle of a cue: "saying"."""
PARTICIPLE = 1 << 9
"""A form that may be the past participle of a cue: "described"."""
BASE = 1 << 10
"""The base form of a cue: "say"."""
TIME = 1 << 11
HONORIFIC = 1 << 12
ROLE = 1 << 13
ORGANISATION = 1 << 14
"""Ends the name of an organisation, when it has a capital: "Committee"."""
BODY = 1 << 15
"""A common noun for a body that speaks: "the ministry"."""
DOCUMENT = 1 << 16
UNNAMED = 1 << 17
VERB = 1 << 18
"""A finite verb that is no cue."""
CUE_NOUN = 1 << 19
CLAUSE_MARK = 1 << 20
"""Opens reported speech: "that"."""
ADVERB = 1 << 21
THIRD = 1 << 22
"""The third person singular of a cue: "says"."""
PARTICLE = 1 << 23
GIVEN = 1 << 24
"""A given name."""

CAPITAL = 1 << 30
"""The word begins with a capital; set by the reader of the text, not by the lists."""
STOP = 1 << 31
"""A mark that ends a sentence."""
PUNCTUATION = 1 << 32
QUOTATION = 1 << 33
"""Not a word: a whole quotation stands here."""

FUNCTION_WORD = DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN | CLAUSE_MARK
"""Words that are no part of a name, even with a capital at the start of a sentence."""

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
    "given_names_male": GIVEN,
    "given_names_female": GIVEN,
    "given_names_either": GIVEN,
}
"""Which bit the entries of a list carry; the entries of a line are separated by blanks."""

_VERB_FORMS = (BASE, THIRD, 0, PARTICIPLE, GERUND)
"""What the columns of a list of cue verbs are: base, third person, past, past participle, present participle."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of one language, ready for look-up."""

    bits: dict[str, int]
    """What each word (in lower case) may be."""
    lemmas: dict[str, str]
    """The base form of each form of a cue."""
    gender: dict[str, str]
    """What a form of address or a given name hints at: "m" or "f"."""
    pronouns: dict[str, str]
    """What a pronoun points to: "m", "f", "thing", "many", "writer", "listener", "relative"."""
    speaking_pronouns: frozenset[str]
    """Pronouns of those who talk to each other: "I", "we", "you"."""
    abbreviations: frozenset[str]
    """Words whose stop ends no sentence."""
    accordance: tuple[tuple[str, ...], ...]
    """Phrases such as "according to", word by word."""
    accordance_openers: frozenset[str]
    """The first words of those phrases."""
    agencies: dict[str, str]
    """Every writing of a news agency, in lower case, to its name."""
    apostrophe_words: frozenset[str]
    """Words that begin with an apostrophe: "'tis"."""
    scare_openers: frozenset[str]
    """Words before the marks of a name or a term: "so-called"."""
    second_hand: tuple[tuple[str, ...], ...]
    """Marks of hearsay, word by word."""
    off_record: tuple[tuple[str, ...], ...]
    """Phrases that tell that a source would not be named."""
    capital_nouns: bool
    """Whether every noun has a capital, as in German."""
    agents: frozenset[str]
    """The preposition of the doer in the passive: "by"."""
    infinitives: frozenset[str]
    """The mark of the infinitive: "to"."""
    cue_phrases: dict[str, tuple[tuple[str, ...], ...]]
    """What makes a cue of a weak verb (by its base form): "point" before "out"."""
    reduced: frozenset[str]
    """Participles that describe the noun before them: "people briefed on the matter"."""
    clause_verbs: frozenset[str]
    """Verbs after which reported speech may stand without "that"."""
    told_verbs: frozenset[str]
    """Verbs behind which the hearer stands: "told reporters that"."""
    hearsay: frozenset[str]
    """Single words of hearsay: "reportedly"."""
    place_openers: frozenset[str]
    """Words that open the name of a place: "New"."""
    places: frozenset[str]
    """Places and firms that speak as bodies do."""
    dashes: frozenset[str]
    """Dashes that sign a quotation."""
    suffixes: frozenset[str]
    """What follows a name without being one: "Jr."."""
    nobodies: frozenset[str]
    """Words that name nobody: "nobody", "everyone", "there"."""
    person_endings: tuple[str, ...]
    """How nouns for people end: "villager"."""
    things: frozenset[str]
    """Nouns that end so and are things: "number"."""
    company_nouns: frozenset[str]
    """Nouns for a firm: "company"."""
    company_heads: frozenset[str]
    """How the names of firms end: "Rail"."""
    generalities: frozenset[str]
    """Words that name nobody when they stand alone: "everyone"."""
    definite: frozenset[str]
    """Articles that point back: "the"."""


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Read the lists of a language; English serves where a language has no cue verbs."""
    code = language if words(language, "cue_verbs") else "en"
    bits: dict[str, int] = {}
    lemmas: dict[str, str] = {}
    for name, bit in _LISTS.items():
        for word in _split(code, name):
            if len(word) == 2 and word[1] == ".":
                continue
            bits[word] = bits.get(word, 0) | bit
    for name, bit in (("cue_verbs", CUE), ("cue_verbs_weak", WEAK_CUE)):
        _add_verbs(words(code, name), bit, bits, lemmas)
    for word in words_of_all("name_particles"):
        bits[word.lower()] = bits.get(word.lower(), 0) | PARTICLE
    gender = _genders(code)
    pronouns = {entry.split()[0]: entry.split()[1] for entry in words(code, "pronouns")}
    for word in pronouns:
        bits[word] = bits.get(word, 0) | PRONOUN
    return Vocabulary(
        bits=bits,
        lemmas=lemmas,
        gender=gender,
        pronouns=pronouns,
        speaking_pronouns=frozenset(word for word, points in pronouns.items() if points in ("writer", "listener")),
        abbreviations=frozenset(word for line in words(code, "abbreviations") for word in line.split()),
        accordance=_phrases(code, "accordance_phrases"),
        accordance_openers=frozenset(phrase[0] for phrase in _phrases(code, "accordance_phrases")),
        agencies=_agencies(code),
        apostrophe_words=frozenset(_split(code, "apostrophe_words")),
        scare_openers=frozenset(_split(code, "scare_openers")),
        second_hand=_phrases(code, "second_hand"),
        off_record=_phrases(code, "off_record"),
        capital_nouns=bool(words(code, "nouns_have_capitals")),
        agents=frozenset(_split(code, "passive_agents")),
        infinitives=frozenset(_split(code, "infinitive_marks")),
        cue_phrases=_cue_phrases(code),
        reduced=frozenset(_split(code, "reduced_participles")),
        clause_verbs=frozenset(_split(code, "clause_verbs")),
        told_verbs=frozenset(_split(code, "told_verbs")),
        hearsay=frozenset(phrase[0] for phrase in _phrases(code, "second_hand") if len(phrase) == 1),
        place_openers=frozenset(_split(code, "place_openers")),
        places=frozenset(_split(code, "place_names")),
        dashes=frozenset(_split("en", "signing_dashes")),
        suffixes=frozenset(_split("en", "name_suffixes")),
        nobodies=frozenset(_split(code, "nobodies")),
        person_endings=_split(code, "person_endings"),
        things=frozenset(_split(code, "things_like_people")),
        company_nouns=frozenset(_split(code, "company_nouns")),
        company_heads=frozenset(_split(code, "company_heads")),
        generalities=frozenset(_split(code, "generalities")),
        definite=frozenset(_split(code, "definite_articles")),
    )


def _split(code: str, name: str) -> tuple[str, ...]:
    """Give the words of a list whose lines hold several."""
    return tuple(word for line in words(code, name) for word in line.lower().split())


def _phrases(code: str, name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.lower().split()) for line in words(code, name))


def _cue_phrases(code: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the words that make a cue of a verb, by its base form."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for verb, *following in _phrases(code, "cue_phrases"):
        found[verb] = (*found.get(verb, ()), tuple(following))
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


def _genders(code: str) -> dict[str, str]:
    """Give what forms of address and given names hint at, in every language, because names travel."""
    gender = {word: "m" for line in words_of_all("given_names_male") for word in line.lower().split()}
    gender |= {word: "f" for line in words_of_all("given_names_female") for word in line.lower().split()}
    gender |= dict(entry.lower().split() for entry in words(code, "gendered_titles"))
    return gender


def _agencies(code: str) -> dict[str, str]:
    """Map every writing of an agency to its name; those of all languages, because agencies are quoted everywhere."""
    found: dict[str, str] = {}
    for line in (*words(code, "agencies"), *words_of_all("agencies")):
        names = [name.strip() for name in line.split("|")]
        for name in names:
            found.setdefault(name.lower(), names[0])
    return found
