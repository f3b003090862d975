"""Forms of a verb of saying that are not finite: "went on to say", "was described by", "adding that"."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import Phrase, looks_human
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentence_subjects import first_subject
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.subjects import apposition_after, find_subject, main_source
from tui_reader.extraction.attribution.titles_of_works import makes_work
from tui_reader.extraction.attribution.verb_forms import completes_phrase, ends_in_be, start_of_group, what_follows
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
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
    UNNAMED,
    VERB,
    WEAK_CUE,
)

_CONCLUSION = 4
"""Words from "is" to the verb of "is only fair to say"."""
_CUTS = PUNCTUATION | QUOTATION | VERB | AUXILIARY | BE | CLAUSE_MARK
"""What does not stand between a cue and who is told."""
_TOWARDS = frozenset({"to", "in"})
"""Words between what is written and who reads it: "an email to", but not "footage of"."""
_QUOTES = frozenset({"quote", "cite"})
"""Verbs of quoting somebody "as" doing something."""
_LONGEST_HABIT = 8
"""Words between a quotation and the verb of “Q,” Ann Lee always liked to say."""


def read_infinitive(reader: Words, token: int, start: int, follows: str, earlier: list[Cue]) -> Cue | None:
    """Read "was prompted to say, “Q”" and "went on to say that": the subject is that of the sentence."""
    if not reader.bits[token] & CUE:
        return None
    if follows not in ("quotation", "clause"):
        return _read_habit(reader, token, start)
    asked = token - 2 > start and reader.bits[token - 2] & CUE and ends_in_be(reader, start, token - 2)
    source = main_source(reader, earlier) or first_subject(reader, start, token - 1)
    if asked or source is None or not _may_say(reader, source) or _concludes(reader, token, start, source):
        return None  # "the timing of the debate led some to say that"
    return Cue(token, token + 1, Pattern.CARRIED, source, clause=follows == "clause")


def _may_say(reader: Words, source: Phrase) -> bool:
    """Whether a phrase is of somebody, or of something that speaks."""
    head = reader.bits[source.head_end - 1]
    return bool(head & (CAPITAL | PRONOUN | ROLE | UNNAMED | BODY | DOCUMENT)) or looks_human(
        reader, source.head_end - 1
    )


def _concludes(reader: Words, token: int, start: int, source: Phrase) -> bool:
    """Whether an infinitive draws a conclusion and reports nothing: "all of this is to say", "it is fair to say"."""
    near = range(token - 1, max(start, token - _CONCLUSION) - 1, -1)
    be = next((place for place in near if reader.bits[place] & BE), None)
    if be is None:
        return False
    before = (lower.replace("’", "'").partition("'")[0] for lower in reader.lowers[max(start, be - 2) : be])
    if any(reader.vocabulary.pronouns.get(lower) == "thing" for lower in before):
        return True  # "it’d be fair to say"
    if reader.vocabulary.pronouns.get(reader.lowers[source.start]) in ("thing", "relative"):
        return True
    bits, behind = reader.bits, source.end
    this = bits[behind] & PREPOSITION and bits[behind + 1] & DETERMINER and bits[behind + 2] & BE  # "all | of this is"
    points = bits[source.start] & DETERMINER and not bits[source.start] & UNNAMED
    return bool(this) or (behind == source.start + 1 and bool(points))


def _read_habit(reader: Words, token: int, start: int) -> Cue | None:
    """Read “Q,” she liked to say."""
    opening = next((t for t in range(token - 2, max(start - 1, token - _LONGEST_HABIT), -1) if _ends_it(reader, t)), -1)
    if opening < 0 or not reader.bits[opening] & QUOTATION or not _is_closed(reader, opening):
        return None  # "the ‘Harbour Lights’ star has lots to say"
    source = first_subject(reader, opening + 1, token - 1)
    return Cue(token, token + 1, Pattern.BEFORE, source) if source is not None and source.end < token - 1 else None


def _is_closed(reader: Words, token: int) -> bool:
    """Whether a mark ends what is quoted, as one does not end a title."""
    return not reader.text[reader.quotations[reader.quotation_at(token)].end - 1].isalnum()


def _ends_it(reader: Words, token: int) -> bool:
    """Whether a mark or a quotation stands at a token."""
    return bool(reader.bits[token] & (QUOTATION | PUNCTUATION))


def read_agent(reader: Words, token: int, end: int) -> Cue | None:
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


def read_participle(
    reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]
) -> Cue | None:
    """Read "adding that …": the subject is that of the sentence; "quoted X as saying": X."""
    if token == start:
        return None
    follows = what_follows(reader, token, end)
    mark = reader.bits[token]
    if not mark & CUE and follows not in ("clause", "quotation"):
        return None
    if follows == "quotation" and makes_work(reader, token):
        return None
    if not mark & CUE and follows == "quotation" and not _leads_to_quotation(reader, token, end):
        return None  # "making it more “beach house” than ice"
    before = reader.lowers[token - 1]
    if before == "as" and token - 1 > start:
        if not _is_quoted_as(reader, token, start):
            return None  # "took the painting as calling for peace"
        source = _quoted_person(reader, token - 1, start, earlier)
        if source is None:
            return None
        apposition = apposition_after(reader, source, token)
        return Cue(token, token + 1, Pattern.BEFORE, source, apposition=apposition, clause=True)
    joined = reader.bits[token - 1]
    if joined & DETERMINER and not joined & PREPOSITION:
        return None
    if joined & (DOCUMENT | UNNAMED) and not joined & CAPITAL:
        noun = phrase_before(reader, token, start)
        issuer = _issuer_of(reader, index, noun, start, earlier) if noun is not None and joined & DOCUMENT else None
        if issuer is not None:
            return Cue(token, token + 1, Pattern.CARRIED, issuer, weak=not mark & CUE, clause=True)
        return Cue(token, token + 1, Pattern.BEFORE, noun, weak=not mark & CUE, clause=True) if noun else None
    return _read_open_participle(reader, index, token, start, end, earlier)


def _read_open_participle(
    reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]
) -> Cue | None:
    """Read a participle that no noun governs: of who stands beside it, else of the subject of the sentence."""
    mark, joined = reader.bits[token], reader.bits[token - 1]
    follows = what_follows(reader, token, end)
    companion = _companion(reader, index, token, start)
    if companion is not None:
        return Cue(token, token + 1, Pattern.BEFORE, companion, weak=not mark & CUE, clause=True)
    shouts = follows == "quotation" and reader.vocabulary.lemmas[reader.lowers[token]] in reader.vocabulary.shouted
    if not earlier and not shouts and not joined & (PUNCTUATION | PREPOSITION | SUBORDINATOR | ADVERB | QUOTATION):
        return None
    run = index.run_at.get(token - 1) if joined & CAPITAL and not joined & PREPOSITION else None
    if run is not None and not _is_written_to(reader, run.start, start, earlier):
        return Cue(token, token + 1, Pattern.BEFORE, Phrase(run.start, token, token), clause=True)
    source = main_source(reader, earlier) or first_subject(reader, start, token)
    heads = all(cue.pattern is Pattern.COLON for cue in earlier)
    if source is None or (heads and ":" in reader.lowers[source.end : token]):
        return None  # "Trust: Discussing what you want helps"
    apposition = None if earlier else apposition_after(reader, source, end)
    return Cue(token, token + 1, Pattern.CARRIED, source, weak=not mark & CUE, apposition=apposition, clause=True)


def _leads_to_quotation(reader: Words, token: int, end: int) -> bool:
    """Whether a quotation touches a verb of several uses, or words that make a cue of it do: "giving “help”"."""
    near = reader.bits[token + 1 : min(token + 3, end)]
    return completes_phrase(reader, token) or any(mark & QUOTATION for mark in near)


def _is_written_to(reader: Words, name: int, start: int, earlier: list[Cue]) -> bool:
    """Whether somebody is named as who is written to: "an email to | Ann Lee asking", "wrote | Ann Lee asking"."""
    before = name - 1
    if before > start and reader.lowers[before] in _TOWARDS and reader.bits[before - 1] & (DOCUMENT | CUE_NOUN):
        return True
    if not earlier or earlier[-1].pattern is Pattern.AFTER or earlier[-1].end > name:
        return False
    if reader.vocabulary.lemmas.get(reader.lowers[earlier[-1].start]) not in reader.vocabulary.told_verbs:
        return False  # "quoted | Ann Lee saying"
    return not any(reader.bits[token] & _CUTS for token in range(earlier[-1].end, name))


def _companion(reader: Words, index: NameIndex, token: int, start: int) -> Phrase | None:
    """Give who does the saying of a participle beside another subject: "with | Marsh | reportedly yelling: “Q”"."""
    last = token - 1
    while last > start and reader.bits[last] & ADVERB and not reader.bits[last] & CAPITAL:
        last -= 1
    run = index.run_at.get(last)
    if run is None or run.start <= start or reader.lowers[run.start - 1] != "with":
        return None
    return Phrase(run.start, run.end, run.end)


def _issuer_of(reader: Words, index: NameIndex, noun: Phrase, start: int, earlier: list[Cue]) -> Phrase | None:
    """Give who speaks through a document: "The board issued | a statement | saying"."""
    verb = noun.start - 1
    finite = verb > start and (reader.bits[verb] & (CUE | WEAK_CUE | VERB) or reader.lowers[verb].endswith("ed"))
    if not finite or reader.bits[verb] & (GERUND | CAPITAL):
        return None
    if earlier and earlier[-1].end == noun.start:
        return earlier[-1].source
    group = start_of_group(reader, verb, start)
    if ends_in_be(reader, group, verb):
        return None
    found = find_subject(reader, index, group, start, earlier)
    return found[0] if found is not None else None


def _is_quoted_as(reader: Words, token: int, start: int) -> bool:
    """Whether a participle behind "as" is a plain verb of saying, or of somebody who is quoted."""
    lemmas, vocabulary = reader.vocabulary.lemmas, reader.vocabulary
    plain = vocabulary.clause_verbs | vocabulary.told_verbs
    return lemmas.get(reader.lowers[token]) in plain or any(
        lemmas.get(lower) in _QUOTES for lower in reader.lowers[start:token]
    )


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
