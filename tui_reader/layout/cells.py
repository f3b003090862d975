"""How many cells of the terminal a text takes.

The figures are those that Textual draws by: each character by its own width, what follows a joiner takes nothing, and
a narrow symbol before the emoji selector takes two. Text of Western letters never reaches the tables.
"""

from bisect import bisect_right
from functools import cache
from itertools import accumulate

from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.invisible import replace_idle

JOINER = "\u200d"
"""Joins emoji into one picture; the character after it takes no cell."""
SELECTOR = "\ufe0f"
"""Asks for the picture of a symbol, which is two cells wide."""

NARROW = expression(
    r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0373\u0376\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    r"\u2010-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u218b\u2190-\u2319\u23ce\u2500-\u25fc\u2605\u2606\ufffd]*"
)
"""Characters of exactly one cell, on which no width table has another opinion."""


_OBEYED = expression(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, line separators, marks that turn the direction of writing, and what is always invisible."""


class _Widths(dict[str, int]):
    """Widths of single characters, looked up in the tables of Unicode when they are first met."""

    def __missing__(self, character: str) -> int:
        if NARROW.fullmatch(character):
            self[character] = 1
            return 1
        # Not at the top: importing it takes as long as all of this room, and most articles do without.
        from wcwidth import wcwidth

        if _is_flag_letter(character):
            width = 1
        elif "\U0001f3fb" <= character <= "\U0001f3ff":  # the tone of skin of the emoji before it
            width = 0
        else:
            width = max(wcwidth(character), 0)
        self[character] = width
        return width


_WIDTHS = _Widths()


@cache
def _widens(character: str) -> bool:
    from wcwidth import wcswidth

    return _WIDTHS[character] == 1 and wcswidth(character + SELECTOR) == 2


def is_narrow(text: str) -> bool:
    """Tell whether every character is known to take one cell."""
    if text.isascii():
        return text.isprintable()
    match = NARROW.match(text)
    return match is not None and match.end() == len(text)


def advances(text: str) -> list[int]:
    """Give the cells that each character adds to the width of the text before it."""
    found = list(map(_WIDTHS.__getitem__, text))
    if JOINER in text or SELECTOR in text:
        _mend_sequences(text, found)
    return found


def _mend_sequences(text: str, found: list[int]) -> None:
    last = ""
    swallowed = False
    for index, character in enumerate(text):
        if swallowed:
            found[index] = 0
            swallowed = False
        elif character == JOINER:
            found[index] = 0
            swallowed = True
        elif character == SELECTOR:
            found[index] = int(bool(last) and _widens(last))
            last = ""
        elif found[index]:
            last = character


def cell_width(text: str) -> int:
    """Give the width of a text in cells."""
    return len(text) if is_narrow(text) else sum(advances(text))


def fits(text: str, width: int) -> bool:
    """Tell whether a text is at most so many cells wide; cheaper than measuring a long one."""
    if len(text) <= width // 2:
        return True
    return len(text) <= width if is_narrow(text) else cell_width(text) <= width


def is_boundary(text: str, index: int) -> bool:
    """Tell whether a text may be cut before the character at `index` without tearing a visible character apart."""
    if index <= 0 or index >= len(text):
        return True
    character = text[index]
    if character < "\xa0":
        return text[index - 1] != JOINER
    if character in (JOINER, SELECTOR) or text[index - 1] == JOINER or not _WIDTHS[character]:
        return False
    if not _is_flag_letter(character):
        return True
    first = index
    while first and index - first < 64 and _is_flag_letter(text[first - 1]):
        first -= 1
    return (index - first) % 2 == 0


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def cut(text: str, width: int, start: int = 0) -> int:
    """Give the end of what fits into so many cells from `start` on, whole visible characters only.

    It looks no further than the room reaches, however long the text is.
    """
    size = width + 1
    while True:
        window = drawable(text[start : start + size])
        count = bisect_right(list(accumulate(advances(window))), width)
        if count < len(window) or start + size >= len(text):
            break
        size *= 2
    while 0 < count < len(window) and not is_boundary(window, count):
        count -= 1
    return start + count


def marked(text: str) -> str:
    """Show what is invisible and has no work to do, one for one; a text is marked whole, before it is cut to lines."""
    return text if is_narrow(text) else replace_idle(text)


def drawable(text: str) -> str:
    """Replace one for one what a terminal would obey rather than draw, and the tab by a space.

    Readers let no such character in; this is the second lock on the same door. It takes any piece of a line: what the
    characters around it decide (`marked`) is decided already.
    """
    return text if text.isprintable() else _OBEYED.sub("\ufffd", text.replace("\t", " "))


def fit(text: str, width: int) -> str:
    """Cut a text to at most so many cells, with an ellipsis in place of what is missing."""
    if fits(text, width):
        return text
    if width < 1:
        return text[: cut(text, 0)]
    return text[: cut(text, width - 1)].rstrip() + "…"


def index_at(text: str, column: int) -> int:
    """Give the character that covers a cell; the length of the text when the cell lies behind its end."""
    if column <= 0:
        return 0
    if is_narrow(text):
        return min(column, len(text))
    ends = list(accumulate(advances(text)))
    index = bisect_right(ends, column)
    while index < len(text) and index and not is_boundary(text, index):
        index -= 1
    return index
