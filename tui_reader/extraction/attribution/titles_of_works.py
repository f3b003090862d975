"""Titles in marks beside a verb that names: "a paper called “What We Eat”", "“Harbour Lights” describes Velmark"."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
)

_SMALL = DETERMINER | PREPOSITION | SUBORDINATOR
"""Words of a title that have no capitals."""
_LONGEST_OUTLET = 4
"""Words of the name of a paper."""
_LONGEST_TITLE = 12
"""Words of a title that are looked at."""


def gives_title(reader: Words, token: int) -> bool:
    """Whether a participle stands between a noun and its title: "a paper from Brenn | called “What We Eat”"."""
    if reader.vocabulary.lemmas.get(reader.lowers[token]) not in reader.vocabulary.naming:
        return False
    quotation = reader.quotations[reader.quotation_at(token + 1)]
    named = reader.text[quotation.start : quotation.start + 1].isupper()
    return named and reader.lowers[token] in reader.vocabulary.reduced and not reader.bits[token - 1] & PRONOUN


def has_title_for_subject(reader: Words, token: int, quotation: int) -> bool:
    """Whether a title in marks does what a verb tells: "“Harbour Lights” | describes Velmark", with no mark before."""
    vocabulary = reader.vocabulary
    if vocabulary.genitives or vocabulary.lemmas.get(reader.lowers[token]) not in vocabulary.naming:
        return False
    return reader.text[reader.quotations[reader.quotation_at(quotation)].end - 1].isalnum()


def makes_work(reader: Words, token: int) -> bool:
    """Whether a verb tells what is done with a work whose title stands behind it: "releasing | “The Ferry,”"."""
    vocabulary, bits = reader.vocabulary, reader.bits
    if token + 1 >= len(bits) or not bits[token + 1] & QUOTATION:
        return False
    if vocabulary.lemmas.get(reader.lowers[token]) not in vocabulary.work_verbs:
        return False
    quotation = reader.quotations[reader.quotation_at(token + 1)]
    words = reader.text[quotation.start : quotation.end].split()[:_LONGEST_TITLE]
    return bool(words) and all(not word[0].islower() or vocabulary.bits.get(word, 0) & _SMALL for word in words)


def names_outlet(reader: Words, token: int) -> bool:
    """Whether a short title in marks stands for an outlet, behind an article or a word for a source.

    German papers set names of papers so: "wie die „Brenner Zeitung“ berichtet", "laut „Hafenblatt“".
    """
    vocabulary = reader.vocabulary
    if not vocabulary.capital_nouns or token == 0:
        return False
    leads = vocabulary.bits.get(reader.lowers[token - 1], 0) & DETERMINER
    if not leads and reader.lowers[token - 1] not in vocabulary.accordance_openers:
        return False
    quotation = reader.quotations[reader.quotation_at(token)]
    words = reader.text[quotation.start : quotation.end].split()[: _LONGEST_OUTLET + 1]
    return 0 < len(words) <= _LONGEST_OUTLET and words[0][0].isupper() and words[-1][-1].isalnum()
