"""Phrases that stand where a source stands and name none: "nobody", "there", "trying to appease fans"."""

from tui_reader.extraction.attribution.noun_phrases import Phrase, looks_human
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    PRONOUN,
    QUOTATION,
    ROLE,
    STOP,
    UNNAMED,
)

_SOMEBODY = BODY | DOCUMENT | ROLE | UNNAMED
"""What nouns for those who speak are."""


def names_nobody(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase speaks of no one in particular: "nobody on board", "there", "everyone"."""
    first, head = reader.lowers[phrase.start], reader.lowers[phrase.head_end - 1]
    mark = reader.bits[phrase.start]
    if phrase.end - phrase.start == 1 and mark & DETERMINER and not mark & (UNNAMED | PRONOUN):
        return True
    if first in reader.vocabulary.nobodies or head in reader.vocabulary.nobodies:
        return True
    if _is_no_noun(reader, phrase) or reader.lowers[phrase.end - 1] in ("'s", "’s"):  # "Ito's mentioned talk"
        return True
    if head in reader.vocabulary.labels and reader.lowers[phrase.end : phrase.end + 1] == [":"]:
        return True
    if head not in reader.vocabulary.generalities or phrase.head_end != phrase.end:
        return False
    last = phrase.end - 1
    opens = not last or bool(reader.bits[last - 1] & (STOP | QUOTATION))
    return opens or not reader.bits[last] & CAPITAL  # but "selon Le Monde"


def _is_no_noun(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase is a participle with its object, or a bare word for no one: "trying to appease fans", "rest"."""
    mark, first, last = reader.bits[phrase.start], reader.lowers[phrase.start], phrase.head_end - 1
    if mark & (CAPITAL | DETERMINER | PRONOUN | _SOMEBODY) or not first.isalpha() or reader.vocabulary.genitives:
        return False
    if last == phrase.start:
        return not mark and not first.endswith("s") and not looks_human(reader, last)
    if not first.endswith(("ing", "ed")) or looks_human(reader, last) or reader.bits[last] & CAPITAL:
        return False
    return not any(reader.bits[token] & _SOMEBODY for token in range(phrase.start, phrase.head_end))
