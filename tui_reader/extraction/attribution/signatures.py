"""Quotations that are signed: “Q” — Ann Lee, harbour master."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import CAPITAL, PUNCTUATION, QUOTATION, STOP

_DASHES = 3
"""Dashes in front of a signature, and one more."""
_LONGEST = 9
"""Words of a quotation, dash and name together."""


def find_signatures(reader: Words, sentence: int) -> list[Cue]:
    """Find the names that are signed behind the quotations of a sentence."""
    start, end = reader.sentences[sentence]
    found: list[Cue] = []
    if not reader.token_of_quotation:
        return found
    for number in reader.quotes_between(start, end):
        signature = _read(reader, reader.token_of_quotation[number], end)
        if signature is not None:
            signature.sentence = sentence
            found.append(signature)
    return found


def _read(reader: Words, token: int, end: int) -> Cue | None:
    """Read “Q” — Name."""
    dashes = reader.vocabulary.dashes
    name = token + 1
    while name < min(token + _DASHES, end) and reader.lowers[name] in dashes:
        name += 1
    if name in (token + 1, end) or not reader.bits[name] & CAPITAL:
        return None
    stop = name
    while stop < end and not reader.bits[stop] & (PUNCTUATION | QUOTATION | STOP):
        stop += 1
    if stop - token > _LONGEST:
        return None
    return Cue(token + 1, name, Pattern.SIGNATURE, Phrase(name, stop, stop))
