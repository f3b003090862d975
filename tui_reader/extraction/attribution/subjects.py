"""The subject of a cue: before the verb, before an apposition, or at the start of the sentence."""

from tui_reader.extraction.attribution.clauses import is_predicate
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import Phrase, is_plain_role, named_in
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before, skip_time
from tui_reader.extraction.attribution.relative_clauses import described, no_person, without_clause
from tui_reader.extraction.attribution.sentence_subjects import first_subject
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.titles_of_works import names_outlet
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    BE,
    CAPITAL,
    CLAUSE_MARK,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PARTICIPLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    UNNAMED,
)

_PUT_IN = 8
"""Words that a cue between two commas may have behind its subject."""


def apposition_after(reader: Words, source: Phrase, end: int) -> Phrase | None:
    """Find "the former governor" in "replied Victor Lang, the former governor"."""
    if source.end + 1 < end and reader.lowers[source.end] == ",":
        found = phrase_after(reader, source.end + 1, end)
        if found is not None and (found.end >= end or reader.bits[found.end] & (PUNCTUATION | QUOTATION)):
            return found
    return None


Subject = tuple[Phrase, Phrase | None, Pattern]
"""The subject of a cue, what stands in apposition to it, and how it was found."""


def find_subject(reader: Words, index: NameIndex, group: int, start: int, earlier: list[Cue]) -> Subject | None:
    """Find the subject that stands before a verb group."""
    if group <= start:
        return None
    before, word = reader.bits[group - 1], reader.lowers[group - 1]
    if word in reader.vocabulary.coordinators or (before & QUOTATION and group - 1 == start):
        return _carried(reader, start, group - 1, earlier)
    if reader.vocabulary.pronouns.get(word) == "relative":
        return _subject_of_clause(reader, index, group, start, earlier)
    if before & CLAUSE_MARK and group - 2 > start and reader.bits[group - 2] & DOCUMENT:
        phrase = phrase_before(reader, group - 1, start)
        return (phrase, None, Pattern.BEFORE) if phrase is not None else None
    if word == ",":
        return _subject_behind_comma(reader, index, group, start)
    if word in ("—", "–", "--", "-"):
        return _subject_before_dash(reader, group - 1, start)
    if before & QUOTATION and _ends_in_comma(reader, group - 1):
        return _subject_before_comma(reader, index, group - 1, start)
    is_name = before & QUOTATION and names_outlet(reader, group - 1)
    if before & (PUNCTUATION | QUOTATION) and word != ")" and not is_name:
        return None
    return _subject_beside(reader, index, group, start, earlier)


def _carried(reader: Words, start: int, end: int, earlier: list[Cue]) -> Subject | None:
    """Give who speaks in a sentence so far, or its subject."""
    carried = main_source(reader, earlier) or first_subject(reader, start, end)
    return (carried, None, Pattern.CARRIED) if carried is not None else None


def _subject_of_clause(
    reader: Words, index: NameIndex, group: int, start: int, earlier: list[Cue]
) -> Subject | None:
    """Find what a relative clause tells of: "Ito, who | said"."""
    position = group - 1
    if position - 1 >= start and reader.lowers[position - 1] == ",":
        position -= 1
    phrase = phrase_before(reader, position, start)
    if phrase is None:
        return None
    if reader.lowers[group - 1] in reader.vocabulary.thing_relatives:
        phrase = no_person(reader, phrase)
    for cue in earlier:
        if cue.apposition is not None and cue.apposition.start <= phrase.start < cue.apposition.end <= position:
            return cue.source, cue.apposition, Pattern.BEFORE  # "says Ito, a biologist at Northwick, who | warns"
    return described(reader, index, phrase, group), None, Pattern.BEFORE


def _subject_behind_comma(reader: Words, index: NameIndex, group: int, start: int) -> Subject | None:
    """Find the subject before what a comma ends: "Ito (R-Fla.), | said"."""
    bracketed = phrase_before(reader, group - 1, start) if reader.lowers[group - 2] == ")" else None
    named = named_in(reader, index, bracketed) if bracketed is not None else None
    if bracketed is not None and named is not None and is_person_run(index, named[0]):
        return bracketed, None, Pattern.BEFORE
    return _subject_before_comma(reader, index, group - 1, start)


def _subject_beside(reader: Words, index: NameIndex, group: int, start: int, earlier: list[Cue]) -> Subject | None:
    """Find the subject right before a verb group."""
    bits, lowers = reader.bits, reader.lowers
    phrase = phrase_before(reader, group, start)
    if phrase is None:
        time = skip_time(reader, group - 1, start)
        return _subject_before_comma(reader, index, time, start) if lowers[time] == "," else None
    left = phrase.start - 1
    if left > start and bits[left] & PREPOSITION and lowers[left - 1] in reader.vocabulary.coordinators:
        carried = _carried(reader, start, left - 1, earlier)
        if carried is not None and not bits[phrase.head_end - 1] & (CAPITAL | ROLE | UNNAMED):
            return carried
    phrase = without_clause(reader, phrase, start)
    if _is_put_in(reader, group):
        return phrase, None, Pattern.BEFORE
    return _name_before_role(reader, index, phrase, start)


def _is_put_in(reader: Words, group: int) -> bool:
    """Whether a cue is put in between another subject and its verb: "Ito, the mayor | said on Friday, would resign"."""
    tokens = range(group + 1, min(group + _PUT_IN, len(reader.lowers)))
    comma = next((token for token in tokens if reader.lowers[token] == ","), None)
    return comma is not None and is_predicate(reader, comma + 1)


def _subject_before_dash(reader: Words, closing: int, start: int) -> Subject | None:
    """Find the subject before an apposition between two dashes."""
    dash = next((t for t in range(closing - 1, start, -1) if reader.lowers[t] == reader.lowers[closing]), None)
    phrase = phrase_before(reader, dash, start) if dash is not None else None
    if phrase is None or dash is None:
        return None
    return phrase, phrase_after(reader, dash + 1, closing), Pattern.BEFORE


def _name_before_role(
    reader: Words, index: NameIndex, phrase: Phrase, start: int
) -> Subject:
    """Prefer the name to the role behind it: "Ito, the mayor | said"."""
    lowers = reader.lowers
    comma = phrase.start - 1
    introduced = bool(reader.bits[start] & PREPOSITION) and "," not in lowers[start:comma]
    if comma - 1 > start and lowers[comma] == "," and is_plain_role(reader, phrase) and not introduced:
        name = phrase_before(reader, comma, start)
        named = named_in(reader, index, name) if name is not None else None
        if name is not None and named is not None and is_person_run(index, named[0]):
            return name, phrase, Pattern.BEFORE
    return phrase, None, Pattern.BEFORE


def _ends_in_comma(reader: Words, token: int) -> bool:
    """Whether a quotation ends in a comma, as the title does in "the star of “The Apprentice,” said"."""
    return reader.text[reader.quotations[reader.quotation_at(token)].end - 1] == ","


def _subject_before_comma(
    reader: Words, index: NameIndex, comma: int, start: int
) -> Subject | None:
    """Find the subject before an apposition or a relative clause: "Brandt, who took office in May, said".

    The nearest person's name before a comma is the best subject; failing that, the nearest phrase that is followed by
    what looks like an apposition.
    """
    lowers = reader.lowers
    fallback: Subject | None = None
    position, tries = comma - 1, 0
    while position > start and tries < 5:
        while position > start and lowers[position] != ",":
            position -= 1
        if position <= start:
            break
        phrase = phrase_before(reader, position, start)
        if phrase is not None:
            named = named_in(reader, index, phrase)
            found = (phrase, phrase_after(reader, position + 1, comma), Pattern.BEFORE)
            if named is not None and is_person_run(index, named[0]) and not _is_inside(reader, phrase, start):
                return (
                    found
                    if fallback is None or not is_plain_role(reader, fallback[0]) or tries == 0
                    else _nearer(reader, index, found, fallback)
                )
            if _opens_apposition(reader, position + 1) and (fallback is None or _is_inside(reader, fallback[0], start)):
                fallback = found
        tries += 1
        position -= 1
    return fallback


def _is_inside(reader: Words, phrase: Phrase, start: int) -> bool:
    """Whether a phrase hangs on a preposition: "who worked for Sen. Alexander, …"."""
    before = reader.bits[phrase.start - 1] if phrase.start > start else 0
    return bool(before & (PREPOSITION | BE)) and not before & SUBORDINATOR


def _nearer(
    reader: Words,
    index: NameIndex,
    found: Subject,
    fallback: Subject,
) -> Subject:
    """Keep "her adviser, Jonas Olden, said" when a person further left is named too."""
    apposition = fallback[1]
    if apposition is not None:
        named = named_in(reader, index, apposition)
        if named is not None and named[0] == apposition.start and is_person_run(index, named[0]):
            return fallback
    return found


def is_person_run(index: NameIndex, token: int) -> bool:
    """Whether a token belongs to the name of a person."""
    run = index.run_at.get(token)
    return run is not None and run.entity is not None and run.entity.kind == "person"


def _opens_apposition(reader: Words, token: int) -> bool:
    """Whether what stands behind a comma looks like an apposition or a relative clause."""
    lower = reader.lowers[token]
    return (
        bool(
            reader.bits[token]
            & (DETERMINER | ROLE | CAPITAL | PREPOSITION | GERUND | PARTICIPLE | ADVERB | SUBORDINATOR)
        )
        or reader.vocabulary.pronouns.get(lower) == "relative"
        or lower in ("whose", "whom")
        or lower[0].isdigit()
        or lower.endswith(("ed", "ing"))
        or lower.endswith(reader.vocabulary.participle_endings)
    )


def main_source(reader: Words, earlier: list[Cue]) -> Phrase | None:
    """Give the source of the last cue of a sentence that stands by itself, else of the last one.

    A cue behind "that" or "whether" is part of what somebody else says, and whose comments somebody plays down has not
    spoken in the sentence.
    """
    nouns = (Pattern.NOUN, Pattern.NOUN_OF)
    if earlier and all(cue.pattern in nouns for cue in earlier):
        return None
    for cue in reversed(earlier):
        if not cue.weak and not (cue.source.start and reader.bits[cue.source.start - 1] & CLAUSE_MARK):
            return cue.source
    return earlier[-1].source if earlier else None
