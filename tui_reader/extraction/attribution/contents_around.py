"""What stands around "according to X" and behind "as X said": the rest of the sentence is what X reports."""

from tui_reader.extraction.attribution.clauses import has_verb, is_predicate
from tui_reader.extraction.attribution.cue_patterns import Cue
from tui_reader.extraction.attribution.noun_phrases import Phrase, head_of
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.verb_forms import start_of_group
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    UNNAMED,
    WEAK_CUE,
)
from tui_reader.model import Span

_LEAST = 3
"""Words that make a content."""
_BEHIND = 5
"""Words that may stand between a cue and the comma behind it."""
_NAME = 2
"""Words of a whole name."""
_ASIDE = 30
"""Words that may tell who a speaker is, before what is said goes on."""


def around_accordance(reader: Words, cue: Cue, start: int, end: int) -> Span | None:
    """Take the rest of the sentence around "according to X"."""
    if reader.lowers[cue.start] in reader.vocabulary.accordance_after:
        return span_between(reader, cue.end if cue.source.start <= start + 1 else start, end)
    apposition = cue.apposition
    if apposition is not None and not _tells_more(reader, apposition) and not _names(reader, cue.source, apposition):
        apposition = None
    first = max(cue.source.end, apposition.end if apposition is not None else 0)
    if first < end and reader.lowers[first] == "(":
        first = next((token + 1 for token in range(first, min(first + 8, end)) if reader.lowers[token] == ")"), first)
    first = _behind_emergence(reader, first, end)
    if cue.start == start:
        end = next((token for token in range(first, end) if reader.lowers[token] == ";"), end)
        return span_between(reader, _behind_clause(reader, first, end), end)
    if reader.bits[cue.start] & (CUE | WEAK_CUE):
        return _around_inversion(reader, cue, first, start, end)
    last = cue.start
    while last > start and (reader.bits[last - 1] & PUNCTUATION or reader.lowers[last - 1] in _as_words(reader)):
        last -= 1
    if first < end and reader.lowers[first] == "," and _goes_on(reader, start, last, first, end):
        return span_between(reader, first, end)
    return span_between(reader, start, last)


def _as_words(reader: Words) -> frozenset[str]:
    """Give the words that open a clause with what something emerges from, where a language has such: "wie aus"."""
    return reader.vocabulary.as_words if reader.vocabulary.emergence else frozenset()


def _behind_emergence(reader: Words, first: int, end: int) -> int:
    """Step over the verb behind what something emerges from: "Aus dem Gutachten | geht hervor, dass | er log"."""
    closers = [words[-1] for words in reader.vocabulary.emergence]
    behind = range(first, min(first + len(closers), end)) if closers else ()
    token = next((token + 1 for token in behind if reader.lowers[token] in closers), first)
    is_clause = first < token < end - 1 and bool(reader.bits[token + 1] & CLAUSE_MARK)
    return token + 2 if is_clause else token


def _behind_clause(reader: Words, first: int, end: int) -> int:
    """Step over a clause that tells of a source: "Laut einem Gutachten, das der Zeitung vorliegt, | war er"."""
    comma = first < end and reader.lowers[first] == ","
    if not comma and first < end and reader.lowers[first].endswith(reader.vocabulary.participle_endings):
        return next((t for t in range(first + 1, min(first + _ASIDE, end)) if reader.lowers[t] == ","), first)
    token = first + comma
    if token < end and reader.bits[token] & PREPOSITION:
        token += 1
    if token >= end or not (_is_relative(reader, token) or (comma and _is_article(reader, token))):
        return first
    return next((t for t in range(token + 1, min(token + _ASIDE, end)) if reader.lowers[t] == ","), first)


def _is_relative(reader: Words, token: int) -> bool:
    """Whether a word may open a clause that describes the noun before it."""
    return reader.vocabulary.pronouns.get(reader.lowers[token]) == "relative" or bool(
        reader.bits[token] & CLAUSE_MARK and reader.vocabulary.genitives
    )


def _is_article(reader: Words, token: int) -> bool:
    """Whether a word is an article that is a relative pronoun behind a comma, as in German."""
    return reader.vocabulary.capital_nouns and bool(reader.bits[token] & DETERMINER)


def _around_inversion(reader: Words, cue: Cue, behind: int, start: int, end: int) -> Span | None:
    """Take what stands before "said X", or all when it goes on behind: "The pier, said Ito, an expert, would hold"."""
    commas = (token for token in range(behind, min(behind + _ASIDE, end - 1)) if reader.lowers[token] == ",")
    if any(is_predicate(reader, comma + 1) for comma in commas):
        return span_between(reader, start, end)
    return span_between(reader, start, start_of_group(reader, cue.start, start))  # "Le toit tient, | a dit Ito"


def behind_as(reader: Words, cue: Cue, end: int) -> Span | None:
    """Take what stands behind the comma of "As the mayor said, the roof held"."""
    last = max(cue.end, cue.source.end)
    comma = next((token for token in range(last, min(last + _BEHIND, end)) if reader.lowers[token] == ","), None)
    return span_between(reader, comma, end) if comma is not None else None


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


def span_between(reader: Words, first: int, limit: int) -> Span | None:
    """Make the span of the content, when it holds enough words."""
    while first < limit and reader.bits[first] & PUNCTUATION:
        first += 1
    while limit > first and reader.bits[limit - 1] & PUNCTUATION:
        limit -= 1
    words = sum(1 for token in range(first, limit) if not reader.bits[token] & (PUNCTUATION | QUOTATION))
    if words < _LEAST:
        return None
    return Span(reader.starts[first], reader.ends[limit - 1])
