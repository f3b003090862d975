"""The one gate through which foreign text enters.

Terminals act on control characters, and bidirectional controls reorder what a reader sees; neither may come out of a
file. Everything is replaced one for one, so that an offset into the file stays an offset into the text. What is merely
invisible stays, because a quote is verbatim; whoever draws it shows a mark (`lexicon.invisible`).
"""

from __future__ import annotations

from bisect import bisect_right

from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.invisible import INVISIBLE, SOFT_HYPHEN, has_invisible, replace_idle, telling_characters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LINE_MARKS = ("\u0085", "\u2028", "\u2029")
"""The line ends of Unicode."""

_CONTROL_OR_BIDI = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidi marks, overrides, isolates; deprecated format characters
    "\u2028\u2029"  # the line ends of Unicode: those of a file are line ends already, those of a name are not wanted
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # interlinear annotation, noncharacters
    "\ud800-\udfff"  # lone surrogates, which cannot be printed at all
)
_ASTRAL = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff" + "".join(  # tags, which are invisible text; noncharacters
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)

_SUSPECT = expression(f"[{_CONTROL_OR_BIDI}]")
_MANY = 8
"""Kinds of them from which one pass is quicker than one for each."""
_ASTRAL_SUSPECT = expression(f"[{_ASTRAL}]")
"""Kept apart: the engine has a fast set only for characters below U+10000."""
_FAR_ASTRAL = expression("[\U0001fffe-\U0010ffff]")
"""One range that holds all of them and hardly anything else: quicker to look for."""
_HARMLESS = expression(f"[^{_CONTROL_OR_BIDI}\U00010000-\U0010ffff]*")
_FLAG_TAGS = expression("\U0001f3f4[\U000e0030-\U000e007a]{1,8}\U000e007f")
"""The flags of England, Scotland and Wales are spelt with tag characters."""

_BLANKS = expression(f"[{INVISIBLE} \t\u00a0]+")
"""Runs of what is blank on a line, invisible characters among it."""

_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421"}
_REPLACEMENT = "\ufffd"


def normalise_newlines(text: str) -> str:
    r"""End every line with ``\n``."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        for mark in _LINE_MARKS:
            if mark in text:
                text = text.replace(mark, "\n")
    return text


def sanitise(text: str) -> str:
    """Replace every character that a terminal would act on, one for one.

    C0 controls become their pictures (U+2400…); other controls, bidi controls, tag characters and noncharacters become
    U+FFFD.
    """
    if text.isascii() and text.isprintable():  # most are: addresses, short lines
        return text
    telling = telling_characters(text)
    if telling.isprintable() or _HARMLESS.fullmatch(telling):
        return text
    suspects = set(_SUSPECT.findall(telling))
    if len(suspects) > _MANY:
        text = _SUSPECT.sub(lambda match: _mark_of(match.group()), text)
    else:
        for character in suspects:
            text = text.replace(character, _mark_of(character))
    if _FAR_ASTRAL.search(telling):
        flags = [match.span() for match in _FLAG_TAGS.finditer(text)]
        text = _ASTRAL_SUSPECT.sub(lambda match: _tag_of(match.group(), match.start(), flags), text)
    return text


def sanitise_values(plain: Any) -> Any:
    """Sanitise every text in values of JSON, the names of their fields too: they may come from anybody."""
    if isinstance(plain, str):
        return sanitise(plain)
    if isinstance(plain, list):
        return [sanitise_values(part) for part in plain]
    if isinstance(plain, dict):
        return {sanitise(name): sanitise_values(part) for name, part in plain.items()}
    return plain


def _mark_of(character: str) -> str:
    """Give what is shown in place of a suspect character."""
    return _PICTURES.get(character, _REPLACEMENT)


def _tag_of(character: str, place: int, flags: list[tuple[int, int]]) -> str:
    """Keep a tag character only where it spells a flag."""
    position = bisect_right(flags, (place, place)) - 1
    is_in_flag = position >= 0 and flags[position][0] < place < flags[position][1]
    return character if is_in_flag else _REPLACEMENT


def readable(text: str) -> str:
    """Give a text as it is cut into blocks: without soft hyphens, and no line begins or ends with what is invisible.

    There it hides nothing, but stands in the way of whoever asks what a line begins or ends with. The lines stay the
    lines of the file.
    """
    if not has_invisible(text):
        return text
    text = text.replace(SOFT_HYPHEN, "")
    spaced = replace_idle(text, " ")
    parts: list[str] = []
    done = 0
    for match in _BLANKS.finditer(text):
        start, end = match.span()
        if start == 0 or end == len(text) or text[start - 1] == "\n" or text[end] == "\n":
            parts += (text[done:start], spaced[start:end])
            done = end
    return "".join((*parts, text[done:]))
