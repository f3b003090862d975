"""Reads the word lists of a language into a vocabulary."""

from functools import cache

from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GERUND,
    GIVEN,
    HONORIFIC,
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
    bits: dict[str, int] = {}
    lemmas: dict[str, str] = {}
    for name, bit in _LISTS.items():
        for word in _split(code, name):
            bits[word] = bits.get(word, 0) | bit
    for word in _split(code, "roles"):
        for ending in _split(code, "plural_endings"):
            bits[word + ending] = bits.get(word + ending, 0) | UNNAMED
    for name, bit in (("cue_verbs", CUE), ("cue_verbs_weak", WEAK_CUE)):
        _add_verbs(words(code, name), bit, bits, lemmas)
    given = {kind: set(" ".join(words_of_all(f"given_names_{kind}")).lower().split()) for kind in _GIVEN}
    for word in set().union(*given.values()):
        bits[word] = bits.get(word, 0) | GIVEN
    for word in words_of_all("name_particles"):
        bits[word.lower()] = bits.get(word.lower(), 0) | PARTICLE
    gender = _genders(code, given)
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
        accordance_openers=frozenset(
            (
                *(phrase[0] for phrase in _phrases(code, "accordance_phrases")),
                *_split(code, "accordance_incises"),
                *_split(code, "accordance_postpositions"),
            )
        ),
        agencies=agencies_in_text(),
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
        finite_verbs=frozenset(_split(code, "finite_verbs")),
        told_verbs=frozenset(_split(code, "told_verbs")),
        hearsay=frozenset(phrase[0] for phrase in _phrases(code, "second_hand") if len(phrase) == 1),
        place_openers=frozenset(_split(code, "place_openers")),
        places=frozenset(_split(code, "place_names")),
        dashes=frozenset(_split("en", "signing_dashes")),
        legal_forms=frozenset(_split("en", "legal_forms")),
        nobodies=frozenset(_split(code, "nobodies")),
        person_endings=_split(code, "person_endings"),
        things=frozenset(_split(code, "things_like_people")),
        company_nouns=frozenset(_split(code, "company_nouns")),
        company_heads=frozenset(_split(code, "company_heads")),
        elisions=_split(code, "elisions"),
        clitics=_split(code, "clitics"),
        reflexives=frozenset(_split(code, "reflexives")),
        coordinators=frozenset(_split(code, "coordinators")),
        attaching=frozenset(_split(code, "attaching_prepositions")),
        genitives=frozenset(_split(code, "genitive_prepositions")),
        accordance_incises=frozenset(_split(code, "accordance_incises")),
        accordance_after=frozenset(_split(code, "accordance_postpositions")),
        weekdays=frozenset(_split(code, "weekdays")),
        ages=_split(code, "age_words"),
        plurals=frozenset(_split(code, "plural_nouns")),
        citing=frozenset(_split(code, "citing_words")),
        inverted=frozenset(_split(code, "inverted_verbs")),
        incises=bool(words(code, "cue_inside_marks")),
        handing=frozenset(_split(code, "handing_verbs")),
        naming=frozenset(_split(code, "naming_verbs")),
        seen={},
        generalities=frozenset(_split(code, "generalities")),
        dash_dialogue=bool(words(code, "dash_dialogue")),
        dropped_subjects=bool(words(code, "plural_verbs")),
        first_persons=frozenset(_split(code, "first_person_auxiliaries")),
        plural_verbs=_split(code, "plural_verbs"),
        definite=frozenset(_split(code, "definite_articles")),
        nationalities=frozenset(_split(code, "nationalities")),
        oblique=dict((phrase[0], phrase[1]) for phrase in _phrases(code, "oblique_articles")),
        nationals=frozenset(_split(code, "nationals")),
        company_openers=frozenset(_split(code, "company_openers")),
        compounds=_split(code, "compound_endings"),
        opening_participles=_split(code, "opening_participles"),
        plain_word_endings=_split(code, "plain_word_endings"),
        place_prepositions=frozenset(_split(code, "place_prepositions")),
        shouted=frozenset(_split(code, "shouted_verbs")),
        younger=frozenset(_split(code, "younger_words")),
        elder=frozenset(_split(code, "elder_words")),
        as_words=frozenset(_split(code, "as_words")),
        opinion_openers=frozenset(_split(code, "opinion_openers")),
        report_moods=frozenset(_split(code, "report_moods")),
        abstracts=_split(code, "abstract_endings"),
    )


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
