"""The words that attribute: verbs of saying, "according to", nouns such as "claim", the colon of a headline.

A cue is judged by its form, by what stands before it and by what follows; only then is its subject looked for.
"""

from bisect import bisect_left
from collections.abc import Sequence

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.cue_verbs import read_verb
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.neighbours import read_neighbour
from tui_reader.extraction.attribution.noun_phrases import Phrase, head_of, named_in
from tui_reader.extraction.attribution.phrase_after import phrase_after, without_participle
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.subjects import apposition_after, is_person_run
from tui_reader.extraction.attribution.title_case import is_title_case
from tui_reader.extraction.attribution.verb_forms import what_follows
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
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)

_POSSIBLE = CUE | WEAK_CUE | CUE_NOUN | QUOTATION
"""What a token must be for a cue to stand there, but for phrases such as "according to"."""

_LONGEST_CREDIT = 4
"""Words of a name in a line of credits."""
_FINITE = CUE | WEAK_CUE | VERB | AUXILIARY | BE | PRONOUN | DETERMINER
"""What words of a name are not: "Mayor: We Will Rebuild"."""


def possible_cues(reader: Words) -> list[int]:
    """Find the tokens of a text at which a cue may stand, but for those that are one in headlines only."""
    vocabulary, lowers = reader.vocabulary, reader.lowers
    openers = reader.distinct & (vocabulary.accordance_openers | vocabulary.opinion_openers)
    if not openers:
        return [token for token, mark in enumerate(reader.bits) if mark & _POSSIBLE]
    return [token for token, mark in enumerate(reader.bits) if mark & _POSSIBLE or lowers[token] in openers]


def find_cues(reader: Words, index: NameIndex, sentence: int, possible: list[int]) -> list[Cue]:
    """Find the cues of a sentence with their sources, in order, at tokens where the text may have one."""
    start, end = reader.sentences[sentence]
    found: list[Cue] = []
    bits = reader.bits
    headline = is_title_case(reader, start, end)
    openers = reader.vocabulary.accordance_openers
    tokens: Sequence[int] = range(start, end)
    if sentence and not headline:
        tokens = possible[bisect_left(possible, start) : bisect_left(possible, end)]
    for token in tokens:
        mark = bits[token]
        cue = None
        if (headline or sentence == 0) and reader.lowers[token] == ":":
            cue = _read_headline_colon(reader, token, start, end)
        if mark & (CUE | WEAK_CUE) and (
            not mark & CAPITAL or token == start or headline or bits[token - 1] & (QUOTATION | PUNCTUATION)
        ):
            cue = read_verb(reader, index, token, start, end, found)
        if cue is None and mark & CUE_NOUN and not mark & CAPITAL:
            cue = _read_noun(reader, token, start, end)
        if cue is None and reader.lowers[token] in openers:
            cue = _read_accordance(reader, token, end) or _read_short_accordance(reader, token, start, end)
            if cue is None and reader.vocabulary.emergence:
                cue = _read_emergence(reader, token, end)
        if cue is None and reader.lowers[token] in reader.vocabulary.opinion_openers and _opens(reader, token, start):
            cue = _read_opinion(reader, index, token, end)
        if cue is None and mark & QUOTATION:
            cue = read_neighbour(reader, index, token, start, end, found)
        if cue is not None:
            if cue.apposition is None and cue.pattern is Pattern.CARRIED:
                cue.apposition = next((other.apposition for other in found if other.source == cue.source), None)
            cue.sentence = sentence
            cue.follows = cue.follows or what_follows(reader, cue.end - 1, end)
            _add(found, cue)
            if reader.lowers[token] in reader.vocabulary.citing:
                found += _read_cited(reader, index, token, end, sentence)
    return found


def _opens(reader: Words, token: int, start: int) -> bool:
    """Whether a word opens its sentence, perhaps behind "but" or an adverb."""
    return token == start or (token == start + 1 and bool(reader.bits[start] & (ADVERB | SUBORDINATOR)))


def _read_cited(reader: Words, index: NameIndex, token: int, end: int, sentence: int) -> list[Cue]:
    """Read the second source of "Reuters reported, citing the harbour master"."""
    source = phrase_after(reader, token + 1, end)
    if source is None:
        return []
    named = named_in(reader, index, source)
    head = reader.bits[source.head_end - 1]
    if not head & (ROLE | UNNAMED) and (named is None or not is_person_run(index, named[0])):
        return []
    apposition = apposition_after(reader, source, end)
    return [Cue(token, token + 1, Pattern.NOUN_OF, source, apposition=apposition, sentence=sentence)]


def _add(found: list[Cue], cue: Cue) -> None:
    """Add a cue; "a report by the board" is one source, not two, where the report itself says something."""
    last = found[-1] if found else None
    nouns = (Pattern.NOUN_OF, Pattern.NOUN)
    if last is not None and last.pattern in nouns and cue.source.start <= last.start < cue.source.end:
        found.pop()
    elif last is not None and cue.pattern is Pattern.NOUN_OF and last.source.start <= cue.start < last.source.end:
        return
    found.append(cue)


def _read_headline_colon(reader: Words, token: int, start: int, end: int) -> Cue | None:
    """Read "Minister: We Will Rebuild"."""
    if token - start > 6 or token + 2 >= end or _is_only_named(reader, token + 1, end):
        return None
    source = phrase_before(reader, token, start)
    if source is None or source.start != start:
        return None
    return Cue(token, token + 1, Pattern.COLON, source)


def _is_only_named(reader: Words, start: int, end: int) -> bool:
    """Whether all that stands behind a colon is a name, as in lines of credits: "Producer: Ann Lee"."""
    if end - start > _LONGEST_CREDIT:
        return False
    return all(reader.bits[token] & CAPITAL and not reader.bits[token] & _FINITE for token in range(start, end))


def _read_accordance(reader: Words, token: int, end: int) -> Cue | None:
    """Read "according to X"."""
    for words in reader.vocabulary.accordance:
        stop = token + len(words)
        if stop < end and tuple(reader.lowers[token:stop]) == words:
            source = phrase_after(reader, stop, end, generous=True)
            if source is not None:
                source = without_participle(reader, source)
                return Cue(token, stop, Pattern.ACCORDANCE, source, apposition=apposition_after(reader, source, end))
    return None


def _read_emergence(reader: Words, token: int, end: int) -> Cue | None:
    """Read "Wie aus dem Bericht hervorgeht", "Das geht aus dem Bericht hervor"."""
    for opener, closer in reader.vocabulary.emergence:
        if reader.lowers[token] != opener or closer not in reader.lowers[token + 2 : end]:
            continue
        source = phrase_after(reader, token + 1, reader.lowers.index(closer, token + 2), generous=True)
        if source is not None and reader.bits[head_of(reader, source)] & (DOCUMENT | CUE_NOUN):
            return Cue(token, token + 1, Pattern.ACCORDANCE, source)
    return None


def _read_opinion(reader: Words, index: NameIndex, token: int, end: int) -> Cue | None:
    """Read "Pour la maire, « … »", "Per il sindaco Ivo Brenn «…»": somebody, and a quotation in the sentence."""
    source = phrase_after(reader, token + 1, end)
    if source is None or not reader.quotes_between(source.end, end):
        return None
    named = named_in(reader, index, source)
    head = reader.bits[head_of(reader, source)]
    if not head & (ROLE | UNNAMED | BODY) and (named is None or not is_person_run(index, named[0])):
        return None
    return Cue(token, token + 1, Pattern.ACCORDANCE, source, apposition=apposition_after(reader, source, end))


def _read_short_accordance(reader: Words, token: int, start: int, end: int) -> Cue | None:
    """Read "…, so Brandt." and "der Polizei zufolge"."""
    lower, bits = reader.lowers[token], reader.bits
    if lower in reader.vocabulary.accordance_after:
        source = phrase_before(reader, token, start)
        if source is None:
            return None
        first = source.start
        if bits[first] & CUE_NOUN and first + 1 < source.end and bits[first + 1] & DETERMINER:
            source = Phrase(first + 1, source.end, source.end)
        return Cue(token, token + 1, Pattern.ACCORDANCE, source)
    if lower not in reader.vocabulary.accordance_incises or token == start:
        return None
    if not bits[token - 1] & (PUNCTUATION | QUOTATION) or token + 1 >= end:
        return None
    source = phrase_after(reader, token + 1, end)
    if source is None or not any(bits[place] & (CAPITAL | PRONOUN) for place in range(source.start, source.end)):
        return None
    if source.end < end and not bits[source.end] & (PUNCTUATION | PREPOSITION | TIME | ADVERB):
        return None
    return Cue(token, token + 1, Pattern.ACCORDANCE, source, apposition=apposition_after(reader, source, end))


def _read_noun(reader: Words, token: int, start: int, end: int) -> Cue | None:
    """Read "X's claim that …" and "a warning from X"."""
    follows = reader.lowers[token + 1] if token + 1 < end else ""
    if follows in ("from", "by"):
        source = phrase_after(reader, token + 2, end)
        if source is not None:
            return Cue(token, token + 1, Pattern.NOUN_OF, source, apposition=apposition_after(reader, source, end))
    before = token - 1
    while before > start and (reader.bits[before] & ADVERB or _is_plain(reader, before)):
        before -= 1
    if before <= start or reader.lowers[before] not in ("'s", "’s", "’", "'"):
        return None
    source = phrase_before(reader, before, start)
    if source is None:
        return None
    return Cue(
        token,
        token + 1,
        Pattern.NOUN,
        source,
        clause=follows in reader.vocabulary.bits and bool(reader.bits[token + 1] & CLAUSE_MARK),
    )


def _is_plain(reader: Words, token: int) -> bool:
    """Whether a word is an adjective or a noun that may stand between the possessive and the noun of saying."""
    return reader.words[token].isalpha() and not reader.bits[token] & (
        DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN | CAPITAL
    )
