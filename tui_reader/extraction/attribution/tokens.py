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
)

_WORD = r"""(
      [A-Za-z]++(?=[ ,])                                # what most words are: the rest finds them too, but later
      | {elided}[^\W_]+(?:(?:[-.&@]|[\u0300-\u036f]+|['’](?!(?i:s)(?![^\W_]))|(?<=\d)[,:](?=\d)){unclitic}[^\W_]+)*
        [\u0300-\u036f]*(?:\.(?!\.))?               # accents may follow their letters
      | (?:['’]|(?<=\w)‘)(?i:s)(?![^\W_])               # the possessive, or a clipped "is"
      | [@\#][\w]+                                      # a handle
      | --+ | \.\.+ | {clitic}\S)"""
_NOUNS = ROLE | BODY | DOCUMENT | UNNAMED | CUE_NOUN | HONORIFIC
"""What a compound inherits from its last part."""
_MOST_SEEN = 20_000
"""Words that are remembered from one article to the next."""
_LONGEST = 40
"""Letters of a compound that is looked into."""
CLITIC = -1
"""Stands for the possessive or a clipped "is", which only the word before tells apart."""
SeenWord = tuple[str, str, int, bool]
"""A word without its stop, in lower case, what it may be, and whether a stop stands behind it."""
_STOP_BEHIND: SeenWord = (".", ".", STOP | PUNCTUATION, False)
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
        elided=rf"\b(?i:{elided})['’](?=[^\W\d_]|\s?$) | " if elided else "",
        unclitic=rf"(?!(?i:(?:t-)?(?:{after}))\b)" if after else "",
        clitic=rf"-(?i:(?:t-)?(?:{after}))\b | " if after else "",
    )
    return re.compile(pattern, re.VERBOSE)


def gaps_and_words(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, list[str]]]:
    """Cut what stands between two offsets into gaps and words in turn; a gap, perhaps empty, comes first and last.

    Those of a book take ten times the room of its text, so they come some at a time, each time with their offset.
    """
    while end - start > _PIECE and (cut := text.find(" ", start + _PIECE, end)) > 0:
        yield start, pattern.split(text[start:cut])
        start = cut
    yield start, pattern.split(text[start:end])


class SeenWords(dict[str, SeenWord]):
    """What words were found to be, because words repeat from article to article; a new one is looked at."""

    __slots__ = ("_abbreviations", "_bits", "_has_capital_nouns")

    def __init__(self, bits: dict[str, int], abbreviations: frozenset[str], has_capital_nouns: bool) -> None:
        """Take the fields of a vocabulary."""
        super().__init__()
        self._bits = bits
        self._abbreviations = abbreviations
        self._has_capital_nouns = has_capital_nouns

    def __missing__(self, word: str) -> SeenWord:
        has_stop = word[-1] == "." and word[0].isalnum() and self._ends(word)
        plain = word[:-1] if has_stop else word
        found = self[word] = (plain, *self._classify(plain), has_stop)
        return found

    def forget(self) -> None:
        """Begin anew when very many words are known."""
        if len(self) > _MOST_SEEN:
            self.clear()

    def _ends(self, word: str) -> bool:
        """Tell whether the stop behind a word is none of its own."""
        return word.rpartition("-")[2] not in self._abbreviations and not is_initial(word)

    def _classify(self, word: str) -> tuple[str, int]:
        """Tell the lower case of a word and what it may be."""
        lower, first = word.lower(), word[0]
        capital = CAPITAL if first.isupper() else 0
        if word.isalpha():
            return lower, self._bits_of(lower) | capital
        if not word.isascii() and (composed := _composed(word)) != word:
            return self._classify(composed)
        if first == "-" and word[-1].isalpha():
            lower = lower.rpartition("-")[2]
            return lower, self._bits.get(lower, 0)
        if word[-1] in "'’" and first.isalpha():
            lower = lower[:-1] + "'"
            return lower, self._bits.get(lower, 0) | capital
        if first.isalnum():
            return lower, self._bits_of(lower) | capital
        if first in "'’‘" and len(word) == 2:
            return lower.replace("‘", "’"), CLITIC
        if first == "@" and len(word) > 1:
            return lower, CAPITAL  # the name that somebody goes by
        return lower, self._bits.get(lower, STOP | PUNCTUATION if first in STOPS else PUNCTUATION)

    def _bits_of(self, lower: str) -> int:
        """Tell what a word may be, from the lists or from its parts."""
        known = self._bits
        bits = known.get(lower)
        if bits is not None:
            return bits
        if not self._has_capital_nouns and lower.isalpha():
            return ADVERB if lower.endswith("ly") else 0
        if "'" in lower or "’" in lower:
            return known.get(re.split("['’]", lower, maxsplit=1)[0], 0) & FUNCTION_WORD
        if self._has_capital_nouns and 5 < len(lower) <= _LONGEST:
            return _bits_of_compound(lower, known)
        if "-" in lower:
            first, _, last = lower.partition("-")
            return (known.get(first, 0) | known.get(last.rpartition("-")[2], 0)) & ROLE
        return ADVERB if lower.endswith("ly") else 0


def with_stops_apart(parts: list[str], found: list[SeenWord]) -> tuple[list[str], list[SeenWord]]:
    """Split the stops off their words, among gaps and words in turn as among what was found of the words."""
    parts_apart: list[str] = []
    found_apart: list[SeenWord] = []
    done = 0
    for place in [place for place, word in enumerate(found) if word[-1]]:
        parts_apart += parts[2 * done : 2 * place + 1]
        parts_apart += (found[place][0], "", ".")
        found_apart += found[done : place + 1]
        found_apart.append(_STOP_BEHIND)
        done = place + 1
    return parts_apart + parts[2 * done :], found_apart + found[done:]


def _bits_of_compound(lower: str, known: dict[str, int]) -> int:
    """Tell what a compound or a case of a noun may be: "Bauamtsleiterin", "Anwohnern"."""
    for form in (lower, *(lower.removesuffix(ending) for ending in ("n", "en", "s", "es") if lower.endswith(ending))):
        for start in range(0, len(form) - 3):
            found = known.get(form[start:], 0) & _NOUNS
            if found and not known[form[start:]] & ~_NOUNS:
                return found
    return 0


def _composed(word: str) -> str:
    """Give a word as lists write it, when its accents follow their letters: "Rene" with an accent behind."""
    from unicodedata import normalize  # few texts need it

    return normalize("NFC", word)


def is_initial(word: str) -> bool:
    """Whether a word with a stop is an initial or an acronym: "E.", "U.S."."""
    if not word.startswith(".", 1):
        return False
    letters = word[:-1].split(".")
    return all(len(letter) == 1 and letter.isalpha() for letter in letters) and word[0].isupper() and word != "I."
