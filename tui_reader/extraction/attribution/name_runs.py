"""Runs of capitalised words: where a name begins and ends, and where its titles stop."""

from tui_reader.extraction.attribution.entities import NameRun
from tui_reader.extraction.attribution.name_joints import is_body_of, is_joint
from tui_reader.extraction.attribution.name_titles import skip_titles
from tui_reader.extraction.attribution.noun_phrases import is_time
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    FUNCTION_WORD,
    GERUND,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)

_PLURALS = ("men", "people", "children")
"""How plurals end that have a possessive like that of one person: "the Women's Institute"."""
_LONGEST_NICKNAME = 16
"""Characters of a nickname."""
_LONGEST = 10
"""Words that a name may have."""
_OFFICE_WORDS = 4
"""One more than the words behind a possessive that the noun for a body ends: "Women's Open Water Federation"."""


def find_runs(reader: Words, capitals: list[int], start: int, end: int, common: set[str]) -> list[NameRun]:
    """Find the runs of capitalised words of a sentence, of which it is known where they stand."""
    runs: list[NameRun] = []
    stop = start
    for token in capitals:
        if token < stop or reader.bits[token] & TIME or not _may_begin(reader, token, end, start, common):
            continue
        stop = _end_of_run(reader, token, end)
        runs.append(NameRun(token, skip_titles(reader, token, stop), stop))
    return runs


def _may_begin(reader: Words, token: int, end: int, start: int, common: set[str]) -> bool:
    """Whether a capitalised word may begin a name rather than a sentence."""
    mark, lower = reader.bits[token], reader.lowers[token]
    after = reader.bits[token + 1] if token + 1 < end else 0
    opens_name = after & CAPITAL and not after & FUNCTION_WORD
    if "-" in lower and lower.endswith(reader.vocabulary.compounds):
        return False
    if mark & FUNCTION_WORD:
        if mark & DETERMINER and opens_name and token > start and _is_named_with_article(reader, token):
            return True
        if token == start and mark & AUXILIARY:
            return bool(opens_name and mark & GIVEN and _is_told_of(reader, token, end))
        if token == start or mark & (DETERMINER | PRONOUN):
            return bool(opens_name and mark & GIVEN)
        if mark & PREPOSITION and opens_name and not reader.bits[token - 1] & (PUNCTUATION | QUOTATION | CAPITAL):
            return True  # "union president Per Dahl"
        return bool(opens_name and mark & GIVEN) or bool(after & CUE and not after & (GERUND | BASE))
    if reader.vocabulary.capital_nouns and mark & ORGANISATION and reader.words[token].islower():
        return True  # "die | dpa"
    if reader.vocabulary.capital_nouns and not opens_name and not mark & GIVEN:
        if token == start:
            noun = mark & (UNNAMED | BODY | DOCUMENT | CUE_NOUN | ROLE | ADVERB)
            return token + 1 < end and bool(reader.bits[token + 1] & CUE) and not noun
        after_article = bool(reader.bits[token - 1] & (DETERMINER | PREPOSITION))
        return not after_article and not mark & (UNNAMED | BODY | DOCUMENT | CUE_NOUN | ROLE)
    noun = mark & (UNNAMED | ROLE | BODY | DOCUMENT) and not opens_name
    if (token > start and not (noun and reader.lowers[token - 1] == ":")) or mark & GIVEN:
        return True  # but "In a nutshell: Researchers warn"
    if not opens_name and after & PREPOSITION and lower.endswith(reader.vocabulary.opening_participles):
        return False  # "Born in", "Based on"
    if not opens_name and (lower.endswith(reader.vocabulary.abstracts) or after & DETERMINER):
        return False  # "Speculation", "Allow the queen"
    if mark & CUE and after & CUE and not after & (GERUND | BASE | CAPITAL):
        return True  # "Said said", of Omar Said
    if (
        mark & (ADVERB | CUE | WEAK_CUE | VERB)
        or (lower in common and not mark & (HONORIFIC | ROLE))
        or (lower.endswith("ing") and not after & ORGANISATION)
    ):
        return False
    if not opens_name and mark & (UNNAMED | BODY | DOCUMENT | CUE_NOUN | ROLE):
        return _opens_title(reader, token, end)
    return bool(opens_name) or lower not in common


def _is_named_with_article(reader: Words, token: int) -> bool:
    """Whether an article has a capital of its own, as in names of papers: "selon | Le Rivage"."""
    if not reader.vocabulary.genitives or reader.lowers[token] not in reader.vocabulary.definite:
        return False
    before = reader.bits[token - 1]
    return not before & (PUNCTUATION | QUOTATION) and (not before & CAPITAL or bool(before & FUNCTION_WORD))


def _is_told_of(reader: Words, token: int, end: int) -> bool:
    """Whether a verb or a comma stands behind two words with capitals, as it does not in "Will Velmark vote?"."""
    if token + 2 >= end:
        return False
    mark = reader.bits[token + 2]
    return reader.lowers[token + 2] == "," or bool(mark & (CUE | AUXILIARY | BE) and not mark & BASE)


def _opens_title(reader: Words, token: int, end: int) -> bool:
    """Whether an office with what it is of stands before a name: "Secretary of State Ann Lee"."""
    if token + 4 >= end or reader.lowers[token + 1] != "of" or not reader.bits[token] & HONORIFIC:
        return False
    behind = reader.bits[token + 2 : token + 5]
    return all(mark & CAPITAL for mark in behind) and not (behind[1] | behind[2]) & (FUNCTION_WORD | ORGANISATION)


def _end_of_run(reader: Words, token: int, end: int) -> int:
    """Find the token after a run of capitalised words."""
    stop = token + 1
    if reader.words[token][0] == "@":
        return stop
    while stop < end and stop - token < _LONGEST and (taken := _words_taken_in(reader, token, stop, end)):
        stop += taken
    return stop


def _words_taken_in(reader: Words, token: int, stop: int, end: int) -> int:
    """Tell how many words a run takes in at once, from `stop` on; none where it ends."""
    bits, lowers = reader.bits, reader.lowers
    mark = bits[stop]
    if lowers[stop][0] == "@":
        return 0
    if mark & CAPITAL and not is_time(reader, stop) and not (mark & FUNCTION_WORD and not bits[stop - 1] & GIVEN):
        return 0 if "-" in lowers[stop] and lowers[stop].endswith(reader.vocabulary.compounds) else 1
    if lowers[stop] == "plc":
        return 1
    if mark & QUOTATION and _is_nickname(reader, token, stop, end):
        return 2
    if mark & PARTICLE and _are_particles(reader, token, stop, end):
        return 3
    if stop + 1 < end and bits[stop + 1] & CAPITAL and is_joint(reader, token, stop, end):
        return 2
    if _is_office_of(reader, stop, end):
        return 2
    of_body = lowers[stop] in ("of", "for") and stop + 2 < end and is_body_of(reader, stop)
    return 3 if of_body or _sends_somebody(reader, stop, end) else 0


def _is_nickname(reader: Words, start: int, token: int, end: int) -> bool:
    """Whether a nickname in marks stands inside a name: "Juan | “Chico” | Manrique"."""
    before, after = reader.bits[token - 1], reader.bits[token + 1] if token + 1 < end else 0
    if not before & CAPITAL or not after & CAPITAL or after & FUNCTION_WORD:
        return False
    quotation = reader.quotations[reader.quotation_at(token)]
    if not before & GIVEN and not (token - 1 == start and reader.text[quotation.start].isupper()):
        return False
    return quotation.end - quotation.start <= _LONGEST_NICKNAME and reader.text[quotation.end - 1].isalnum()


def _are_particles(reader: Words, token: int, stop: int, end: int) -> bool:
    """Whether two particles and a name go on with it: "Anna | von der Heide"."""
    bits = reader.bits
    if stop + 2 >= end or not bits[stop + 1] & PARTICLE or not bits[stop + 2] & CAPITAL:
        return False
    return not reader.vocabulary.capital_nouns or _is_of_family(reader, token, stop)


def _is_of_family(reader: Words, token: int, stop: int) -> bool:
    """Whether "von der" belongs to a name: "Ida | von der Heide", but not "Klaus Lang | von der TU Harburg"."""
    if reader.words[stop + 2].isupper() or reader.bits[stop + 2] & ORGANISATION:
        return False
    return stop - token == 1 or bool(reader.bits[stop - 1] & GIVEN)


def _is_office_of(reader: Words, token: int, end: int) -> bool:
    """Whether a possessive stands inside a name: "the County Sheriff | ’s Office", "the Fishermen | 's Union"."""
    if reader.lowers[token] not in ("'s", "’s") or token + 1 >= end:
        return False
    if not reader.bits[token - 1] & (ROLE | HONORIFIC) and not reader.lowers[token - 1].endswith(_PLURALS):
        return False
    after = token + 1
    while after < end and after - token < _OFFICE_WORDS and reader.bits[after] & CAPITAL:
        if reader.bits[after] & ORGANISATION:
            return True
        after += 1
    return False


def _sends_somebody(reader: Words, token: int, end: int) -> bool:
    """Whether where somebody is sent stands before the name: "Ambassador | to Velmark Linda Marsh"."""
    bits = reader.bits
    if reader.lowers[token] != "to" or token + 4 >= end or reader.lowers[token + 1] != "the":
        return False
    if not bits[token - 1] & (HONORIFIC | ROLE) or not bits[token + 2] & bits[token + 3] & bits[token + 4] & CAPITAL:
        return False
    return not (bits[token + 3] | bits[token + 4]) & (FUNCTION_WORD | ORGANISATION)
