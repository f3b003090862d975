"""Text to comparable words: without case, accents and punctuation."""

import re
import unicodedata

from tui_reader.comparison.scripts import spaced
from tui_reader.lexicon.invisible import without_invisible

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""A run of letters and digits, with apostrophes inside."""


def folded(text: str) -> str:
    """Give the text without case and accents; its length may change."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    accents = {ord(character): None for character in set(plain) if unicodedata.combining(character)}
    return plain.translate(accents) if accents else plain


def words_of(text: str) -> list[str]:
    """Give the words of a text, folded, in order; of a script without spaces the characters."""
    return _WORD.findall(folded(spaced(without_invisible(text), " ")))
