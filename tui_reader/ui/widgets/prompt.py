"""A line in which the user types words to find or to filter by."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static


class Prompt(Horizontal):
    """A label and an input over the last line of the screen."""

    DEFAULT_CSS = """
    Prompt { display: none; }
    """

    purpose = "find"
    """What the words are for: "find" or "filter"."""

    def compose(self) -> ComposeResult:
        """A label, and the input."""
        yield Static("", markup=False)
        yield Input(compact=True, select_on_focus=True)

    def ask(self, purpose: str, label: str, value: str) -> None:
        """Ask for words; the very next key goes into the line."""
        self.purpose = purpose
        line = self.query_one(Input)
        with line.prevent(Input.Changed):
            line.value = value
        self.query_one(Static).update(label)
        self.display = True
        self.screen.set_focus(line, scroll_visible=False)
        line.action_select_all()

    @property
    def value(self) -> str:
        """What has been typed."""
        return self.query_one(Input).value
