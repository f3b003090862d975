"""Whether a passage in quotation marks is speech, or a title, a nickname, a term at arm's length."""

import re
from dataclasses import dataclass

from tui_reader.extraction.attribution.quotation_marks import Quotation
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    CAPITAL,
    DETERMINER,
    FUNCTION_WORD,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
)

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a passage in quotation marks looks like."""

    words: int
    """How many words it has (counted up to fifty)."""
    capital: bool
    """Whether it begins with a capital."""
    title_case: bool
    """Whether all its longer words have one."""
    sentence_end: bool
    """Whether a stop, a question mark or an exclamation mark stands inside, at its end."""
    comma: bool
    """Whether a comma stands inside, at its end."""
    opens_paragraph: bool
    """Whether nothing of the reporter's stands before it in its sentence."""
    alone: bool
    """Whether nothing of the reporter's stands in its sentence at all."""
    after_determiner: bool
    """Whether "the", "a" or a possessive stands right before it."""
    after_opener: bool
    """Whether a word such as "so-called" stands right before it."""
    inside_phrase: bool
    """Whether the sentence runs on with a plain word right behind it."""


def look_at(reader: Words, number: int, sentence: int) -> Shape:
    """Look at a passage in quotation marks and at the words beside it."""
    quotation = reader.quotations[number]
    token = reader.token_of_quotation[number]
    start, end = reader.sentences[sentence]
    found = _WORD.findall(reader.text, quotation.start, min(quotation.end, quotation.start + 400))[:50]
    longer = [word for word in found if len(word) > 3 or not reader.vocabulary.bits.get(word.lower(), 0) & FUNCTION_WORD]
    last = reader.text[quotation.end - 1]
    before = token - 1 if token > start else -1
    mark = reader.bits[before] if before >= 0 else PUNCTUATION
    word = reader.lowers[before] if before >= 0 else ""
    after = reader.bits[token + 1] if token + 1 < end else PUNCTUATION
    return Shape(
        words=len(found),
        capital=bool(found) and found[0][0].isupper(),
        title_case=len(found) > 1 and all(word[0].isupper() or word[0].isdigit() for word in longer),
        sentence_end=last in ".!?…",
        comma=last in ",—–-",
        opens_paragraph=token == start,
        alone=all(reader.bits[other] & (QUOTATION | PUNCTUATION) for other in range(start, min(end, start + 8))) and end - start < 8,
        after_determiner=(bool(mark & (DETERMINER | PREPOSITION)) and not mark & CAPITAL) or word in ("'s", "’s", "’"),
        after_opener=word in reader.vocabulary.scare_openers
        or (word in (",", "the", "as") and before > start and reader.lowers[before - 1] in reader.vocabulary.scare_openers),
        inside_phrase=not after & (PUNCTUATION | QUOTATION | FUNCTION_WORD) and not after & CAPITAL,
    )


def is_speech(shape: Shape, attributed: bool, adjacent: bool, quotation: Quotation) -> bool:
    """Whether a passage is speech.

    Args:
        shape: What it looks like.
        attributed: Whether its sentence has a cue for it.
        adjacent: Whether that cue touches it.
        quotation: The passage.
    """
    if shape.words == 0:
        return False
    if quotation.paragraphs > 1:
        return True
    if shape.after_opener and not (shape.words > 6 and shape.sentence_end):
        return False
    if shape.title_case and shape.words > 1 and not (adjacent and (shape.comma or shape.sentence_end)):
        return False
    if shape.alone and shape.words >= 2:
        return True
    if shape.opens_paragraph and (shape.comma or shape.sentence_end) and (attributed or shape.words > 3):
        return True
    if shape.words <= 3:
        return adjacent and not shape.inside_phrase
    if attributed:
        return True
    return shape.words >= 5 and shape.capital and not shape.after_determiner
