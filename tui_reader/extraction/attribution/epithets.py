"""A quoted word that somebody calls another: "called half of them “sleepwalkers”"."""

from tui_reader.extraction.attribution.cue_patterns import Pattern
from tui_reader.extraction.attribution.linking import Candidate, Context
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import GERUND, PREPOSITION, PUNCTUATION, QUOTATION, STOP, SUBORDINATOR

_CERTAIN = 0.9
"""How likely the attribution must be."""
_LIKELY, _NEAR = 0.5, 2
"""The same where the verb is weak and its preposition comes next, and words between: "spoke of a “black day”"."""
_FAR = 10
"""Words between the verb and what it says of them."""
_BARRIER = PUNCTUATION | QUOTATION | SUBORDINATOR | GERUND


def is_epithet(reader: Words, candidate: Candidate, context: Context) -> bool:
    """Whether marked words close the clause of a verb of naming, so that they are its subject's, however few."""
    attribution, shape, token = candidate.attribution, context.shape, context.token
    capital = shape.capital and not reader.vocabulary.capital_nouns
    if attribution is None or candidate.how != "before" or capital or shape.lead == "opener":
        return False
    cue = attribution.cue
    speaks_of = cue.weak and token - cue.end <= _NEAR and reader.bits[cue.end] & PREPOSITION
    if attribution.likely <= (_LIKELY if speaks_of else _CERTAIN) or attribution.nested:
        return False
    if cue.pattern not in (Pattern.BEFORE, Pattern.CARRIED):
        return False
    if reader.vocabulary.lemmas.get(reader.lowers[cue.start]) not in reader.vocabulary.naming:
        return False
    end = reader.sentences[context.sentence][1]
    closes = speaks_of or token + 1 >= end or reader.bits[token + 1] & (PUNCTUATION | STOP)
    if not (closes or reader.lowers[token + 1] in reader.vocabulary.coordinators) or token - cue.end > _FAR:
        return False
    return not any(reader.bits[place] & _BARRIER and reader.lowers[place] != "as" for place in range(cue.end, token))
