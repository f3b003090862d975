"""Who a person is, in the article's own words: "Fenland Weekly courts editor", "a physicist at Northwick".

Nothing here decides who speaks: the words that stand before a name or between the commas behind it are only read, so
that the reader sees at once whom an article relies on.
"""

from bisect import bisect_right

from tui_reader.extraction.attribution.entities import Entity, NameRun
from tui_reader.extraction.attribution.noun_phrases import is_noun_here, is_verb
from tui_reader.extraction.attribution.nouns_for_people import is_human, is_office
from tui_reader.extraction.attribution.reading import Reading
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    FUNCTION_WORD,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
)

_MENTIONS = 8
"""Mentions of a person that are looked at: who somebody is stands where the name stands first."""
_LONGEST_BEFORE = 8
"""Words before a name."""
_LONGEST_BEHIND = 25
"""Words between the commas behind it."""
_LONGEST_BRACKET = 8
"""Words in brackets behind a name."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "herr", "frau", "m", "mme", "mlle"})
"""Titles that tell nothing of a person."""
_RANKS = frozenset(
    {"col", "lt", "gen", "capt", "sgt", "maj", "adm", "lord", "lady", "dame", "rev", "rt", "hon", "prof"}
)
"""Titles that tell nothing behind an office."""
_RELATIVES = frozenset({"whose", "whom"})
_DASHES = frozenset({"–", "—", "-"})


def runs_of_people(reading: Reading, people: set[Entity]) -> dict[Entity, list[NameRun]]:
    """Give the first mentions of each of some people."""
    runs: dict[Entity, list[NameRun]] = {entity: [] for entity in people}
    for run in reading.index.runs:
        if run.entity in runs and len(runs[run.entity]) < _MENTIONS:
            runs[run.entity].append(run)
    return runs


def describe(reading: Reading, entity: Entity, runs: list[NameRun]) -> str:
    """Tell who a person is: the first words that say more than a title, else the first title."""
    title = ""
    for run in runs:
        before = _before(reading.reader, run)
        if " " in before:
            return _in_one_line(before)
        behind = _behind(reading, run)
        if " " in behind.partition(" ")[2] or " of " in behind:
            return _in_one_line(behind)
        title = title or before or behind
    return _in_one_line(entity.description) or title


def _in_one_line(phrase: str) -> str:
    return " ".join(phrase.split())


def _sentence_of(reader: Words, token: int) -> tuple[int, int]:
    """Give the sentence that a token stands in: what is said of a name never lies beyond it."""
    return reader.sentences[bisect_right(reader.sentences, (token, len(reader.words))) - 1]


def _before(reader: Words, run: NameRun) -> str:
    """Give the title or the office before a name: "campaign manager", "Waterways Minister"."""
    end = run.name_start
    floor = max(_sentence_of(reader, run.start)[0], end - _LONGEST_BEFORE)
    while end > floor and reader.lowers[end - 1].rstrip(".") in _FORMS_OF_ADDRESS:
        end -= 1
    start = end
    while start > floor and _goes_on_before(reader, start - 1, floor, end):
        start -= 1
    no_part = _POSSESSIVE | reader.vocabulary.reflexives
    while start < end and (reader.bits[start] & ADVERB or reader.lowers[start] in no_part):
        start += 1
    end = _without_rank(reader, start, end)
    several = start < end and reader.bits[end - 1] & UNNAMED and not reader.bits[end - 1] & ROLE
    return reader.phrase(start, end) if start < end and is_human(reader, end - 1) and not several else ""


def _without_rank(reader: Words, start: int, end: int) -> int:
    """Leave out the title behind an office: "army spokesman | Col."."""
    last = end
    while last - 1 > start and reader.lowers[last - 1].rstrip(".") in _RANKS:
        last -= 1
    return last if last > start and is_human(reader, last - 1) else end


def _goes_on_before(reader: Words, token: int, floor: int, end: int) -> bool:
    """Whether a word belongs to what is said of the name behind it."""
    lower, mark = reader.lowers[token], reader.bits[token]
    before = reader.bits[token - 1] if token > floor else PUNCTUATION
    if lower in _POSSESSIVE:
        return token + 1 < end
    if mark & PREPOSITION and lower == "of" and token + 1 < end:
        after = reader.bits[token + 1]
        return bool(before & after & CAPITAL) or (bool(before & ROLE) and not after & DETERMINER)
    if mark & (FUNCTION_WORD | PUNCTUATION | QUOTATION | TIME) or not reader.words[token][0].isalpha():
        return False
    if mark & CAPITAL or token + 1 == end:
        return not is_verb(reader, token) or is_noun_here(reader, token)
    return not _looks_like_verb(reader, token, before)


def _looks_like_verb(reader: Words, token: int, before: int) -> bool:
    """Whether a word before an office has a subject before it: "she | loved", "The play | follows"."""
    lower, after = reader.lowers[token], reader.bits[token + 1]
    if is_verb(reader, token) and not is_noun_here(reader, token):
        return True
    if before & PRONOUN and not before & DETERMINER:
        return True
    if before & (PUNCTUATION | QUOTATION):
        return lower.endswith("ing") and bool(after & CAPITAL)
    if before & ADVERB:
        return lower.endswith(("s", "ed")) and not is_human(reader, token)
    if not before & CAPITAL:
        return False
    human = is_human(reader, token + 1) and not after & CAPITAL
    return lower.endswith("ed") or (lower.endswith("s") and not lower.endswith("ss") and not human)


def _behind(reading: Reading, run: NameRun) -> str:
    """Read what stands between the commas behind a name: "Ann Lee, 74, a bell-ringer from Hexley, said"."""
    reader = reading.reader
    ceiling = _sentence_of(reader, run.end - 1)[1]
    token = _skip_bracket(reader, run.end, ceiling)
    if token + 1 >= ceiling or not (reader.lowers[token] == "," or reader.lowers[token] in _DASHES):
        return ""
    start = token + 1
    if start + 1 < ceiling and reader.words[start].isdigit() and reader.bits[start + 1] & PUNCTUATION:
        if reader.lowers[start + 1] != ",":
            return ""
        start += 2
    while start < ceiling and reader.bits[start] & ADVERB and not reader.bits[start] & (DETERMINER | ROLE):
        start += 1
    end = start
    while end < min(ceiling, start + _LONGEST_BEHIND) and _goes_on_behind(reader, end, start):
        end += 1
    if end == start or not _is_closed(reader, start, end, ceiling):
        return ""
    while end > start and (
        reader.bits[end - 1] & (PREPOSITION | DETERMINER | ADVERB | SUBORDINATOR) and not reader.bits[end - 1] & CAPITAL
    ):
        end -= 1
    return reader.phrase(start, end) if _tells_who(reading, start, end) else ""


def _skip_bracket(reader: Words, token: int, ceiling: int) -> int:
    """Step over "(R-Fla.)" behind a name."""
    if token < ceiling and reader.lowers[token] == "(":
        for closing in range(token + 1, min(token + _LONGEST_BRACKET, ceiling)):
            if reader.lowers[closing] == ")":
                return closing + 1
    return token


def _goes_on_behind(reader: Words, token: int, start: int) -> bool:
    """Whether a word belongs to the apposition that began at a token."""
    lower, mark = reader.lowers[token], reader.bits[token]
    if lower in _POSSESSIVE or (lower in ("&", "/", "-") and token > start):
        return True
    if mark & CAPITAL and not mark & (PRONOUN | SUBORDINATOR):
        return True
    if mark & (PUNCTUATION | QUOTATION | AUXILIARY | BE):
        return False
    if lower in reader.vocabulary.coordinators:
        return token > start and _joins(reader, token)
    if mark & (SUBORDINATOR | CLAUSE_MARK) or (mark & PRONOUN and not mark & DETERMINER) or lower in _RELATIVES:
        return False
    if mark & TIME and token > start:
        return False
    if token > start and lower.endswith("ing"):
        before = reader.bits[token - 1]
        return not is_human(reader, token - 1) and not (mark & CUE and before & (CAPITAL | PUNCTUATION))
    if token == start:
        return not mark & CUE or is_human(reader, token)
    return not is_verb(reader, token) or is_noun_here(reader, token)


def _joins(reader: Words, token: int) -> bool:
    """Whether "and" joins a second office, rather than a second person or a verb: "a doctor and | head of the ward"."""
    if token + 1 >= len(reader.words):
        return False
    after = reader.bits[token + 1]
    return not after & (PUNCTUATION | QUOTATION | PRONOUN | AUXILIARY | BE) and not is_verb(reader, token + 1)


def _is_closed(reader: Words, start: int, end: int, ceiling: int) -> bool:
    """Whether an apposition ends where it stopped: a verb may make it the subject of another clause.

    "Ann Lee, a teacher said" is one; without an article it is none: "Ann Lee, founder of the school told the paper".
    """
    if end >= ceiling:
        return True
    mark = reader.bits[end]
    if mark & (PUNCTUATION | QUOTATION | SUBORDINATOR | CLAUSE_MARK | TIME | PRONOUN):
        return True
    if reader.lowers[end].endswith("ing"):
        return True
    return not reader.bits[start] & DETERMINER and any(reader.bits[token] & PREPOSITION for token in range(start, end))


def _tells_who(reading: Reading, start: int, end: int) -> bool:
    """Whether a phrase is about a person, and names no other: no "Ann Lee, Bob Ray", no "Ann Lee, a day later"."""
    reader = reading.reader
    if start >= end or reader.bits[start] & PREPOSITION:
        return False
    head_end = next((token for token in range(start + 1, end) if reader.bits[token] & PREPOSITION), end)
    if reader.bits[start] & DETERMINER:
        return any(is_human(reader, token) for token in range(start, head_end)) and not _names(reading, head_end - 1)
    if _lists_another(reading, start, head_end):
        return False
    if end - start == 1 and reader.lowers[start].endswith("s"):
        return False
    ends = [token for token in range(start + 1, head_end) if reader.lowers[token] in reader.vocabulary.coordinators]
    return any(is_office(reader, token - 1) for token in (*ends, head_end))


def _lists_another(reading: Reading, start: int, end: int) -> bool:
    """Whether a phrase begins with another name of a list: "Ann Lee, Bob and three colleagues"."""
    run = reading.index.run_at.get(start)
    return (
        run is not None and run.end < end and reading.reader.lowers[run.end] in reading.reader.vocabulary.coordinators
    )


def _names(reading: Reading, token: int) -> bool:
    """Whether a word stands in a person's name."""
    run = reading.index.run_at.get(token)
    return run is not None and run.entity is not None and run.entity.kind == "person"
