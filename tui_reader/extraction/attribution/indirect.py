"""Reported speech without marks: which words of a sentence are the content of "said that …"."""

from tui_reader.extraction.attribution.beginnings import first_of_content
from tui_reader.extraction.attribution.clauses import has_auxiliary, has_verb
from tui_reader.extraction.attribution.contents_around import around_accordance, behind_as, span_between
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.sentence_subjects import after_dateline
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    STOP,
    SUBORDINATOR,
    TIME,
    VERB,
    WEAK_CUE,
)
from tui_reader.model import Span

_BEFORE, _BEHIND = 2, 5
"""Words that may stand between a comma and the source, and between the cue and a comma: "a senior | source", "said | in
a statement on Monday"."""
_NO_EPITHET = CLAUSE_MARK | SUBORDINATOR | PUNCTUATION | QUOTATION
"""What does not stand between the comma and the source."""
_NO_HEARER = CLAUSE_MARK | SUBORDINATOR | PUNCTUATION | QUOTATION | AUXILIARY | BE | PRONOUN | VERB
"""What does not stand behind a cue that closes its sentence with who is told."""
_WHERE_AND_WHEN = PREPOSITION | TIME | ADVERB | DETERMINER | CUE_NOUN | DOCUMENT | CAPITAL
"""What may stand between the cue and the comma: "said | in a statement on Monday", not "warned | of dangers"."""


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
    as_said = _opens_as(reader, start, cue)
    if cue.pattern is Pattern.AFTER and _is_fronted(reader, cue) and not as_said:
        return _behind_subject(reader, cue, end)
    if cue.pattern is Pattern.ACCORDANCE and not as_said:
        return around_accordance(reader, cue, start, end)
    if cue.pattern in (Pattern.SIGNATURE, Pattern.NOUN_OF, Pattern.AGENT):
        return None
    if as_said:
        return behind_as(reader, cue, end)
    limit = _limit(reader, cue, following, end)
    first = first_of_content(reader, cue, limit)
    if first is not None:
        return span_between(reader, first, limit)
    if _stands_last(reader, cue, end):
        last = _end_before_source(reader, cue)
        if has_verb(reader, start - 1, last) and not _leads_in(reader, start, last):
            return span_between(reader, start, last)
    comma = _comma_behind(reader, cue, start, end)
    if comma is None:
        return None
    is_aside = reader.lowers[comma + 1].endswith("ing") and not has_auxiliary(reader, comma + 1, end)
    last = _end_before_source(reader, cue) if is_aside else end  # "…, she said, | shrugging"
    is_clause = has_verb(reader, start - 1, last) or has_verb(reader, comma, last)
    return span_between(reader, start, last) if is_clause else None


def _is_fronted(reader: Words, cue: Cue) -> bool:
    """Whether what a sentence reports stands behind its verb and subject: "In Harburg | sagte Brandt, …"."""
    before = range(reader.sentences[cue.sentence][0], cue.start)
    if not reader.vocabulary.genitives or not reader.bits[cue.start] & (CUE | WEAK_CUE):
        return False
    return bool(before) and not any(reader.bits[token] & (PUNCTUATION | QUOTATION) for token in before)


def _behind_subject(reader: Words, cue: Cue, end: int) -> Span | None:
    """Take what stands behind the comma of "In Harburg sagte Brandt am Montag, der Damm sei sicher"."""
    near = range(cue.source.end, min(cue.source.end + _BEHIND, end - 1))
    opens = (token for token in near if reader.lowers[token] in (",", ":") or reader.bits[token] & CLAUSE_MARK)
    place = next(opens, None)
    if place is None:
        return None
    behind = place + 1 if reader.bits[place] & PUNCTUATION and reader.bits[place + 1] & CLAUSE_MARK else place
    return span_between(reader, behind + 1, end)


def _opens_as(reader: Words, start: int, cue: Cue) -> bool:
    """Whether a sentence begins with who says what comes behind the comma: "Wie X sagt,", "Tal y como informó X,"."""
    vocabulary = reader.vocabulary
    ahead = 3 if vocabulary.genitives and not vocabulary.capital_nouns else 1
    return any(reader.lowers[token] in vocabulary.as_words for token in range(start, min(start + ahead, cue.start)))


def _limit(reader: Words, cue: Cue, following: Attribution | None, end: int) -> int:
    """Find where the content ends at the latest: before ", adding that" or ", while Y said"."""
    if following is None:
        return end
    other = following.cue
    limit = other.start if other.pattern is Pattern.CARRIED else min(other.source.start, other.start)
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
    lemma, vocabulary = reader.vocabulary.lemmas.get(reader.lowers[cue.start], ""), reader.vocabulary
    if lemma in vocabulary.told_verbs:  # "…, the mayor | told a packed meeting on Tuesday"
        tokens = range(last, end)
        return not any(reader.bits[token] & _NO_HEARER and not reader.bits[token] & DETERMINER for token in tokens)
    return lemma in vocabulary.clause_verbs and last < end and bool(reader.bits[last] & PREPOSITION)


def _leads_in(reader: Words, start: int, last: int) -> bool:
    """Whether what stands before an attribution only leads up to it: "Asked whether she would stand, | Ito laughed"."""
    mark, lowers = reader.bits[start], reader.lowers
    if mark & CUE and mark & PARTICIPLE:
        return True
    joins = lowers[start] in reader.vocabulary.coordinators or not mark & SUBORDINATOR or mark & (CLAUSE_MARK | ADVERB)
    return not joins and "," not in lowers[start:last]  # "After the court refused, | Ito asked for more"


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
