"""Reported speech without marks: which words of a sentence are the content of "said that …"."""

from tui_reader.extraction.attribution.beginnings import first_of_content
from tui_reader.extraction.attribution.clauses import has_auxiliary, has_verb, is_predicate
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.noun_phrases import Phrase, head_of
from tui_reader.extraction.attribution.sentence_subjects import after_dateline
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.verb_forms import start_of_group
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
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
    PUNCTUATION,
    QUOTATION,
    ROLE,
    STOP,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    WEAK_CUE,
)
from tui_reader.model import Span

_LEAST = 3
"""Words that make a content."""
_BEFORE, _BEHIND = 2, 5
"""Words that may stand between a comma and the source, and between the cue and a comma: "a senior | source", "said | in
a statement on Monday"."""
_NO_EPITHET = CLAUSE_MARK | SUBORDINATOR | PUNCTUATION | QUOTATION
"""What does not stand between the comma and the source."""
_WHERE_AND_WHEN = PREPOSITION | TIME | ADVERB | DETERMINER | CUE_NOUN | DOCUMENT | CAPITAL
"""What may stand between the cue and the comma: "said | in a statement on Monday", not "warned | of dangers"."""
_NAME = 2
"""Words of a whole name."""
_ASIDE = 30
"""Words that may tell who a speaker is, before what is said goes on."""


def content_of(reader: Words, attribution: Attribution, following: Attribution | None) -> Span | None:
    """Find what an attribution reports, or `None` when it reports no words: "criticised the plan".

    Args:
        reader: The article.
        attribution: The attribution.
        following: The next one in the same sentence, where the content ends at the latest.
    """
    cue = attribution.cue
    start, end = reader.sentences[cue.sentence]
    while end > start and reader.bits[end - 1] & STOP:
        end -= 1
    start = after_dateline(reader, start, end) if end > start else start
    if cue.pattern is Pattern.ACCORDANCE:
        return _around_accordance(reader, cue, start, end)
    if cue.pattern in (Pattern.SIGNATURE, Pattern.NOUN_OF, Pattern.AGENT):
        return None
    limit = _limit(reader, cue, following, end)
    first = first_of_content(reader, cue, limit)
    if first is not None:
        return _span(reader, first, limit)
    if _stands_last(reader, cue, end):
        last = _end_before_source(reader, cue)
        if has_verb(reader, start - 1, last) and not _asks(reader, start):
            return _span(reader, start, last)
    comma = _comma_behind(reader, cue, start, end)
    if comma is None:
        return None
    is_aside = reader.lowers[comma + 1].endswith("ing") and not has_auxiliary(reader, comma + 1, end)
    last = _end_before_source(reader, cue) if is_aside else end  # "…, she said, | shrugging"
    return _span(reader, start, last) if has_verb(reader, start - 1, last) or has_verb(reader, comma, last) else None


def _around_accordance(reader: Words, cue: Cue, start: int, end: int) -> Span | None:
    """Take the rest of the sentence around "according to X"."""
    apposition = cue.apposition
    if apposition is not None and not _tells_more(reader, apposition) and not _names(reader, cue.source, apposition):
        apposition = None
    first = max(cue.source.end, apposition.end if apposition is not None else 0)
    if first < end and reader.lowers[first] == "(":
        first = next((token + 1 for token in range(first, min(first + 8, end)) if reader.lowers[token] == ")"), first)
    if cue.start == start:
        return _span(reader, first, end)
    if reader.bits[cue.start] & (CUE | WEAK_CUE):
        return _around_inversion(reader, cue, first, start, end)
    last = cue.start
    while last > start and reader.bits[last - 1] & PUNCTUATION:
        last -= 1
    if first < end and reader.lowers[first] == "," and _goes_on(reader, start, last, first, end):
        return _span(reader, first, end)
    return _span(reader, start, last)


def _around_inversion(reader: Words, cue: Cue, behind: int, start: int, end: int) -> Span | None:
    """Take what stands before "said X", or all when it goes on behind: "The pier, said Ito, an expert, would hold"."""
    commas = (token for token in range(behind, min(behind + _ASIDE, end - 1)) if reader.lowers[token] == ",")
    if any(is_predicate(reader, comma + 1) for comma in commas):
        return _span(reader, start, end)
    return _span(reader, start, start_of_group(reader, cue.start, start))  # "Le toit tient, | a dit Ito"


def _tells_more(reader: Words, apposition: Phrase) -> bool:
    """Whether an apposition says who a source is, and is not the subject of what the source reports."""
    describing = ROLE | UNNAMED | BODY | DOCUMENT
    tokens = range(apposition.start, apposition.end)
    return bool(reader.bits[apposition.start] & DETERMINER) or any(reader.bits[t] & describing for t in tokens)


def _names(reader: Words, source: Phrase, apposition: Phrase) -> bool:
    """Whether an apposition names the person of an office: "selon le maire, Ida Brenn, le pont tient"."""
    if apposition.end - apposition.start < _NAME or not reader.bits[head_of(reader, source)] & ROLE:
        return False
    return all(reader.bits[token] & CAPITAL for token in range(apposition.start, apposition.end))


def _goes_on(reader: Words, start: int, last: int, comma: int, end: int) -> bool:
    """Whether what a source reports stands behind it rather than before: "The list, according to Ito, was old"."""
    after = comma + 1
    if after >= end or reader.vocabulary.pronouns.get(reader.lowers[after]) == "relative":
        return False
    if reader.lowers[last - 1] in reader.vocabulary.coordinators:
        return True
    if reader.lowers[after] in reader.vocabulary.coordinators or reader.bits[after] & GERUND:
        return False
    return last - start < end - after and has_verb(reader, after - 1, end)


def _limit(reader: Words, cue: Cue, following: Attribution | None, end: int) -> int:
    """Find where the content ends at the latest: before ", adding that" or ", while Y said"."""
    if following is None:
        return end
    other = following.cue
    limit = other.start if other.pattern is Pattern.CARRIED else other.source.start
    if limit <= cue.end or not _breaks_off(reader, limit):
        return end
    while limit > cue.end and reader.bits[limit - 1] & (PUNCTUATION | SUBORDINATOR):
        limit -= 1
    return limit


def _breaks_off(reader: Words, token: int) -> bool:
    """Whether a new clause of the reporter's begins: behind a comma, perhaps with "and" or "but"."""
    before = token - 1
    while before > 0 and reader.bits[before] & SUBORDINATOR and not reader.bits[before] & CLAUSE_MARK:
        before -= 1
    return bool(reader.bits[before] & PUNCTUATION)


def _stands_last(reader: Words, cue: Cue, end: int) -> bool:
    """Whether the attribution closes the sentence: "…, officials said on Friday"."""
    last = max(cue.end, cue.source.end if cue.pattern is Pattern.AFTER else 0)
    first = min(cue.start, cue.source.start)
    if reader.lowers[first - 1 : first] != [","]:
        return False
    if all(reader.bits[token] & (TIME | PREPOSITION | ADVERB | DETERMINER | PUNCTUATION) for token in range(last, end)):
        return True
    says = reader.vocabulary.lemmas.get(reader.lowers[cue.start], "") in reader.vocabulary.clause_verbs
    return says and last < end and bool(reader.bits[last] & PREPOSITION)


def _asks(reader: Words, start: int) -> bool:
    """Whether a sentence opens with what somebody was asked: "Asked whether she would stand again, Ito laughed"."""
    mark = reader.bits[start]
    return bool(mark & CUE and mark & PARTICIPLE)


def _comma_behind(reader: Words, cue: Cue, start: int, end: int) -> int | None:
    """Find the second comma of an attribution that is put into what it reports: "The roof, she said later, held"."""
    lemma, vocabulary = reader.vocabulary.lemmas.get(reader.lowers[cue.start], ""), reader.vocabulary
    if cue.pattern is not Pattern.BEFORE or not (lemma in vocabulary.clause_verbs or lemma in vocabulary.told_verbs):
        return None
    bits, lowers, told = reader.bits, reader.lowers, lemma in vocabulary.told_verbs
    first = cue.source.start
    while first > start and cue.source.start - first < _BEFORE and lowers[first - 1] != ",":
        if bits[first - 1] & _NO_EPITHET or lowers[first - 1].endswith("ing"):
            return None
        first -= 1
    last = cue.end
    while last < end and last - cue.end < _BEHIND and (told or bits[last] & _WHERE_AND_WHEN) and lowers[last] != ",":
        last += 1
    is_between = first - 1 > start and last + 1 < end and lowers[first - 1] == lowers[last] == ","
    return last if is_between and vocabulary.pronouns.get(lowers[last + 1]) != "relative" else None


def _end_before_source(reader: Words, cue: Cue) -> int:
    last = min(cue.start, cue.source.start)
    while last > 0 and reader.bits[last - 1] & PUNCTUATION:
        last -= 1
    return last


def _span(reader: Words, first: int, limit: int) -> Span | None:
    """Make the span of the content, when it holds enough words."""
    while first < limit and reader.bits[first] & PUNCTUATION:
        first += 1
    while limit > first and reader.bits[limit - 1] & PUNCTUATION:
        limit -= 1
    words = sum(1 for token in range(first, limit) if not reader.bits[token] & (PUNCTUATION | QUOTATION))
    if words < _LEAST:
        return None
    return Span(reader.starts[first], reader.ends[limit - 1])
