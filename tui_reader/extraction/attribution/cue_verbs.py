"""Verbs of saying as cues: finite, in the passive, as participles, as infinitives, and before their subject."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.subjects import (
    antecedent,
    apposition_after,
    cut_at_verb,
    find_subject,
    first_subject,
    main_source,
)
from tui_reader.extraction.attribution.verb_forms import (
    completes_phrase,
    ends_in_be,
    is_adjective,
    is_plural,
    is_reduced,
    looks_like_noun,
    start_of_group,
    what_follows,
)
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
    THIRD,
    TIME,
    UNNAMED,
    VERB,
)


def read_verb(reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]) -> Cue | None:
    """Read a form of a cue verb."""
    bits = reader.bits
    mark = bits[token]
    group = start_of_group(reader, token, start)
    passive = bool(mark & PARTICIPLE) and not mark & GERUND and group < token and ends_in_be(reader, group, token)
    if passive:
        return _read_agent(reader, token, end)
    if mark & GERUND and not ends_in_be(reader, group, token):
        return _read_participle(reader, index, token, start, end, earlier)
    weak = not mark & CUE and not completes_phrase(reader, token)
    follows = what_follows(reader, token, end)
    inverted = _read_inverted(reader, token, group, start, end)
    if inverted is not None:
        return inverted
    if group == token and mark & (BASE | THIRD) and looks_like_noun(reader, token, start, follows):
        return None
    if group > start and reader.lowers[group - 1] in reader.vocabulary.infinitives and bits[group - 1] & PREPOSITION:
        return _read_infinitive(reader, token, start, follows, earlier)
    if group == token and token > start and not mark & GERUND and follows != "clause" and is_adjective(reader, token):
        return None
    if group == token and mark & PARTICIPLE and is_reduced(reader, token, start, end):
        return _read_agent(reader, token, end) if mark & CUE else None
    found = find_subject(reader, index, group, start, earlier)
    if found is None:
        return None
    source, apposition, pattern = found
    if group == token and mark & BASE and not mark & PARTICIPLE and not is_plural(reader, source):
        plural = antecedent(reader, source, start)
        if plural is None or not is_plural(reader, plural):
            return None
        source = plural
    return Cue(token, token + 1, pattern, source, weak, apposition, clause=follows in ("clause", "other"))


def _read_infinitive(reader: Words, token: int, start: int, follows: str, earlier: list[Cue]) -> Cue | None:
    """Read "was prompted to say, “Q”" and "went on to say that": the subject is that of the sentence."""
    if follows not in ("quotation", "clause") or not reader.bits[token] & CUE:
        return None
    source = main_source(earlier) or first_subject(reader, start, token - 1)
    return Cue(token, token + 1, Pattern.CARRIED, source, clause=follows == "clause") if source is not None else None


def _read_agent(reader: Words, token: int, end: int) -> Cue | None:
    """Read the passive: "was described by colleagues as"."""
    for position in range(token + 1, min(token + 8, end - 1)):
        if reader.bits[position] & (PUNCTUATION | QUOTATION | SUBORDINATOR):
            return None
        if reader.lowers[position] in reader.vocabulary.agents:
            source = phrase_after(reader, position + 1, end)
            if source is None or reader.bits[position + 1] & GERUND:
                return None
            reports = reader.bits[token] & CUE or what_follows(reader, source.end - 1, end) in ("clause", "quotation")
            if not reports:
                return None
            return Cue(
                token, token + 1, Pattern.AGENT, source, apposition=apposition_after(reader, source, end), clause=True
            )
    return None


def _read_participle(
    reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]
) -> Cue | None:
    """Read "adding that …": the subject is that of the sentence; "quoted X as saying": X."""
    if token == start:
        return None
    follows = what_follows(reader, token, end)
    mark = reader.bits[token]
    if not mark & CUE and follows not in ("clause", "quotation"):
        return None
    before = reader.lowers[token - 1]
    if before == "as" and token - 1 > start:
        source = _quoted_person(reader, token - 1, start, earlier)
        return Cue(token, token + 1, Pattern.BEFORE, source, clause=True) if source is not None else None
    joined = reader.bits[token - 1]
    if joined & DETERMINER and not joined & PREPOSITION:
        return None
    if joined & (DOCUMENT | UNNAMED) and not joined & CAPITAL:
        noun = phrase_before(reader, token, start)
        return Cue(token, token + 1, Pattern.BEFORE, noun, weak=not mark & CUE, clause=True) if noun else None
    if not earlier and not joined & (PUNCTUATION | PREPOSITION | SUBORDINATOR | ADVERB | QUOTATION):
        return None
    if joined & CAPITAL and token - 1 in index.run_at:
        run = index.run_at[token - 1]
        return Cue(token, token + 1, Pattern.BEFORE, Phrase(run.start, token, token), clause=True)
    source = main_source(earlier) or first_subject(reader, start, token)
    if source is None:
        return None
    apposition = None if earlier else apposition_after(reader, source, end)
    return Cue(token, token + 1, Pattern.CARRIED, source, weak=not mark & CUE, apposition=apposition, clause=True)


def _quoted_person(reader: Words, token: int, start: int, earlier: list[Cue]) -> Phrase | None:
    """Give who is quoted: "TASS quoted Petrov as saying", "He was quoted by Interfax as saying"."""
    if earlier and earlier[-1].pattern is Pattern.AGENT:
        return first_subject(reader, start, earlier[-1].start)
    if reader.lowers[token - 1] == ",":
        token -= 1
    verb = token - 1
    if verb > start and reader.bits[verb] & PARTICIPLE:
        group = start_of_group(reader, verb, start)
        if group > start and ends_in_be(reader, group, verb):
            return phrase_before(reader, group, start)
    return phrase_before(reader, token, start)


def _read_inverted(reader: Words, token: int, group: int, start: int, end: int) -> Cue | None:
    """Read “Q,” said X and "Said X:"."""
    if token + 1 >= end or (group < token and group == start):
        return None
    bits = reader.bits
    if token == start:
        if not bits[token] & CUE or bits[token] & (GERUND | BASE):
            return None
        colon = next(
            (t for t in range(token, min(token + 25, end)) if reader.lowers[t] in (":", ",") or bits[t] & QUOTATION),
            None,
        )
        if colon is None or (
            bits[token] & PARTICIPLE
            and reader.lowers[token + 1] in ("by", "about", "in", "on", "to", "if", "whether", "why", "how")
        ):
            return None
    else:
        if not (bits[group - 1] & QUOTATION or reader.lowers[group - 1] == ","):
            return None
        if reader.lowers[group - 1] == "," and not (group - 2 >= start):
            return None
    after = bits[token + 1]
    if after & TIME or (after & (PUNCTUATION | QUOTATION | CLAUSE_MARK | SUBORDINATOR) and not after & CAPITAL):
        return None
    if after & PREPOSITION and not after & CAPITAL:
        return None
    source = phrase_after(reader, token + 1, end)
    touches = bits[group - 1] & QUOTATION or (group - 2 >= start and bits[group - 2] & QUOTATION)
    colon = source is not None and source.end < end and reader.lowers[source.end] == ":"
    if not touches and token > start and not _is_said(reader, token) and not (colon and _may_speak(reader, source)):
        return None
    if group < token and not touches and reader.vocabulary.inverted:
        return None
    if source is None or (
        bits[source.start] & PRONOUN and reader.lowers[source.start] not in reader.vocabulary.pronouns
    ):
        return None
    if (
        not after & (CAPITAL | DETERMINER | ROLE | UNNAMED | BODY | PRONOUN)
        and not reader.bits[source.end - 1] & CAPITAL
    ):
        return None
    if not touches and token > start and (not _is_last(reader, source, end) or cut_at_verb(reader, source) != source):
        return None
    apposition = apposition_after(reader, source, end)
    return Cue(token, token + 1, Pattern.AFTER, source, apposition=apposition)


def _may_speak(reader: Words, source: Phrase | None) -> bool:
    """Whether a phrase is a name or a noun for people, not "another view"."""
    if source is None:
        return False
    return bool(reader.bits[source.head_end - 1] & (CAPITAL | ROLE | UNNAMED | BODY | PRONOUN))


def _is_last(reader: Words, source: Phrase, end: int) -> bool:
    """Whether a sentence ends with a phrase, or goes on with no verb of its own: "…, said police on Friday"."""
    if source.end < end and not reader.bits[source.end] & (PUNCTUATION | PREPOSITION | TIME):
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
