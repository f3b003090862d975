"""The pieces that a view is made of, each set on lines of its own: a paragraph, the meta line, a line of the file."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from tui_reader.layout.cells import cell_width, drawable, fits, is_narrow
from tui_reader.layout.lines import Run, Style, StyledLine
from tui_reader.layout.tables import draw_row, row_lines
from tui_reader.layout.wrapping import chop, wrap
from tui_reader.model.stretches import Stretches
from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


class Setting(Enum):
    """How the text of a piece is broken into lines."""

    WRAPPED = auto()
    CHOPPED = auto()
    TABLE = auto()


class Marks(Protocol):
    """Styled stretches of a text."""

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, Style]]:
        """Yield those that share a character with a range, cut to it and counted from its beginning."""
        ...


_APART = "  "

NO_MARKS: Marks = Stretches[Style](())
"""What plain text carries."""


class Piece(Value):
    """A text and how it is set."""

    text: str
    """What is set; drawn from here one character for one."""
    style: Style
    """What it is."""
    width: int
    """Cells that a line may take, prefix included."""
    block: int = -1
    """Index of the block, or of the line of the file; -1 when the layout made the text."""
    first: str = ""
    """What stands in front of the first line."""
    rest: str = ""
    """What stands in front of the others, as wide as `first`."""
    prefix_style: Style = Style.RULE
    """What the prefix is."""
    suffix: str = ""
    """What follows the text, on lines of its own when there is no room beside it."""
    marks: Marks = NO_MARKS
    """Quotations, names and inline markup, by offsets in `text`."""
    setting: Setting = Setting.WRAPPED
    """How the text is broken."""
    group: str = ""
    """Neighbours of one group, if it has a name, have no blank line between them."""

    @property
    def room(self) -> int:
        """Cells that are left for the text."""
        return max(1, self.width - cell_width(self.first))

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield where each line begins and ends in the text; for a table the row's begin and the line of the row."""
        if self.setting is Setting.TABLE:
            yield from row_lines(self.text, self.room)
            return
        start = end = 0
        for start, end in (wrap if self.setting is Setting.WRAPPED else chop)(self.text, self.room):
            yield start, end
        if self.suffix and not self._holds_suffix(start, end):
            behind = len(self.text) + 1
            yield from ((behind + start, behind + end) for start, end in wrap(self.suffix, self.room))

    def _holds_suffix(self, start: int, end: int) -> bool:
        return end - start < self.room and fits(drawable(self.text[start:end]) + _APART + self.suffix, self.room)

    def draw(self, start: int, end: int, *, is_first: bool) -> StyledLine:
        """Give a line by what `lines` told of it."""
        prefix = self.first if is_first else self.rest
        runs = [Run(0, len(prefix.rstrip()), self.prefix_style)] if prefix.strip() else []
        if self.setting is Setting.TABLE:
            return self._draw_row(start, end)
        origin, length = len(prefix), len(self.text)
        if start > length:
            text = prefix + self.suffix[start - length - 1 : end - length - 1]
            start = end = length
            runs.append(Run(origin, len(text), Style.REASON))
        else:
            shown = self.text[start:end]
            if self.block < 0:  # the layout's own no-break spaces steer the breaks; nobody wants to copy them
                shown = shown.replace("\u00a0", " ")
            shown = drawable(shown)
            runs += [Run(first + origin, last + origin, style) for first, last, style in self.marks.between(start, end)]
            text = prefix + shown
            if self.suffix and not self.text[end : end + self.room].strip() and self._holds_suffix(start, end):
                runs.append(Run(len(text) + len(_APART), len(text + _APART + self.suffix), Style.REASON))
                text += _APART + self.suffix
        return StyledLine(_squeezed(text, self.width), self.style, tuple(runs), self.block, start, origin, end)

    def _draw_row(self, row: int, line: int) -> StyledLine:
        text, cells = draw_row(self.text, self.room, row, line)
        cells = tuple((index + len(self.first), offset, length) for index, offset, length in cells)
        origin, start, _ = cells[0] if cells else (len(self.first), row, 0)
        end = cells[-1][1] + cells[-1][2] if cells else start
        text = _squeezed(self.first + text, self.width)
        return StyledLine(text, self.style, (), self.block, start, origin, end, cells)


class Page(Protocol):
    """The pieces of a view in their order, made when they are asked for."""

    count: int
    """How many there are."""
    size: int
    """About how many characters they have together."""
    spaced: bool
    """Whether blank lines stand between pieces."""

    def piece(self, number: int) -> Piece:
        """Give one."""

    def number_of(self, block: int) -> int | None:
        """Give the piece that shows a block or a line of the file."""


def _squeezed(text: str, width: int) -> str:
    """Keep a line within a width that is too small for its widest character."""
    if fits(text, width):
        return text
    return "".join(character if is_narrow(character) else "?" for character in text)[:width]
