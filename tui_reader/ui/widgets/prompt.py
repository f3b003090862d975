"""A line in which the user types words to find or to filter by."""

from textual.containers import Horizontal
from textual.widget import AwaitMount
from textual.widgets import Input, Static


class Prompt(Horizontal):
    """A label and an input over the last line of the screen."""

    DEFAULT_CSS = """
    Prompt { display: none; }
    """

    purpose = "find"
    """What the words are for: "find" or "filter"."""

    _is_ready: AwaitMount | None = None

    def make_ready(self) -> AwaitMount:
        """Put a label and the input in their places: the first page can do without, and the first question cannot."""
        if self._is_ready is None:
            self._is_ready = self.mount(Static("", markup=False), Input(compact=True, select_on_focus=True))
        return self._is_ready

    async def ask(self, purpose: str, label: str, value: str) -> None:
        """Ask for words; the very next key goes into the line."""
        await self.make_ready()
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
