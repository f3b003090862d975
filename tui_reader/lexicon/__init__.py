"""Word lists as data, one folder a language, and the small expressions made from them.

The lists are text files, one entry a line, `#` begins a comment. A language is added by adding a folder: no code names
one. Both cleaning and extraction read from here, so this room lies below both.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def languages() -> tuple[str, ...]:
    """Give the codes of the languages that have word lists, English first."""
    found = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir() and len(path.name) == 2)
    return ("en", *(code for code in found if code != "en"))


@cache
def words(language: str, name: str) -> tuple[str, ...]:
    """Give the entries of one list, in file order; empty when the language has none of that name."""
    path = _FOLDER / language / f"{name}.txt"
    if not path.is_file():
        return ()
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """Give the entries of one list as a set."""
    return frozenset(words(language, name))


@cache
def words_of_all(name: str) -> tuple[str, ...]:
    """Give the entries of one list in every language, English first, each once."""
    return tuple(dict.fromkeys(word for code in languages() for word in words(code, name)))
