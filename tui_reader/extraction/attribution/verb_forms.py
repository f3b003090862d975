"""What form a verb has where it stands, and what follows it: enough grammar to tell "claims" from "the claims"."""

from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.titles_of_works import gives_title
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
    GERUND,
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

_CLIPPED = frozenset({"'s", "’s"})
"""What may be "is" or "has": "he's said that"."""


_SHORT = 5
"""How far a quotation may stand before a verb that it belongs to."""


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
        elif group - 1 > start and reader.bits[group - 2] & (AUXILIARY | BE) and _stands_between(reader, mark, token):
            group -= 2
        elif mark & PUNCTUATION and (auxiliary := _before_parenthesis(reader, group - 1, start)) is not None:
            group = auxiliary
        else:
            break
    return group


def _stands_between(reader: Words, mark: int, verb: int) -> bool:
    """Whether a word may stand between an auxiliary and its verb: "has since said", "have all said"."""
    says = reader.vocabulary.lemmas.get(reader.lowers[verb]) in reader.vocabulary.clause_verbs
    return bool(says and mark & SUBORDINATOR and mark & PREPOSITION) or bool(mark & DETERMINER and mark & UNNAMED)


def _before_parenthesis(reader: Words, token: int, start: int) -> int | None:
    """Find the auxiliary before what two commas enclose: "officials | have, in fact, praised"."""
    for comma in range(token - 2, max(start, token - _SHORT), -1):
        if reader.lowers[comma] == ",":
            return comma - 1 if reader.bits[comma - 1] & AUXILIARY and reader.lowers[token] == "," else None
    return None


def ends_in_be(reader: Words, group: int, token: int) -> bool:
    """Whether the last auxiliary before a verb is a form of "to be"."""
    for position in range(token - 1, group - 1, -1):
        mark = reader.bits[position]
        if mark & BE and reader.lowers[position] in _CLIPPED and not reader.bits[token] & GERUND:
            return reader.vocabulary.lemmas.get(reader.lowers[token]) not in reader.vocabulary.clause_verbs
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
    genitives, days = reader.vocabulary.genitives, bits[position : position + 2]
    if genitives and len(days) == 2 and days[0] & DETERMINER and days[1] & TIME and not days[0] & CLAUSE_MARK:
        position += 2  # "aseguró este lunes que"
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
            return "colon" if lowers[ahead] == ":" and ahead + 1 == end else "other"
    return "other"


def looks_like_noun(reader: Words, token: int, start: int, follows: str) -> bool:
    """Whether a form such as "report" or "claims" is a noun where it stands."""
    mark = reader.bits[token]
    if token == start:
        return True
    before = reader.bits[token - 1]
    if before & PRONOUN:
        return False
    noun = mark & (CUE_NOUN | DOCUMENT | ROLE | BODY | UNNAMED)
    touches = _follows_quotation(reader, token, start)
    verbal = touches or _opens_object(reader, token + 1)
    if before & DETERMINER and before & UNNAMED and mark & BASE and (verbal or not noun):
        return False
    if before & (DETERMINER | PREPOSITION) and not before & CAPITAL:
        return True
    if reader.lowers[token - 1] in ("'s", "’s", "’"):
        return True
    if mark & THIRD and (before & CAPITAL or verbal or (before & DOCUMENT and follows == "comma")):
        return False  # "the complaint | states, Ito fled"
    if mark & BASE and verbal and reader.lowers[token - 1].endswith("s"):
        return False
    if noun:
        return follows not in ("clause", "quotation", "colon") or (
            bool(mark & BASE) and bool(before & CAPITAL) and follows != "clause"
        )
    return False


def _opens_object(reader: Words, token: int) -> bool:
    """Whether what stands behind a word can stand behind a verb only: "the campaign claims | the list is old"."""
    if token >= len(reader.bits):
        return False
    mark = reader.bits[token]
    if reader.vocabulary.pronouns.get(reader.lowers[token]) == "relative":
        return False
    return bool(mark & (DETERMINER | PRONOUN)) and not mark & (CLAUSE_MARK | PREPOSITION | CAPITAL)


def _follows_quotation(reader: Words, token: int, start: int) -> bool:
    """Whether a short subject stands between a quotation and a verb: “Q,” the two | write."""
    for position in range(token - 1, max(start - 1, token - _SHORT), -1):
        if reader.bits[position] & QUOTATION:
            return position < token - 1
        if reader.bits[position] & (PUNCTUATION | PREPOSITION):
            return False
    return False


def is_plural(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase may be the plural that a base form needs as its subject: "officials say"."""
    head = phrase.head_end - 1
    if reader.lowers[head] in reader.vocabulary.generic_pronouns:
        return False
    if reader.bits[head] & (UNNAMED | PRONOUN) or any(
        reader.lowers[t] == "and" for t in range(phrase.start, phrase.end)
    ):
        return True
    if phrase.end > phrase.head_end and reader.lowers[phrase.head_end] == "of" and _ends_plural(reader, phrase.end - 1):
        return True
    word = reader.lowers[head]
    if word in reader.vocabulary.plurals:
        return True
    return _ends_plural(reader, head) and not _is_of_one(reader, phrase)


def _is_of_one(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase opens as those of one thing do: "an early Christmas", but "a dozen residents"."""
    opener, vocabulary = reader.lowers[phrase.start], reader.vocabulary
    if opener not in vocabulary.single_openers or opener in vocabulary.definite or opener in vocabulary.possessives:
        return False
    return not any(lower in vocabulary.counts for lower in reader.lowers[phrase.start + 1 : phrase.end])


def _ends_plural(reader: Words, token: int) -> bool:
    """Whether a noun ends like a plural."""
    word = reader.lowers[token]
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s"))


def is_reduced(reader: Words, token: int, start: int, end: int) -> bool:
    """Whether a participle only describes a noun: "a report published on Monday", "a man named Joe"."""
    if token == start or token + 1 >= end:
        return False
    before, after = reader.bits[token - 1], reader.bits[token + 1]
    if after & QUOTATION and gives_title(reader, token):
        return True
    opens = token - 1 == start and before & (UNNAMED | DOCUMENT)
    if before & (PRONOUN | PUNCTUATION | ADVERB) or (before & CAPITAL and not opens):
        return False
    if reader.lowers[token + 1] in reader.vocabulary.agents:
        return True
    if reader.lowers[token] not in reader.vocabulary.reduced or completes_phrase(reader, token):
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
