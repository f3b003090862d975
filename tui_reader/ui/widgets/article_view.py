"""The article: a centred column of text, wrapped as it is read."""

from bisect import bisect_left
from collections.abc import Iterable

from textual import events
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from tui_reader.layout.article_layout import body_offset, translate
from tui_reader.layout.cells import index_at
from tui_reader.layout.finding import Hit
from tui_reader.layout.lines import Place, StyledLine, View
from tui_reader.layout.notices import notice_line
from tui_reader.layout.rows import Stretch
from tui_reader.model import Article, Span
from tui_reader.ui.overlay import Overlay
from tui_reader.ui.painting import paint
from tui_reader.ui.selecting import block_near, is_in_sight, selected_span, selected_words
from tui_reader.ui.widgets.text_column import READING_LINE, TextColumn


class ArticleView(TextColumn):
    """Shows one article in one of its three views."""

    class Pointed(Message):
        """The user clicked on a place of the body."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._notice: tuple[str, str] = ("", "")
        self._overlay = Overlay()

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
            self._overlay.set_block(block)
            self.go_to(Place(block, 0))
            self.refresh()

    @property
    def has_passage(self) -> bool:
        """Whether a passage is highlighted."""
        return self._overlay.has_passage

    @property
    def passage(self) -> tuple[Span, ...]:
        """What is highlighted, in the order in which it was asked for; a whole paragraph, if it is of the body."""
        block = self._overlay.block
        if block is None or self.article is None:
            return self._overlay.passages
        start = self.article.body.start_of.get(block)
        return () if start is None else (Span(start, start + len(self.article.document.blocks[block].text)),)

    def show_hits(self, hits: tuple[Hit, ...], current: Hit | None, *, move: bool = True) -> None:
        """Highlight what was found (in the order of the text), and the match that is looked at."""
        self._overlay.set_hits(hits, current)
        if current is not None and move:
            self.go_to(Place(current.block, current.start))
        self.refresh()

    # Drawing

    def paint_line(self, y: int) -> Strip:
        """Draw one line of the column, with what lies over it."""
        width = self.content_width
        if self._layout_of is None:
            return self._paint_notice(y, width)
        line = self._layout_of.line(y)
        if line is None:
            return Strip.blank(width, self.ground)
        left, _ = self._column()
        over, marked = self._overlay.over(line)
        runs: list[Stretch] = [*((run.start, run.end, str(run.style)) for run in line.runs), *over]
        self._overlay_selection(y, left, line, runs)
        base = self.ground + self.style_of(str(line.style))
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
        return paint(text, self.ground + self.style_of(style), (), self.style_of, left=left, width=width)

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
        """Give the block that was clicked or highlighted last and is in sight, else the one at the reading line."""
        if self._layout_of is None or self.view is View.FILE:
            return None
        top = self.scroll_offset.y
        for block in (self._pointed_block, self._overlay.first_block):
            if block is not None and is_in_sight(self._layout_of, block, top, self.rows):
                return block
        return block_near(self._layout_of, top, self.rows, min(READING_LINE, self.rows // 3))

    def offset_read(self) -> int:
        """Give the offset in the body of what stands at the reading line; -1 at the top of the article."""
        if self._layout_of is None or self.article is None or self.scroll_offset.y == 0:
            return -1
        place = self._layout_of.place_of(self.scroll_offset.y + min(READING_LINE, self.rows // 3))
        if self.view is View.FILE:
            place = translate(self.article, place, View.FILE, View.CLEAN)
        offset = body_offset(self.article, place)
        if offset is not None:
            return offset
        body = self.article.body  # the paragraph is hidden, or the headline: where the next of the body begins
        position = bisect_left(body.blocks, place.block)
        return body.starts[position] - 1 if position < len(body.starts) else len(body.text)

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
