"""A line in which the user types words to find or to filter by."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static


class Prompt(Horizontal):
    """A label and an input over the last line of the screen."""

    def __init__(self, purpose: str, label: str, value: str) -> None:
        super().__init__()
        self.purpose = purpose
        """What the words are for: "find" or "filter"."""
        self._label = label
        self._value = value

    def compose(self) -> ComposeResult:
        """A label, and the input."""
        yield Static(self._label, markup=False)
        yield Input(self._value, compact=True, select_on_focus=True)

    def on_mount(self) -> None:
        """Let the user type."""
        self.query_one(Input).focus()

    @property
    def value(self) -> str:
        """What has been typed."""
        return self.query_one(Input).value
