"""Breaking text into lines by cell width.

Greedy, line after line, so that the top of a text is there before its end has been looked at: a line never costs more
than its own length. Most lines are found by one search for a space; only those that hold wide or joined characters, or
a word longer than the line, are looked at character by character.
"""

from collections.abc import Iterator

from tui_reader.layout.cells import NARROW, cut, is_boundary
from tui_reader.lexicon.expressions import expression

_SPACES = frozenset(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000")
"""White space that a line may break at; the no-break spaces are not among them."""
_SPACE_RUN = expression("[" + "".join(sorted(_SPACES)) + "]*")

_AFTER_HYPHEN = expression(r"(?<=[^\W\d_]{2})[-\u2010](?=[^\W\d_]{2})|(?<=\w)[\u2013\u2014](?=[^\W\d_]{2})")
"""Hyphens between two words of letters, and dashes set without spaces: a line may break after them."""
_JOINTS = frozenset("/?&=-\u2010\u2013\u2014._,;:|+#%")
"""Where a word that is longer than a line is best cut."""

_NEVER_FIRST = frozenset("»!?;:")
"""Marks that some languages set apart by a plain space and that must not begin a line."""
_DASHES = frozenset({"- ", "\u2013 ", "\u2014 "})
"""Dashes between spaces, which belong at the end of a line; `_NEVER_FIRST` and these are heeded where it is easy."""

_NO_START = frozenset(
    "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々ー”’»›）)〕］]｝}〉》」』】〙〗〟｠…‥〜～％%℃°‰!?,.;:"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
"""Kinsoku: what must not begin a line."""
_NO_END = frozenset("（(〔［[｛{〈《「『【〘〖〝｟“‘«‹￥＄＃$£")
"""Kinsoku: what must not end a line."""
_IDEOGRAPHIC = (
    ("\u2e80", "\u312f"),
    ("\u3190", "\u4dbf"),
    ("\u4e00", "\ua4cf"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)
"""Scripts that set no spaces between words; Hangul does, so it is not here. As an expression it took 6 ms to make."""


def wrap(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a text that its lines show, none wider than `width` cells.

    The space at which a line breaks belongs to no line; white space in front of a line of the text stays. A line feed
    forces a break, so that an empty text has one empty line. A single character that is wider than the line gets one
    for itself.
    """
    width = max(width, 1)
    if "\t" in text:
        text = text.replace("\t", " ")
    start, length = 0, len(text)
    while True:
        end = text.find("\n", start)
        end = length if end < 0 else end
        yield from _wrap_segment(text, start, end, width)
        if end >= length:
            return
        start = end + 1


def chop(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a text whose line breaks and spaces are kept, cut where a line is full."""
    width = max(width, 1)
    start, length = 0, len(text)
    while True:
        end = text.find("\n", start)
        end = length if end < 0 else end
        position = start
        while position < end:
            reach = _reach(text, position, end, width)
            yield position, reach
            position = reach
        if start == end:
            yield start, end
        if end >= length:
            return
        start = end + 1


def _wrap_segment(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Wrap a stretch without line feeds."""
    position, ascii_only = start, text.isascii()
    if _skip_spaces(text, start, end) == end:
        yield start, start
        return
    while position < end:
        limit = position + width
        if ascii_only:
            reach = limit if limit < end else end
        else:
            match = NARROW.match(text, position, min(limit + 1, end))
            seen = match.end() if match is not None else position
            reach = min(limit, end) if seen >= min(limit + 1, end) else _reach(text, position, end, width)
        if reach >= end:
            yield position, _strip_end(text, position, end)
            return
        stop, following = _break(text, position, reach, end)
        if stop > position:
            yield position, stop
        position = following


def _break(text: str, start: int, reach: int, end: int) -> tuple[int, int]:
    """Find the end of the line that begins at `start` and has room up to `reach`, and the start of the next one."""
    stop = _space_before(text, start, reach)
    if not text.isascii():
        stop = max(stop, _last_ideographic_break(text, max(start, stop) + 1, reach))
    if stop > start and stop < reach and ("-" in text[stop:reach] or not text.isascii()):
        stop = _last_hyphen(text, stop, reach) or stop
    elif stop <= start:
        stop = _last_hyphen(text, start, reach) or stop
    if stop > start:
        kept = _strip_end(text, start, stop)
        following = _skip_spaces(text, stop, end)
        return kept, following
    first = _skip_spaces(text, start, reach)
    if first > start:
        return start, first
    stop = _last_joint(text, start, reach)
    return stop, _skip_spaces(text, stop, end)


def _space_before(text: str, start: int, reach: int) -> int:
    """Give the last place up to `reach` at which white space allows a break; `start` when there is none."""
    stop = _last_space(text, start, reach + 1)
    if stop > start and (text[stop + 1 : stop + 2] in _NEVER_FIRST or text[stop + 1 : stop + 3] in _DASHES):
        earlier = _last_space(text, start, stop)
        if _strip_end(text, start, max(earlier, start)) > start:
            stop = earlier
    return stop if stop > start and _strip_end(text, start, stop) > start else start


def _last_space(text: str, start: int, end: int) -> int:
    if text.isascii():
        return text.rfind(" ", start, end)
    for index in range(min(end, len(text)) - 1, start - 1, -1):
        if text[index] in _SPACES:
            return index
    return -1


def _last_hyphen(text: str, start: int, reach: int) -> int:
    """Give the place after the last hyphen that may end a line; 0 when there is none."""
    found = 0
    for match in _AFTER_HYPHEN.finditer(text, start, min(reach + 2, len(text))):
        if match.end() > reach:
            break
        found = match.end()
    return found


def _last_ideographic_break(text: str, start: int, reach: int) -> int:
    """Give the last place from `start` to `reach` between two characters of which one is an ideograph; else 0."""
    for index in range(reach, start - 1, -1):
        before, after = text[index - 1], text[index] if index < len(text) else ""
        if (
            (before > "\u2e7f" or after > "\u2e7f")
            and after not in _NO_START
            and before not in _NO_END
            and (_is_ideograph(before) or _is_ideograph(after))
            and "\u00a0" not in (before, after)
            and is_boundary(text, index)
        ):
            return index
    return 0


def _is_ideograph(character: str) -> bool:
    return any(first <= character <= last for first, last in _IDEOGRAPHIC)


def _last_joint(text: str, start: int, reach: int) -> int:
    """Cut a word that is longer than the line: after a slash or the like in the second half, else where it is full."""
    for index in range(reach, start + (reach - start + 1) // 2, -1):
        if text[index - 1] in _JOINTS and is_boundary(text, index):
            return index
    return reach


def _reach(text: str, start: int, end: int, width: int) -> int:
    """Give where the room of a line ends that begins at `start`; at least one whole character further."""
    reach = min(cut(text, width, start), end)
    if reach == start:
        reach += 1
        while reach < end and not is_boundary(text, reach):
            reach += 1
    return reach


def _skip_spaces(text: str, start: int, end: int) -> int:
    if start >= end or text[start] not in _SPACES:
        return start
    match = _SPACE_RUN.match(text, start, end)
    return start if match is None else match.end()


def _strip_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return end
