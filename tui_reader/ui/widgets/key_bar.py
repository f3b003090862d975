"""The last line of the screen: the keys that matter, a word on what happened, and how far one has read."""

from collections.abc import Iterable

from rich.style import Style as RichStyle
from textual import events
from textual.app import RenderResult
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import Stretch, harmless, wrapped_rows
from tui_reader.ui.key_hints import hint, hint_line, hinted_commands, labels_of
from tui_reader.ui.painting import paint
from tui_reader.ui.widgets.line_view import looks_of

_SAID_FOR = 5.0
"""Seconds for which a word on what happened stays."""

_MOST_LINES = 3
"""Lines that a word on what happened takes at most; the panes lend them."""

_LOW = 12
"""Rows of a window in which it takes but one."""


class KeyBar(Widget):
    """One line, drawn from the list of commands; what is said takes as many as it needs, up to some."""

    ALLOW_SELECT = False

    position: reactive[str] = reactive("")
    """What stands at the right end: how far the article has been read."""
    said: reactive[str] = reactive("")
    """A word on what happened; it takes the place of the keys."""
    is_problem: reactive[bool] = reactive(False)
    """Whether the word tells of a failure."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.keys = labels_of()
        """The label of each command's first key, as configured."""
        self._words = 0
        self._lines = 1
        self.may_grow = False
        """Whether a word may take more than one line: not on the first page, which stands there painted already."""

    def take_keys(self, configured: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        """Show the keys that the user configured, by command."""
        self.keys = labels_of(configured)

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a word on what happened for some seconds."""
        self._words += 1
        words = self._words
        self.said, self.is_problem = harmless(text), problem

        def fall_silent() -> None:
            if words == self._words:
                self.said = ""

        self.set_timer(_SAID_FOR * (2 if problem else 1), fall_silent)

    def watch_said(self) -> None:
        """Take the lines that are needed, and give them back."""
        lines = min(max(len(self._lines_of(self.said)), 1), self._most_lines)
        if lines != self._lines:
            self.styles.height = self._lines = lines

    def watch_position(self) -> None:
        """Take the lines that are needed beside it."""
        self.watch_said()

    def on_resize(self) -> None:
        """Take the lines that are needed at another width."""
        self.watch_said()

    def has_room_for(self, text: str) -> bool:
        """Tell whether the whole of what is said would be shown."""
        return len(self._lines_of(harmless(text))) <= self._most_lines

    @property
    def _most_lines(self) -> int:
        return _MOST_LINES if self.may_grow and self.app.size.height >= _LOW else 1

    def _lines_of(self, text: str, most: int | None = None) -> list[str]:
        if most == 1:  # as the first page has it
            return [fit(text, max(self._room() - 1, 0))]
        return [row.text for row in wrapped_rows(text, max(self._room() - 1, 1), "title", most=most)]

    def render(self) -> RenderResult:
        """Nothing: the line is drawn by `render_line`."""
        return ""

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        right, room = self._right(), self._room()
        if self.said:
            lines = self._lines_of(self.said, self._most_lines)
            text = f" {lines[y]}" if y < len(lines) else ""
            runs: tuple[Stretch, ...] = ()
            style = "problem" if self.is_problem else "title"
            right = right if y == self.size.height - 1 else ""
        else:
            text, runs = hint_line(room, self.keys)
            style = "detail"
        text += " " * max(width - cell_width(text) - cell_width(right), 0) + right
        base = self.rich_style + self.style_of(style)
        return paint(text, base, runs, self.style_of, width=width)

    def style_of(self, name: str) -> RichStyle:
        """Give the partial style of a name."""
        return looks_of(self)[name]

    async def on_click(self, event: events.Click) -> None:
        """Do what the hint under the mouse says."""
        if self.said:
            self.said = ""
            return
        end = 1
        for command in hinted_commands(self._room(), self.keys):
            start, end = end, end + cell_width(f"{hint(command.id, self.keys)} {command.footer}   ")
            if start <= event.x < end - 3:
                await self.screen.run_action(command.id)
                return

    def _right(self) -> str:
        return f" {self.position} " if self.position else ""

    def _room(self) -> int:
        return max(self.size.width - cell_width(self._right()) - 1, 0)
