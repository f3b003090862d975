"""The noun phrase after "said" or "according to": a walk on to the end of the name."""

from tui_reader.extraction.attribution.noun_phrases import (
    LONGEST,
    NOUN,
    Phrase,
    is_nickname,
    is_noun_here,
    is_time,
    is_verb,
)
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.titles_of_works import names_outlet
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    GERUND,
    GIVEN,
    ORGANISATION,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
)

_INSIDE = ("’", "'", "&", "/")
"""Marks that may stand inside a name."""
_MAY_PRECEDE_DETERMINER = PREPOSITION | DETERMINER | SUBORDINATOR
_FORWARD = frozenset({"of", "for", "at", "from", "with", "to", "in", "on"})
"""Prepositions with which a phrase goes on."""
_FORWARD_OF_SOME = frozenset({"to", "in", "on"})
"""Those with which only phrases for some go on."""


def phrase_after(reader: Words, start: int, ceiling: int, *, generous: bool = False) -> Phrase | None:
    """Find the noun phrase that begins at a token; `generous` lets it run on to the next mark."""
    bits, lowers = reader.bits, reader.lowers
    if start >= ceiling:
        return None
    if bits[start] & PRONOUN:
        return Phrase(start, start + 1, start + 1)
    if bits[start] & PREPOSITION and not bits[start] & DETERMINER and lowers[start] != "of":
        return None
    token, head_end = start, 0
    while token < ceiling and token - start < LONGEST:
        head = _head_before(reader, token, start, ceiling, generous)
        if head is None:
            break
        head_end = head_end or head
        token += 1
    while token > start and (
        (bits[token - 1] & (PREPOSITION | DETERMINER | ADVERB) and not bits[token - 1] & CAPITAL)
        or _is_reduced(reader, token - 1, start)
    ):
        token -= 1
    if token == start:
        return None
    return Phrase(start, token, min(head_end or token, token))


def without_participle(reader: Words, phrase: Phrase) -> Phrase:
    """Leave out the participle at the end of a phrase, which tells when or by whom: "un estudio | publicado | ayer"."""
    last = phrase.end - 1
    endings = reader.vocabulary.participle_endings
    if last <= phrase.start or not endings or not reader.lowers[last].endswith(endings):
        return phrase
    return Phrase(phrase.start, last, min(phrase.head_end, last)) if reader.bits[last - 1] & DOCUMENT else phrase


def _head_before(reader: Words, token: int, start: int, ceiling: int, generous: bool) -> int | None:
    """Tell whether a phrase goes on with a token: `None` when not, else where its head ends if it has ended, or 0."""
    bits, lowers = reader.bits, reader.lowers
    mark = bits[token]
    if token > start and lowers[token] in reader.vocabulary.nobodies and reader.vocabulary.genitives:
        return None  # "Secondo la polizia | nessuno è ferito"
    if mark & PUNCTUATION:
        return 0 if token > start and lowers[token] in _INSIDE else None
    if mark & TIME and token > start and is_time(reader, token):
        return 0 if bits[start] & DETERMINER and _describes_noun(reader, token, ceiling) else None
    if mark & CAPITAL and not mark & (PREPOSITION | SUBORDINATOR):
        return 0
    if reader.vocabulary.capital_nouns and token > start and bits[token - 1] & CAPITAL:
        return _head_before_attached(reader, token)
    if mark & DETERMINER and not mark & PREPOSITION and token > start and not bits[token - 1] & _MAY_PRECEDE_DETERMINER:
        return None
    if mark & QUOTATION and names_outlet(reader, token):
        return 0
    if mark & QUOTATION:
        return 0 if token > start and is_nickname(reader, token, start) and token + 1 < ceiling else None
    if _begins_clause(reader, token, ceiling) or (
        mark & TIME and not generous and not _describes_noun(reader, token, ceiling)
    ):
        return None
    if mark & PREPOSITION and (token > start or not mark & DETERMINER):
        return _head_before_preposition(reader, token, start, ceiling, generous)
    if mark & GERUND and not bits[token - 1] & DETERMINER and not _is_owned(reader, token):
        return None
    if not generous and token > start and is_verb(reader, token) and not is_noun_here(reader, token):
        return None
    return 0


def _head_before_attached(reader: Words, token: int) -> int | None:
    """The same of a word behind a noun where all nouns have capitals: "der Sprecher | der Bahn"."""
    mark, lower = reader.bits[token], reader.lowers[token]
    genitive = mark & DETERMINER and lower in reader.vocabulary.genitives
    if (not genitive and lower not in reader.vocabulary.attaching) or _ends_name(reader, token - 1):
        return None
    return token if mark & PREPOSITION or genitive else 0


def _ends_name(reader: Words, token: int) -> bool:
    """Whether a word is the last of a person's name, behind which an affiliation comes: "Udo Lenz | vom Sender"."""
    bits = reader.bits
    if not bits[token - 1] & bits[token] & CAPITAL or bits[token] & (NOUN | ORGANISATION):
        return False
    return bool(bits[token - 1] & GIVEN)


def _head_before_preposition(reader: Words, token: int, start: int, ceiling: int, generous: bool) -> int | None:
    """The same of a preposition: "the head | of the board", "a study published | in May"."""
    if _is_reduced(reader, token - 1, start):
        return None if token + 1 >= ceiling or reader.bits[token + 1] & TIME else token - 1
    if generous or _owns(reader, token):
        return token
    lower = reader.lowers[token]
    if lower not in _FORWARD or (lower in _FORWARD_OF_SOME and not _keeps(reader, token)):
        return None
    if _tells_of_doing(reader, token):
        return None
    return token


def _is_owned(reader: Words, token: int) -> bool:
    """Whether what looks like a participle is a noun with an owner and an adjective: "the board's latest | reading"."""
    return not reader.bits[token - 1] and reader.lowers[token - 2] in ("'s", "’s")


def _tells_of_doing(reader: Words, token: int) -> bool:
    """Whether a preposition tells what is spoken of: "said the billionaire | of his hiring"."""
    for_doing = reader.lowers[token] == "for" and reader.bits[token - 1] & UNNAMED
    if for_doing and reader.lowers[token + 1 : token + 2] and reader.lowers[token + 1].endswith("ing"):
        return True  # "was criticised by some | for repeating old errors"
    if token + 3 > len(reader.lowers) or reader.lowers[token + 1] not in reader.vocabulary.possessives:
        return False
    if not reader.lowers[token + 2].endswith("ing"):
        return False
    return token + 3 == len(reader.lowers) or bool(reader.bits[token + 3] & (PUNCTUATION | PREPOSITION | TIME))


def _begins_clause(reader: Words, token: int, ceiling: int) -> bool:
    """Whether a verb or another sentence begins: "X | is", "X | who", but not "X and Y"."""
    mark, lower = reader.bits[token], reader.lowers[token]
    if mark & SUBORDINATOR:
        follows = token + 1 < ceiling and reader.bits[token + 1] & CAPITAL
        if not (follows and lower in reader.vocabulary.coordinators):
            return True
    return bool(mark & (AUXILIARY | BE | PRONOUN)) and lower not in ("'s", "’s")


def _is_reduced(reader: Words, token: int, start: int) -> bool:
    """Whether a participle describes the document before it: "a study | published in the journal"."""
    return (
        token > start and reader.lowers[token] in reader.vocabulary.reduced and bool(reader.bits[token - 1] & DOCUMENT)
    )


def _owns(reader: Words, token: int) -> bool:
    """Whether a preposition goes on with the phrase: "la maire de Brenn", "l'assessore al Lavoro"."""
    genitives, lower = reader.vocabulary.genitives, reader.lowers[token]
    if lower in genitives or not genitives:
        return lower in genitives
    return bool(reader.bits[token - 1] & ROLE) and lower in reader.vocabulary.attaching


def _describes_noun(reader: Words, token: int, ceiling: int) -> bool:
    """Whether a day or a month only describes the noun behind it: "a Wednesday editorial", "a January 2016 study"."""
    token += 1
    while token < ceiling and reader.words[token].isdigit():
        token += 1
    return token < ceiling and bool(reader.bits[token] & (DOCUMENT | UNNAMED | BODY))


def _keeps(reader: Words, token: int) -> bool:
    """Whether "in", "on" or "to" after a noun belongs to it: "the committee on ethics", "close to the talks"."""
    follows = reader.bits[token + 1] if token + 1 < len(reader.bits) else TIME
    return bool(reader.bits[token - 1] & (UNNAMED | BODY)) and not follows & (TIME | CAPITAL)
