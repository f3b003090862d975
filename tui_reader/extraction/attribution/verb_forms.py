"""What form a verb has where it stands, and what follows it: enough grammar to tell "claims" from "the claims"."""

from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    STOP,
    SUBORDINATOR,
    THIRD,
    TIME,
    UNNAMED,
    WEAK_CUE,
)


def has_cue(reader: Words, start: int, end: int) -> bool:
    """Whether a form of a cue verb stands between two tokens."""
    return any(
        reader.bits[token] & (CUE | WEAK_CUE) and not reader.bits[token] & CAPITAL for token in range(start, end)
    )


def may_be_verb(reader: Words, token: int) -> bool:
    """Whether an unlisted word looks like a verb in the past or in the third person."""
    mark, word = reader.bits[token], reader.lowers[token]
    if mark & (
        CAPITAL | PUNCTUATION | QUOTATION | DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN | ADVERB
    ):
        return False
    return word.endswith(("ed", "s")) and len(word) > 3


def completes_phrase(reader: Words, token: int) -> bool:
    """Whether the words behind a weak verb make a cue of it: "points | out"."""
    for words in reader.vocabulary.cue_phrases.get(reader.vocabulary.lemmas[reader.lowers[token]], ()):
        if tuple(reader.lowers[token + 1 : token + 1 + len(words)]) == words:
            return True
    return False


def start_of_group(reader: Words, token: int, start: int) -> int:
    """Find the first auxiliary or adverb of a verb group: "has repeatedly said"."""
    group = token
    while group > start:
        mark = reader.bits[group - 1]
        if (mark & (AUXILIARY | BE) and not mark & CAPITAL) or (
            mark & ADVERB and not mark & CAPITAL and not mark & PUNCTUATION
        ):
            group -= 1
        else:
            break
    return group


def ends_in_be(reader: Words, group: int, token: int) -> bool:
    """Whether the last auxiliary before a verb is a form of "to be"."""
    for position in range(token - 1, group - 1, -1):
        mark = reader.bits[position]
        if mark & BE:
            return reader.lowers[position - 1] not in reader.vocabulary.reflexives
        if mark & AUXILIARY and not mark & ADVERB:
            return False
    return False


def what_follows(reader: Words, token: int, end: int) -> str:
    """Tell what stands behind a verb: a quotation, a clause, a colon, the end, or something else."""
    bits, lowers = reader.bits, reader.lowers
    position = token + 1
    while position < end and bits[position] & (ADVERB | TIME) and not bits[position] & CLAUSE_MARK:
        position += 1
    if position < end and bits[position] & PREPOSITION and position + 1 < end and bits[position + 1] & TIME:
        position += 2
    if position >= end or bits[position] & STOP:
        return "end"
    mark = bits[position]
    if mark & QUOTATION:
        return "quotation"
    if mark & CLAUSE_MARK:
        return "clause"
    if lowers[position] == ":":
        return "colon"
    if lowers[position] == "," and position + 1 < end and bits[position + 1] & CLAUSE_MARK:
        return "clause"
    if lowers[position] in (",", "–", "—"):
        return "quotation" if position + 1 < end and bits[position + 1] & QUOTATION else "comma"
    for ahead in range(position, min(position + 10, end)):
        if bits[ahead] & QUOTATION or (lowers[ahead] in ",:" and ahead + 1 < end and bits[ahead + 1] & QUOTATION):
            return "quotation"
        if bits[ahead] & PUNCTUATION:
            break
    return "other"


def looks_like_noun(reader: Words, token: int, start: int, follows: str) -> bool:
    """Whether a form such as "report" or "claims" is a noun where it stands."""
    mark = reader.bits[token]
    if token == start:
        return True
    before = reader.bits[token - 1]
    if before & PRONOUN:
        return False
    if before & (DETERMINER | PREPOSITION) and not before & CAPITAL:
        return True
    if reader.lowers[token - 1] in ("'s", "’s", "’"):
        return True
    if mark & THIRD and before & CAPITAL:
        return False
    if mark & (CUE_NOUN | DOCUMENT | ROLE | BODY | UNNAMED):
        return follows not in ("clause", "quotation", "colon") or (
            bool(mark & BASE) and bool(before & CAPITAL) and follows != "clause"
        )
    return False


def is_adjective(reader: Words, token: int) -> bool:
    """Whether a past form stands before a noun: "an alleged rape", "articles from noted scholars"."""
    before = reader.bits[token - 1]
    return bool(before & (DETERMINER | PREPOSITION)) and not before & (CAPITAL | UNNAMED | ADVERB)


def is_plural(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase may be the plural that a base form needs as its subject: "officials say"."""
    head = phrase.head_end - 1
    if reader.bits[head] & (UNNAMED | PRONOUN) or any(
        reader.lowers[t] == "and" for t in range(phrase.start, phrase.end)
    ):
        return True
    word = reader.lowers[head]
    if word in reader.vocabulary.plurals:
        return True
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s"))


def is_reduced(reader: Words, token: int, start: int, end: int) -> bool:
    """Whether a participle only describes a noun: "a report published on Monday", "a man named Joe"."""
    if token == start or token + 1 >= end:
        return False
    before, after = reader.bits[token - 1], reader.bits[token + 1]
    if before & (PRONOUN | CAPITAL | PUNCTUATION | ADVERB):
        return False
    if reader.lowers[token + 1] in reader.vocabulary.agents:
        return True
    if reader.lowers[token] not in reader.vocabulary.reduced:
        return False
    if after & TIME and before & (BODY | UNNAMED) and reader.bits[token] & CUE:
        return False
    return bool(after & (PREPOSITION | TIME)) or (bool(after & CAPITAL) and _is_indefinite(reader, token, start))


def _is_indefinite(reader: Words, token: int, start: int) -> bool:
    """Whether "a" stands before the noun before a participle: "a girl named Ottoline"."""
    return any(
        reader.bits[position] & DETERMINER and reader.lowers[position] not in reader.vocabulary.definite
        for position in range(max(start, token - 3), token - 1)
    )
