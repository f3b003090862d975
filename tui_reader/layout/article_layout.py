"""An article as lines of a width, wrapped from the top as far as they are asked for."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from time import perf_counter

from tui_reader.layout.article_pages import ArticlePage
from tui_reader.layout.file_page import FilePage
from tui_reader.layout.lines import Place, Style, StyledLine, View
from tui_reader.layout.pieces import Page, Piece
from tui_reader.layout.places import body_offset, place_in_body, translate
from tui_reader.model import Article

__all__ = ["ArticleLayout", "body_offset", "place_in_body", "translate"]

_BLANK = StyledLine("", Style.BODY)
_NOWHERE = 1 << 60
"""Start of a blank line: behind every place of the piece above it."""
_BETWEEN_CLOCKS = 16
_PIECES_KEPT = 64
_LINES_KEPT = 512


class ArticleLayout:
    """The lines of one article in one view at one width.

    A line is kept as three numbers, and made into text, style and marks when it is drawn, so that a book costs little
    and the first page of it nothing to wait for.
    """

    def __init__(self, article: Article, width: int, view: View = View.CLEAN) -> None:
        self.width = max(width, 1)
        self.view = view
        self.is_complete = False
        """Whether every line is wrapped."""
        self._page: Page
        if view is View.FILE:
            self._page = FilePage(article.document.text, self.width)
        else:
            self._page = ArticlePage(article, self.width, view)
        self._piece_numbers = array("i")
        self._starts = array("q")
        self._ends = array("q")
        self._first_lines = array("i")
        self._characters_done = 0
        self._pieces: dict[int, Piece] = {}
        self._lines: dict[int, StyledLine] = {}
        self._wrapping = self._wrap()

    @property
    def count(self) -> int:
        """How many lines are wrapped so far."""
        return len(self._starts)

    @property
    def estimated_count(self) -> int:
        """About how many lines there are; exact when complete."""
        if self.is_complete:
            return self.count
        done = self._characters_done + (self._ends[-1] if self._ends else 0)
        extra = self.width if self._page.spaced else self.width // 2
        done += extra * len(self._first_lines)
        whole = self._page.size + extra * self._page.count
        per_line = done / self.count if done and self.count > 20 else self.width * 0.95
        return max(self.count + 1, self.count + round((whole - done) / per_line))

    def line(self, index: int) -> StyledLine | None:
        """Give a line, wrapping as far as needed; `None` past the end."""
        while index >= self.count:
            if next(self._wrapping, None) is None:
                self.is_complete = True
                return None
        if index < 0:
            return None
        drawn = self._lines.get(index)
        if drawn is None:
            if len(self._lines) >= _LINES_KEPT:
                self._lines.clear()
            drawn = self._lines[index] = self._draw(index)
        return drawn

    def wrap_more(self, seconds: float) -> bool:
        """Go on wrapping for at most so long; tell whether everything is wrapped."""
        until = perf_counter() + seconds
        while not self.is_complete:
            for _ in range(_BETWEEN_CLOCKS):
                if next(self._wrapping, None) is None:
                    self.is_complete = True
                    return True
            if perf_counter() >= until:
                break
        return self.is_complete

    def line_of(self, place: Place) -> int | None:
        """Give the line that shows a place; `None` when it is not wrapped yet, or the view does not show it."""
        if place.block < 0:
            return 0 if self.count else None
        number = self._page.number_of(place.block)
        if number is None or number >= len(self._first_lines):
            return None
        first = self._first_lines[number]
        is_last = number + 1 == len(self._first_lines)
        behind = self.count if is_last else self._first_lines[number + 1]
        offset = place.offset if self._piece(number).block >= 0 else 0
        offset = min(max(offset, 0), _NOWHERE - 1)
        found = max(bisect_right(self._starts, offset, first, behind) - 1, first)
        if is_last and not self.is_complete and found == behind - 1 and offset >= self._ends[found]:
            return None
        return bisect_left(self._starts, self._starts[found], first, found)

    def place_of(self, line_index: int) -> Place:
        """Give the place that a line shows, or the nearest one after it; without any, the nearest before."""
        self.line(line_index)
        last = self.count - 1
        wanted = min(max(line_index, 0), last)
        for index in (*range(wanted, min(wanted + 64, last + 1)), *range(wanted, -1, -1)):
            drawn = self.line(index)
            if drawn is not None and drawn.block >= 0:
                return Place(drawn.block, drawn.start)
        return Place(-1, 0)

    def reaches(self, place: Place) -> bool:
        """Tell whether a place is wrapped already."""
        return self.is_complete or self.line_of(place) is not None

    def _piece(self, number: int) -> Piece:
        piece = self._pieces.get(number)
        if piece is None:
            if len(self._pieces) >= _PIECES_KEPT:
                self._pieces.clear()
            piece = self._pieces[number] = self._page.piece(number)
        return piece

    def _draw(self, index: int) -> StyledLine:
        number = self._piece_numbers[index]
        if number < 0:
            return _BLANK
        is_first = index == self._first_lines[number]
        return self._piece(number).draw(self._starts[index], self._ends[index], is_first=is_first)

    def _wrap(self) -> Iterator[int]:
        """Append line after line, each time giving one back."""
        group = ""
        for number in range(self._page.count):
            piece = self._piece(number)
            if number and self._page.spaced and not (group and piece.group == group):
                self._append(-1, _NOWHERE, 0)
                yield 1
            group = piece.group
            self._first_lines.append(self.count)
            for start, end in piece.lines():
                self._append(number, start, end)
                yield 1
            self._characters_done += len(piece.text)

    def _append(self, number: int, start: int, end: int) -> None:
        self._piece_numbers.append(number)
        self._starts.append(start)
        self._ends.append(end)
