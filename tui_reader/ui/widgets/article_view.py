"""The article: a centred column of text, wrapped as it is read."""

from collections.abc import Iterable
from time import perf_counter

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from tui_reader.layout.article_layout import ArticleLayout, body_offset, place_in_body, translate
from tui_reader.layout.cells import index_at
from tui_reader.layout.column import text_column
from tui_reader.layout.finding import Hit
from tui_reader.layout.lines import Place, StyledLine, View
from tui_reader.layout.notices import notice_line
from tui_reader.layout.rows import Stretch
from tui_reader.model import Article, Span
from tui_reader.ui.overlay import Overlay
from tui_reader.ui.painting import paint
from tui_reader.ui.selecting import block_near, selected_span, selected_words
from tui_reader.ui.widgets.line_view import LineView

_SLICE = 0.008
"""Seconds of wrapping at a time, so that keys are answered in between."""

_READING_LINE = 3
"""A passage that is jumped to stands so many lines below the top, so that its context can be read."""


class ArticleView(LineView):
    """Shows one article in one of its three views."""

    text_width: var[int] = var(72, init=False)
    """The widest the column of text may be, in cells."""

    class Pointed(Message):
        """The user clicked on a place of the body."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    class Settled(Message):
        """Every line has been wrapped: how many there are is known."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.view = View.CLEAN
        self._layout_of: ArticleLayout | None = None
        self._pending: Place | None = None
        self._pending_rows_above = 0
        self._to_end = False
        self._notice: tuple[str, str] = ("", "")
        self._overlay = Overlay()
        self._pointed_block: int | None = None
        self._wrapping = False
        self._laid_out_for = 0

    # What is shown

    def show_article(self, article: Article, *, place: Place | None = None) -> None:
        """Show an article, from its beginning or from a place in the present view."""
        self.article = article
        self._overlay, self._pointed_block = Overlay(), None
        self._notice = ("", "")
        self._lay_out(place or Place(-1, 0), 0)

    def show_notice(self, what: str, hint: str = "") -> None:
        """Show words instead of an article: why there is none, and what to do next."""
        self.article, self._layout_of = None, None
        self._overlay = Overlay()
        self._notice = (what, hint)
        self.set_height(0)
        self.refresh()

    def change_view(self, view: View) -> None:
        """Show the same place in another view."""
        if self.article is None:
            return
        place = translate(self.article, self.place, self.view, view)
        at_top = self.scroll_offset.y == 0
        self.view = view
        self._overlay.drop_passages()
        self._lay_out(Place(-1, 0) if at_top else place, 0)

    def watch_text_width(self) -> None:
        """Wrap anew, keeping the place."""
        if self.article is not None:
            self._lay_out(Place(-1, 0) if self.scroll_offset.y == 0 else self.place, 0)

    def on_resize(self) -> None:
        """Wrap anew, keeping the place."""
        if self.article is not None and self._laid_out_for != self._column()[1]:
            self._lay_out(Place(-1, 0) if self.scroll_offset.y == 0 else self.place, 0)

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
        layout = self._layout_of
        if self.article is None or layout is None or self.view is View.FILE:
            return None
        top = self.scroll_offset.y
        offsets = []
        for y in range(top, min(top + self.rows, layout.count)):
            line = layout.line(y)
            if line is not None and line.block >= 0:
                start = body_offset(self.article, Place(line.block, line.start))
                if start is not None:
                    offsets += [start, start + line.end - line.start]
        return (min(offsets), max(offsets)) if offsets else None

    # Wrapping

    def _column(self) -> tuple[int, int]:
        room = self.scrollable_content_region.width
        if self.view is View.FILE:
            return 1, max(room - 2, 1)
        return text_column(room, self.text_width)

    def _lay_out(self, place: Place, rows_above: int) -> None:
        if self.article is None or not self.size.width:
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
        layout = self._layout_of
        self._wrapping = False
        if layout is None:
            return
        until = perf_counter() + _SLICE
        while not layout.is_complete and perf_counter() < until:
            layout.wrap_more(max(until - perf_counter(), 0.001))
        self.set_height(layout.count if layout.is_complete else max(layout.estimated_count, layout.count))
        self._settle()
        if not layout.is_complete:
            self._wrapping = True
            self.set_timer(0.002, self._wrap_slice)
        else:
            self.post_message(self.Settled())

    def _settle(self) -> None:
        """Go to the place that waits for its lines to be wrapped."""
        layout = self._layout_of
        if layout is None:
            return
        if self._pending is not None and (layout.is_complete or layout.reaches(self._pending)):
            line = layout.line_of(self._pending)
            self._pending = None
            if line is not None:
                self.show_line(line - self._pending_rows_above)
                self.call_after_refresh(self.show_line, line - self._pending_rows_above)
        if self._to_end and layout.is_complete:
            self._to_end = False
            self.show_line(self.max_scroll_y)

    def to_bottom(self) -> None:
        """Move to the end; it may have to be wrapped first."""
        self._to_end = self._layout_of is not None and not self._layout_of.is_complete
        super().to_bottom()

    def step(self, lines: int) -> None:
        """Scroll; a move by hand takes precedence over a place that is waited for."""
        self._pending, self._to_end, self._pointed_block = None, False, None
        super().step(lines)

    def go_to(self, place: Place, *, always: bool = False) -> None:
        """Bring a place into sight, some lines below the top, unless it is in sight already."""
        layout = self._layout_of
        if layout is None:
            return
        line = layout.line_of(place)
        if line is None:
            self._pending, self._pending_rows_above = place, _READING_LINE
            self._settle()
            return
        top = self.scroll_offset.y
        if always or not top + 1 <= line < top + max(self.rows - 2, 1):
            self.show_line(line - min(_READING_LINE, self.rows // 3))
        self.refresh()

    def go_to_body(self, offset: int, *, always: bool = False) -> None:
        """Bring a place of the body into sight, whatever the view."""
        if self.article is None:
            return
        place = place_in_body(self.article, offset)
        if self.view is View.FILE:
            place = translate(self.article, place, View.CLEAN, View.FILE)
        self.go_to(place, always=always)

    # Highlights

    def show_passage(self, spans: Iterable[Span]) -> None:
        """Highlight stretches of the body: the quote or source that a panel's cursor is on."""
        self._overlay.drop_passages()
        if self.article is not None and self.view is not View.FILE:
            self._overlay.set_passages(self.article, spans)
        self.refresh()

    def show_annotations(self, spans: Iterable[Span]) -> None:
        """Underline what the reader has annotated."""
        if self.article is not None:
            self._overlay.set_annotations(self.article, spans if self.view is not View.FILE else ())
            self.refresh()

    def show_block(self, block: int) -> None:
        """Highlight a whole block, hidden or not."""
        if self.article is not None:
            self._overlay.set_block(self.article, block)
            self.go_to(Place(block, 0))
            self.refresh()

    @property
    def has_passage(self) -> bool:
        """Whether a passage is highlighted."""
        return self._overlay.has_passage

    def show_hits(self, hits: tuple[Hit, ...], current: Hit | None, *, move: bool = True) -> None:
        """Highlight what was found (in the order of the text), and the match that is looked at."""
        self._overlay.set_hits(hits, current)
        if current is not None and move:
            self.go_to(Place(current.block, current.start))
        self.refresh()

    # Drawing

    def paint_line(self, y: int) -> Strip:
        """Draw one line of the column, with what lies over it."""
        width = self.scrollable_content_region.width
        if self._layout_of is None:
            return self._paint_notice(y, width)
        line = self._layout_of.line(y)
        if line is None:
            return Strip.blank(width, self.rich_style)
        left, _ = self._column()
        over, marked = self._overlay.over(line)
        runs: list[Stretch] = [*((run.start, run.end, str(run.style)) for run in line.runs), *over]
        self._overlay_selection(y, left, line, runs)
        base = self.rich_style + self.style_of(str(line.style))
        mark = ("▎", self.style_of("quote mark")) if marked else None
        return paint(line.text, base, runs, self.style_of, left=left, width=width, mark=mark)

    def _overlay_selection(self, y: int, left: int, line: StyledLine, runs: list[Stretch]) -> None:
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None else None
        if span is not None:
            start, end = span
            length = len(line.text)
            runs.append((max(start - left, 0), length if end == -1 else min(end - left, length), "selection"))

    def _paint_notice(self, y: int, width: int) -> Strip:
        text, style, left = notice_line(*self._notice, y, width, self.rows)
        return paint(text, self.rich_style + self.style_of(style), (), self.style_of, left=left, width=width)

    # Selecting

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the words under a selection, wrapped lines joined as the file has them."""
        layout = self._layout_of
        if layout is None or self.article is None:
            return None
        left, _ = self._column()
        return selected_words(layout, selection, left, joined=self.view is not View.FILE), "\n"

    def selection_in_body(self) -> Span | None:
        """Give the place in the body of what is selected, or `None` when nothing of it is."""
        layout, selection = self._layout_of, self.text_selection
        if layout is None or selection is None or self.article is None or self.view is View.FILE:
            return None
        return selected_span(self.article, layout, selection, self._column()[0])

    def block_in_use(self) -> int | None:
        """Give the block that was clicked or highlighted last, else the one at the reading line."""
        if self._layout_of is None or self.view is View.FILE:
            return None
        for block in (self._pointed_block, self._overlay.first_block):
            if block is not None:
                return block
        return block_near(self._layout_of, self.scroll_offset.y, self.rows, min(_READING_LINE, self.rows // 3))

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell which place of the body was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or self.article is None or self._layout_of is None or self.view is View.FILE:
            return
        line = self._layout_of.line(offset.y + self.scroll_offset.y)
        if line is None or line.block < 0:
            return
        self._pointed_block = line.block
        left, _ = self._column()
        index = index_at(line.text, offset.x - left)
        at = body_offset(self.article, Place(line.block, line.offset_at(index)))
        if at is not None:
            self.post_message(self.Pointed(at))
