"""Characters that leave no ink: those with a work to do in the text around them, and those that only hide something.

A joiner holds a Persian word or a family of emoji together, a selector asks for a picture, a zero-width space parts
the words of Thai. In any other place such a character does nothing but make two texts look alike that are not, and a
reader of news wants to see it.
"""

import re
from collections.abc import Callable

from tui_reader.lexicon.expressions import expression

MARK = "▯"
"""What is shown in place of an invisible character that has no work to do; one cell wide."""

SOFT_HYPHEN = "\u00ad"
"""Allows a break in a word: no work for whoever sets lines by words."""

HIDING = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
)
"""Invisible characters of the first plane but the joiners, as the inside of a class of a regular expression."""
INVISIBLE = HIDING + "\u200c\u200d"
"""All of them."""
_FAR = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0100-\U000e01ef"
"""Those of the others: formats of shorthand and of music, selectors of ideographs."""

_RANGES = (("\u180b", "\u180f"), ("\u2060", "\u2065"), ("\ufe00", "\ufe0f"), ("\ufff0", "\ufff8"))
_NEAR = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u200c\u200d\u3164\ufeff\uffa0").union(
    *(map(chr, range(ord(first), ord(last) + 1)) for first, last in _RANGES)
)
"""`INVISIBLE` as a set, which tells of a short text without an expression being compiled."""

_ANY = expression(f"[{INVISIBLE}]")
_ANY_FAR = expression(f"[{_FAR}]")
"""Kept apart: the engine has a fast set only for characters below U+10000."""
_EITHER = expression(f"[{INVISIBLE}{_FAR}]")
_FIRST_FAR = "\U0001bca0"

_PLAIN = bytes((0x09, 0x0A, *range(0x20, 0x7F)))
"""What is harmless beyond doubt; hardly anything else stands in most files."""
_LONG = 200
"""Characters from which it pays to look only at those that are not plain."""

_MANY = 10_000
"""Characters from which an expression is quicker than a set."""

_ALWAYS_IDLE = frozenset("\u00ad\u2060\u2061\u2062\u2063\u2064\u2065\ufeff\u3164\uffa0\u17b4\u17b5")
_JOINERS = frozenset("\u200c\u200d")
_FIRST_JOINING_LETTER = "\u0590"
"""Scripts that join their letters, and all emoji, stand at or above it."""
_WITHOUT_SPACES = (("\u0e00", "\u109f"), ("\u1780", "\u17ff"), ("\u1950", "\u1aad"), ("\u2e80", "\u9fff"))
"""Thai, Lao, Tibetan, Burmese, Khmer and their neighbours, Chinese and Japanese."""
_HAN = (("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))
_ARABIC = (("\u0600", "\u08ff"),)
_MONGOLIAN = (("\u1800", "\u18af"),)


def telling_characters(text: str) -> str:
    """Give the characters of a text that may be suspect: of a long one, those that are not plain."""
    if len(text) < _LONG:
        return "" if text.isascii() and text.isprintable() else text
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")


def has_invisible(text: str) -> bool:
    """Tell whether an invisible character stands in a text, with a work to do or without."""
    if text.isascii():
        return False
    telling = telling_characters(text)
    found = not _NEAR.isdisjoint(telling) if len(telling) < _MANY else _ANY.search(telling) is not None
    return found or (max(telling) >= _FIRST_FAR and _ANY_FAR.search(telling) is not None)


def replace_idle(text: str, mark: str = MARK) -> str:
    """Put a character in place of every invisible one that has no work to do where it stands."""
    return replace_idle_by(lambda _: mark, text) if has_invisible(text) else text


def replace_idle_by(mark_of: Callable[[str], str], text: str) -> str:
    """Put in place of every invisible character that has no work to do what is given for it."""

    def replaced(match: "re.Match[str]") -> str:
        character = match.group()
        return character if _works(text, character, match.start()) else mark_of(character)

    return (_EITHER if max(text, default="") >= _FIRST_FAR else _ANY).sub(replaced, text)


def without_invisible(text: str) -> str:
    """Give a text without any invisible character, for whoever looks for words."""
    return _EITHER.sub("", text) if has_invisible(text) else text


def _works(text: str, character: str, place: int) -> bool:
    """Tell whether an invisible character does something for what stands beside it."""
    if character in _ALWAYS_IDLE:
        return False
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if character in _JOINERS:
        return _joins(before) and (_joins(after) or _shapes_alone(character, before))
    return _is_used(character, before, after)


def _joins(neighbour: str) -> bool:
    """Whether a character may stand beside a joiner: a letter of a joining script, an accent, an emoji; no control."""
    if neighbour < _FIRST_JOINING_LETTER or "\u2000" <= neighbour <= "\u206f" or neighbour.isspace():
        return False
    return neighbour not in _ALWAYS_IDLE and neighbour != "\ufffd"


def _shapes_alone(joiner: str, before: str) -> bool:
    """Whether a joiner forms the letter before it, whatever follows: a letter cut off, or one without its vowel."""
    from unicodedata import combining

    return combining(before) == 9 or (joiner == "\u200d" and _is_in(before, _ARABIC))


def _is_used(character: str, before: str, after: str) -> bool:
    for characters, is_used in _WORKS:
        if characters[0] <= character <= characters[1]:
            return bool(before) and is_used(before, after)
    return False


def _is_in(character: str, scripts: tuple[tuple[str, str], ...]) -> bool:
    return bool(character) and any(first <= character <= last for first, last in scripts)


def _takes_selector(before: str, after: str) -> bool:
    """Whether a form may be chosen of a character: of a digit for a key, of a symbol or a letter, and but once."""
    return before in "0123456789#*" or (before >= "\u00a9" and not before.isspace() and not has_invisible(before))


def _holds_accents(before: str, after: str) -> bool:
    from unicodedata import combining

    return bool(after) and combining(after) > 0


_WORKS: tuple[tuple[tuple[str, str], Callable[[str, str], bool]], ...] = (
    (("\u200b", "\u200b"), lambda before, after: _is_in(before, _WITHOUT_SPACES) and _is_in(after, _WITHOUT_SPACES)),
    (("\ufe00", "\ufe0f"), _takes_selector),
    (("\u180e", "\u180e"), lambda before, after: _is_in(before, _MONGOLIAN) and _is_in(after, _MONGOLIAN)),
    (("\u180b", "\u180f"), lambda before, after: _is_in(before, _MONGOLIAN)),
    (("\u034f", "\u034f"), _holds_accents),
    (("\u115f", "\u115f"), lambda before, after: "\u1161" <= after <= "\u11a7"),
    (("\u1160", "\u1160"), lambda before, after: "\u1100" <= before <= "\u115e"),
    (("\U000e0100", "\U000e01ef"), lambda before, after: _is_in(before, _HAN)),
)
"""First and last of a kind, and when it does its work."""
