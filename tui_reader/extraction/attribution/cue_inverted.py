"""Cue verbs before their subject: “Q,” said X, "Said X:", "…, said police."."""

from tui_reader.extraction.attribution.clauses import is_predicate
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.relative_clauses import ends_clause
from tui_reader.extraction.attribution.sentence_subjects import cut_at_verb
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.subjects import apposition_after
from tui_reader.extraction.attribution.titles_of_works import has_title_for_subject
from tui_reader.extraction.attribution.verb_forms import is_plural
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    GERUND,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    VERB,
)

_NO_SUBJECTS = frozenset({"by", "about", "in", "on", "to", "if", "whether", "why", "how"})
"""Words behind a participle that opens a sentence which make no subject of what comes next."""
_FAR = 25
"""Tokens within which what somebody says begins, behind a verb that opens a sentence."""
_DASHES = frozenset({"–", "—", "-"})
_TIME_WORDS = 4
"""Words that may tell when, between a verb and its subject."""


def read_inverted(reader: Words, token: int, group: int, start: int, end: int) -> Cue | None:
    """Read “Q,” said X and "Said X:"."""
    if token + 1 >= end or (group < token and group == start):
        return None
    if not (_opens_sentence(reader, token, end) if token == start else _is_set_off(reader, group, start)):
        return None
    place = _behind_hearer(reader, _behind_time(reader, token + 1, end), end)
    source = phrase_after(reader, place, end) if _may_open_source(reader.bits[place]) else None
    if source is None or not _is_source(reader, source, place) or _commands(reader, token, source):
        return None
    if reader.vocabulary.inverted and ends_clause(reader, group - 1, start):
        return None
    bits, vocabulary = reader.bits, reader.vocabulary
    if bits[group - 1] & QUOTATION and has_title_for_subject(reader, token, group - 1):
        return None
    colon = source.end < end and reader.lowers[source.end] == ":"
    if bits[group - 1] & QUOTATION or (group - 2 >= start and bits[group - 2] & QUOTATION):
        if not colon and is_predicate(reader, source.end):
            return None  # "Ito, citing “Q,” said the roof would hold"
    elif vocabulary.inverted and group < token:
        return None
    elif not vocabulary.inverted and not _names_speaker(reader, source):
        return None  # "La alcaldesa, Marta Lobo, celebró el acuerdo"
    elif token > start and not _opens_as(reader, group, start):
        told = vocabulary.lemmas.get(reader.lowers[token]) in vocabulary.told_verbs
        led_in = colon and not told and _may_speak(reader, source)  # "…, told the paper:" names the hearer
        if not led_in and not _is_said(reader, token):
            return None
        if not _is_last(reader, source, end) or cut_at_verb(reader, source) != source:
            return None
    return Cue(token, token + 1, Pattern.AFTER, source, apposition=apposition_after(reader, source, end))


def _commands(reader: Words, token: int, source: Phrase) -> bool:
    """Whether a base form has its object behind it, and no subject: "while it is warm, add | the creamy mixture"."""
    mark = reader.bits[token]
    return bool(mark & BASE) and not mark & PARTICIPLE and not is_plural(reader, source)


def _opens_sentence(reader: Words, token: int, end: int) -> bool:
    """Whether a verb that opens a sentence may have its subject behind it: "Said | Ito: “Q”", but not "Asked | if"."""
    mark = reader.bits[token]
    if not mark & CUE or mark & (GERUND | BASE) or (mark & PARTICIPLE and reader.lowers[token + 1] in _NO_SUBJECTS):
        return False
    if reader.vocabulary.lemmas[reader.lowers[token]] in reader.vocabulary.naming:
        return False  # "Called the Lark, it has two wheels"
    near = range(token, min(token + _FAR, end))
    return any(reader.lowers[place] in (":", ",") or reader.bits[place] & QUOTATION for place in near)


def _is_set_off(reader: Words, group: int, start: int) -> bool:
    """Whether a quotation or a comma stands before a verb; a preposition before that quotation makes it an object."""
    if reader.vocabulary.as_words and _opens_as(reader, group, start):
        return True
    if reader.lowers[group - 1] in reader.vocabulary.object_pronouns and group - 1 == start:
        return True
    if reader.lowers[group - 1] in _DASHES and group - 2 >= start and reader.bits[group - 2] & QUOTATION:
        return True  # "«No – dice la maestra –. E poi niente»"
    if reader.bits[group - 1] & QUOTATION:
        return not (group - 2 > start and reader.bits[group - 2] & PREPOSITION)
    return reader.lowers[group - 1] == "," and group - 2 >= start


def _opens_as(reader: Words, group: int, start: int) -> bool:
    """Whether a verb tells whose what comes next is: "Como | informó el diario", "Comme l’ | a révélé le journal"."""
    vocabulary, word = reader.vocabulary, group - 1
    if not vocabulary.genitives or vocabulary.capital_nouns:
        return False
    if word > start and reader.bits[word] & (DETERMINER | PRONOUN):
        word -= 1
    opens = word == start or reader.lowers[word - 1] == "," or bool(reader.bits[word - 1] & (ADVERB | SUBORDINATOR))
    return reader.lowers[word] in vocabulary.as_words and opens


def _behind_hearer(reader: Words, token: int, end: int) -> int:
    """Step over who is told, where the subject follows: "declaró | a la cadena | su directora"."""
    if token >= end or reader.lowers[token] not in reader.vocabulary.hearer_prepositions:
        return token
    hearer = phrase_after(reader, token + 1, end)
    if hearer is None or hearer.end >= end:
        return token
    speaks = phrase_after(reader, hearer.end, end)
    return hearer.end if _names_speaker(reader, speaks) and _may_open_source(reader.bits[hearer.end]) else token


def _may_open_source(mark: int) -> bool:
    """Whether a source may begin with a word."""
    if mark & TIME:
        return False
    return bool(mark & CAPITAL) or not mark & (PUNCTUATION | QUOTATION | CLAUSE_MARK | SUBORDINATOR | PREPOSITION)


def _is_source(reader: Words, source: Phrase, place: int) -> bool:
    """Whether a phrase is a pronoun that may speak, or begins or ends as names and nouns for people do."""
    bits = reader.bits
    if bits[source.start] & PRONOUN and reader.lowers[source.start] not in reader.vocabulary.pronouns:
        return False
    opens = bits[place] & (CAPITAL | DETERMINER | ROLE | UNNAMED | BODY | PRONOUN)
    return bool(opens or bits[source.end - 1] & CAPITAL)


def _behind_time(reader: Words, token: int, end: int) -> int:
    """Step over when something was said, where the subject may follow: "a dit mardi | le maire"."""
    if not reader.vocabulary.genitives:
        return token
    place = token
    while place + 1 < end and place - token < _TIME_WORDS:
        mark = reader.bits[place]
        opens = mark & (DETERMINER | PREPOSITION) and reader.bits[place + 1] & TIME
        if not (mark & TIME or opens):
            break
        place += 1
    return place


def _may_speak(reader: Words, source: Phrase | None) -> bool:
    """Whether a phrase is a name or a noun for people, not "another view"."""
    if source is None:
        return False
    if reader.vocabulary.pronouns.get(reader.lowers[source.start]) == "thing":
        return False
    return bool(reader.bits[source.head_end - 1] & (CAPITAL | ROLE | UNNAMED | BODY | PRONOUN))


def _names_speaker(reader: Words, source: Phrase | None) -> bool:
    """Whether a phrase has a name or a noun for people in it, wherever its adjectives stand: "l'autorité portuaire"."""
    tokens = range(source.start, source.head_end) if source is not None else range(0)
    return any(reader.bits[token] & (CAPITAL | ROLE | UNNAMED | BODY | PRONOUN) for token in tokens)


def _is_last(reader: Words, source: Phrase, end: int) -> bool:
    """Whether a sentence ends with a phrase, or goes on with no verb of its own: "…, said police on Friday"."""
    behind = PUNCTUATION | PREPOSITION | TIME | (ADVERB if reader.vocabulary.capital_nouns else 0)  # "weiter"
    if source.end < end and not reader.bits[source.end] & behind:
        return False
    for token in range(source.end, end):
        mark, lower = reader.bits[token], reader.lowers[token]
        if mark & (PUNCTUATION | QUOTATION) or reader.vocabulary.pronouns.get(lower) == "relative":
            return True
        if mark & (VERB | AUXILIARY | BE) or (lower.endswith("ed") and not mark & CAPITAL):
            return False
    return True


def _is_said(reader: Words, token: int) -> bool:
    """Whether a verb is one that is inverted behind reported speech as well: "…, said police."."""
    inverted = reader.vocabulary.inverted
    return not inverted or reader.vocabulary.lemmas.get(reader.lowers[token]) in inverted
