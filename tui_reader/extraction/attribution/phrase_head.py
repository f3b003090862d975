"""Where the head of a noun phrase ends: before "of", "for", "who", a participle; and where what it tells begins."""

from tui_reader.extraction.attribution.noun_phrases import NOUN, Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    UNNAMED,
)

_CLOSED = DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN


def with_head(reader: Words, start: int, last: int) -> Phrase:
    """Find where the head of a phrase ends: before "of", "for", "who", a participle."""
    for token in range(start + 1, last):
        mark = reader.bits[token]
        if mark & CAPITAL and not mark & PREPOSITION:
            continue
        if mark & PREPOSITION and reader.lowers[token] not in ("than",):
            if _inside_name(reader, token, last) or _inside_title(reader, token, last):
                continue
            if _before_role(reader, token, last) or is_adjective(reader, token):
                continue
            return Phrase(start, last, token - 1 if _is_postponed(reader, start, token - 1) else token)
        if mark & PUNCTUATION and reader.lowers[token] == ",":
            return Phrase(start, last, token)
        if mark & DETERMINER and reader.vocabulary.capital_nouns and reader.bits[token - 1] & CAPITAL:
            return Phrase(start, last, token)
        if reader.bits[token - 1] & UNNAMED and reader.lowers[token].endswith("ed") and token + 1 == last:
            return Phrase(start, last, token)
        participle = mark & PARTICIPLE or reader.lowers[token] in reader.vocabulary.reduced
        if participle and not mark & (ROLE | BODY | UNNAMED | DOCUMENT) and reader.bits[token - 1] & NOUN:
            return Phrase(start, last, token)
    return Phrase(start, last, last)


def first_told(reader: Words, phrase: Phrase) -> int:
    """Find where a description begins behind a word that points elsewhere: "Its | director", "Another | organizer"."""
    token = phrase.start
    opens = reader.bits[token] & DETERMINER and reader.bits[token] & CAPITAL
    opens = opens and reader.lowers[token] not in reader.vocabulary.definite
    points = opens or reader.lowers[token] in reader.vocabulary.possessives
    return token + 1 if points and token + 1 < phrase.end else token


def is_adjective(reader: Words, token: int) -> bool:
    """Whether what may be a preposition stands between an article and a noun: "an | outside | expert"."""
    before = reader.bits[token - 1]
    return bool(before & DETERMINER and reader.bits[token + 1] & NOUN) and not before & PREPOSITION


def _is_postponed(reader: Words, start: int, token: int) -> bool:
    """Whether an adjective stands behind its noun: "people | familiar with the matter"."""
    if token <= start or not reader.words[token].isalpha():
        return False
    mark, before = reader.bits[token], reader.bits[token - 1]
    return not mark & (NOUN | CAPITAL | _CLOSED) and bool(before & UNNAMED)


def _inside_title(reader: Words, token: int, last: int) -> bool:
    """Whether "of" belongs to a title before a name: "former secretary of state Helen Brandt"."""
    return (
        reader.lowers[token] == "of"
        and bool(reader.bits[token - 1] & ROLE)
        and token + 3 < last
        and not reader.bits[token + 1] & (DETERMINER | CAPITAL)
        and all(reader.bits[t] & CAPITAL for t in range(token + 2, min(token + 4, last)))
    )


def _before_role(reader: Words, token: int, last: int) -> bool:
    """Whether "of" belongs to the body whose officer is named behind it: "Friends of Brenn chair Ann Lee"."""
    bits = reader.bits
    if reader.lowers[token] not in ("of", "for") or not bits[token - 1] & bits[token + 1] & CAPITAL:
        return False
    name = last
    while name > token and bits[name - 1] & CAPITAL:
        name -= 1
    return name < last and bool(bits[name - 1] & ROLE) and token + 1 < name


def _inside_name(reader: Words, token: int, last: int) -> bool:
    """Whether a preposition stands inside a name: "House Committee on Ethics", but not "Peter King of New York"."""
    if token > 1 and reader.bits[token - 2] & GIVEN and not reader.bits[token - 1] & ORGANISATION:
        return False
    return (
        bool(reader.bits[token - 1] & CAPITAL)
        and token + 1 < last
        and bool(reader.bits[token + 1] & CAPITAL)
        and reader.lowers[token] in ("of", "for", "on")
        and bool(reader.bits[token - 1] & (ORGANISATION | HONORIFIC))
    )
