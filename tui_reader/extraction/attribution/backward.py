"""What "the diplomat", "the commission" and "the company" mean: one that the article has introduced before.

A definite noun phrase points back. It is the same source as a person without a name of the same noun ("a senior
diplomat"), as a body whose name ends so ("the Lights Board"), or, for a firm, as the only firm that has been named.
"The officials" may be others than "three officials", and articles cite many reports: those stay apart.
"""

from bisect import bisect_right
from collections.abc import Iterable

from tui_reader.extraction.attribution.entities import Entity, NameIndex, is_single
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    DETERMINER,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    Vocabulary,
)

_AGE_BEHIND = 3
"""Words behind a phrase that may tell an age: "de 61 ans"."""
_WITHIN = 400
"""Words of its paragraph that a phrase looks back."""
_LONGEST = 4
"""Words that a phrase that points back may have."""


def titled_person(reader: Words, index: NameIndex, phrase: Phrase) -> tuple[Entity, str] | None:
    """Give the one person of the article who bears a title, with the title: "the former president".

    Every word must be known of that person, because "the former president" is often not the president of the article.
    """
    start, end = phrase.start, phrase.end
    definite = reader.lowers[start] in reader.vocabulary.definite and end - start <= _LONGEST
    in_headline = start == 0 and end == 1
    if not (definite or in_headline) or not reader.bits[end - 1] & ROLE or phrase.head_end != end:
        return None
    words = {lower.rstrip(".") for lower in reader.lowers[start + definite : end]}
    titled = [
        person
        for people in index.people.values()
        for person in people
        if _bears(reader, person, words) and (in_headline or person.first_token < start)
    ]
    return (titled[0], " ".join(reader.lowers[start + definite : end])) if len(titled) == 1 else None


def _bears(reader: Words, person: Entity, words: set[str]) -> bool:
    """Whether all of some words are titles of a person, or the ends of such: "Ministerin" of "Verkehrsministerin"."""
    if not reader.vocabulary.capital_nouns:
        return words <= person.titles
    return all(any(title.endswith(word) for title in person.titles) for word in words)


def introduced_before(
    reader: Words, index: NameIndex, phrase: Phrase, described: Iterable[Entity]
) -> tuple[Entity, str] | None:
    """Give what a definite phrase points back to, and why; `None` when nothing or more than one thing fits."""
    start, end = phrase.start, phrase.end
    if reader.lowers[start] not in reader.vocabulary.definite or not 2 <= end - start <= _LONGEST:
        return None
    head, mark = reader.lowers[end - 1], reader.bits[end - 1]
    if phrase.head_end != end or mark & CAPITAL:
        return None
    words = set(reader.lowers[start + 1 : end])
    fitting = [
        entity
        for entity in described
        if entity.first_token < start and words <= set(entity.words) and _may_return(entity, words, reader.vocabulary)
    ]
    if mark & BODY:
        fitting += [body for body in _named_before(index, (head,), start) if words <= set(body.words)]
    if end - start == 2 and head in reader.vocabulary.company_nouns:
        fitting += _named_before(index, reader.vocabulary.company_heads, start)
    if len(fitting) > 1:
        here = _named_in_paragraph(reader, index, start)
        fitting = [entity for entity in fitting if entity in here]
    return (fitting[0], f"the only {head} before") if len(fitting) == 1 else None


def _may_return(entity: Entity, words: set[str], vocabulary: Vocabulary) -> bool:
    """Whether something described may be meant by a shorter phrase: one person, or a body whose name was longer."""
    if entity.kind == "organisation":
        return len(entity.words) > len(words)
    return entity.kind == "unnamed" and entity.indefinite and is_single(entity, vocabulary)


def _named_before(index: NameIndex, endings: Iterable[str], token: int) -> list[Entity]:
    """List what is no person, ends in one of some words and has been named before a token."""
    return [other for ending in endings for other in index.ending.get(ending, ()) if other.first_token < token]


def _named_in_paragraph(reader: Words, index: NameIndex, token: int) -> set[Entity]:
    """Give what has been named before a token in its paragraph."""
    sentence = bisect_right(reader.sentences, token, key=lambda bounds: bounds[0]) - 1
    paragraph, start = reader.paragraph_of[sentence], token
    while sentence >= 0 and reader.paragraph_of[sentence] == paragraph and token - start < _WITHIN:
        start = reader.sentences[sentence][0]
        sentence -= 1
    return {run.entity for at in range(start, token) if (run := index.run_at.get(at)) and run.entity is not None}


def is_indefinite(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase introduces somebody: "a senior diplomat", "three officials"."""
    first = phrase.start
    return bool(reader.bits[first] & DETERMINER) and reader.lowers[first] not in reader.vocabulary.definite


def points_back(reader: Words, entity: Entity, phrase: Phrase) -> bool:
    """Whether a phrase is another word for somebody who has been named, by the age or the country."""
    if entity.kind in ("unnamed", "thing") and tells_age(reader, phrase):
        return True
    return is_national(reader, phrase)


def is_national(reader: Words, phrase: Phrase) -> bool:
    """Whether a definite phrase only tells from where somebody is who has been named: "the Dane"."""
    if phrase.end - phrase.start != 2 or reader.lowers[phrase.start] not in reader.vocabulary.definite:
        return False
    return reader.lowers[phrase.start + 1] in reader.vocabulary.nationals


def tells_age(reader: Words, phrase: Phrase) -> bool:
    """Whether a definite phrase tells an age, which newspapers do of the person named last: "the 61-year-old baker"."""
    if reader.lowers[phrase.start] not in reader.vocabulary.definite:
        return False
    for token in range(phrase.start + 1, min(phrase.end + _AGE_BEHIND, len(reader.lowers))):
        lower = reader.lowers[token]
        if reader.bits[token] & (PUNCTUATION | QUOTATION):
            return False
        if lower[0].isdigit() and lower.endswith(reader.vocabulary.ages):
            return True
        if lower in reader.vocabulary.ages and reader.lowers[token - 1].isdigit():
            return True
    return False
