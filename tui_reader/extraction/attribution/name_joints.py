"""Small words inside a name: "Bank | of Velmark", "Ludo | van Brandt", "Guild of Boat Owners | of Velmark"."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    CAPITAL,
    DETERMINER,
    FUNCTION_WORD,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PARTICLE,
    ROLE,
    TIME,
    UNNAMED,
)

JOINERS = frozenset({"of", "for", "on", "&", "and"})
"""Words that join the parts of a name."""


def is_joint(reader: Words, token: int, stop: int, end: int) -> bool:
    """Whether a small word stands between two parts of a name: "Ludo | van Brandt", "Bank | of Velmark"."""
    following, lower = reader.bits[stop + 1], reader.lowers[stop]
    if lower in ("’", "'") and following & ORGANISATION and reader.lowers[stop - 1].endswith("s"):
        return True
    if following & (FUNCTION_WORD | TIME):
        return False
    return _is_particle(reader, stop) or (lower in JOINERS and _joins(reader, token, stop, end))


def is_body_of(reader: Words, stop: int) -> bool:
    """Whether a body or a rank goes on: "Ministry | of the Interior", "Council | for the Arts"."""
    bits = reader.bits
    known = bits[stop - 1] & (ORGANISATION | HONORIFIC | ROLE)
    return bool(known and reader.lowers[stop + 1] == "the" and bits[stop + 2] & CAPITAL)


def _is_particle(reader: Words, token: int) -> bool:
    """Whether a word is a particle of a name, and not an article between two nouns: "Laden | der Talstation"."""
    if not reader.bits[token] & PARTICLE:
        return False
    before, last = reader.bits[token - 2] if token > 1 else 0, reader.bits[token - 1]
    if reader.vocabulary.capital_nouns and before & last & CAPITAL and before & GIVEN and not last & GIVEN:
        return False  # "Jens Petersen | vom Naturschutzbund"
    return not (reader.vocabulary.capital_nouns and reader.bits[token] & DETERMINER) or bool(
        reader.bits[token - 1] & GIVEN
    )


def _joins(reader: Words, start: int, joiner: int, end: int) -> bool:
    """Whether "of", "for" or "and" stands inside a name: "Department of Justice", "Secretary of State"."""
    before = reader.bits[joiner - 1]
    word = reader.lowers[joiner]
    if word == "&":
        return not (joiner - start > 1 and _is_given(reader, start) and _opens_name(reader, joiner + 1, end))
    if word == "of":
        if before & HONORIFIC and joiner - start > 1 and _is_given(reader, joiner - 2):
            return False  # "Representative Peter T. King | of New York"
        return bool(before & (ORGANISATION | HONORIFIC)) or _names_members(reader, start, joiner)
    if word in ("for", "on"):
        return bool(before & ORGANISATION)
    if joiner - start > 1 and _is_given(reader, joiner - 2) and not before & ORGANISATION:
        return False  # "Governor Tom Reyl | and Brenn University president Nora Ito"
    after = joiner + 1
    while after < end and reader.bits[after] & CAPITAL:
        if reader.bits[after] & ORGANISATION:
            return not before & (ORGANISATION | GIVEN)
        after += 1
    return False


def _opens_name(reader: Words, token: int, end: int) -> bool:
    """Whether a whole name begins with a token, as in "Emma Lund & | Greg Marsh", and not in "Ann Lee & | Sons"."""
    return token + 1 < end and _is_given(reader, token) and bool(reader.bits[token + 1] & CAPITAL)


def _names_members(reader: Words, start: int, joiner: int) -> bool:
    """Whether a body is named by its members or its hall: "Guild of Boat Owners | of Velmark", "Hall | of Fame"."""
    if reader.lowers[joiner + 1] == "fame":
        return True
    if joiner - start < 2 or not reader.lowers[joiner - 1].endswith("s") or _is_given(reader, start):
        return False
    members = reader.bits[joiner - 1] & (UNNAMED | ROLE)
    return bool(members) or any(reader.bits[token] & ORGANISATION for token in range(start, joiner))


def _is_given(reader: Words, token: int) -> bool:
    """Whether a word is a given name or an initial."""
    return bool(reader.bits[token] & GIVEN) or len(reader.words[token].rstrip(".")) == 1
