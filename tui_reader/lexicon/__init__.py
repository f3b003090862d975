"""Word lists as data, one folder a language, and the small expressions made from them.

The lists are text files, one entry a line, `#` begins a comment. A language is added by adding a folder: no code names
one. Both cleaning and extraction read from here, so this room lies below both.
"""

import os
from functools import cache

UNKNOWN_LANGUAGE = "und"
"""The code of a text in none of our languages; ISO 639 has it for what is not determined."""

_FOLDER = os.path.dirname(__file__)


@cache
def languages() -> tuple[str, ...]:
    """Give the codes of the languages that have word lists, English first."""
    with os.scandir(_FOLDER) as entries:
        found = sorted(entry.name for entry in entries if len(entry.name) == 2 and entry.is_dir())
    return ("en", *(code for code in found if code != "en"))


def is_known(language: str) -> bool:
    """Tell whether quotes and sources are found in a language."""
    return language in languages() or os.path.isdir(os.path.join(_FOLDER, "unspaced", language))


@cache
def words(language: str, name: str) -> tuple[str, ...]:
    """Give the entries of one list, in file order; empty when the language has none of that name."""
    try:
        with open(os.path.join(_FOLDER, language, f"{name}.txt"), "rb", buffering=0) as file:  # the quickest way
            lines = file.read().decode().splitlines()
    except FileNotFoundError:
        return ()
    lines = [line.partition("#")[0].strip() if "#" in line else line.strip() for line in lines]
    return tuple(line for line in lines if line)


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """Give the entries of one list as a set."""
    return frozenset(words(language, name))


@cache
def words_of_all(name: str) -> tuple[str, ...]:
    """Give the entries of one list in every language, English first, each once."""
    return tuple(dict.fromkeys(word for code in languages() for word in words(code, name)))
