"""Cues that no list has: what touches a quotation. "Lahn resisted: “Q”", “Q,” Ito pressed, "Marsh: “Q”"."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import Phrase, head_of, named_in
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentence_subjects import cut_at_verb, first_subject
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.subjects import apposition_after, is_person_run
from tui_reader.extraction.attribution.verb_forms import has_cue, may_be_verb
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    UNNAMED,
    WEAK_CUE,
)

_SPEAKS = CAPITAL | ROLE | UNNAMED | BODY
"""What the last word of a phrase for somebody is."""
_FAR = 12
"""Words between a name and the colon behind it."""


def read_neighbour(reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]) -> Cue | None:
    """Read what touches a quotation without a listed verb."""
    bits, lowers = reader.bits, reader.lowers
    mark = token - 1
    if mark > start and lowers[mark] in (":", ",") and not (earlier and earlier[-1].end > mark - 2):
        verb = mark - 1
        if lowers[mark] == ":" and bits[start] & CAPITAL:
            source = phrase_before(reader, mark, start)
            if source is not None and source.start == start:
                return Cue(mark, mark + 1, Pattern.COLON, source)
        if verb > start and may_be_verb(reader, verb) and not has_cue(reader, start, mark):
            source = phrase_before(reader, verb, start)
            if source is not None and _is_somebody(reader, index, source):
                return Cue(verb, verb + 1, Pattern.BEFORE, source, weak=True)
        if lowers[mark] == ":" and all(cue.weak for cue in earlier):
            return _read_introduction(reader, index, mark, start)
    quotation = reader.quotations[reader.quotation_at(token)]
    if reader.text[quotation.end - 1] not in ",?!" and not (token + 1 < end and lowers[token + 1] == ","):
        return None
    if token + 2 >= end or has_cue(reader, token + 1, min(end, token + 12)):
        return None
    first = token + 1 + (lowers[token + 1] == ",")
    if reader.vocabulary.genitives and not reader.vocabulary.capital_nouns:
        return _read_unlisted(reader, index, first, end)
    source = phrase_after(reader, first, end)
    if source is None:
        return None
    if may_be_verb(reader, first):
        named = phrase_after(reader, first + 1, end)
        if named is not None and _is_somebody(reader, index, named):
            apposition = apposition_after(reader, named, end)
            return Cue(first, first + 1, Pattern.AFTER, named, weak=True, apposition=apposition)
    source = cut_at_verb(reader, source)
    if source.end < end and may_be_verb(reader, source.end) and _is_somebody(reader, index, source):
        return Cue(source.end, source.end + 1, Pattern.BEFORE, source, weak=True)
    return None


def _read_unlisted(reader: Words, index: NameIndex, first: int, end: int) -> Cue | None:
    """Read a verb that no list has before its subject, in Romance languages: "«Q», si difende l'assessore"."""
    verb = first
    while verb < min(first + 2, end) and reader.bits[verb] & (AUXILIARY | BE | PRONOUN | DETERMINER):
        verb += 1
    verb += verb < end and reader.lowers[verb] in reader.vocabulary.reflexives
    if verb + 1 >= end or reader.bits[verb] or not reader.words[verb].isalpha():
        return None
    subject = verb + 1 + (verb + 2 < end and not reader.bits[verb + 1] & ~ADVERB)  # "taglia corto | il sindaco"
    source = phrase_after(reader, subject, end)
    if source is None or not reader.bits[source.start] & (DETERMINER | CAPITAL):
        return None
    if not _is_somebody(reader, index, source) and not reader.bits[head_of(reader, source)] & (ROLE | UNNAMED):
        return None
    return Cue(verb, verb + 1, Pattern.AFTER, source, weak=True, apposition=apposition_after(reader, source, end))


def _read_introduction(reader: Words, index: NameIndex, colon: int, start: int) -> Cue | None:
    """Read "The owner, Nora Ito, took another view: “Q”": the subject of the sentence speaks."""
    source = first_subject(reader, start, colon)
    if source is None:
        return None
    apposition = apposition_after(reader, source, colon)
    speaks = _is_somebody(reader, index, source) or (apposition is not None and _is_somebody(reader, index, apposition))
    if not speaks:
        source = _named_last(reader, index, colon, start)
        apposition = apposition_after(reader, source, colon) if source is not None else None
    if source is None:
        return None
    return Cue(colon, colon + 1, Pattern.COLON, source, weak=True, apposition=apposition)


def _named_last(reader: Words, index: NameIndex, colon: int, start: int) -> Phrase | None:
    """Give who is named last before a colon where subjects may stand behind verbs: "Un avis que partage | Ito :"."""
    if not reader.vocabulary.genitives or reader.vocabulary.capital_nouns:
        return None
    for token in range(colon - 1, max(start, colon - _FAR), -1):
        if is_person_run(index, token):
            run = index.run_at[token]
            before = reader.bits[run.start - 1] if run.start > start else PREPOSITION
            if reader.lowers[run.start - 1] == "," and reader.bits[run.start - 2] & ROLE:
                before = 0  # "Gli fa eco il capitano, | Ivan Soto:"
            return None if before & (PREPOSITION | PUNCTUATION) else Phrase(run.name_start, run.end, run.end)
        if reader.bits[token] & BE:
            phrase = phrase_after(reader, token + 1, colon)
            speaks = phrase is not None and reader.bits[phrase.head_end - 1] & _SPEAKS
            return phrase if phrase is not None and speaks and phrase.end == colon else None
        if reader.bits[token] & (AUXILIARY | CUE | WEAK_CUE):
            return None
    return None


def _is_somebody(reader: Words, index: NameIndex, phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun or a person's name."""
    if reader.bits[phrase.start] & PRONOUN:
        return reader.vocabulary.pronouns.get(reader.lowers[phrase.start]) in ("m", "f", "many")
    named = named_in(reader, index, phrase)
    return named is not None and is_person_run(index, named[0])
