"""Where reported speech begins behind its cue: at "that", behind who was told, behind when it was said."""

from tui_reader.extraction.attribution.clauses import has_auxiliary, has_verb, is_predicate
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CLAUSE_MARK,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    STOP,
    SUBORDINATOR,
    TIME,
)

_WHERE = CAPITAL | DETERMINER | DOCUMENT | CUE_NOUN
"""What stands behind the preposition that tells where something was said: "wrote on Facebook that"."""
_HEARER = 6
"""Words that the hearer may take: "told reporters at the airport that"."""
_FAR = 14
"""Words that may tell where something was said, before its "that"."""


def first_of_content(reader: Words, cue: Cue, limit: int) -> int | None:
    """Find the first word of the content behind a cue."""
    bits, vocabulary = reader.bits, reader.vocabulary
    token = max(cue.end, cue.source.end if cue.pattern is Pattern.AFTER else 0)
    lemma = vocabulary.lemmas.get(reader.lowers[cue.start], "")
    hearer = _HEARER if lemma in vocabulary.told_verbs else 0
    place = False
    for position in range(token, min(token + 4 + hearer, limit)):
        mark = bits[position]
        if mark & CLAUSE_MARK:
            return _behind_that(reader, position, limit)
        if mark & PUNCTUATION:
            if reader.lowers[position] != ",":
                break
            continue
        if mark & DETERMINER and position + 1 < limit and bits[position + 1] & TIME:
            continue  # "said | this week that", "aseguró | este lunes que"
        place = place or (bool(mark & PREPOSITION) and lemma in vocabulary.clause_verbs)
        if not mark & (ADVERB | TIME | PREPOSITION) and not hearer and not (place and mark & _WHERE):
            break
    if token < limit and reader.lowers[token] == ":":
        return token + 1
    if (that := _far_that(reader, token, limit)) is not None:
        return _behind_that(reader, that, limit)
    if reader.vocabulary.report_moods and (clause := _behind_comma(reader, token, limit)) is not None:
        return clause
    token = _behind_adverbials(reader, token, limit)
    if hearer and token < limit:
        return _behind_hearer(reader, token, limit)
    if lemma not in vocabulary.clause_verbs or token >= limit:
        return None
    mark = bits[token]
    if mark & (PUNCTUATION | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | QUOTATION) and not mark & (
        DETERMINER | PRONOUN
    ):
        return None
    return token if has_verb(reader, token, limit) else None


def _far_that(reader: Words, token: int, limit: int) -> int | None:
    """Find "that" behind where or for how long something was said: "said | in a talk with the Herald last week that".

    Not one that tells more of a noun: "said in a talk that drew thousands".
    """
    if token >= limit or not reader.bits[token] & PREPOSITION:
        return None
    for position in range(token + 1, min(token + _FAR, limit)):
        mark = reader.bits[position]
        if mark & CLAUSE_MARK:
            opens = position + 1 < limit and reader.bits[position + 1] & (PRONOUN | DETERMINER | CAPITAL)
            return position if opens and not is_predicate(reader, position + 1) else None
        if mark & (PUNCTUATION | QUOTATION | AUXILIARY | BE | PRONOUN | SUBORDINATOR) and not mark & PREPOSITION:
            return None
    return None


def _behind_comma(reader: Words, token: int, limit: int) -> int | None:
    """Find a clause that a comma alone opens, as in German: "sagte | , es gehe um Fairness"."""
    for comma in range(token, min(token + _HEARER, limit - 1)):
        if reader.lowers[comma] == ",":
            break
        if not reader.bits[comma] & (CAPITAL | PREPOSITION | TIME | ADVERB | DETERMINER):
            return None
    else:
        return None
    first = comma + 1
    stop = next((place for place in range(first, limit) if reader.bits[place] & PUNCTUATION), limit)
    moods = any(lower in reader.vocabulary.report_moods for lower in reader.lowers[first:stop])
    points = reader.vocabulary.pronouns.get(reader.lowers[first], "relative") != "relative"
    return first if moods or (points and has_verb(reader, first, limit)) else None


def _behind_adverbials(reader: Words, token: int, limit: int) -> int:
    """Step over when something was said: "on Friday", "last week"."""
    while token < limit:
        if reader.bits[token] & (ADVERB | TIME):
            token += 1
        elif reader.bits[token] & (PREPOSITION | DETERMINER) and token + 1 < limit and reader.bits[token + 1] & TIME:
            token += 2
        else:
            break
    return token


def _behind_hearer(reader: Words, token: int, limit: int) -> int | None:
    """Find the clause behind who is told: "told the meeting | the roof would cost", "told police | he had"."""
    for position in range(token + 1, min(token + _HEARER, limit - 1)):
        mark, before = reader.bits[position], reader.bits[position - 1]
        if mark & (PUNCTUATION | QUOTATION | PREPOSITION | AUXILIARY | BE) and not mark & DETERMINER:
            return None
        opens = mark & (DETERMINER | PRONOUN) and not before & (DETERMINER | PREPOSITION | SUBORDINATOR)
        if opens and (has_auxiliary(reader, position, limit) or (mark & PRONOUN and has_verb(reader, position, limit))):
            return position
    return None


def _behind_that(reader: Words, position: int, limit: int) -> int | None:
    """Tell where the content begins at "that": behind it, or with it in "said that was no view of hers"."""
    after = reader.bits[position + 1] if position + 1 < limit else STOP
    if after & (AUXILIARY | BE) or (position + 1 < limit and reader.lowers[position + 1] in ("'s", "’s")):
        return position
    is_plural = position + 1 < limit and reader.lowers[position + 1].endswith("s")  # "that" is no determiner of it
    points = after & (STOP | CUE_NOUN | TIME) and not is_plural  # "said that evening"
    if points and not has_verb(reader, position + 1, min(position + 5, limit)):
        return None
    return position + 1
