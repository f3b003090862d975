"""What a person's name looks like when it stands alone, as in a byline."""

import re
from functools import cache

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.expressions import expression

_WORD = expression(r"[^\W\d_](?:[^\W\d_]|['’.\-](?=[^\W\d_]))*\.?")
"""A word of a name: letters, with apostrophes, hyphens and points inside."""
_INNER_CAPITAL = expression(r"(?<=[^\W\d_A-Z])[A-Z]")
_INITIALS = expression(r"(?:[^\W\d_]\.?-?){1,3}")
_MOST_WORDS = 5


@cache
def not_names() -> frozenset[str]:
    """Words that no person's name in a byline contains."""
    return frozenset(words_of_all("not_names")) | outlet_words()


@cache
def outlet_words() -> frozenset[str]:
    """Words of which the names of newspapers and stations are made."""
    return frozenset(words_of_all("outlet_words"))


@cache
def given_names() -> frozenset[str]:
    """Common given names, in lower case."""
    lines = (*words_of_all("given_names_female"), *words_of_all("given_names_male"))
    return frozenset(name.casefold() for line in lines for name in line.split())


def has_given_name(name: str) -> bool:
    """Tell whether a name begins with a common given name; many names of real people do not."""
    first = name.split(maxsplit=1)[0].casefold()
    return first in given_names() or first.partition("-")[0] in given_names()


@cache
def job_titles() -> frozenset[str]:
    """Words that make a phrase a job title."""
    return frozenset(words_of_all("job_titles"))


@cache
def particles() -> frozenset[str]:
    """Lower-case words inside names: "van", "de la"."""
    return frozenset(words_of_all("name_particles"))


def is_title_word(word: str) -> bool:
    """Tell whether a word belongs to a job title."""
    return word.strip(".,:").casefold() in job_titles()


def is_name_word(word: str) -> bool:
    """Tell whether a word may be part of a person's name, particles aside."""
    if not word[:1].isupper() or not (word.isalpha() or _WORD.fullmatch(word)):
        return False
    if not word[1:].islower() and len(_INNER_CAPITAL.findall(word)) > 1:
        return False
    folded = word.casefold()
    return folded not in not_names() and folded not in job_titles()


def is_person_name(name: str) -> bool:
    """Tell whether a phrase is shaped like the full name of one person."""
    parts = name.split()
    if not 2 <= len(parts) <= _MOST_WORDS or not is_name_word(parts[-1]):
        return False
    if parts[0].casefold() not in particles() and not is_name_word(parts[0]):
        return False
    if not all(is_name_word(part) or part in particles() for part in parts[1:-1]):
        return False
    return any(_is_full_word(part) for part in parts)


def _is_full_word(part: str) -> bool:
    return len(part.strip(".")) > 2 and "." not in part[:-1]


def recase(name: str) -> str:
    """Give a name in capitals its usual case: "JANE O'HARA-MCCOY" is "Jane O'Hara-McCoy"."""
    parts = name.split()
    if any(character.islower() for character in name) or not any(_is_full_word(part) for part in parts):
        return name
    return " ".join(
        part if _INITIALS.fullmatch(part) and ("." in part or len(part) < 2) else _recase_word(part) for part in parts
    )


def _recase_word(word: str) -> str:
    pieces = re.split(r"(['’\-])", word)
    return "".join(_recase_piece(piece) for piece in pieces)


def _recase_piece(piece: str) -> str:
    piece = piece.capitalize()
    return "Mc" + piece[2:].capitalize() if piece.startswith("Mc") and len(piece) > 4 else piece
