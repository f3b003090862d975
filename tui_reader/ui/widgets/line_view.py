"""A scrolling view of lines that are drawn when they are seen, and not before.

Textual's own lists and documents mount or measure every entry; a view that draws only what is on the screen is the one
that stays fast with a hundred thousand rows.
"""

from rich.style import Style as RichStyle
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.layout.rows import Row, harmless
from tui_reader.layout.sight import lines_of
from tui_reader.ui.looks import Looks
from tui_reader.ui.painting import paint
from tui_reader.ui.widgets.bar import BarRender

ScrollBar.renderer = BarRender


def looks_of(widget: Widget) -> Looks:
    """Give the styles of the theme in use."""
    looks: Looks = getattr(widget.app, "looks")  # noqa: B009  (the app is ours: every one that shows these views has them)
    return looks


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """The base of every pane: draws `paint_line`, scrolls without animation, leaves keys to the screen."""

    DEFAULT_CSS = """
    LineView { scrollbar-size: 1 1; scrollbar-gutter: stable; overflow-x: hidden; overflow-y: scroll; }
    """

    _ground: RichStyle | None = None
    _looks: Looks | None = None
    _width: int | None = None

    class Touched(Message):
        """The user scrolled or moved in the view."""

        def __init__(self, view: "LineView") -> None:
            super().__init__()
            self.view = view

        @property
        def control(self) -> "LineView":
            """The view."""
            return self.view

    def style_of(self, name: str) -> RichStyle:
        """Give the partial style of a name: colours and weights that lie over the line's own."""
        return (self._looks or looks_of(self))[name]

    @property
    def ground(self) -> RichStyle:
        """The style of the pane, over which its lines lie; looked up in the style sheet once a picture."""
        return self.rich_style if self._ground is None else self._ground

    @property
    def content_width(self) -> int:
        """Cells of a line, without the bar; asked of the layout once a picture."""
        return self.scrollable_content_region.width if self._width is None else self._width

    def render_str(self, text_content: str | Content) -> Content:
        """Take the titles of a pane as they are: they name files and people, and are never markup."""
        return Content(harmless(text_content)) if isinstance(text_content, str) else text_content

    def paint_line(self, y: int) -> Strip:
        """Draw the line `y` of the whole content."""
        return Strip.blank(self.content_width, self.ground)

    def paint_row(self, row: Row) -> Strip:
        """Draw a row over the full width."""
        base = self.ground + self.style_of(row.style)
        return paint(row.text, base, row.runs, self.style_of, width=self.content_width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw a part of the window."""
        self._ground, self._looks, self._width = self.rich_style, looks_of(self), self.content_width
        try:
            return super().render_lines(crop)
        finally:
            self._ground = self._looks = self._width = None

    def render_line(self, y: int) -> Strip:
        """Draw the line at row `y` of the window; where text can be selected, it tells its places."""
        top = self.scroll_offset.y
        strip = self.paint_line(top + y)
        return strip.apply_offsets(0, top + y) if self.ALLOW_SELECT else strip

    @property
    def rows(self) -> int:
        """How many rows of the content can be seen at once."""
        return max(self.scrollable_content_region.height, 1)

    def set_height(self, lines: int) -> None:
        """Say how many lines the content has.

        Nothing is laid out for it, for the room stays as it is: the bar has its column even while all is in sight.
        """
        size = Size(self.content_width, lines)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def on_resize(self) -> None:
        """Set the content for another room."""
        self.fit()

    def fit(self) -> None:
        """Set the content for the room that there is, if it was set for another."""

    def settle(self) -> None:
        """Be at once what messages on the way will make of it: in use or not, its content set, a bar beside it."""
        self.has_focus = self.screen.focused is self
        self.fit()
        self._refresh_scrollbars()

    def watch_show_vertical_scrollbar(self, is_shown: bool) -> None:
        """Let a bar that appears tell where the window stands: it is told of moves only while it is shown."""
        if is_shown:
            self.vertical_scrollbar.position = self.scroll_y

    def show_line(self, y: float) -> None:
        """Scroll at once so that the line `y` is the first."""
        self.scroll_to(y=max(0, min(y, self.max_scroll_y)), animate=False, force=True, immediate=True)

    def step(self, lines: int) -> None:
        """Move by lines or entries."""
        self.show_line(self.scroll_target_y + lines)
        self.post_message(self.Touched(self))

    def page(self, pages: float) -> None:
        """Move by pages; two lines of the old page stay in sight."""
        self.step(lines_of(pages, self.rows))

    def to_top(self) -> None:
        """Move to the beginning."""
        self.show_line(0)
        self.post_message(self.Touched(self))

    def to_bottom(self) -> None:
        """Move to the end."""
        self.show_line(self.max_scroll_y)
        self.post_message(self.Touched(self))

    def activate(self) -> None:
        """Open what is under the cursor."""

    def _on_mouse_scroll_down(self, event: object) -> None:
        self._wheel(event, 3)

    def _on_mouse_scroll_up(self, event: object) -> None:
        self._wheel(event, -3)

    def _wheel(self, event: object, lines: int) -> None:
        self.show_line(self.scroll_target_y + lines)
        event.stop()  # type: ignore[attr-defined]
        event.prevent_default()  # type: ignore[attr-defined]
        self.post_message(self.Touched(self))
