"""How a name stands in its sentence: as its subject, an object, an owner, or only to say whose officer somebody is."""

from tui_reader.extraction.attribution.entities import NameRun
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    DETERMINER,
    FUNCTION_WORD,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
)

_POSSESSIVES = frozenset({"'s", "’s", "’", "'"})
_LONGEST_OFFICE = 8
"""Words before a name that tell who somebody is."""


def role_of(reader: Words, run: NameRun, floor: int) -> str:
    """Tell how a name stands in the sentence that begins at a token."""
    lowers, bits, after = reader.lowers, reader.bits, run.end
    if after < len(lowers) and lowers[after] in _POSSESSIVES:
        return "owner"
    if after < len(bits) and bits[after] & (ROLE | BODY) and not bits[after] & CAPITAL:
        return "modifier"
    if after + 2 < len(bits) and not bits[after] and bits[after + 1] & ROLE and bits[after + 2] & CAPITAL:
        return "modifier"  # "Quist communication director Ann Lee"
    if _is_subject(reader, run, floor):
        return "subject"
    return "object" if run.start and bits[run.start - 1] & PREPOSITION else "other"


def _is_subject(reader: Words, run: NameRun, floor: int) -> bool:
    """Whether a name stands where the subject of a clause stands."""
    token = run.start - 1
    while token >= floor and run.start - token <= _LONGEST_OFFICE and _tells_office(reader, token):
        token -= 1
    before = reader.bits[token] if token >= floor else PUNCTUATION
    if not before & (PUNCTUATION | SUBORDINATOR | QUOTATION):
        return False
    if run.end >= len(reader.bits) or _is_listed(reader, run, token, floor):
        return False
    after = reader.lowers[run.end]
    return after not in _POSSESSIVES and after not in ("and", "or", ".")


def _is_listed(reader: Words, run: NameRun, comma: int, floor: int) -> bool:
    """Whether a name stands in the midst of a list of names: "(Brenn, Velmark, | Harburg, Skarholm)"."""
    if comma <= floor or run.end + 1 >= len(reader.bits):
        return False
    between = reader.lowers[comma] == reader.lowers[run.end] == ","
    return between and bool(reader.bits[comma - 1] & reader.bits[run.end + 1] & CAPITAL)


def _tells_office(reader: Words, token: int) -> bool:
    """Whether a word tells who somebody is whose name comes next: "Top Harbour Party donor | Ann Lee"."""
    mark, after = reader.bits[token], reader.bits[token + 1]
    if mark & (ROLE | DETERMINER):
        return True
    if reader.lowers[token] in _POSSESSIVES or (mark & CAPITAL and not mark & (FUNCTION_WORD | PUNCTUATION)):
        return bool(after & (ROLE | CAPITAL)) or reader.lowers[token + 1] in _POSSESSIVES
    return not mark and bool(after & ROLE)
