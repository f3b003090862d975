"""Where a name begins behind the titles before it, and which names have none."""

from tui_reader.extraction.attribution.opening_words import is_firm_named
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import GIVEN, HONORIFIC, ORGANISATION, ROLE

_INITIAL = 2
"""Characters of an initial with its stop."""


def begins_as_body(reader: Words, token: int) -> bool:
    """Whether a name begins as those of bodies do in Romance languages: "Policía Local", "Banco Central"."""
    vocabulary, mark = reader.vocabulary, reader.bits[token]
    return bool(vocabulary.genitives and mark & ORGANISATION) and not (vocabulary.capital_nouns or mark & GIVEN)


def skip_titles(reader: Words, start: int, stop: int) -> int:
    """Find where the name begins behind the titles: "Velmark President | Alexander Brandt"."""
    bits = reader.bits
    if bits[stop - 1] & ORGANISATION and not bits[stop - 1] & GIVEN and not bits[start] & HONORIFIC:
        vocabulary = reader.vocabulary
        words = vocabulary.company_nouns, vocabulary.company_openers
        kind_of_firm = stop - start > 2 and any(reader.lowers[start] in listed for listed in words)
        return start + 1 if kind_of_firm else start
    if reader.vocabulary.genitives and begins_as_body(reader, start):
        return start
    name_start = start
    if is_firm_named(reader, start, stop):
        return start + 1
    if stop - start > 2 and reader.lowers[start] in reader.vocabulary.nationalities:
        name_start += 1
    for token in range(start, stop - 1):
        if bits[token] & (HONORIFIC | ROLE) and (token + 2 < stop or not bits[start] & GIVEN or token == start):
            name_start = token + 1
    if name_start < stop - 1 and reader.lowers[name_start] in ("of", "to"):
        name_start += 2
        if stop - name_start > 2 and not bits[name_start] & GIVEN and len(reader.words[name_start]) > _INITIAL:
            name_start += 1
    if name_start == start and reader.vocabulary.capital_nouns and not bits[start] & GIVEN:
        given = next((token for token in range(start + 1, stop - 1) if bits[token] & GIVEN), start)
        name_start = given  # "Verhandlungsführerin | Ines Koch"
    if start < name_start < stop - 2 and not bits[name_start] & GIVEN:
        name_start = next((token for token in range(name_start, stop - 1) if bits[token] & GIVEN), name_start)
    return min(name_start, stop - 1)  # "Head Blender | Joe Z Henry"
