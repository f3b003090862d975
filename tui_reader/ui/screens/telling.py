"""Words that are too long for the last line, told in a dialog."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tui_reader.layout.rows import harmless
from tui_reader.ui.screens.question import Question
from tui_reader.ui.widgets.dialog import Dialog


class Telling(Question):
    """Tells something until a key is pressed that leaves it."""

    BINDINGS = [Binding("enter,q,i,space", "cancel", "Close", system=True)]

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self._title, self._words = title, words

    def compose(self) -> ComposeResult:
        """The words."""
        with Dialog(is_small=True) as dialog:
            dialog.border_title = self._title
            dialog.border_subtitle = "Esc closes"
            yield Static(harmless(self._words), classes="told", markup=False)
