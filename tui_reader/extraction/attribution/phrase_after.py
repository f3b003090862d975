"""The noun phrase after "said" or "according to": a walk on to the end of the name."""

from tui_reader.extraction.attribution.noun_phrases import LONGEST, Phrase, is_nickname, is_noun_here, is_time, is_verb
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
)

_FORWARD = frozenset({"of", "for", "at", "from", "with", "to", "in", "on"})


def phrase_after(reader: Words, start: int, ceiling: int, *, generous: bool = False) -> Phrase | None:
    """Find the noun phrase that begins at a token; `generous` lets it run on to the next mark."""
    bits, lowers = reader.bits, reader.lowers
    if start >= ceiling:
        return None
    if bits[start] & PRONOUN:
        return Phrase(start, start + 1, start + 1)
    if bits[start] & PREPOSITION and not bits[start] & DETERMINER and lowers[start] != "of":
        return None
    token = start
    head_end = 0
    while token < ceiling and token - start < LONGEST:
        mark = bits[token]
        if mark & PUNCTUATION:
            if lowers[token] == "(" and token > start:
                break
            if not (lowers[token] in ("’", "'", "&", "/") and token > start):
                break
        elif mark & TIME and token > start and is_time(reader, token):
            if not bits[start] & DETERMINER or not _describes_noun(reader, token, ceiling):
                break
        elif mark & CAPITAL and not mark & (PREPOSITION | SUBORDINATOR):
            pass
        elif reader.vocabulary.capital_nouns and token > start and bits[token - 1] & CAPITAL:
            genitive = mark & DETERMINER and lowers[token] in reader.vocabulary.genitives
            if not genitive and lowers[token] not in reader.vocabulary.attaching:
                break
            if mark & PREPOSITION or genitive:
                head_end = head_end or token
        elif (
            mark & DETERMINER
            and not mark & PREPOSITION
            and token > start
            and not bits[token - 1] & (PREPOSITION | DETERMINER | SUBORDINATOR)
        ):
            break
        elif mark & QUOTATION:
            if not (token > start and is_nickname(reader, token, start) and token + 1 < ceiling):
                break
        elif (
            (
                mark & SUBORDINATOR
                and not (
                    lowers[token] in reader.vocabulary.coordinators
                    and token + 1 < ceiling
                    and bits[token + 1] & CAPITAL
                )
            )
            or (mark & (AUXILIARY | BE | PRONOUN) and lowers[token] not in ("'s", "’s"))
            or (mark & TIME and not generous and not _describes_noun(reader, token, ceiling))
        ):
            break
        elif mark & PREPOSITION and (token > start or not mark & DETERMINER):
            participle = _is_reduced(reader, token - 1, start)
            head_end = head_end or (token - 1 if participle else token)
            if participle and (token + 1 >= ceiling or bits[token + 1] & TIME):
                break
            if (
                not generous
                and not participle
                and not _owns(reader, token)
                and (
                    lowers[token] not in _FORWARD or (lowers[token] in ("on", "in", "to") and not _keeps(reader, token))
                )
            ):
                break
        elif (mark & GERUND and not bits[token - 1] & DETERMINER) or (
            not generous and token > start and is_verb(reader, token) and not is_noun_here(reader, token)
        ):
            break
        token += 1
    while token > start and (
        (bits[token - 1] & (PREPOSITION | DETERMINER | ADVERB) and not bits[token - 1] & CAPITAL)
        or _is_reduced(reader, token - 1, start)
    ):
        token -= 1
    if token == start:
        return None
    return Phrase(start, token, min(head_end or token, token))


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
    return bool(reader.bits[token - 1] & (UNNAMED | BODY)) and not reader.bits[token + 1] & (TIME | CAPITAL)
