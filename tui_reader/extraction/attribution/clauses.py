"""Whether words are a clause: what tells "said the roof would cost" from "said a prayer"."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    SUBORDINATOR,
    VERB,
    WEAK_CUE,
)

_CLOSED = CAPITAL | PUNCTUATION | QUOTATION | DETERMINER | PREPOSITION | SUBORDINATOR | PRONOUN


def has_verb(reader: Words, token: int, limit: int) -> bool:
    """Whether what follows is a clause rather than an object."""
    points_to = reader.vocabulary.pronouns.get(reader.lowers[token]) if token + 1 < limit else None
    if points_to in ("m", "f", "many") and not reader.bits[token + 1] & (PUNCTUATION | QUOTATION | PREPOSITION):
        return True
    finite, coordinators = reader.vocabulary.finite_verbs, reader.vocabulary.coordinators
    for position in range(token + 1, min(token + 14, limit)):
        mark, word = reader.bits[position], reader.lowers[position]
        if word in coordinators and reader.lowers[position - 1] == ",":
            return False  # "said such things, | and left"
        past_cue = mark & (CUE | WEAK_CUE) and not mark & (BASE | GERUND | CUE_NOUN | DOCUMENT)
        if mark & (AUXILIARY | BE | VERB) or past_cue or word in finite or word.endswith("ed"):
            return True
        if _governs(reader, position, limit):
            return True
    return False


def _governs(reader: Words, token: int, limit: int) -> bool:
    """Whether an unlisted word in "-s" is a verb, for what it governs stands behind it: "the minister | enjoys the"."""
    if token + 1 >= limit or not reader.lowers[token].endswith("s") or reader.lowers[token].endswith("ss"):
        return False
    if reader.bits[token] & _CLOSED or reader.bits[token - 1] & (DETERMINER | PREPOSITION | ADVERB):
        return False
    return bool(reader.bits[token + 1] & DETERMINER) and not reader.bits[token + 1] & (CLAUSE_MARK | PREPOSITION)


def is_predicate(reader: Words, token: int) -> bool:
    """Whether a clause goes on with its verb at a token: "…, | would resign", "…, | also struck"."""
    while token < len(reader.bits) and reader.bits[token] & ADVERB and not reader.bits[token] & PUNCTUATION:
        token += 1
    if token >= len(reader.bits) or reader.bits[token] & (CAPITAL | SUBORDINATOR | PREPOSITION):
        return False
    mark, word = reader.bits[token], reader.lowers[token]
    return bool(mark & (AUXILIARY | BE | VERB)) or word in reader.vocabulary.finite_verbs or word.endswith("ed")


def has_auxiliary(reader: Words, token: int, limit: int) -> bool:
    """Whether a clause begins at a token for certain: its auxiliary comes before any mark."""
    for position in range(token + 1, min(token + 8, limit)):
        if reader.bits[position] & (AUXILIARY | BE):
            return True
        if reader.bits[position] & (PUNCTUATION | QUOTATION | SUBORDINATOR | PREPOSITION):
            return False
    return False
