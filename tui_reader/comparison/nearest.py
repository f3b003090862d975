"""The known word that a mistyped one was to be."""

from collections.abc import Iterable

_LEAST = 0.5
"""Likeness (0 to 1) below which two words have nothing to do with each other."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like another, or `None` when none is like it."""
    from difflib import get_close_matches  # imported late: few people mistype anything

    found = get_close_matches(word, list(known), n=1, cutoff=_LEAST)
    return found[0] if found else None
