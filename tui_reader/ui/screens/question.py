"""What the dialogs share that ask for one answer."""

from textual import events
from textual.binding import Binding
from textual.screen import ModalScreen

from tui_reader.ui.screens.left_once import LeftOnce


class Question(LeftOnce, ModalScreen[str | None]):
    """A dialog that gives words, or `None` when it is left by Esc or by a click beside it."""

    BINDINGS = [Binding("escape", "cancel", "Cancel", priority=True, system=True)]

    def on_click(self, event: events.Click) -> None:
        """A click beside the dialog leaves it."""
        if event.widget is self:
            self.dismiss(None)

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
