"""Cue verbs before their subject: “Q,” said X, "Said X:", "…, said police."."""

from tui_reader.extraction.attribution.clauses import is_predicate
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before
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
    DOCUMENT,
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
_CLAUSE = PUNCTUATION | QUOTATION | AUXILIARY | BE | CUE | CLAUSE_MARK
"""What does not stand in the words that open a German sentence instead of its subject."""
_OPENS_SUBJECT = CAPITAL | DETERMINER | PRONOUN | UNNAMED
"""What a subject behind a German verb begins with."""
_OPENS_CONTENT = CLAUSE_MARK | QUOTATION
"""What stands behind such a subject, or a colon, where the subject may as well stand before the verb."""
_TIME_WORDS = 4
"""Words that may tell when, between a verb and its subject."""


def read_inverted(reader: Words, token: int, group: int, start: int, end: int) -> Cue | None:
    """Read “Q,” said X and "Said X:"."""
    if token + 1 >= end:
        return None
    fronted = bool(reader.vocabulary.genitives) and _is_fronted(reader, token, group, start)
    set_off = _opens_sentence(reader, token, end) if token == start else fronted or _is_set_off(reader, group, start)
    if not set_off or (group < token and group == start and not fronted):
        return None
    place = _behind_hearer(reader, _behind_time(reader, token + 1, end), end)
    source = phrase_after(reader, place, end) if _may_open_source(reader.bits[place]) else None
    if source is None or not _is_source(reader, source, place) or _commands(reader, token, source):
        return None
    if fronted and not _may_be_behind(reader, source, place, end):
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
        if not (_is_object(reader, group, start) and bits[source.head_end - 1] & DOCUMENT):
            return None  # "La alcaldesa, Marta Lobo, celebró el acuerdo"
    elif token > start and not _opens_as(reader, group, start):
        told = vocabulary.lemmas.get(reader.lowers[token]) in vocabulary.told_verbs
        led_in = colon and not told and _may_speak(reader, source)  # "…, told the paper:" names the hearer
        if not led_in and not _is_said(reader, token):
            return None
        if not (fronted or _is_last(reader, source, end)) or cut_at_verb(reader, source) != source:
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
    if reader.vocabulary.object_pronouns and _is_object(reader, group, start):
        return True
    if reader.lowers[group - 1] in _DASHES and group - 2 >= start and reader.bits[group - 2] & QUOTATION:
        return True  # "«No – dice la maestra –. E poi niente»"
    if reader.bits[group - 1] & QUOTATION:
        return not (group - 2 > start and reader.bits[group - 2] & PREPOSITION)
    return reader.lowers[group - 1] == "," and group - 2 >= start


def _is_fronted(reader: Words, token: int, group: int, start: int) -> bool:
    """Whether something else than the subject opens a sentence: "Nach dem Spiel | sagte Reyk", "Su X | scrive Ito"."""
    vocabulary, mark = reader.vocabulary, reader.bits[start]
    group = token if group == start else group  # "Ayer | dijo el alcalde que"
    if group <= start or any(reader.bits[t] & _CLAUSE for t in range(start + 1, group)):
        return False
    if group == start + 1:
        return bool(mark & (ADVERB | TIME)) and not mark & (DETERMINER | PRONOUN)
    if not vocabulary.capital_nouns:
        front = phrase_before(reader, group, start) if mark & PREPOSITION else None
        return front is not None and front.start == start + 1
    if reader.bits[token] & PARTICIPLE and group < token:
        return False
    return bool(mark & PREPOSITION) or reader.lowers[start] in vocabulary.oblique


def _may_be_behind(reader: Words, source: Phrase, place: int, end: int) -> bool:
    """Whether a phrase behind a verb that something else stands before is its subject."""
    if source.start > place or not reader.bits[place] & _OPENS_SUBJECT:
        return False  # "Im Landtag vertretene Parteien forderten | mehr Geld"
    if reader.vocabulary.capital_nouns:
        return True
    return source.end < end and (reader.lowers[source.end] == ":" or bool(reader.bits[source.end] & _OPENS_CONTENT))


def _is_object(reader: Words, group: int, start: int) -> bool:
    """Whether what was said stands as a pronoun before a verb: "Das | teilte es mit", "Así lo | dijo Ito"."""
    word = group - 1
    if word < start or reader.lowers[word] not in reader.vocabulary.object_pronouns:
        return False
    if word == start or reader.lowers[word - 1] == ":":
        return True  # «Chiudo»: lo | ha detto il sindaco
    return word == start + 1 and bool(reader.bits[start] & (ADVERB | SUBORDINATOR))


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
