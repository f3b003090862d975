"""The pieces of the file view: its lines, numbered."""

from array import array

from tui_reader.layout.cells import marked
from tui_reader.layout.lines import Style
from tui_reader.layout.pieces import Piece

_LEAST_ROOM = 8


class FilePage:
    """The lines of the decoded text, each a piece; their beginnings are looked for as far as they are needed."""

    spaced = False

    def __init__(self, text: str, width: int) -> None:
        self._text = text
        self._width = width
        self._starts = array("q", [0])
        self.count = text.count("\n") + (not text.endswith("\n"))
        self.size = len(text)
        digits = len(str(self.count))
        self._digits = digits if width - digits - 2 >= _LEAST_ROOM else 0

    def number_of(self, block: int) -> int | None:
        """Give the piece that shows a line of the file: itself."""
        return min(max(block, 0), self.count - 1) if self.count else None

    def piece(self, number: int) -> Piece:
        """Give one line."""
        start = self._start_of(number)
        end = self._text.find("\n", start)
        line = marked(self._text[start : len(self._text) if end < 0 else end])
        first = f"{number + 1:>{self._digits}}  " if self._digits else ""
        return Piece(line, Style.BODY, self._width, number, first, " " * len(first), Style.LINE_NUMBER)

    def _start_of(self, number: int) -> int:
        starts = self._starts
        while len(starts) <= number:
            starts.append(self._text.find("\n", starts[-1]) + 1)
        return starts[number]
