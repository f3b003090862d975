"""The noun phrase before a verb: a walk from the verb back to the start of its subject."""

from tui_reader.extraction.attribution.agreement import belongs_to_another, is_for_people, is_plain_plural
from tui_reader.extraction.attribution.noun_phrases import (
    LONGEST,
    NOUN,
    Phrase,
    is_nickname,
    is_noun_here,
    is_time,
    is_verb,
    looks_human,
)
from tui_reader.extraction.attribution.phrase_head import is_adjective, with_head
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.titles_of_works import names_outlet
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    GERUND,
    GIVEN,
    HONORIFIC,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
)

_BARRIER = PUNCTUATION | QUOTATION | SUBORDINATOR | AUXILIARY | BE
_CLOSED = DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})


def phrase_before(reader: Words, end: int, floor: int) -> Phrase | None:
    """Find the noun phrase that ends right before a token."""
    bits, lowers = reader.bits, reader.lowers
    token = skip_time(reader, _skip_bracket(reader, end - 1, floor), floor)
    if token < floor:
        return None
    if bits[token] & PRONOUN:
        return Phrase(token, token + 1, token + 1)
    start, last = _walk_back(reader, token, max(floor, token - LONGEST), floor)
    while start < last and bits[start] & (PREPOSITION | ADVERB | PUNCTUATION) and not bits[start] & CAPITAL:
        start += 1
    if start == floor and start + 1 < last and _tells_when(reader, start) and not bits[start + 1] & CAPITAL:
        start += 1  # "Meanwhile | residents said", where the capital is the sentence's
    if last - 1 > start and lowers[last - 1] in _REFLEXIVES:
        last -= 1
    if last > start and bits[last - 1] & PREPOSITION and not bits[last - 1] & CAPITAL:
        return None
    if start > floor and bits[start - 1] & PRONOUN and lowers[start].endswith("ed"):
        return None
    if start >= last or (last - start == 1 and _is_no_subject(reader, start)):
        return None
    start = _drop_adverbial(reader, start, last, floor)
    if belongs_to_another(reader, start, last):
        start = last - 1
    phrase = with_head(reader, start, last)
    joined = start > floor and lowers[start - 1] in reader.vocabulary.coordinators
    if joined and is_plain_plural(reader, phrase.head_end - 1):
        return Phrase(_start_of_joined(reader, start, floor), phrase.end, phrase.head_end)
    return phrase


def _start_of_joined(reader: Words, start: int, floor: int) -> int:
    """Find where people joined by "and" begin, who open their clause: "Police | and prosecutors said"."""
    joiner = start - 1
    if joiner - 1 < floor or not is_for_people(reader, joiner - 1):
        return start
    first, last = _walk_back(reader, joiner - 1, max(floor, joiner - LONGEST), floor)
    opens = first == floor or bool(reader.bits[first - 1] & (PUNCTUATION | CLAUSE_MARK | QUOTATION))
    return first if last == joiner and opens and not reader.bits[first] & PREPOSITION else start


def _walk_back(reader: Words, token: int, lowest: int, floor: int) -> tuple[int, int]:
    """Walk from the last word of a phrase to its first; give its first token and the token after its last."""
    bits = reader.bits
    start = last = token + 1
    while token >= lowest:
        mark = bits[token]
        if reader.lowers[token] in reader.vocabulary.indefinites:
            return token, last
        if mark & CAPITAL and (not mark & _CLOSED or _is_last_name(reader, token, lowest)):
            start = token
        elif mark & DETERMINER:
            if mark & CLAUSE_MARK and start < last and token > floor:
                break
            while token - 1 >= lowest and bits[token - 1] & DETERMINER and not bits[token - 1] & CLAUSE_MARK:
                token -= 1
            start = token
            if not _goes_on_left(reader, token, lowest):
                break
            token -= 0 if bits[token - 1] & NOUN or reader.lowers[token] in reader.vocabulary.attaching else 1
        elif mark & ADVERB and not mark & (NOUN | _CLOSED | PUNCTUATION) and start == last:
            start = last = token
        elif is_verb(reader, token) and not is_noun_here(reader, token) and not mark & (_CLOSED | PUNCTUATION):
            if not _is_reduced(reader, token, lowest):
                break
            start = last = token
        elif _stops(reader, token, lowest):
            break
        elif not mark & QUOTATION:
            start = token
        token -= 1
    return start, last


def _tells_when(reader: Words, token: int) -> bool:
    """Whether a word is an adverb before people, or a time other than the day of "Sunday visitors"."""
    mark, after = reader.bits[token], reader.bits[token + 1]
    if not after & (UNNAMED | ROLE | BODY) and not looks_human(reader, token + 1):
        return False  # "Only 24 percent", "Last year's figures"
    return bool(mark & ADVERB) or bool(mark & TIME and reader.lowers[token] not in reader.vocabulary.weekdays)


def _is_last_name(reader: Words, token: int, lowest: int) -> bool:
    """Whether a capitalised auxiliary is a last name: "Anna May", "Mrs. May", and "May said"."""
    before = reader.bits[token - 1] if token > lowest else 0
    if before & CAPITAL and before & (GIVEN | HONORIFIC):
        return True
    if before & CAPITAL and reader.bits[token] & UNNAMED and not before & (_CLOSED | PUNCTUATION):
        return True  # "the Harbour Seven"
    after = reader.bits[token + 1]
    if reader.bits[token] & AUXILIARY and reader.bits[token] & GIVEN and after & CAPITAL:
        return True  # "Will Marsh said"
    return bool(reader.bits[token] & AUXILIARY and after & CUE and not after & BASE)


def _goes_on_left(reader: Words, token: int, lowest: int) -> bool:
    """Whether a phrase goes on before its determiner: "a spokesman for | the ministry", "Sprecher | der Partei".

    Some are a preposition too: "la portavoz | del ministerio".
    """
    if reader.lowers[token] in reader.vocabulary.attaching and not reader.vocabulary.capital_nouns:
        return _attaches(reader, token, lowest)
    if reader.vocabulary.capital_nouns and token - 1 >= lowest and reader.bits[token - 1] & NOUN:
        return True
    return _attaches(reader, token - 1, lowest)


def _stops(reader: Words, token: int, lowest: int) -> bool:
    """Whether a phrase begins behind a word of a closed class, a mark or a quotation."""
    mark = reader.bits[token]
    if mark & PUNCTUATION and reader.lowers[token] in ("’", "'") and token > lowest:
        return not reader.lowers[token - 1].endswith("s")
    if mark & PUNCTUATION and reader.lowers[token] == "/" and token > lowest:
        return not (reader.bits[token - 1] & CAPITAL and reader.bits[token + 1] & CAPITAL)
    if mark & (PUNCTUATION | SUBORDINATOR | AUXILIARY | BE | PRONOUN):
        return not (reader.lowers[token] in reader.vocabulary.coordinators and _joins_names(reader, token, lowest))
    if mark & QUOTATION:
        return not is_nickname(reader, token, lowest) and not names_outlet(reader, token)
    if mark & PREPOSITION and token > lowest and is_adjective(reader, token):
        return False
    return bool(mark & PREPOSITION) and not _attaches(reader, token, lowest)


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


def skip_time(reader: Words, token: int, floor: int) -> int:
    """Step over "on Friday" or "last week" between a subject and its verb."""
    position = token
    while position >= floor and (is_time(reader, position) or reader.words[position].isdigit()):
        position -= 1
    if position == token:
        return token
    if position >= floor and reader.bits[position] & PREPOSITION:
        position -= 1
    elif position >= floor and reader.bits[position] & DETERMINER:
        return (
            token
            if position == floor
            else (position - 1 if not reader.bits[position - 1] & PREPOSITION else position - 2)
        )
    return position if position >= floor else token


def _attaches(reader: Words, token: int, lowest: int) -> bool:
    """Whether a preposition continues the phrase to the left: "spokesman for the ministry"."""
    vocabulary = reader.vocabulary
    if token - 1 < lowest or reader.lowers[token] not in vocabulary.attaching:
        return False
    before = reader.bits[token - 1]
    if before & (_BARRIER | PREPOSITION | PRONOUN | TIME) or reader.lowers[token - 1] in vocabulary.preposition_openers:
        return False
    if before & GERUND or (is_verb(reader, token - 1) and not before & NOUN):
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


def _is_reduced(reader: Words, token: int, lowest: int) -> bool:
    """Whether a participle describes the noun before it: "a poll released last week"."""
    return (
        reader.lowers[token] in reader.vocabulary.reduced
        and token - 1 >= lowest
        and bool(reader.bits[token - 1] & (NOUN | CAPITAL))
    )


def _drop_adverbial(reader: Words, start: int, last: int, floor: int) -> int:
    """Leave out "in a statement" before the name that it runs into: "In a statement Brandt said"."""
    bits = reader.bits
    if not (
        bits[last - 1] & CAPITAL and bits[start] & DETERMINER and start - 1 >= floor and bits[start - 1] & PREPOSITION
    ):
        return start
    name = last - 1
    while name - 1 > start and bits[name - 1] & CAPITAL:
        name -= 1
    if name > start + 1 and not bits[name - 1] & ROLE:
        return name
    return start
