"""Whose picture it is: credits in and after captions."""

import re
from functools import cache

from tui_reader.lexicon import words, words_of_all

_LONGEST = 600
"""Captions are not longer than this; the longest run to a hundred words."""


@cache
def _suppliers() -> str:
    return "|".join(re.escape(name) for name in sorted(words("", "picture_agencies"), key=len, reverse=True))


@cache
def _credit_at_end() -> re.Pattern[str]:
    """A supplier or a bracketed credit that closes a line: "(Photo by Jo Roe)", "Jo Roe/AFP via Getty Images", "© AP"."""
    leads = "|".join(re.escape(word) for word in sorted(words_of_all("credit_words"), key=len, reverse=True))
    return re.compile(
        rf"[(\[](?:{leads})s?\b[^()\[\]]{{0,160}}[)\]]\.?$"
        rf"|(?:^|[/|(—–,.:;-]\s?|\b(?:via|by|of|from|Copyright|©)\s|\s)(?:{_suppliers()})(?:\s?[)\]])?\.?$"
        rf"|[(\[][^()\[\]]{{2,80}}(?:/|\bvia\s)[^()\[\]]{{2,60}}[)\]]\.?$"
        rf"|(?:©|\bCopyright\b)\s?[^.©]{{2,80}}$"
        rf"|(?<=[\w.!?”\"')])\s?(?i:{leads})\s?(?::|\s[Bb]y\s)\s?[^.:]{{2,100}}\.?$",
    )


@cache
def _credit_line() -> re.Pattern[str]:
    """A line that is nothing but a credit: "Photo: Jo Roe", "Jo Roe/Getty Images", "Courtesy of the Museum"."""
    leads = "|".join(re.escape(word) for word in sorted(words_of_all("credit_words"), key=len, reverse=True))
    return re.compile(
        rf"[(\[]?(?i:{leads})(?:\s?:\s?|\s?[Bb]y\s|\s[Oo]f\s|\s?©\s?)(?=\S)[^.!?]{{1,120}}[)\]]?\.?$"
        rf"|[(\[]?[^.!?\s][^.!?]{{0,70}}(?:/|\s?\||\bvia\s|–|—|-)\s?(?:{_suppliers()})(?:\s?/\s?[^.!?/]{{2,30}})?[)\]]?$"
        rf"|(?:{_suppliers()})(?:\s?/\s?(?:{_suppliers()}))?$"
        r"|©\s?.{2,60}$"
    )


def ends_with_credit(text: str) -> bool:
    """Tell whether a text closes with the credit of a picture."""
    return len(text) <= _LONGEST and _credit_at_end().search(text) is not None


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but the credit of a picture."""
    return len(text) <= 160 and _credit_line().match(text) is not None
