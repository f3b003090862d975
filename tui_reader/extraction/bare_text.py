"""What is found in a text from which the idle invisible characters were taken, moved to where it stands with them.

"Jo Ro\\u200be" is Jo Roe to whoever reads, so that is the name to be found; the span of it is the one in the file.
"""

from bisect import bisect_right
from typing import Any, TypeVar

from tui_reader.lexicon.invisible import replace_idle
from tui_reader.model import Span

T = TypeVar("T")

_TAKEN = "\x00"
"""Stands for what is taken out; no text has it that was sanitised."""


class BareText:
    """A text without idle invisible characters, and the way back to the text with them."""

    def __init__(self, text: str) -> None:
        pieces = replace_idle(text, _TAKEN).split(_TAKEN)
        self.text = "".join(pieces)
        """What is left."""
        self._gaps: list[int] = []
        length = 0
        for piece in pieces[:-1]:
            length += len(piece)
            self._gaps.append(length)

    def moved_back(self, found: T) -> T:
        """Give findings with every span in them moved to its place in the text with the invisible characters."""
        return self._moved(found) if self._gaps else found

    def _moved(self, value: Any) -> Any:
        if isinstance(value, Span):
            return self._span(value)
        if isinstance(value, tuple):
            moved = [self._moved(part) for part in value]
            return type(value)(*moved) if hasattr(value, "_fields") else tuple(moved)
        return value

    def _span(self, span: Span) -> Span:
        start = self._place(span.start)
        return Span(start, self._place(span.end - 1) + 1 if span.end > span.start else start)

    def _place(self, offset: int) -> int:
        return offset + bisect_right(self._gaps, offset)
