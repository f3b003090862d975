"""The index of the people and organisations that an article names.

Newspapers name a person in full once, with a title or an apposition, and by the last name after that. So the index is
made before anything is attributed: every run of capitalised words, its titles taken off, grouped by the last word.
"""

import re
from dataclasses import dataclass, field

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    FUNCTION_WORD,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PARTICLE,
    PRONOUN,
    ROLE,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)

_JOINERS = frozenset({"of", "for", "on", "&", "and"})
_LONGEST = 10
"""Words that a name may have."""


@dataclass(slots=True, eq=False)
class Entity:
    """A person, organisation or thing that the article names or describes."""

    name: str
    """The fullest form so far."""
    kind: str
    """"person", "organisation" or "name" (not known which)."""
    words: tuple[str, ...]
    """The words of the name in lower case."""
    gender: str = ""
    """A hint: "m", "f" or nothing."""
    titles: set[str] = field(default_factory=set)
    """Titles, roles and epithets that the article gives, in lower case."""
    description: str = ""
    """The first of them, as written."""
    full_mentions: int = 0
    """How often the name stands in full."""
    first_token: int = 0
    """Where it is named first."""
    article: bool = False
    """Whether "the" stands before it somewhere: "the Guardian"."""

    @property
    def last(self) -> str:
        """The last word of the name."""
        return self.words[-1]


@dataclass(slots=True)
class NameRun:
    """A run of capitalised words."""

    start: int
    """Its first token, titles included."""
    name_start: int
    """The first token of the name proper."""
    end: int
    """The token after its last."""
    entity: Entity | None = None
    """Whom it names."""


@dataclass(slots=True)
class NameIndex:
    """Who is named where."""

    runs: list[NameRun]
    """Every run of capitalised words, in order."""
    run_at: dict[int, NameRun]
    """The run that a token belongs to."""
    people: dict[str, list[Entity]]
    """Persons by the last word of their names."""
    given: dict[str, list[Entity]]
    """Persons by the first word of their names."""
    others: dict[str, Entity]
    """Organisations and names of unknown kind, by their words."""


def index_names(reader: Words) -> NameIndex:
    """Index the names of an article."""
    common = {lower for lower, bits in zip(reader.lowers, reader.bits, strict=True) if not bits & CAPITAL}
    index = NameIndex([], {}, {}, {}, {})
    headlines: list[tuple[int, int]] = []
    for start, end in reader.sentences:
        if is_title_case(reader, start, end):
            headlines.append((start, end))
            continue
        for run in _find_runs(reader, start, end, common):
            index.runs.append(run)
            for token in range(run.start, run.end):
                index.run_at[token] = run
    for run in index.runs:
        if run.end - run.name_start > 1:
            run.entity = _enter_full(reader, index, run)
    short = {reader.lowers[run.name_start] for run in index.runs if run.end - run.name_start == 1}
    for quotation in reader.quotations:
        _learn_from_speech(reader, index, short, quotation.start, quotation.end)
    for start, end in headlines:
        _learn_from_headline(reader, index, start, end, short)
    for run in index.runs:
        if run.end - run.name_start == 1:
            run.entity = _enter_short(reader, index, run)
    for start, end in headlines:
        _recognise(reader, index, start, end)
    return index


_TWO_NAMES = re.compile(r"([A-Z][\w.’'-]+) ([A-Z][\w’'-]+)")


def _learn_from_speech(reader: Words, index: NameIndex, short: set[str], start: int, end: int) -> None:
    """Learn from a quotation the given name of somebody whom the reporter calls by the last name only."""
    for match in _TWO_NAMES.finditer(reader.text, start, min(end, start + 2000)):
        given, last = match.group(1), match.group(2).removesuffix("’s").removesuffix("'s")
        low = last.lower().replace("’", "'")
        if low in short and low not in index.people and reader.vocabulary.bits.get(given.lower(), 0) & GIVEN:
            words = (given.lower(), low)
            entity = Entity(f"{given} {last}", "person", words, gender=reader.vocabulary.gender.get(words[0], ""))
            index.people.setdefault(low, []).append(entity)
            index.given.setdefault(words[0], []).append(entity)


def _learn_from_headline(reader: Words, index: NameIndex, start: int, end: int, short: set[str]) -> None:
    """Learn the given name of somebody whom the text calls by the last name only."""
    for token in range(start + 1, end):
        last, given = reader.lowers[token], token - 1
        if last in short and last not in index.people and reader.bits[given] & GIVEN and reader.bits[given] & CAPITAL:
            run = NameRun(given, given, token + 1)
            _enter_full(reader, index, run)


def _recognise(reader: Words, index: NameIndex, start: int, end: int) -> None:
    """Find in a headline set in capitals the people that the text names."""
    token = start
    while token < end:
        people = index.people.get(reader.lowers[token].rstrip("."), ())
        if people and reader.bits[token] & CAPITAL:
            first = token
            while first - 1 >= start and any(reader.lowers[first - 1].rstrip(".") in person.words for person in people):
                first -= 1
            run = NameRun(first, first, token + 1)
            run.entity = _choose_named(reader, people, run)
            for inside in range(first, token + 1):
                index.run_at[inside] = run
        token += 1


def _choose_named(reader: Words, people: list[Entity], run: NameRun) -> Entity:
    """Choose the person of whose name all words stand in a run, else the one named most."""
    words = set(reader.lowers[run.start : run.end])
    return max(people, key=lambda person: (words <= set(person.words), person.full_mentions))


def is_title_case(reader: Words, start: int, end: int) -> bool:
    """Whether a sentence is set like a headline, so that capitals tell nothing."""
    capitals = 0
    for token in range(start, end):
        mark = reader.bits[token]
        if mark & CAPITAL:
            capitals += 1
        elif reader.words[token][0].isalpha() and not mark & FUNCTION_WORD:
            return False
    return capitals > 3


def _find_runs(reader: Words, start: int, end: int, common: set[str]) -> list[NameRun]:
    """Find the runs of capitalised words of a sentence."""
    runs: list[NameRun] = []
    bits, token = reader.bits, start
    while token < end:
        if not bits[token] & CAPITAL or bits[token] & TIME or not _may_begin(reader, token, end, start, common):
            token += 1
            continue
        stop = _end_of_run(reader, token, end)
        name_start = _skip_titles(reader, token, stop)
        runs.append(NameRun(token, name_start, stop))
        token = stop
    return runs


def _may_begin(reader: Words, token: int, end: int, start: int, common: set[str]) -> bool:
    """Whether a capitalised word may begin a name rather than a sentence."""
    mark = reader.bits[token]
    opens_name = token + 1 < end and reader.bits[token + 1] & CAPITAL and not reader.bits[token + 1] & FUNCTION_WORD
    if mark & FUNCTION_WORD:
        if token == start or mark & (DETERMINER | PRONOUN):
            return bool(opens_name and mark & GIVEN)
        return bool(opens_name and mark & GIVEN) or bool(token + 1 < end and reader.bits[token + 1] & CUE)
    if token > start or mark & GIVEN:
        return True
    lower = reader.lowers[token]
    if mark & (ADVERB | CUE | WEAK_CUE | VERB) or (lower in common and not mark & (HONORIFIC | ROLE)) or lower.endswith("ing"):
        return False
    if not opens_name and mark & (UNNAMED | BODY | DOCUMENT | CUE_NOUN | ROLE):
        return False
    return bool(opens_name) or lower not in common


def _end_of_run(reader: Words, token: int, end: int) -> int:
    """Find the token after a run of capitalised words."""
    bits, lowers = reader.bits, reader.lowers
    stop = token + 1
    while stop < end and stop - token < _LONGEST:
        mark = bits[stop]
        if mark & CAPITAL and not mark & TIME and not (mark & FUNCTION_WORD and lowers[stop] != "will"):
            stop += 1
        elif (
            stop + 1 < end
            and bits[stop + 1] & CAPITAL
            and not bits[stop + 1] & (FUNCTION_WORD | TIME)
            and (mark & PARTICLE or (lowers[stop] in _JOINERS and _joins(reader, token, stop, end)))
        ):
            stop += 2
        elif (
            stop + 2 < end
            and lowers[stop] in ("of", "for")
            and lowers[stop + 1] == "the"
            and bits[stop + 2] & CAPITAL
            and bits[stop - 1] & (ORGANISATION | HONORIFIC | ROLE)
        ):
            stop += 3
        else:
            break
    return stop


def _joins(reader: Words, start: int, joiner: int, end: int) -> bool:
    """Whether "of", "for" or "and" stands inside a name: "Department of Justice", "Secretary of State"."""
    before = reader.bits[joiner - 1]
    word = reader.lowers[joiner]
    if word == "&":
        return True
    if word == "of":
        return bool(before & (ORGANISATION | HONORIFIC))
    if word in ("for", "on"):
        return bool(before & ORGANISATION)
    after = joiner + 1
    while after < end and reader.bits[after] & CAPITAL:
        if reader.bits[after] & ORGANISATION:
            return not before & (ORGANISATION | GIVEN)
        after += 1
    return False


def _skip_titles(reader: Words, start: int, stop: int) -> int:
    """Find where the name begins behind the titles: "Belarusian President | Alexander Lukashenko"."""
    bits = reader.bits
    if bits[stop - 1] & ORGANISATION and not bits[stop - 1] & GIVEN and not bits[start] & HONORIFIC:
        return start
    name_start = start
    for token in range(start, stop - 1):
        if bits[token] & (HONORIFIC | ROLE) and (token + 2 < stop or not bits[start] & GIVEN or token == start):
            name_start = token + 1
    if name_start < stop - 1 and reader.lowers[name_start] == "of":
        name_start += 2
        if stop - name_start > 2 and not bits[name_start] & GIVEN:
            name_start += 1
    return min(name_start, stop - 1)


def _enter_full(reader: Words, index: NameIndex, run: NameRun) -> Entity:
    """Enter a name of several words."""
    words = _name_words(reader, run)
    titled = run.name_start > run.start
    if not _is_person(reader, run, titled):
        return _enter_other(reader, index, run, words)
    for known in index.people.get(words[-1], ()):
        if len(known.words) == 1 or given_names_agree(known.words[0], words[0]):
            _enrich(reader, known, run, words)
            return known
    entity = Entity(reader.phrase(run.name_start, run.end), "person", words, first_token=run.start)
    _enrich(reader, entity, run, words)
    index.people.setdefault(words[-1], []).append(entity)
    for word in words[:-1]:
        index.given.setdefault(word, []).append(entity)
    return entity


def _name_words(reader: Words, run: NameRun) -> tuple[str, ...]:
    """Give the words of a name, without "Jr."."""
    words = [word.rstrip(".").replace("’", "'") for word in reader.lowers[run.name_start : run.end]]
    while len(words) > 1 and words[-1] in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    return tuple(words)


def _is_person(reader: Words, run: NameRun, titled: bool) -> bool:
    """Whether a name of several words is a person's."""
    bits, first, last = reader.bits, run.name_start, run.end - 1
    if any(reader.lowers[token] in _JOINERS for token in range(first, run.end)):
        return False
    if bits[last] & ORGANISATION and not bits[first] & GIVEN:
        return False
    if bits[last] & (ROLE | BODY) and not bits[last] & GIVEN:
        return False
    if titled or bits[first] & GIVEN:
        return True
    if run.end - first > 4 or any(
        reader.words[token].isupper() and len(reader.words[token]) > 2 and "." not in reader.words[token]
        for token in range(first, run.end)
    ):
        return False
    if any(bits[token] & (ORGANISATION | HONORIFIC | ROLE) for token in range(first, last)):
        return False
    before = bits[run.start - 1] if run.start else 0
    return not before & DETERMINER or bool(before & CLAUSE_MARK)


def given_names_agree(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, or one is an initial of the other."""
    one, other = one.replace(".", ""), other.replace(".", "")
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def _enrich(reader: Words, entity: Entity, run: NameRun, words: tuple[str, ...]) -> None:
    """Learn from another mention in full: a longer form, titles, gender."""
    entity.full_mentions += 1
    if len(words) > len(entity.words):
        entity.words = words
        entity.name = reader.phrase(run.name_start, run.end)
    _learn_titles(reader, entity, run)
    if not entity.gender:
        entity.gender = reader.vocabulary.gender.get(entity.words[0], "") if len(entity.words) > 1 else ""


def _learn_titles(reader: Words, entity: Entity, run: NameRun) -> None:
    """Learn what stands before a name: "the Brazilian President", "campaign manager"."""
    start = run.start
    while start and run.start - start < 4 and _describes(reader, start - 1):
        start -= 1
    for token in range(start, run.name_start):
        if reader.bits[token] & (HONORIFIC | ROLE):
            entity.titles.add(reader.lowers[token].rstrip("."))
            hint = reader.vocabulary.gender.get(reader.lowers[token], "")
            if hint and reader.bits[token] & HONORIFIC:
                entity.gender = hint
    if start < run.name_start and entity.titles:
        entity.titles.update(lower.rstrip(".") for lower in reader.lowers[start : run.name_start])
        if not entity.description and not is_form_of_address(reader, start, run.name_start):
            entity.description = reader.phrase(start, run.name_start)


def is_form_of_address(reader: Words, start: int, end: int) -> bool:
    """Whether a title tells nothing of a person: "Mr.", "Dr."."""
    return end - start == 1 and reader.lowers[start].rstrip(".") in ("mr", "mrs", "ms", "miss", "mx", "dr", "sir")


def _describes(reader: Words, token: int) -> bool:
    """Whether a word before a name may be part of a description: "campaign manager"."""
    mark = reader.bits[token]
    return bool(mark & ROLE) or (
        reader.words[token].isalpha() and not mark & FUNCTION_WORD and bool(reader.bits[token + 1] & ROLE) and not mark & CAPITAL
    )


def _enter_other(reader: Words, index: NameIndex, run: NameRun, words: tuple[str, ...]) -> Entity:
    """Enter a name that is no person's, or not known to be."""
    key = " ".join(words)
    known = index.others.get(key)
    if known is None:
        kind = "organisation" if any(reader.bits[t] & ORGANISATION for t in range(run.name_start, run.end)) else "name"
        known = index.others[key] = Entity(reader.phrase(run.start, run.end), kind, words, first_token=run.start)
    known.full_mentions += 1
    known.article = known.article or (run.start > 0 and reader.lowers[run.start - 1] == "the")
    return known


def _enter_short(reader: Words, index: NameIndex, run: NameRun) -> Entity:
    """Find whom a single word names."""
    word = reader.lowers[run.name_start].rstrip(".").replace("’", "'")
    entity = _choose(reader, index.people.get(word, []), run)
    titled = run.name_start > run.start
    if entity is None:
        entity = _choose(reader, index.given.get(word, []), run)
    if entity is not None:
        _learn_titles(reader, entity, run)
        return entity
    if titled and not reader.bits[run.name_start] & ORGANISATION:
        entity = Entity(reader.phrase(run.name_start - 1, run.end), "person", (word,), first_token=run.start)
        _learn_titles(reader, entity, run)
        index.people.setdefault(word, []).append(entity)
        return entity
    return _enter_other(reader, index, run, (word,))


def _choose(reader: Words, people: list[Entity], run: NameRun) -> Entity | None:
    """Tell which of several people of one name is meant: by the title, else the one named most, else the latest."""
    if len(people) < 2:
        return people[0] if people else None
    hint = reader.vocabulary.gender.get(reader.lowers[run.start], "") if run.name_start > run.start else ""
    fitting = [person for person in people if not hint or person.gender in ("", hint)] or people
    return max(fitting, key=lambda person: person.full_mentions)
