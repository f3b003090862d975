"""A column of text, wrapped as it is read: which lines there are, and where a place of the article stands in them."""

from textual.message import Message
from textual.reactive import var
from textual.timer import Timer

from tui_reader.layout.article_layout import ArticleLayout, place_in_body, translate
from tui_reader.layout.column import USUAL_WIDTH, text_column
from tui_reader.layout.lines import Place, View
from tui_reader.layout.sight import body_in_sight
from tui_reader.model import Article
from tui_reader.ui.widgets.line_view import LineView

_SLICE = 0.004
"""Seconds of wrapping at a time, so that keys are answered in between."""
_REST = 0.008
"""Seconds between two of them while nobody waits for a place that is not wrapped yet."""
_SHORT_REST = 0.002
"""Seconds between two of them while somebody does."""
_MOST_AT_ONCE = 10_000
"""Lines that are wrapped for the first page, if there are no more: the painter takes no more bytes than would make
half as many."""
_NOTABLE = 0.01
"""By what part the guess of how many lines there are must change to be told: the whole screen is laid out anew then."""

READING_LINE = 3
"""A passage that is jumped to stands so many lines below the top, so that its context can be read."""


class TextColumn(LineView):
    """The lines of one article in one of its three views; wraps a long one slice by slice, keeping the place."""

    text_width: var[int] = var(USUAL_WIDTH, init=False)
    """The widest the column of text may be, in cells."""

    class Settled(Message):
        """Every line has been wrapped: how many there are is known."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.view = View.CLEAN
        self._layout_of: ArticleLayout | None = None
        self._pending: Place | None = None
        self._pending_rows_above = 0
        self._settled_at: int | None = None
        self._to_end = False
        self._pointed_block: int | None = None
        self._next_slice: Timer | None = None
        self._laid_out_for = 0
        self.wraps_at_once = False
        """Whether every line is wrapped at once, unless there are very many: the first page is to be whole."""

    def watch_text_width(self) -> None:
        """Wrap anew, keeping the place."""
        if self.article is not None:
            self._lay_out(Place(-1, 0) if self.scroll_offset.y == 0 else self.place, 0)

    def fit(self) -> None:
        """Wrap anew, keeping the place."""
        if self.article is not None and self._laid_out_for != self._column()[1]:
            is_at_top = self.scroll_offset.y == 0 and self._pending is None
            self._lay_out(Place(-1, 0) if is_at_top else self.place, 0)

    @property
    def place(self) -> Place:
        """The place that stands on the first row of the window."""
        if self._pending is not None:
            return self._pending
        if self._layout_of is None:
            return Place(-1, 0)
        return self._layout_of.place_of(self.scroll_offset.y)

    @property
    def percent(self) -> int:
        """How far the article has been read, 0 to 100."""
        if self.article is None or self.virtual_size.height <= self.rows:
            return 100
        return min(100, round(100 * (self.scroll_offset.y + self.rows) / self.virtual_size.height))

    def body_range_in_sight(self) -> tuple[int, int] | None:
        """Give the body offsets between which the text in the window stands."""
        if self.article is None or self._layout_of is None:
            return None
        return body_in_sight(self.article, self._layout_of, self.scroll_offset.y, self.rows)

    @property
    def column_width(self) -> int:
        """How wide the column of text is in the room that there is."""
        return text_column(self.content_width, self.text_width)[1]

    # Wrapping

    def _column(self) -> tuple[int, int]:
        room = self.content_width
        if self.view is View.FILE:
            return 1, max(room - 2, 1)
        return text_column(room, self.text_width)

    def _lay_out(self, place: Place, rows_above: int) -> None:
        if self.is_attached and self.text_selection is not None:  # other words would stand where it is
            self.screen.clear_selection()
        if self.article is None or not self.size.width:  # it is laid out as soon as there is room
            self._pending = place if place.block >= 0 else None
            self._layout_of, self._laid_out_for = None, 0
            return
        _, width = self._column()
        self._laid_out_for = width
        self._layout_of = ArticleLayout(self.article, width, self.view)
        self._pending, self._pending_rows_above, self._to_end = place, rows_above, False
        if place.block < 0:
            self._pending = None
            self.show_line(0)
        self._layout_of.line(self.rows)
        self._wrap_slice()
        self.refresh()

    def _wrap_slice(self) -> None:
        """Wrap for a moment, and go on after another one."""
        if self._next_slice is not None:
            self._next_slice.stop()  # of the layout before, if this is the first of another
        layout = self._layout_of
        if layout is None:
            return
        while self.wraps_at_once and layout.estimated_count <= _MOST_AT_ONCE and not layout.wrap_more(1.0):
            pass
        layout.wrap_more(_SLICE)
        self._tell_height(layout)
        self._settle()
        if layout.is_complete:
            self.post_message(self.Settled())
        else:
            is_waited_for = self._pending is not None or self._to_end
            self._next_slice = self.set_timer(_SHORT_REST if is_waited_for else _REST, self._wrap_slice)

    def _tell_height(self, layout: ArticleLayout) -> None:
        """Say how many lines there are, or about how many."""
        lines, (width, told) = layout.estimated_count, self.virtual_size
        is_notable = abs(lines - told) > told * _NOTABLE or width != self.content_width
        if is_notable or layout.is_complete or layout.count > told:
            self.set_height(lines)

    def _settle(self) -> None:
        """Go to the place that waits for its lines to be wrapped."""
        layout = self._layout_of
        if layout is None:
            return
        if self._pending is not None and (layout.is_complete or layout.reaches(self._pending)):
            line = layout.line_of(self._pending)
            self._pending = None
            if line is not None:
                top = max(0, min(line - self._pending_rows_above, self.max_scroll_y))
                self.scroll_to(y=top, animate=False, force=True, immediate=True)  # and what is told of it holds at once
                self._settled_at = line - self._pending_rows_above
                self.call_after_refresh(self._settle_again)
        if self._to_end and layout.is_complete:
            self._to_end = False
            self.show_line(self.max_scroll_y)

    def _settle_again(self) -> None:
        """Go there once more when the window has its size, unless somebody has moved on."""
        if self._settled_at is not None:
            self.show_line(self._settled_at)

    def show_line(self, y: float) -> None:
        """Scroll at once; that is where one is then."""
        self._settled_at = None
        super().show_line(y)

    def to_bottom(self) -> None:
        """Move to the end; it may have to be wrapped first."""
        self._to_end = self._layout_of is not None and not self._layout_of.is_complete
        super().to_bottom()

    def step(self, lines: int) -> None:
        """Scroll; a move by hand takes precedence over a place that is waited for."""
        self._pending, self._to_end, self._pointed_block = None, False, None
        super().step(lines)

    def go_to(self, place: Place, *, last: Place | None = None, always: bool = False) -> None:
        """Bring a place into sight, some lines below the top, unless all of it up to `last` is in sight already."""
        layout = self._layout_of
        if layout is None:
            return
        line = layout.line_of(place)
        if line is None:
            self._pending, self._pending_rows_above = place, READING_LINE
            self._settle()
            return
        top = self.scroll_offset.y
        end = (layout.line_of(last) if last is not None else None) or line
        if always or not (top + 1 <= line < top + max(self.rows - 2, 1) and end < top + self.rows):
            self.show_line(line - min(READING_LINE, self.rows // 3))
        self.refresh()

    def go_to_body(self, offset: int, *, last: int | None = None, always: bool = False) -> None:
        """Bring a place of the body into sight, and what follows up to `last` if there is room, whatever the view."""
        if self.article is not None:
            end = None if last is None else self._place_of(self.article, last)
            self.go_to(self._place_of(self.article, offset), last=end, always=always)

    def _place_of(self, article: Article, offset: int) -> Place:
        place = place_in_body(article, offset)
        return translate(article, place, View.CLEAN, View.FILE) if self.view is View.FILE else place
