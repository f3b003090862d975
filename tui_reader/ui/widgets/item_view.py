"""A list of entries with a cursor, drawn line by line."""

from bisect import bisect_right

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui_reader.layout.rows import Row, fitted
from tui_reader.layout.wrapping import wrap
from tui_reader.ui.painting import laid_over, paint
from tui_reader.ui.widgets.line_view import LineView


class ItemView(LineView):
    """Entries of one or several lines, one of them under the cursor."""

    cursor: var[int] = var(0, init=False)
    """Index of the entry under the cursor."""

    ALLOW_SELECT = False

    class Moved(Message):
        """The user moved the cursor."""

        def __init__(self, view: "ItemView", index: int) -> None:
            super().__init__()
            self.view = view
            self.index = index

        @property
        def control(self) -> "ItemView":
            """The list."""
            return self.view

    class Chosen(Moved):
        """The user chose the entry under the cursor."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._starts: list[int] | None = None
        self._height = 1
        self._laid_out_for = Size()
        self._drawn_rows: dict[int, list[Row]] = {}
        self._empty: tuple[str, str] = ("", "")

    # What a subclass tells

    def item_count(self) -> int:
        """How many entries there are."""
        return 0

    def item_rows(self, index: int) -> list[Row]:
        """The lines of an entry, each at most as wide as the content."""
        return []

    def head_lines(self, index: int) -> int:
        """How many of the lines of an entry are a heading above it, which the cursor does not cover."""
        return 0

    # Geometry

    @property
    def is_laid_out(self) -> bool:
        """Whether the entries were laid out for the room that there is."""
        return self._laid_out_for == self.scrollable_content_region.size

    @property
    def room(self) -> int:
        """Cells that a line of an entry may take: there is a margin, and the mark of the cursor."""
        return max(self.content_width - 3, 1)

    def lay_out(self, *, height: int | None = None, heights: list[int] | None = None) -> None:
        """Note how many lines each entry takes: one height for all, or a list."""
        self._laid_out_for = self.scrollable_content_region.size
        if heights is None:
            self._starts, self._height = None, height or 1
        else:
            total, starts = 0, [0]
            for one in heights:
                total += one
                starts.append(total)
            self._starts = starts
        lines = self._start_of(self.item_count())
        self.set_height(lines if self.item_count() else 0)
        self.set_reactive(ItemView.cursor, max(0, min(self.cursor, self.item_count() - 1)))
        self.refresh()

    def say_when_empty(self, what: str, hint: str = "") -> None:
        """Set the words that stand where no entry is."""
        if self._empty != (what, hint):
            self._empty = (what, hint)
            if not self.item_count():
                self.refresh()

    def _start_of(self, index: int) -> int:
        return index * self._height if self._starts is None else self._starts[index]

    def item_at(self, y: int) -> tuple[int, int]:
        """Give the entry that holds line `y`, and which of its lines that is."""
        if self._starts is None:
            return divmod(y, self._height)
        index = bisect_right(self._starts, y) - 1
        return index, y - self._starts[index]

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw a part of the window; each entry in it is worded once, however many lines it takes."""
        self._drawn_rows = {}
        return super().render_lines(crop)

    def paint_line(self, y: int) -> Strip:
        """Draw a line of an entry; that of the cursor on another ground."""
        width = self.content_width
        if not self.item_count():
            return self._paint_empty(y, width)
        index, line = self.item_at(y)
        if not 0 <= index < self.item_count():
            return Strip.blank(width, self.ground)
        rows = self._drawn_rows.get(index)
        if rows is None:
            rows = self._drawn_rows[index] = self.item_rows(index)
        row = rows[line] if line < len(rows) else Row("")
        row = fitted(row, max(width - 2, 1))
        base = self.ground + self.style_of(row.style)
        mark = None
        if index == self.cursor and line >= self.head_lines(index) and (row.text or line < len(rows) - 1):
            cursor = self.style_of("cursor" if self.is_in_use else "cursor idle")
            base = laid_over(self.ground + cursor, self.style_of(row.style))
            if cursor.bgcolor is not None:
                base += type(base)(bgcolor=cursor.bgcolor)
            mark = ("▌", self.style_of("key" if self.is_in_use else "rule"))
        return paint(row.text, base, row.runs, self.style_of, left=2, width=width, mark=mark)

    @property
    def is_in_use(self) -> bool:
        """Whether the keys move in it: it has them itself, or a line to type in hands them on."""
        return self.has_focus or self.has_class("-in-use")

    def _paint_empty(self, y: int, width: int) -> Strip:
        what, hint = self._empty
        lines = [(what[a:b], "detail") for a, b in wrap(what, max(width - 3, 1))] if what else []
        lines += [(hint[a:b], "hidden") for a, b in wrap(hint, max(width - 3, 1))] if hint else []
        text, style = lines[y] if y < len(lines) else ("", "body")
        return paint(text, self.ground + self.style_of(style), (), self.style_of, left=2, width=width)

    # Moving

    def watch_cursor(self, old: int, new: int) -> None:
        """Keep the cursor in sight."""
        if not self.item_count():
            return
        self.keep_in_sight(new)
        for index in {old, new}:
            if 0 <= index < self.item_count():
                start = self._start_of(index)
                self.refresh_lines(start, self._start_of(index + 1) - start)

    def keep_in_sight(self, index: int) -> None:
        """Scroll as little as it takes to see an entry."""
        start, end = self._start_of(index), self._start_of(index + 1)
        top = self.scroll_target_y
        if start < top:
            self.show_line(start)
        elif end > top + self.rows:
            self.show_line(end - self.rows if end - start <= self.rows else start)

    def put_cursor(self, index: int) -> None:
        """Put the cursor on an entry without telling anyone."""
        self.cursor = max(0, min(index, self.item_count() - 1))

    def step(self, lines: int) -> None:
        """Move the cursor by entries."""
        if not self.item_count():
            return
        target = max(0, min(self.cursor + lines, self.item_count() - 1))
        if target != self.cursor:
            self.cursor = target
            self.post_message(self.Moved(self, target))

    def page(self, pages: float) -> None:
        """Move the cursor by as many entries as a page holds."""
        if not self.item_count():
            return
        average = max(self._start_of(self.item_count()) / self.item_count(), 1)
        amount = max(int(abs(pages) * self.rows / average), 1)
        self.step(amount if pages > 0 else -amount)

    def to_top(self) -> None:
        """Move to the first entry."""
        self.step(-self.item_count())

    def to_bottom(self) -> None:
        """Move to the last entry."""
        self.step(self.item_count())

    def activate(self) -> None:
        """Choose the entry under the cursor."""
        if self.item_count():
            self.post_message(self.Chosen(self, self.cursor))

    def on_mouse_down(self) -> None:
        """Drop what is selected elsewhere: who points at an entry means that, and copies that."""
        self.screen.clear_selection()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse points; the second click chooses."""
        offset = event.get_content_offset(self)
        if offset is None or not self.item_count():
            return
        index, _ = self.item_at(offset.y + self.scroll_offset.y)
        if 0 <= index < self.item_count():
            moved = index != self.cursor
            self.cursor = index
            self.post_message(self.Moved(self, index) if moved and event.chain == 1 else self.Chosen(self, index))

    def on_focus(self) -> None:
        """Show the cursor of the pane in use more strongly."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor of a pane not in use more weakly."""
        self.refresh()
