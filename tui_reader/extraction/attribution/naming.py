"""Whom a run of capitalised words names: a new person or body, or one that is known by a part of the name."""

from tui_reader.extraction.attribution.entities import Entity, NameIndex, NameRun, given_names_agree
from tui_reader.extraction.attribution.generations import of_generation
from tui_reader.extraction.attribution.initials import called_by_initials, note_initials
from tui_reader.extraction.attribution.name_joints import JOINERS
from tui_reader.extraction.attribution.name_titles import begins_as_body
from tui_reader.extraction.attribution.names_of_things import ends_in_thing, opens_many
from tui_reader.extraction.attribution.opening_words import is_called_body, is_firm_named, opens_place
from tui_reader.extraction.attribution.said_gender import gender_said, says_it
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    DETERMINER,
    FUNCTION_WORD,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PREPOSITION,
    ROLE,
)

_SHORTENED = 3
"""Letters that a shortened title has at least: "Gov."."""
def enter_full(reader: Words, index: NameIndex, run: NameRun) -> Entity:
    """Enter a name of several words."""
    words = _name_words(reader, run)
    titled = run.name_start > run.start
    namesakes = index.people.get(words[-1], ())
    same_end = [known for known in namesakes if _is_end_of(known.words, words)]
    if is_firm_named(reader, run.start, run.end) or not _is_person(reader, index, run, titled):
        return same_end[0] if len(same_end) == 1 else _enter_other(reader, index, run, words)
    for known in namesakes:
        if len(known.words) == 1 or given_names_agree(known.words[0], words[0]) or [known] == same_end:
            _enrich(reader, known, run, words)
            return known
    entity = Entity(reader.phrase(run.name_start, run.end), "person", words, first_token=run.start)
    _enrich(reader, entity, run, words)
    index.people.setdefault(words[-1], []).append(entity)
    for word in words[:-1]:
        index.given.setdefault(word, []).append(entity)
    return entity


def _is_end_of(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two names is the end of the other: "Tamir Das Orr" and "Das Orr"."""
    shorter, longer = sorted((one, other), key=len)
    return len(longer) > len(shorter) > 1 and longer[-len(shorter) :] == shorter


def _is_fuller(reader: Words, words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether one form of a name is a better one than another: longer, unless a title is left in: "Using Ann Lee"."""
    if len(known) == 1:
        return len(words) > 1
    bits = reader.vocabulary.bits
    is_given, was_given = bits.get(words[0], 0) & GIVEN, bits.get(known[0], 0) & GIVEN
    if len(words) < len(known):
        return bool(is_given and not was_given and _is_end_of(known, words))
    return len(words) > len(known) and bool(is_given or not was_given)


def _name_words(reader: Words, run: NameRun) -> tuple[str, ...]:
    """Give the words of a name, without "Jr."."""
    words = [word.rstrip(".").replace("’", "'") for word in reader.lowers[run.name_start : run.end] if word != "“”"]
    while len(words) > 1 and words[-1] in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    return tuple(words)


def _is_person(reader: Words, index: NameIndex, run: NameRun, titled: bool) -> bool:
    """Whether a name of several words is a person's."""
    bits, first, last = reader.bits, run.name_start, run.end - 1
    if begins_as_body(reader, run.start) or (bits[first] & DETERMINER and not bits[first + 1] & GIVEN):
        return False
    if any(reader.lowers[token] in JOINERS for token in range(first, run.end)):
        return False
    if (bits[last] & ORGANISATION or reader.lowers[last] in reader.vocabulary.legal_forms) and not bits[first] & GIVEN:
        return False
    initial = bits[first] & GIVEN and len(reader.words[last - 1].rstrip(".")) == 1  # "Peter T. King"
    if (bits[last] & BODY or (bits[last] & ROLE and last - first > 1)) and not bits[last] & GIVEN and not initial:
        return False
    if not titled and opens_place(reader, first):
        return False
    if titled or bits[first] & GIVEN:
        return True
    if is_called_body(reader, run.start):
        return False
    if ends_in_thing(reader, index, run):
        return False
    if run.end - first > 4 or any(
        reader.words[token].isupper() and len(reader.words[token]) > 2 and "." not in reader.words[token]
        for token in range(first, run.end)
    ):
        return False
    if any(bits[token] & (ORGANISATION | HONORIFIC | ROLE) for token in range(first, last)):
        return False
    before = bits[run.start - 1] if run.start else 0
    if run.start and reader.lowers[run.start - 1] in reader.vocabulary.place_prepositions:
        return run.end < len(bits) and reader.lowers[run.end] in ("'s", "’s")  # "in Ann Lee's house"
    return not before & DETERMINER or bool(before & CLAUSE_MARK)


def _enrich(reader: Words, entity: Entity, run: NameRun, words: tuple[str, ...]) -> None:
    """Learn from another mention in full: a longer form, titles, gender."""
    entity.full_mentions += 1
    if _is_fuller(reader, words, entity.words):
        entity.words = words
        entity.name = reader.phrase(run.name_start, run.end)
    _learn_titles(reader, entity, run)
    if not entity.gender:
        entity.gender = reader.vocabulary.gender.get(entity.words[0], "") if len(entity.words) > 1 else ""
        entity.gender = entity.gender or gender_said(reader, run)


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
    if not entity.gender and start > 1 and reader.lowers[start - 1] == ",":
        entity.gender = reader.vocabulary.gender.get(reader.lowers[start - 2], "")
    if start < run.name_start and entity.titles:
        entity.titles.update(lower.rstrip(".") for lower in reader.lowers[start : run.name_start])


def _describes(reader: Words, token: int) -> bool:
    """Whether a word before a name may be part of a description: "campaign manager"."""
    mark = reader.bits[token]
    return bool(mark & ROLE) or (
        reader.words[token].isalpha()
        and not mark & FUNCTION_WORD
        and bool(reader.bits[token + 1] & ROLE)
        and not mark & CAPITAL
    )


def _enter_other(reader: Words, index: NameIndex, run: NameRun, words: tuple[str, ...]) -> Entity:
    """Enter a name that is no person's, or not known to be."""
    whole = words
    while len(words) > 1 and words[-1] in reader.vocabulary.legal_forms:
        words = words[:-1]
    key = " ".join(words)
    articled = _with_article(reader, index, run, key) if reader.vocabulary.genitives else None
    known = articled or index.others.get(key)
    if known is None:
        body = words != whole or any(reader.bits[t] & ORGANISATION for t in range(run.name_start, run.end))
        body = body or is_firm_named(reader, run.start, run.end) or is_called_body(reader, run.start)
        body = body or words[-1] in reader.vocabulary.places
        body = body or (len(words) > 1 and opens_place(reader, run.name_start))
        kind = "organisation" if body else "name"
        lower, vocabulary = reader.lowers[run.start], reader.vocabulary
        is_firm = lower in vocabulary.company_nouns or lower in vocabulary.company_openers
        first = run.name_start if is_firm else run.start
        known = index.others[key] = Entity(reader.phrase(first, run.end), kind, words, first_token=run.start)
        index.ending.setdefault(words[-1], []).append(known)
        note_initials(index, known)
        if len(words) > 1 and words[-1] in reader.vocabulary.company_heads:
            index.firms.setdefault(words[0], []).append(known)
    known.full_mentions += 1
    if known.kind == "name" and len(words) == 1:
        known.gender = known.gender or gender_said(reader, run)
        known.kind = "organisation" if not known.gender and says_it(reader, run) else known.kind
    known.article = known.article or reader.lowers[run.start] in reader.vocabulary.definite
    known.article = known.article or (run.start > 0 and _is_article(reader, run.start - 1))
    return known


def _with_article(reader: Words, index: NameIndex, run: NameRun, key: str) -> Entity | None:
    """Give what has its article for a part of its name elsewhere: "Le Rivage", which opens a sentence here."""
    return index.others.get(f"{reader.lowers[run.start - 1]} {key}") if run.start else None


def enter_short(reader: Words, index: NameIndex, run: NameRun) -> Entity:
    """Find whom a single word names."""
    word = reader.lowers[run.name_start].rstrip(".").replace("’", "'").lower()
    entity = _choose(reader, index.people.get(word, []), run)
    if word[0] == "@":
        from tui_reader.extraction.attribution.handles import called  # few texts need it

        entity = called(index, word)
    titled = run.name_start > run.start
    if entity is None and word in index.given and not opens_many(reader, index, run.name_start):
        entity = _choose(reader, index.given[word], run)
    if entity is not None:
        _learn_titles(reader, entity, run)
        entity.gender = entity.gender or gender_said(reader, run)
        return entity
    if titled and reader.lowers[run.name_start - 1] in reader.vocabulary.company_nouns:
        titled = False
    if titled and is_firm_named(reader, run.start, run.end):
        titled = False
    if titled and not reader.bits[run.name_start] & ORGANISATION and word not in reader.vocabulary.places:
        entity = Entity(reader.phrase(run.name_start - 1, run.end), "person", (word,), first_token=run.start)
        _learn_titles(reader, entity, run)
        index.people.setdefault(word, []).append(entity)
        return entity
    known = _firm_called(reader, index, run, word) or called_by_initials(reader, index, run, word)
    return known or _enter_other(reader, index, run, (word,))


def _is_article(reader: Words, token: int) -> bool:
    """Whether an article stands before a name, as it does not before a person's: "the Guardian", "l’Istat"."""
    lower, vocabulary = reader.lowers[token], reader.vocabulary
    return lower == "the" or (bool(vocabulary.genitives) and lower in vocabulary.definite)


def _firm_called(reader: Words, index: NameIndex, run: NameRun, word: str) -> Entity | None:
    """Give the only firm whose name begins with a word that is no place: "Corvane" for "Corvane Systems"."""
    firms = index.firms.get(word, ())
    if len(firms) != 1 or opens_place(reader, run.name_start) or word in reader.vocabulary.places:
        return None
    before = reader.bits[run.start - 1] if run.start else 0
    return None if before & PREPOSITION or reader.bits[run.name_start] & GIVEN else firms[0]


def _choose(reader: Words, people: list[Entity], run: NameRun) -> Entity | None:
    """Tell which of several people of one name is meant: by the title, by "said she", else the one named most."""
    hint = reader.vocabulary.gender.get(reader.lowers[run.start], "") if run.name_start > run.start else ""
    if len(people) < 2:
        return people[0] if people and not (hint and people[0].gender not in ("", hint)) else None
    meant = of_generation(reader, people, run.start - 1) if run.start else None
    if meant is not None:
        return meant
    hint = hint or gender_said(reader, run)
    titles = [lower.rstrip(".") for lower in reader.lowers[run.start : run.name_start]]
    titles = [title for title in titles if title not in reader.vocabulary.gender]
    fitting = [person for person in people if not hint or person.gender in ("", hint)] or people
    return max(
        fitting,
        key=lambda person: (_bears(person, titles), bool(hint) and person.gender == hint, person.full_mentions),
    )


def _bears(person: Entity, titles: list[str]) -> bool:
    """Whether the article gives somebody one of some titles, perhaps in full: "Gov." for "Governor"."""
    return any(
        known == title or (len(title) >= _SHORTENED and known.startswith(title))
        for title in titles
        for known in person.titles
    )
