"""Scripts that put no space between words: there each character is a word, in the index, in queries and in comparisons.

What a reader of Chinese or Japanese looks for is a piece of a line; cutting real words takes a dictionary, and one that
cuts the query otherwise than the text finds nothing.
"""

import re

from tui_reader.lexicon.invisible import has_invisible, replace_idle, without_invisible

UNSPACED = (
    "々〆〇\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
"""Han, kana and Hangul, as the inside of a class of a regular expression. Korean has spaces, but ties particles to its
words, so that they are not found by their beginning alone."""
SEPARATOR = "\x1f"
"""What stands between such characters in the index: a control character, which no text has that was sanitised."""
_BEHIND = "\x1e"
"""What stands in the index between a text and the lines of it that have invisible characters in them, without those."""

_CHARACTER = re.compile(f"[{UNSPACED}]")
_LETTER_BETWEEN = re.compile(f"(?<=[{UNSPACED}])(?=\\w)|(?<=\\w)(?=[{UNSPACED}])")


def is_unspaced(text: str) -> bool:
    """Tell whether there is such a character in a text."""
    return not text.isascii() and _CHARACTER.search(text) is not None


def spaced(text: str, separator: str = SEPARATOR) -> str:
    """Put a separator on both sides of every such character that stands beside another letter."""
    return _LETTER_BETWEEN.sub(separator, text) if is_unspaced(text) else text


def for_index(text: str) -> str:
    """Give a text as it stands in the index: every word of it is found, whatever invisible stands in the word."""
    if has_invisible(text):
        broken = [line for line in text.split("\n") if replace_idle(line) != line]
        if broken:
            text = _BEHIND.join((text, "\n".join(map(without_invisible, broken))))
    return spaced(text)


def unspaced(text: str) -> str:
    """Give a text from the index as it was."""
    return text.partition(_BEHIND)[0].replace(SEPARATOR, "")
