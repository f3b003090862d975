"""What the words of a language do in an attribution, read from its word lists.

Every list is data (`lexicon/<language>/<name>.txt`), so that a language is added without touching code. One look-up a
word gives all that the later stages ask of it, as bits.
"""

from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.extraction.attribution.tokens import SeenWords

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
CAPITAL = 1 << 25
"""The word begins with a capital; set by the reader of the text, not by the lists."""
STOP = 1 << 26
"""A mark that ends a sentence."""
PUNCTUATION = 1 << 27
QUOTATION = 1 << 28
"""Not a word: a whole quotation stands here."""
CLOSING = 1 << 29
"""An abbreviation with which a sentence may end: "a.m."."""
MODAL = 1 << 30  # "would"
FUNCTION_WORD = DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN | CLAUSE_MARK
"""Words that are no part of a name, even with a capital at the start of a sentence."""


class Vocabulary(Value):
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
    emergence: tuple[tuple[str, ...], ...]
    """Two words around the source of what emerges: "aus dem Bericht hervorgeht"."""
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
    finite_verbs: frozenset[str]
    """Forms of verbs that make a clause of reported words: "the quake | struck"."""
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
    legal_forms: frozenset[str]
    """What follows the name of a firm without being part of it: "plc"."""
    nobodies: frozenset[str]
    """Words that name nobody: "nobody", "everyone", "there"."""
    labels: frozenset[str]
    """Words before a colon that tell what follows, not who speaks: "Example:"."""
    person_endings: tuple[str, ...]
    """How nouns for people end: "villager"."""
    things: frozenset[str]
    """Nouns that end so and are things: "number"."""
    company_nouns: frozenset[str]
    """Nouns for a firm: "company"."""
    company_heads: frozenset[str]
    """How the names of firms end: "Rail"."""
    named_bodies: frozenset[str]
    """Nouns right before the name of a group, an outlet, a place of work: "the charity Harbour Hands"."""
    elisions: tuple[str, ...]
    """Words that are written together with the next: "l'"."""
    clitics: tuple[str, ...]
    """Pronouns that hang on their verb: "-il"."""
    reflexives: frozenset[str]
    """Pronouns before "be" in the active voice: "s'est exclamé"."""
    coordinators: frozenset[str]
    """Words that join a second verb to a subject: "and"."""
    attaching: frozenset[str]
    """Prepositions that continue a noun phrase: "of"."""
    genitives: frozenset[str]
    """Those of them that stand for an owner, and after which a phrase behind its verb goes on: "de"."""
    accordance_incises: frozenset[str]
    """Words that name the source only between a comma and the end: "so", in German."""
    accordance_after: frozenset[str]
    """Words behind the source that they name: "zufolge"."""
    weekdays: frozenset[str]
    """The names of the days, which are no last names."""
    ages: tuple[str, ...]
    """What tells an age beside a number: "-year-old"."""
    plurals: frozenset[str]
    """Nouns that are plural without looking so: "data"."""
    citing: frozenset[str]
    """Words behind which a second source stands: "citing"."""
    inverted: frozenset[str]
    """Verbs that stand before their subject behind reported speech; empty when all do."""
    incises: bool
    """Whether cue and speaker may stand inside the marks: "« Non, a dit le maire, jamais. »"."""
    handing: frozenset[str]
    """Verbs whose plain object is a thing rather than words: "offer"."""
    made_things: frozenset[str]
    """Works and wares: "album", "update"."""
    body_deeds: frozenset[str]
    """Verbs that tell what a body does with things, and of a person what that one says: "recall"."""
    in_company: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    """Verbs that report words with others around them, and those before and behind: "fait | savoir"."""
    naming: frozenset[str]
    """Verbs behind whose object a quoted word is speech: "called the plan “foolish”"."""
    seen: "SeenWords"
    """What words were found to be."""
    generalities: frozenset[str]
    """Words that name nobody when they stand alone: "everyone"."""
    indefinites: frozenset[str]
    """Words for an unknown person, which no other words stand before in their phrase: "someone"."""
    counts: frozenset[str]
    """Words between "a" and a plural: "dozen"."""
    possessives: frozenset[str]
    """Words that tell whose somebody is: "its"."""
    dash_dialogue: bool
    """Whether a dash may open what somebody says: "—No —dijo Ida Brand—."."""
    dropped_subjects: bool
    """Whether a verb may stand without a subject: "«…», dijo."."""
    first_persons: frozenset[str]
    """Auxiliaries of the one who tells: "he dicho"."""
    plural_verbs: tuple[str, ...]
    """How such verbs end in the plural, and their auxiliaries as a whole."""
    definite: frozenset[str]
    """Articles that point back: "the"."""
    nationalities: frozenset[str]
    """Adjectives of countries, which are nobody's given name: "British"."""
    oblique: dict[str, str]
    """Articles of other cases, and that of the nominative: "einem", "ein"."""
    nationals: frozenset[str]
    """What one from a country is called: "Dane"."""
    company_openers: frozenset[str]
    """Nouns that stand before the name of a firm, and mean others as well: "parent"."""
    compounds: tuple[str, ...]
    """How words end that begin with a name and are none: "-born"."""
    opening_participles: tuple[str, ...]
    """How participles end that open a sentence: "Born in 1932, she"."""
    plain_word_endings: tuple[str, ...]
    """How words end that are no given names."""
    place_prepositions: frozenset[str]
    """Words before the name of a place: "at"."""
    shouted: frozenset[str]
    """Verbs whose participle tells what those do who do something else: "marched, chanting"."""
    younger: frozenset[str]
    """Words that make one of two of a name the younger: "daughter"."""
    elder: frozenset[str]
    """Words that make one of two of a name the elder: "father"."""
    as_words: frozenset[str]
    """Words that open a clause which tells who said what comes behind its comma: "wie die Polizei mitteilte,"."""
    opinion_openers: frozenset[str]
    """Words before somebody whose view a quotation is: "Pour" in "Pour la maire, « … »"; empty in others."""
    report_moods: frozenset[str]
    """Forms of verbs in which a language reports what somebody has said: "sei"; empty where none does."""
    first_person: frozenset[str]
    """Words of the one who speaks: "my"."""
    second_person: frozenset[str]
    """Words for the one who is spoken to: "your"."""
    abstracts: tuple[str, ...]
    """How nouns end that are nobody's name: "-tion"."""
    preposition_openers: frozenset[str]
    """Words that make a preposition with the one behind: "prior" of "prior to"."""
    causatives: frozenset[str]
    """Verbs behind whose object the bare form of another stands: "help others | say"."""
    generic_pronouns: frozenset[str]
    """Pronouns that mean anybody before a modal verb: "one could say"."""
    thing_relatives: frozenset[str]
    """Relative pronouns that no person has: "which"."""
    acronyms: frozenset[str]
    """Initials that are small words otherwise, in capitals: "WHO"."""
    work_verbs: frozenset[str]
    """Verbs whose object in marks is a title: "release"."""
    object_pronouns: frozenset[str]
    """Words that open a sentence whose verb stands before its subject: "Das | teilte die Behörde mit"."""
    hearer_prepositions: frozenset[str]
    """Prepositions before who is told, between a verb and its subject: "declaró | a la cadena | su directora"."""
    participle_endings: tuple[str, ...]
    """How participles end that open what is told of a subject: "El estudio, | publicado en mayo, concluye"."""
    single_openers: frozenset[str]
    """Words that open a noun phrase for one: "a", "the"."""
    degrees: frozenset[str]
    """Words between an article and a participle: "the most | discussed"."""
    from_words: frozenset[str]
    """Prepositions before a body that speaks without a subject: "insisten | desde la Delegación"."""
