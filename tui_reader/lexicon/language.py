"""Which language a text is in, by its commonest words."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import filterfalse, repeat

from tui_reader.lexicon import languages, word_set
from tui_reader.lexicon.furniture import fold_words

_SAMPLE = 8_000
"""Characters from the middle of the text that are looked at; the edges of a page are menus."""
_LEAST_SHARE = 0.12
"""Share of common words below which the language is none that we know."""
_LONGEST_LINE = 3000
"""Characters of a line whose words are worth keeping."""
_BITS = 10
"""In which the words of one language are counted: six languages fit the 64 of a machine."""
_FULL = (1 << _BITS) - 1
_AT_ONCE = 400
"""Words that are counted before a language that has many and twice as many as any other is taken for it."""


@cache
def common_words(language: str) -> frozenset[str]:
    """Give the commonest words of a language, folded to single words."""
    return frozenset(part for word in word_set(language, "stopwords") for part in fold_words(word))


def telling_words(text: str, language: str) -> Sequence[str]:
    """Give the words of a text that carry its meaning, all but the commonest, folded and in their order.

    Several steps ask for those of the same lines, which are kept for a while.
    """
    return _telling_of_line(text, language) if len(text) <= _LONGEST_LINE else _telling(text, language)


def _telling(text: str, language: str) -> Sequence[str]:
    return [*filterfalse(common_words(language).__contains__, fold_words(text))]


_telling_of_line = lru_cache(maxsize=256)(_telling)


def detect_language(text: str) -> str | None:
    """Name the language of a text by its two-letter code, or `None` when it is none that has word lists."""
    start = max((len(text) - _SAMPLE) // 2, 0)
    return language_of(fold_words(text[start : start + _SAMPLE]))


def language_of(sample: Sequence[str]) -> str | None:
    """Name the language of some thousand folded words."""
    if not sample:
        return None
    numbers, codes = _languages_of_words(), languages()
    counts = [0] * len(codes)
    for start in range(0, len(sample), _AT_ONCE):
        total = sum(map(numbers.get, sample[start : start + _AT_ONCE], repeat(0)))
        counts = [count + (total >> _BITS * place & _FULL) for place, count in enumerate(counts)]
        best, second = sorted(counts)[:-3:-1]
        if best >= second * 2 and best >= (start + _AT_ONCE) * _LEAST_SHARE * 2:
            break
    best = max(counts)
    share = best / min(len(sample), start + _AT_ONCE)
    return codes[counts.index(best)] if share >= _LEAST_SHARE else None


@cache
def _languages_of_words() -> dict[str, int]:
    """Give the languages in which each word is a common one: one of them in each ten bits, to be added up."""
    numbers: dict[str, int] = {}
    for place, code in enumerate(languages()):
        for word in common_words(code):
            numbers[word] = numbers.get(word, 0) | 1 << _BITS * place
    return numbers
