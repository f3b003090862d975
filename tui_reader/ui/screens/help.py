"""The help page: every command with its keys, and every sign of the panes, searched as one types."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import Row
from tui_reader.layout.wrapping import wrap
from tui_reader.ui.commands import COMMANDS, Command, Group
from tui_reader.ui.key_labels import key_label
from tui_reader.ui.screens.left_once import LeftOnce
from tui_reader.ui.signs import SIGNS
from tui_reader.ui.widgets.dialog import Dialog
from tui_reader.ui.widgets.line_view import LineView

_KEYS = 21
"""Cells of the column of keys, in a dialog that is wide enough."""


class HelpLines(LineView):
    """The page itself."""

    def __init__(self, first_keys: dict[str, str]) -> None:
        super().__init__(id="help-lines")
        self._first_keys = first_keys
        self._words = ""
        self._rows: list[Row] = []

    def search(self, words: str) -> None:
        """Show only the commands that hold the words."""
        self._words = words
        self._set()
        self.show_line(0)

    def fit(self) -> None:
        """Wrap anew."""
        self._set()

    def _set(self) -> None:
        width = self.content_width
        self._rows = []
        for group in Group:
            commands = [command for command in COMMANDS if command.group is group and self._is_meant(command)]
            if commands:
                self._rows += [*([Row("")] if self._rows else []), Row(str(group), "crosshead")]
            for command in commands:
                self._rows += self._entry_rows(self._labels(command), command.help, width)
        signs = [(sign, told) for sign, told in SIGNS if self._words.casefold() in f"signs {sign} {told}".casefold()]
        if signs:
            self._rows += [*([Row("")] if self._rows else []), Row("Signs", "crosshead")]
        for sign, told in signs:
            self._rows += self._entry_rows([sign], told, width)
        if not self._rows:
            self._rows = [Row("No command and no sign holds these words.", "detail")]
        self.set_height(len(self._rows))
        self.refresh()

    def _is_meant(self, command: Command) -> bool:
        return command.holds(self._words, " ".join(self._labels(command)))

    def _labels(self, command: Command) -> list[str]:
        return [self._first_keys.get(command.id, key_label(command.keys[0])), *map(key_label, command.keys[1:])]

    def _entry_rows(self, labels: list[str], told: str, width: int) -> list[Row]:
        column = _KEYS if width >= 3 * _KEYS else max(width // 3, 6)
        keys = fit("  " + "  ".join(labels), column - 1)
        keys += " " * (column - cell_width(keys))
        rows: list[Row] = []
        for start, end in wrap(told, max(width - cell_width(keys), 8)):
            lead = keys if not rows else " " * cell_width(keys)
            runs = ((0, len(lead), "key"),) if not rows else ()
            rows.append(Row(lead + told[start:end], "body", runs))
        return rows

    def paint_line(self, y: int) -> Strip:
        """Draw a row."""
        return self.paint_row(self._rows[y] if y < len(self._rows) else Row(""))


class Help(LeftOnce, ModalScreen[None]):
    """A dialog over the reader."""

    BINDINGS = [
        Binding("escape,f1", "dismiss", "Close", system=True),
        Binding("down", "scroll(1)", "Down", show=False, system=True),
        Binding("up", "scroll(-1)", "Up", show=False, system=True),
        Binding("pagedown", "page(1)", "Page down", show=False, system=True),
        Binding("pageup", "page(-1)", "Page up", show=False, system=True),
    ]

    def __init__(self, first_keys: dict[str, str]) -> None:
        super().__init__()
        self._first_keys = first_keys
        self._words = ""

    def compose(self) -> ComposeResult:
        """A line for words, and the page."""
        with Dialog() as dialog:
            dialog.border_title = "Help"
            dialog.border_subtitle = "type to search · ↑ ↓ Space scroll · Esc closes"
            yield Input(placeholder="Search the commands", compact=True)
            yield HelpLines(self._first_keys)

    def on_mount(self) -> None:
        """Let the user type."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        if event.value == " ":  # nobody looks for that: whoever presses it on a page of text wants the next one
            event.input.value = ""
            self.action_page(1)
        elif event.value.strip() != self._words:
            self._words = event.value.strip()
            self.query_one(HelpLines).search(self._words)

    @on(Input.Submitted)
    def _close(self) -> None:
        self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """Scroll by a line."""
        self.query_one(HelpLines).step(lines)

    def action_page(self, pages: int) -> None:
        """Scroll by a page."""
        self.query_one(HelpLines).page(pages)
