"""Which cue speaks for which quotation.

The patterns of newspapers, in the order of how sure they are: a cue in the same sentence; a quotation that goes on after
an attributed one; a paragraph that is nothing but a quotation, below an attributed one or a colon; a signature.
"""

from dataclasses import dataclass

from tui_reader.extraction.attribution.cues import Cue, Pattern
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import CAPITAL, PUNCTUATION, QUOTATION, STOP


@dataclass(frozen=True, slots=True)
class Link:
    """A quotation and the cue that speaks for it."""

    cue: Cue | None
    """The cue; `None` when there is none."""
    how: str
    """The pattern: "same sentence", "continued", "floating", "later", "signed"."""
    adjacent: bool
    """Whether the cue touches the quotation."""


NO_LINK = Link(None, "none", False)


def link_in_sentence(reader: Words, token: int, sentence: int, cues: list[Cue]) -> Link:
    """Find the cue of a quotation in its own sentence."""
    start, end = reader.sentences[sentence]
    before = next((cue for cue in reversed(cues) if cue.end <= token), None)
    after = next((cue for cue in cues if cue.start > token), None)
    if after is not None and any(reader.bits[t] & QUOTATION for t in range(token + 1, after.start)):
        nearer = after if before is None else None
        after = nearer
    if after is not None and _runs_into(reader, token, after):
        return Link(after, "same sentence", True)
    if before is not None:
        return Link(before, "same sentence", _leads_to(reader, token, before))
    if after is not None:
        return Link(after, "same sentence", token == start or _runs_into(reader, token, after))
    signature = _signature(reader, token, end)
    if signature is not None:
        signature.sentence = sentence
        return Link(signature, "signed", True)
    return NO_LINK


def _runs_into(reader: Words, token: int, cue: Cue) -> bool:
    """Whether a quotation ends in a comma (or the like) and its cue follows: “Q,” X said."""
    quotation = reader.quotations[reader.quotation_at(token)]
    comma = reader.text[quotation.end - 1] in ",?!—–-…" or reader.lowers[token + 1] == ","
    first = min(cue.start, cue.source.start)
    return comma and first - token <= 3


def _leads_to(reader: Words, token: int, cue: Cue) -> bool:
    """Whether a cue leads straight to a quotation: X said, “Q”."""
    last = max(cue.end, cue.source.end if cue.pattern is Pattern.AFTER else 0)
    return token - last <= 1 or all(reader.bits[t] & PUNCTUATION or reader.lowers[t] in ("that", "it", "him", "her", "them", "as", "a", "the") for t in range(last, token))


def _signature(reader: Words, token: int, end: int) -> Cue | None:
    """Read “Q” — Name."""
    if token + 2 > end - 1 or reader.lowers[token + 1] not in reader.vocabulary.dashes:
        return None
    if not reader.bits[token + 2] & CAPITAL:
        return None
    stop = token + 2
    while stop < end and not reader.bits[stop] & (PUNCTUATION | QUOTATION | STOP):
        stop += 1
    if stop - token > 9:
        return None
    source = Phrase(token + 2, stop, stop)
    return Cue(token + 1, token + 2, Pattern.SIGNATURE, source)
