"""Past forms that stand before a noun and report nothing: "an alleged theft", "the most discussed flaw"."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    CAPITAL,
    CLAUSE_MARK,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    UNNAMED,
)


def is_adjective(reader: Words, token: int) -> bool:
    """Whether a past form stands before a noun: "an alleged rape", "articles from noted scholars"."""
    before = reader.bits[token - 1]
    degree = (before & ADVERB and not before & UNNAMED) or reader.lowers[token - 1] in reader.vocabulary.degrees
    if degree and token > 1 and _is_article(reader, token - 2):
        return True  # "the most discussed flaw", "a highly criticized plan"
    return bool(before & (DETERMINER | PREPOSITION)) and not before & (CAPITAL | UNNAMED | ADVERB)


def _is_article(reader: Words, token: int) -> bool:
    """Whether a word only opens a noun phrase and can be none itself: "the", not "some" or "that"."""
    mark = reader.bits[token]
    return bool(mark & DETERMINER) and not mark & (UNNAMED | PRONOUN | CLAUSE_MARK | PREPOSITION)
