"""When two names are one.

Across articles two names are one only if they are the same full form, up to case, accents and punctuation: "Berg" of
one article may be another Berg than that of the next, and nobody asks the reader afterwards.
"""

from tui_reader.comparison.scripts import is_unspaced
from tui_reader.comparison.words import words_of

_ARTICLES = frozenset({"the"})


def name_key(name: str) -> str:
    """Give what all spellings of one full name have in common; empty when there is no word in it."""
    words = words_of(name[:300].replace("’s ", " ").removesuffix("’s").removesuffix("'s"))
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


def is_full_name(key: str) -> bool:
    """Tell whether a key has more than one word, so that it means the same in every article.

    Of Han and kana it takes three characters: two may be a Japanese surname.
    """
    return key.count(" ") >= (2 if is_unspaced(key) else 1)
