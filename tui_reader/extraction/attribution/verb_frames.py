"""German verbs that end their clause: "Das Amt | hat | den Antrag | abgelehnt"."""

from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    PARTICIPLE,
    PUNCTUATION,
    QUOTATION,
    TIME,
)


def frames(reader: Words, token: int, start: int) -> int | None:
    """Give the auxiliary with which a participle frames what it tells, `None` when none does."""
    if not reader.vocabulary.capital_nouns or not reader.bits[token] & PARTICIPLE:
        return None
    for place in range(token - 2, start, -1):
        mark = reader.bits[place]
        if mark & (PUNCTUATION | QUOTATION | BE):
            return None
        if mark & AUXILIARY:
            return place
    return None


def framed_subject(reader: Words, auxiliary: int, token: int, start: int) -> Phrase | None:
    """Find the subject of a frame: what opens its clause, else what stands behind the auxiliary.

    "Das Amt | hatte den Antrag abgelehnt", "Gestern hatte | das Amt | den Antrag abgelehnt".
    """
    phrase = phrase_before(reader, auxiliary, start)
    opens = phrase is not None and (phrase.start == start or bool(reader.bits[phrase.start - 1] & PUNCTUATION))
    if phrase is not None and opens and not reader.bits[phrase.end - 1] & (ADVERB | TIME):
        return phrase
    return phrase_after(reader, auxiliary + 1, token)
