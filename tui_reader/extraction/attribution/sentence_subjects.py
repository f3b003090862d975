"""The subject of a whole sentence: what stands first, after an introduction up to a comma."""

from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_after import phrase_after
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
    PARTICLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
)


def first_subject(reader: Words, start: int, end: int) -> Phrase | None:
    """Find the subject of a sentence: what stands first, after an introduction up to a comma."""
    bits, lowers = reader.bits, reader.lowers
    position = start = after_dateline(reader, start, end)
    joins = lowers[start] in reader.vocabulary.coordinators
    if (bits[start] & (PREPOSITION | SUBORDINATOR | GERUND) and not joins) or lowers[start].endswith(("ing", "ed")):
        while position < end and lowers[position] != ",":
            position += 1
        position = _behind_place(reader, position + 1, end)
    if position + 2 < end and bits[position + 1] & (ADVERB | TIME) and lowers[position + 2] == ",":
        position += 3
    while (
        position < end
        and bits[position] & (ADVERB | PUNCTUATION | QUOTATION | TIME | SUBORDINATOR)
        and not bits[position] & DETERMINER
    ):
        position += 1
    if position >= end or bits[position] & (AUXILIARY | BE):
        return None
    phrase = phrase_after(reader, position, end)
    if phrase is None:
        return None
    return cut_at_verb(reader, phrase)


def _behind_place(reader: Words, position: int, end: int) -> int:
    """Step over where the place of an introduction lies: "At a stop in Ames, | Iowa, on Sunday, | Ito said"."""
    if not 2 <= position < end - 2 or reader.lowers[position + 1] != ",":
        return position
    if not reader.bits[position] & reader.bits[position - 2] & CAPITAL or not reader.bits[position + 2] & PREPOSITION:
        return position
    comma = next((token for token in range(position + 2, end) if reader.lowers[token] == ","), position + 1)
    return comma + 1


def after_dateline(reader: Words, start: int, end: int) -> int:
    """Step over "WASHINGTON (AP) —" at the start of a sentence."""
    if not reader.words[start].isupper() or len(reader.words[start]) < 3:
        return start
    for token in range(start + 1, min(start + 10, end - 1)):
        if reader.lowers[token] in ("—", "–", "―", "--", "-"):
            return token + 1
    return start


def cut_at_verb(reader: Words, phrase: Phrase) -> Phrase:
    """End a phrase before the first word that looks like a past tense: "Brandt | attended the rally"."""
    for token in range(phrase.start + 1, phrase.end):
        before = reader.bits[token - 1]
        lower = reader.lowers[token]
        if (
            reader.bits[token] & (CAPITAL | PARTICLE)
            or (before & (DETERMINER | PREPOSITION) and not _are_counted(reader, token))
            or lower in ("'s", "’s", "’", "'")
        ):
            continue
        if lower.endswith("ed") or (before & CAPITAL and not reader.bits[token] & (ROLE | BODY | UNNAMED | DOCUMENT)):
            return Phrase(phrase.start, token, min(phrase.head_end, token))
    return phrase


def _are_counted(reader: Words, token: int) -> bool:
    """Whether a number of people stands before a verb: "Thousands | marched"."""
    before = reader.lowers[token - 1]
    return bool(reader.bits[token - 1] & UNNAMED) and before.endswith("s") and reader.lowers[token].endswith("ed")
