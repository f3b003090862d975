"""Reported speech without marks: which words of a sentence are the content of "said that …"."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    STOP,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)
from tui_reader.model import Span

_LEAST = 3
"""Words that make a content."""
_WHERE = CAPITAL | DETERMINER | DOCUMENT | CUE_NOUN
"""What stands behind the preposition that tells where something was said: "wrote on Facebook that"."""
_HEARER = 6
"""Words that the hearer may take: "told reporters at the airport that"."""


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
    if cue.pattern is Pattern.ACCORDANCE:
        return _around_accordance(reader, cue, start, end)
    if cue.pattern in (Pattern.SIGNATURE, Pattern.NOUN_OF, Pattern.AGENT):
        return None
    limit = _limit(reader, cue, following, end)
    first = _first_of_content(reader, cue, limit)
    if first is not None:
        return _span(reader, first, limit)
    if _stands_last(reader, cue, end):
        last = _end_before_source(reader, cue)
        return _span(reader, start, last) if _has_verb(reader, start - 1, last) else None
    return None


def _around_accordance(reader: Words, cue: Cue, start: int, end: int) -> Span | None:
    """Take the rest of the sentence around "according to X"."""
    apposition = cue.apposition if cue.apposition is not None and _tells_more(reader, cue.apposition) else None
    first = max(cue.source.end, apposition.end if apposition is not None else 0)
    if first < end and reader.lowers[first] == "(":
        first = next((token + 1 for token in range(first, min(first + 8, end)) if reader.lowers[token] == ")"), first)
    if cue.start == start:
        return _span(reader, first, end)
    last = cue.start
    while last > start and reader.bits[last - 1] & PUNCTUATION:
        last -= 1
    if first < end and reader.lowers[first] == "," and _goes_on(reader, start, last, first, end):
        return _span(reader, first, end)
    return _span(reader, start, last)


def _tells_more(reader: Words, apposition: Phrase) -> bool:
    """Whether an apposition says who a source is, and is not the subject of what the source reports."""
    describing = ROLE | UNNAMED | BODY | DOCUMENT
    tokens = range(apposition.start, apposition.end)
    return bool(reader.bits[apposition.start] & DETERMINER) or any(reader.bits[t] & describing for t in tokens)


def _goes_on(reader: Words, start: int, last: int, comma: int, end: int) -> bool:
    """Whether what a source reports stands behind it rather than before: "The list, according to Ito, was old"."""
    after = comma + 1
    if after >= end or reader.vocabulary.pronouns.get(reader.lowers[after]) == "relative":
        return False
    if reader.lowers[last - 1] in reader.vocabulary.coordinators:
        return True
    if reader.lowers[after] in reader.vocabulary.coordinators or reader.bits[after] & GERUND:
        return False
    return last - start < end - after and _has_verb(reader, after - 1, end)


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


def _first_of_content(reader: Words, cue: Cue, limit: int) -> int | None:
    """Find the first word of the content behind a cue."""
    bits, vocabulary = reader.bits, reader.vocabulary
    token = max(cue.end, cue.source.end if cue.pattern is Pattern.AFTER else 0)
    lemma = vocabulary.lemmas.get(reader.lowers[cue.start], "")
    hearer = _HEARER if lemma in vocabulary.told_verbs else 0
    place = False
    for position in range(token, min(token + 4 + hearer, limit)):
        mark = bits[position]
        if mark & CLAUSE_MARK:
            return _behind_that(reader, position, limit)
        if mark & PUNCTUATION:
            if reader.lowers[position] != ",":
                break
            continue
        place = place or (bool(mark & PREPOSITION) and lemma in vocabulary.clause_verbs)
        if not mark & (ADVERB | TIME | PREPOSITION) and not hearer and not (place and mark & _WHERE):
            break
    if token < limit and reader.lowers[token] == ":":
        return token + 1
    while token < limit and bits[token] & (ADVERB | TIME):
        token += 1
    if hearer and token < limit:
        return _behind_hearer(reader, token, limit)
    if lemma not in vocabulary.clause_verbs or token >= limit:
        return None
    mark = bits[token]
    if mark & (PUNCTUATION | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | QUOTATION) and not mark & (
        DETERMINER | PRONOUN
    ):
        return None
    return token if _has_verb(reader, token, limit) else None


def _behind_hearer(reader: Words, token: int, limit: int) -> int | None:
    """Find the clause behind who is told: "told the meeting | the roof would cost", "told police | he had"."""
    for position in range(token + 1, min(token + _HEARER, limit - 1)):
        mark, before = reader.bits[position], reader.bits[position - 1]
        if mark & (PUNCTUATION | QUOTATION | PREPOSITION | AUXILIARY | BE) and not mark & DETERMINER:
            return None
        opens = mark & (DETERMINER | PRONOUN) and not before & (DETERMINER | PREPOSITION | SUBORDINATOR)
        if opens and _has_auxiliary(reader, position, limit):
            return position
    return None


def _has_auxiliary(reader: Words, token: int, limit: int) -> bool:
    """Whether a clause begins at a token for certain: its auxiliary comes before any mark."""
    for position in range(token + 1, min(token + 8, limit)):
        if reader.bits[position] & (AUXILIARY | BE):
            return True
        if reader.bits[position] & (PUNCTUATION | QUOTATION | SUBORDINATOR | PREPOSITION):
            return False
    return False


def _behind_that(reader: Words, position: int, limit: int) -> int | None:
    """Tell where the content begins at "that": behind it, or with it in "said that was no view of hers"."""
    after = reader.bits[position + 1] if position + 1 < limit else STOP
    if after & (AUXILIARY | BE) or (position + 1 < limit and reader.lowers[position + 1] in ("'s", "’s")):
        return position
    if after & (STOP | CUE_NOUN) and not _has_verb(reader, position + 1, min(position + 5, limit)):
        return None
    return position + 1


def _has_verb(reader: Words, token: int, limit: int) -> bool:
    """Whether what follows is a clause rather than an object."""
    points_to = reader.vocabulary.pronouns.get(reader.lowers[token]) if token + 1 < limit else None
    if points_to in ("m", "f", "many") and not reader.bits[token + 1] & (PUNCTUATION | QUOTATION | PREPOSITION):
        return True
    for position in range(token + 1, min(token + 14, limit)):
        mark = reader.bits[position]
        past_cue = mark & (CUE | WEAK_CUE) and not mark & (BASE | GERUND | CUE_NOUN | DOCUMENT)
        if mark & (AUXILIARY | BE | VERB) or past_cue or reader.lowers[position].endswith("ed"):
            return True
    return False


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
