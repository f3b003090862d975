"""The one gate through which foreign text enters.

Terminals act on control characters, and bidirectional controls reorder what a reader sees; neither may come out of a
file. Everything is replaced one for one, so that an offset into the file stays an offset into the text.
"""

from bisect import bisect_right

from tui_reader.lexicon.expressions import expression

_LINE_MARKS = ("\u0085", "\u2028", "\u2029")
"""The line ends of Unicode."""

_CONTROL_OR_BIDI = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidi marks, overrides, isolates; deprecated format characters
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # interlinear annotation, noncharacters
    "\ud800-\udfff"  # lone surrogates, which cannot be printed at all
)
_INVISIBLE = "\u180e\u200b\u2060-\u2065\ufeff"
_NON_JOINER, _JOINER = "\u200c", "\u200d"
_ASTRAL = "\U000e0000-\U000e0fff" + "".join(  # tag characters, which are invisible text; noncharacters
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)

_SUSPECT = expression(f"[{_CONTROL_OR_BIDI}{_INVISIBLE}\u200c\u200d]")
_MARKED = expression(f"[{_CONTROL_OR_BIDI}{_INVISIBLE}]")
"""Those that are replaced wherever they stand."""
_MANY = 8
"""Kinds of them from which one pass is quicker than one for each."""
_ASTRAL_SUSPECT = expression(f"[{_ASTRAL}]")
"""Kept apart: the engine has a fast set only for characters below U+10000."""
_FAR_ASTRAL = expression("[\U0001fffe-\U0010ffff]")
"""One range that holds all of them and hardly anything else: quicker to look for."""
_HARMLESS = expression(f"[^{_CONTROL_OR_BIDI}{_INVISIBLE}\u200c\u200d\U00010000-\U0010ffff]*")
_PLAIN = bytes((0x09, 0x0A, *range(0x20, 0x7F)))
"""What is harmless beyond doubt; hardly anything else stands in most files."""
_LONG = 200
"""Characters from which it pays to look only at those that are not plain."""
_ZERO_WIDTH = expression(f"[{_INVISIBLE}]")

_FLAG_TAGS = expression("\U0001f3f4[\U000e0030-\U000e007a]{1,8}\U000e007f")
"""The flags of England, Scotland and Wales are spelt with tag characters."""

_JOINERS = expression("[\u200c\u200d]")
_FIRST_JOINING_LETTER = "\u0590"
"""Scripts that join their letters, and all emoji, stand at or above it."""

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
    """Replace every character that a terminal would act on or hide, one for one.

    C0 controls become their pictures (U+2400…), other controls, bidi controls, tag characters and noncharacters become
    U+FFFD, and zero-width spaces become spaces; joiners stay between letters and emoji that need them.
    """
    telling = _telling_characters(text)
    if _HARMLESS.fullmatch(telling):
        return text
    if _NON_JOINER in telling or _JOINER in telling:  # first, because they look at what stands beside them
        text = _JOINERS.sub(lambda match: _joiner_or_space(text, match.start()), text)
    suspects = set(_MARKED.findall(telling))
    if len(suspects) > _MANY:
        text = _MARKED.sub(lambda match: _mark_of(match.group()), text)
    else:
        for character in suspects:
            text = text.replace(character, _mark_of(character))
    if _FAR_ASTRAL.search(telling):
        flags = [match.span() for match in _FLAG_TAGS.finditer(text)]
        text = _ASTRAL_SUSPECT.sub(lambda match: _tag_of(match.group(), match.start(), flags), text)
    return text


def _telling_characters(text: str) -> str:
    """Give the characters of a text that may be suspect: of a long one, those that are not plain."""
    if len(text) < _LONG:
        return "" if text.isascii() and text.isprintable() else text
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")


def _mark_of(character: str) -> str:
    """Give what is shown in place of a suspect character."""
    return _PICTURES.get(character) or (" " if _ZERO_WIDTH.match(character) else _REPLACEMENT)


def _joiner_or_space(text: str, place: int) -> str:
    """Keep a joiner where both of its neighbours need it."""
    is_needed = _joins(text[place - 1 : place]) and _joins(text[place + 1 : place + 2])
    return text[place] if is_needed else " "


def _joins(neighbour: str) -> bool:
    """Whether a character may stand beside a joiner: a letter of a joining script, an accent, an emoji; no control."""
    if neighbour < _FIRST_JOINING_LETTER or "\u2000" <= neighbour <= "\u206f" or neighbour.isspace():
        return False
    return _SUSPECT.match(neighbour) is None


def _tag_of(character: str, place: int, flags: list[tuple[int, int]]) -> str:
    """Keep a tag character only where it spells a flag."""
    position = bisect_right(flags, (place, place)) - 1
    is_in_flag = position >= 0 and flags[position][0] < place < flags[position][1]
    return character if is_in_flag else _REPLACEMENT
