"""Which language a text is in, by its commonest words."""

from functools import cache

from tui_reader.lexicon import languages, word_set
from tui_reader.lexicon.furniture import fold_words

_SAMPLE = 8_000
"""Characters from the middle of the text that are looked at; the edges of a page are menus."""
_LEAST_SHARE = 0.12
"""Share of common words below which the language is none that we know."""


@cache
def common_words(language: str) -> frozenset[str]:
    """Give the commonest words of a language, folded to single words."""
    return frozenset(part for word in word_set(language, "stopwords") for part in fold_words(word))


def detect_language(text: str) -> str | None:
    """Name the language of a text by its two-letter code, or `None` when it is none that has word lists."""
    start = max((len(text) - _SAMPLE) // 2, 0)
    sample = fold_words(text[start : start + _SAMPLE])
    if not sample:
        return None
    shares = {code: sum(word in common_words(code) for word in sample) / len(sample) for code in languages()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _LEAST_SHARE else None
