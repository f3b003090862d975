"""The noun phrase that a cue belongs to: who is said to have said it.

Without a parser: a walk over the words from the verb back to the start of its subject, or from "said" or "according to"
on to the end of the name, stopping where only the closed classes of words (prepositions, auxiliaries, conjunctions,
marks) can tell.
"""

from dataclasses import dataclass

from tui_reader.extraction.attribution.names import NameIndex
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GERUND,
    HONORIFIC,
    ORGANISATION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)

_BARRIER = PUNCTUATION | QUOTATION | SUBORDINATOR | AUXILIARY | BE
_NOUN = ROLE | BODY | DOCUMENT | UNNAMED | CUE_NOUN
_ATTACHING = frozenset({"of", "for", "from", "in", "at", "with", "to", "on", "by", "about", "against", "into", "near", "among"})
_FORWARD = frozenset({"of", "for", "at", "from", "with", "to", "in", "on"})
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_LONGEST = 30
"""Words that a noun phrase may have."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, by tokens."""

    start: int
    """Its first token."""
    end: int
    """The token after its last."""
    head_end: int
    """The token after its head: where "of the ministry" begins."""


def is_verb(reader: Words, token: int) -> bool:
    """Whether a word is a finite verb for certain, or a cue that is no noun as well."""
    mark = reader.bits[token]
    if mark & CAPITAL:
        return False
    if mark & (VERB | AUXILIARY | BE):
        return not mark & _NOUN or bool(mark & (AUXILIARY | BE))
    return bool(mark & (CUE | WEAK_CUE)) and not mark & (_NOUN | DETERMINER | PREPOSITION)


def phrase_before(reader: Words, end: int, floor: int) -> Phrase | None:
    """Find the noun phrase that ends right before a token."""
    bits, lowers = reader.bits, reader.lowers
    token = _skip_bracket(reader, end - 1, floor)
    token = _skip_time(reader, token, floor)
    last = token + 1
    if token < floor:
        return None
    if bits[token] & PRONOUN:
        return Phrase(token, token + 1, token + 1)
    lowest = max(floor, token - _LONGEST)
    start = last
    while token >= lowest:
        mark = bits[token]
        if mark & CAPITAL and not mark & (DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN):
            start = token
        elif mark & DETERMINER:
            start = token
            while token - 1 >= lowest and bits[token - 1] & DETERMINER:
                token -= 1
                start = token
            if not _attaches(reader, token - 1, lowest):
                break
            token -= 1
        elif mark & (PUNCTUATION | SUBORDINATOR | AUXILIARY | BE | PRONOUN):
            if lowers[token] == "and" and _joins_names(reader, token, lowest):
                start = token
            else:
                break
        elif mark & QUOTATION:
            if not _is_nickname(reader, token, lowest):
                break
        elif mark & PREPOSITION:
            if not _attaches(reader, token, lowest):
                break
            start = token
        elif is_verb(reader, token) and not _is_noun_here(reader, token):
            if not _is_reduced(reader, token, lowest):
                break
            last, start = token, token
        elif mark & ADVERB and not mark & _NOUN and start == last:
            last = token
            start = last
        else:
            start = token
        token -= 1
    while start < last and bits[start] & (PREPOSITION | ADVERB | PUNCTUATION) and not bits[start] & CAPITAL:
        start += 1
    if last - 1 > start and lowers[last - 1] in _REFLEXIVES:
        last -= 1
    if start >= last or (last - start == 1 and _is_no_subject(reader, start)):
        return None
    return _shape(reader, _drop_adverbial(reader, start, last, floor), last)


def _is_no_subject(reader: Words, token: int) -> bool:
    """Whether a single word can be no subject: "the", "dashing"."""
    mark = reader.bits[token]
    if mark & (UNNAMED | CAPITAL | PRONOUN):
        return False
    return bool(mark & DETERMINER) or reader.lowers[token].endswith("ing")


def _skip_bracket(reader: Words, token: int, floor: int) -> int:
    """Step over "(R-Fla.)" or ", 61," before a verb."""
    if token >= floor and reader.lowers[token] == ")":
        opening = token
        while opening > floor and token - opening < 12 and reader.lowers[opening] != "(":
            opening -= 1
        if reader.lowers[opening] == "(":
            return opening - 1
    return token


def _skip_time(reader: Words, token: int, floor: int) -> int:
    """Step over "on Friday" or "last week" between a subject and its verb."""
    position = token
    while position >= floor and (reader.bits[position] & TIME or reader.words[position].isdigit()):
        position -= 1
    if position == token:
        return token
    if position >= floor and reader.bits[position] & PREPOSITION:
        position -= 1
    elif position >= floor and reader.bits[position] & DETERMINER:
        return token if position == floor else (position - 1 if not reader.bits[position - 1] & PREPOSITION else position - 2)
    return position if position >= floor else token


def _attaches(reader: Words, token: int, lowest: int) -> bool:
    """Whether a preposition continues the phrase to the left: "spokesman for the ministry"."""
    if token - 1 < lowest or reader.lowers[token] not in _ATTACHING:
        return False
    before = reader.bits[token - 1]
    if before & (_BARRIER | PREPOSITION | PRONOUN | TIME):
        return False
    if before & GERUND or (is_verb(reader, token - 1) and not before & _NOUN):
        return _is_reduced(reader, token - 1, lowest)
    if reader.lowers[token - 1].endswith("ing") and token - 2 >= lowest and reader.bits[token - 2] & (UNNAMED | ROLE):
        return True
    return not before & ADVERB


def _joins_names(reader: Words, token: int, lowest: int) -> bool:
    """Whether "and" joins two names or two plain nouns of one subject."""
    if token - 1 < lowest:
        return False
    before, after = reader.bits[token - 1], reader.bits[token + 1]
    return bool(before & CAPITAL and after & CAPITAL) and not before & PUNCTUATION


def _is_nickname(reader: Words, token: int, lowest: int) -> bool:
    """Whether a quotation stands inside a name: Dwayne “The Rock” Johnson."""
    if token - 1 < lowest or token + 1 >= len(reader.bits):
        return False
    return bool(reader.bits[token - 1] & CAPITAL and reader.bits[token + 1] & CAPITAL)


def _is_noun_here(reader: Words, token: int) -> bool:
    """Whether a form that may be a verb is a noun or an adjective where it stands: "the named source"."""
    if token == 0:
        return False
    before = reader.bits[token - 1]
    return bool(before & DETERMINER) or reader.lowers[token - 1] in ("'s", "’s")


def _is_reduced(reader: Words, token: int, lowest: int) -> bool:
    """Whether a participle describes the noun before it: "a poll released last week"."""
    return (
        reader.lowers[token] in reader.vocabulary.reduced
        and token - 1 >= lowest
        and bool(reader.bits[token - 1] & (_NOUN | CAPITAL))
    )


def _drop_adverbial(reader: Words, start: int, last: int, floor: int) -> int:
    """Leave out "in a statement" before the name that it runs into: "In a statement Clinton said"."""
    bits = reader.bits
    if not (bits[last - 1] & CAPITAL and bits[start] & DETERMINER and start - 1 >= floor and bits[start - 1] & PREPOSITION):
        return start
    name = last - 1
    while name - 1 > start and bits[name - 1] & CAPITAL:
        name -= 1
    if name > start and not bits[name - 1] & ROLE:
        return name
    return start


def _shape(reader: Words, start: int, last: int) -> Phrase:
    """Find where the head of a phrase ends: before "of", "for", "who", a participle."""
    for token in range(start + 1, last):
        mark = reader.bits[token]
        if mark & CAPITAL and not mark & PREPOSITION:
            continue
        if mark & PREPOSITION and reader.lowers[token] not in ("than",):
            if _inside_name(reader, token, last) or _inside_title(reader, token, last):
                continue
            return Phrase(start, last, token)
        if mark & PUNCTUATION and reader.lowers[token] == ",":
            return Phrase(start, last, token)
        if mark & PARTICIPLE and not mark & (ROLE | BODY | UNNAMED | DOCUMENT) and reader.bits[token - 1] & _NOUN:
            return Phrase(start, last, token)
    return Phrase(start, last, last)


def _inside_title(reader: Words, token: int, last: int) -> bool:
    """Whether "of" belongs to a title before a name: "former secretary of state Hillary Clinton"."""
    return (
        reader.lowers[token] == "of"
        and bool(reader.bits[token - 1] & ROLE)
        and token + 3 < last
        and not reader.bits[token + 1] & (DETERMINER | CAPITAL)
        and all(reader.bits[t] & CAPITAL for t in range(token + 2, min(token + 4, last)))
    )


def _inside_name(reader: Words, token: int, last: int) -> bool:
    """Whether a preposition stands inside a name: "House Committee on Ethics", "one of"."""
    return (
        bool(reader.bits[token - 1] & CAPITAL)
        and token + 1 < last
        and bool(reader.bits[token + 1] & CAPITAL)
        and reader.lowers[token] in ("of", "for", "on")
        and bool(reader.bits[token - 1] & (ORGANISATION | HONORIFIC))
    )


def phrase_after(reader: Words, start: int, ceiling: int, *, generous: bool = False) -> Phrase | None:
    """Find the noun phrase that begins at a token; `generous` lets it run on to the next mark."""
    bits, lowers = reader.bits, reader.lowers
    if start >= ceiling:
        return None
    if bits[start] & PRONOUN:
        return Phrase(start, start + 1, start + 1)
    if bits[start] & PREPOSITION and lowers[start] != "of":
        return None
    token = start
    head_end = 0
    while token < ceiling and token - start < _LONGEST:
        mark = bits[token]
        if mark & PUNCTUATION:
            if lowers[token] == "(" and token > start:
                break
            if not (lowers[token] in ("’", "'", "&", "/") and token > start):
                break
        elif mark & CAPITAL and not mark & (PREPOSITION | SUBORDINATOR):
            pass
        elif mark & QUOTATION:
            if not (token > start and _is_nickname(reader, token, start) and token + 1 < ceiling):
                break
        elif (mark & SUBORDINATOR and not (lowers[token] == "and" and token + 1 < ceiling and bits[token + 1] & CAPITAL)) or (mark & (AUXILIARY | BE | PRONOUN) and lowers[token] not in ("'s", "’s")) or (mark & TIME and not generous):
            break
        elif mark & PREPOSITION:
            head_end = head_end or token
            if not generous and (lowers[token] not in _FORWARD or (lowers[token] in ("on", "in", "to") and not _keeps(reader, token))):
                break
        elif (mark & GERUND and not bits[token - 1] & DETERMINER) or (not generous and token > start and is_verb(reader, token) and not _is_noun_here(reader, token)):
            break
        token += 1
    while token > start and bits[token - 1] & (PREPOSITION | DETERMINER | ADVERB) and not bits[token - 1] & CAPITAL:
        token -= 1
    if token == start:
        return None
    return Phrase(start, token, min(head_end or token, token))


def _keeps(reader: Words, token: int) -> bool:
    """Whether "in", "on" or "to" after a noun belongs to it: "the committee on ethics", "close to the talks"."""
    return bool(reader.bits[token - 1] & (UNNAMED | BODY)) and not reader.bits[token + 1] & (TIME | CAPITAL)


def named_in(reader: Words, index: NameIndex, phrase: Phrase) -> tuple[int, int] | None:
    """Give the tokens of the name that a phrase ends with: "Clinton spokesman [Nick Merrill]"."""
    token = phrase.head_end - 1
    if token < phrase.start:
        return None
    if reader.lowers[token] in ("'s", "’s", "’", "'"):
        return None
    run = index.run_at.get(token)
    if run is None or not reader.bits[token] & CAPITAL:
        return None
    return max(run.start, phrase.start), run.end


def is_plain_role(reader: Words, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a role or an unnamed person: "the campaign manager for Clinton"."""
    return bool(reader.bits[phrase.head_end - 1] & (ROLE | UNNAMED)) and not reader.bits[phrase.head_end - 1] & CAPITAL
