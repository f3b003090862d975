"""Names that headlines and quotations give: a given name that the running text leaves out."""

from tui_reader.extraction.attribution.entities import Entity, NameIndex, NameRun
from tui_reader.extraction.attribution.naming import enter_full
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import AUXILIARY, CAPITAL, GIVEN
from tui_reader.lexicon.expressions import expression

_TWO_NAMES = expression(r"([A-Z][\w.’'-]{1,40}) ([A-Z][\w’'-]{1,40})")

_TWO = 2
"""Words of a whole name: "Lena Barlow"."""


def learn_from_speech(reader: Words, index: NameIndex, short: set[str], start: int, end: int) -> None:
    """Learn from a quotation the given name of somebody whom the reporter calls by the last name only."""
    for match in _TWO_NAMES.finditer(reader.text, start, min(end, start + 2000)):
        given, last = match.group(1), match.group(2).removesuffix("’s").removesuffix("'s")
        low = last.lower().replace("’", "'")
        if low in short and low not in index.people and reader.vocabulary.bits.get(given.lower(), 0) & GIVEN:
            words = (given.lower(), low)
            entity = Entity(f"{given} {last}", "person", words, gender=reader.vocabulary.gender.get(words[0], ""))
            index.people.setdefault(low, []).append(entity)
            index.given.setdefault(words[0], []).append(entity)


def learn_from_couple(reader: Words, index: NameIndex, run: NameRun) -> None:
    """Learn the last name of the first of two who share it: "Tom and Lena Barlow"."""
    given, bits = reader.lowers[run.start], reader.bits
    other = index.run_at.get(run.end + 1)
    if other is None or reader.lowers[run.end] != "and" or given in index.people or given in index.given:
        return
    is_whole = other.entity is not None and other.entity.kind == "person" and other.start == other.name_start
    if not is_whole or other.end - other.start != _TWO or not bits[run.start] & bits[other.start] & GIVEN:
        return
    last = reader.words[other.end - 1]
    words = (given, reader.lowers[other.end - 1])
    gender = reader.vocabulary.gender.get(given, "")
    entity = Entity(f"{reader.words[run.start]} {last}", "person", words, gender, first_token=run.start)
    entity.full_mentions = 1
    index.people.setdefault(words[-1], []).append(entity)
    index.given.setdefault(given, []).append(entity)


def learn_from_headline(reader: Words, index: NameIndex, start: int, end: int, short: set[str]) -> None:
    """Learn the given name of somebody whom the text calls by the last name only."""
    for token in range(start + 1, end):
        last, given = reader.lowers[token], token - 1
        mark = reader.bits[given]
        is_given = mark & GIVEN and mark & CAPITAL and not mark & AUXILIARY  # "Will Velmark Grow?"
        if is_given and last in short and last not in index.people:
            run = NameRun(given, given, token + 1)
            enter_full(reader, index, run)


def recognise(reader: Words, index: NameIndex, start: int, end: int) -> None:
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
