"""Single words: where they begin and end, and what each may be by itself.

Languages that write words together ("l’homme", "dit-il") have lists of them, `elisions` and `clitics`.
"""

import re
from collections.abc import Iterator
from functools import cache

from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    BODY,
    CAPITAL,
    CUE_NOUN,
    DOCUMENT,
    FUNCTION_WORD,
    HONORIFIC,
    PUNCTUATION,
    ROLE,
    STOP,
    UNNAMED,
    Vocabulary,
)

_WORD = r"""
      {elided}[^\W_]+(?:(?:[-.&@]|['’](?![sS](?![^\W_]))|(?<=\d)[,:](?=\d)){unclitic}[^\W_]+)*(?:\.(?!\.))?   # a word
      | ['’][sS](?![^\W_])                                               # the possessive, or a clipped "is"
      | [@\#][\w]+                                                       # a handle
      | --+ | \.\.+ | {clitic}\S"""
_NOUNS = ROLE | BODY | DOCUMENT | UNNAMED | CUE_NOUN | HONORIFIC
"""What a compound inherits from its last part."""
_LONGEST = 40
"""Letters of a compound that is looked into."""
CLITIC = -1
"""Stands for the possessive or a clipped "is", which only the word before tells apart."""
_PIECE = 100_000
"""Characters whose words are looked for at once."""
STOPS = frozenset(".!?…")
"""Marks that end a sentence."""


@cache
def token_pattern(elisions: tuple[str, ...], clitics: tuple[str, ...]) -> re.Pattern[str]:
    """Make the expression that finds the words of a language."""
    elided = "|".join(re.escape(word.rstrip("'")) for word in elisions)
    after = "|".join(map(re.escape, clitics))
    pattern = _WORD.format(
        elided=rf"\b(?:{elided})['’](?=[^\W\d_]|\s?$) | " if elided else "",
        unclitic=rf"(?!(?:t-)?(?:{after})\b)" if after else "",
        clitic=rf"-(?:t-)?(?:{after})\b | " if after else "",
    )
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


def words_between(text: str, start: int, end: int, pattern: "re.Pattern[str]") -> Iterator[str]:
    """Give the words between two offsets, found some at a time: those of a book take ten times the room of its text."""
    while end - start > _PIECE and (cut := text.find(" ", start + _PIECE, end)) > 0:
        yield from pattern.findall(text, start, cut)
        start = cut
    yield from pattern.findall(text, start, end)


def classify(word: str, vocabulary: Vocabulary) -> tuple[str, int, bool]:
    """Tell the lower case of a word, what it may be, and whether its stop is to be split off."""
    lower = word.lower()
    if word.isalpha():
        return lower, _bits_of(lower, vocabulary) | (CAPITAL if word[0].isupper() else 0), False
    if word[0] == "-" and word[-1].isalpha():
        lower = lower.rpartition("-")[2]
        return lower, vocabulary.bits.get(lower, 0), False
    if word[-1] in "'’" and word[0].isalpha():
        lower = lower[:-1] + "'"
        return lower, vocabulary.bits.get(lower, 0) | (CAPITAL if word[0].isupper() else 0), False
    if not word[0].isalnum():
        if word[0] in "'’" and len(word) == 2:
            return lower, CLITIC, False
        if word[0] == "@" and len(word) > 1:
            return lower, CAPITAL, False  # the name that somebody goes by
        return lower, vocabulary.bits.get(lower, STOP | PUNCTUATION if word[0] in STOPS else PUNCTUATION), False
    has_stop = word[-1] == "." and word.rpartition("-")[2] not in vocabulary.abbreviations and not is_initial(word)
    if has_stop:
        lower = lower[:-1]
    return lower, _bits_of(lower, vocabulary) | (CAPITAL if word[0].isupper() else 0), has_stop


def _bits_of(lower: str, vocabulary: Vocabulary) -> int:
    """Tell what a word may be, from the lists or from its parts."""
    known = vocabulary.bits
    bits = known.get(lower)
    if bits is not None:
        return bits
    if not vocabulary.capital_nouns and lower.isalpha():
        return ADVERB if lower.endswith("ly") else 0
    if "'" in lower or "’" in lower:
        return known.get(re.split("['’]", lower, maxsplit=1)[0], 0) & FUNCTION_WORD
    if vocabulary.capital_nouns and 5 < len(lower) <= _LONGEST:
        return _bits_of_compound(lower, known)
    if "-" in lower:
        first, _, last = lower.partition("-")
        return (known.get(first, 0) | known.get(last.rpartition("-")[2], 0)) & ROLE
    return ADVERB if lower.endswith("ly") else 0


def _bits_of_compound(lower: str, known: dict[str, int]) -> int:
    """Tell what a compound or a case of a noun may be: "Bauamtsleiterin", "Anwohnern"."""
    for form in (lower, *(lower.removesuffix(ending) for ending in ("n", "en", "s", "es") if lower.endswith(ending))):
        for start in range(0, len(form) - 3):
            found = known.get(form[start:], 0) & _NOUNS
            if found and not known[form[start:]] & ~_NOUNS:
                return found
    return 0


def is_initial(word: str) -> bool:
    """Whether a word with a stop is an initial or an acronym: "E.", "U.S."."""
    letters = word[:-1].split(".")
    return all(len(letter) == 1 and letter.isalpha() for letter in letters) and word[0].isupper() and word != "I."
