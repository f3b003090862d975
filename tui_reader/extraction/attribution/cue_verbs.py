"""Verbs of saying as cues: finite, in the passive, as participles, as infinitives, and before their subject."""

from tui_reader.extraction.attribution.adjectives import is_adjective
from tui_reader.extraction.attribution.bare_forms import is_made_to
from tui_reader.extraction.attribution.cue_inverted import read_inverted
from tui_reader.extraction.attribution.cue_participles import read_agent, read_infinitive, read_participle
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.dropped_subjects import read_dropped
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.relative_clauses import antecedent
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.subjects import find_subject
from tui_reader.extraction.attribution.titles_of_works import makes_work
from tui_reader.extraction.attribution.verb_forms import (
    completes_phrase,
    ends_in_be,
    is_plural,
    is_reduced,
    looks_like_noun,
    start_of_group,
    what_follows,
)
from tui_reader.extraction.attribution.verb_frames import framed_subject, frames
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CAPITAL,
    CUE,
    DETERMINER,
    GERUND,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    THIRD,
    UNNAMED,
)


def read_verb(reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]) -> Cue | None:
    """Read a form of a cue verb."""
    bits, mark = reader.bits, reader.bits[token]
    group = start_of_group(reader, token, start)
    if reader.vocabulary.dropped_subjects and group - 1 == start and bits[start] & (AUXILIARY | ADVERB):
        group = start  # "Ha dicho que no", whose capital makes no name of it
    if mark & PARTICIPLE and not mark & GERUND and group < token and ends_in_be(reader, group, token):
        return read_agent(reader, token, end)
    if mark & GERUND and not ends_in_be(reader, group, token):
        return read_participle(reader, index, token, start, end, earlier)
    follows = what_follows(reader, token, end)
    if (inverted := read_inverted(reader, token, group, start, end)) is not None:
        return inverted
    if follows == "quotation" and makes_work(reader, token):
        return None
    infinitive = group > start and reader.lowers[group - 1] in reader.vocabulary.infinitives
    if not infinitive and group == token and mark & (BASE | THIRD) and looks_like_noun(reader, token, start, follows):
        return None
    if group < token and mark & THIRD and not mark & (BASE | PARTICIPLE) and bits[token - 1] & (AUXILIARY | BE):
        return None
    if infinitive and bits[group - 1] & PREPOSITION:
        return read_infinitive(reader, token, start, follows, earlier)
    past = group == token and mark & PARTICIPLE
    if past and _is_as_reported(reader, token, start, end):
        return read_agent(reader, token, end)
    if _describes(reader, token, group, start, follows):
        return None
    if past and is_reduced(reader, token, start, end):
        return read_agent(reader, token, end) if mark & CUE else None
    auxiliary = frames(reader, token, start) if group == token else None
    if auxiliary is not None:
        return _read_framed(reader, auxiliary, token, start, follows)
    if (found := find_subject(reader, index, group, start, earlier)) is None:
        return read_dropped(reader, token, group, start, end, follows)
    source, apposition, pattern = found
    speaks = _that_agrees(reader, token, group, start, source, apposition)
    if speaks is None:
        return None
    weak, clause = not mark & CUE and not completes_phrase(reader, token), follows in ("clause", "other")
    return Cue(token, token + 1, pattern, speaks, weak, apposition, clause=clause, follows=follows)


def _read_framed(reader: Words, auxiliary: int, token: int, start: int, follows: str) -> Cue | None:
    """Read a participle at the end of its clause: "Das Amt | hat den Antrag | abgelehnt"."""
    subject = framed_subject(reader, auxiliary, token, start)
    return Cue(token, token + 1, Pattern.BEFORE, subject, follows=follows) if subject is not None else None


def _is_as_reported(reader: Words, token: int, start: int, end: int) -> bool:
    """Whether a participle opens who reports what stands around: "as | reported by the Weekly"."""
    if token == start or not reader.bits[token - 1] & SUBORDINATOR:
        return False
    return token + 1 < end and reader.lowers[token + 1] in reader.vocabulary.agents


def _describes(reader: Words, token: int, group: int, start: int, follows: str) -> bool:
    """Whether a past form stands before the noun that it describes: "an | alleged | theft", "a | highly | praised"."""
    adverb = group == token - 1 and reader.bits[token] & PARTICIPLE and reader.bits[group] & ADVERB
    if (group != token and not adverb) or token == start or reader.bits[token] & GERUND or follows == "clause":
        return False
    return is_adjective(reader, token)


def _that_agrees(
    reader: Words, token: int, group: int, start: int, source: Phrase, apposition: Phrase | None
) -> Phrase | None:
    """Give the subject of a verb that its form allows: a base form needs a plural, perhaps that of its antecedent."""
    mark = reader.bits[token]
    if _is_base(reader, source.start, start) or is_made_to(reader, token, group, source):
        return None
    if group < token or not mark & BASE or mark & PARTICIPLE:
        return source
    if is_plural(reader, source) or (apposition is not None and is_plural(reader, apposition)):
        return source
    plural = antecedent(reader, source, start) or _compared(reader, source, start)
    return plural if plural is not None and is_plural(reader, plural) else None


def _is_base(reader: Words, token: int, start: int) -> bool:
    """Whether what looks like a subject is the verb of an auxiliary: "did not | release further | details"."""
    if token - 1 <= start or reader.bits[token] & (CAPITAL | DETERMINER | PRONOUN | UNNAMED | ROLE):
        return False
    before = token - 1
    while before > start and reader.bits[before] & ADVERB:
        before -= 1
    return before < token - 1 and bool(reader.bits[before] & AUXILIARY)


def _compared(reader: Words, phrase: Phrase, start: int) -> Phrase | None:
    """Find "critics" before "like Ito say", where the verb needs a plural."""
    preposition = phrase.start - 1
    if preposition <= start or not reader.bits[preposition] & PREPOSITION:
        return None
    return phrase_before(reader, preposition, start)
