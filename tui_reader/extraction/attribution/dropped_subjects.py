"""Verbs whose subject is in their ending alone, as in Spanish, Italian and Portuguese: "«Nada se mueve», dijo."."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.pronouns import Stage
from tui_reader.extraction.attribution.resolution import Resolution
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.speakers import Identity
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    BASE,
    BODY,
    CAPITAL,
    CUE,
    GERUND,
    ORGANISATION,
    PARTICIPLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
    SUBORDINATOR,
    TIME,
)

_GOES_ON = PUNCTUATION | PREPOSITION | TIME | ADVERB | SUBORDINATOR | QUOTATION
"""What stands behind a verb that no subject follows."""
_PAUSES = frozenset({",", ";", ":", "—", "–"})
REPORTS = frozenset({"clause", "colon", "quotation"})
"""What follows a verb of saying that stands behind no quotation."""


def read_dropped(reader: Words, token: int, group: int, start: int, end: int, follows: str) -> Cue | None:
    """Read a verb of saying without a subject, behind a quotation or in front of what is reported.

    Its source is the verb itself, which says who is meant as a pronoun does.
    """
    bits, lowers = reader.bits, reader.lowers
    mark = bits[token]
    if not reader.vocabulary.dropped_subjects or not mark & CUE or mark & (BASE | GERUND):
        return None
    if (mark & PARTICIPLE and group == token) or not reader.vocabulary.first_persons.isdisjoint(lowers[group:token]):
        return None
    before = bits[group - 1] if group > start else PUNCTUATION
    touches = group > start and bool(
        before & QUOTATION or (lowers[group - 1] == "," and group - 2 >= start and bits[group - 2] & QUOTATION)
    )
    after = bits[token + 1] if token + 1 < end else PUNCTUATION
    if touches and not after & _GOES_ON:
        return None
    opens = group == start or lowers[group - 1] in _PAUSES or bool(before & (ADVERB | SUBORDINATOR))
    if not touches and not (opens and follows in REPORTS):
        return None
    if touches and token + 2 < end and lowers[token + 1] in reader.vocabulary.from_words:
        body = phrase_after(reader, token + 2, end)
        if body is not None and bits[body.head_end - 1] & (CAPITAL | BODY | ORGANISATION):
            return Cue(token, token + 1, Pattern.AFTER, body, follows=follows)  # "insisten desde la Delegación"
    return Cue(token, token + 1, Pattern.AFTER, Phrase(token, token + 1, token + 1), follows=follows)


def is_dropped(cue: Cue) -> bool:
    """Whether a verb is its own source."""
    return cue.source.start == cue.start and cue.pattern is Pattern.AFTER


def whose_ending(reader: Words, cue: Cue) -> Identity:
    """Tell what the ending of the verb points to, as a pronoun would."""
    lowers, plural = reader.lowers, reader.vocabulary.plural_verbs
    several = lowers[cue.start].endswith(plural) or lowers[cue.start - 1] in plural
    return Identity(None, "many" if several else "somebody")


def resolve_ending(stage: Stage, cue: Cue, points_to: str) -> Resolution:
    """Tell who is meant: who has just spoken in the same paragraph, else whom a pronoun would mean."""
    reader = stage.reader
    if points_to == "somebody" and stage.spoken:
        token, entity = stage.spoken[-1]
        sentence = stage.sentence_of(token)
        if reader.paragraph_of[sentence] == reader.paragraph_of[cue.sentence]:
            return Resolution(entity, 0.8, "who has just spoken")
    return stage.resolve(cue.source.start, points_to)
