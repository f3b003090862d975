"""A line in which the user types words to find or to filter by."""

from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import AwaitMount
from textual.widgets import Input, Static

_MOST_KEPT = 100
"""Words that the arrows bring back."""


class Prompt(Horizontal):
    """A label and an input over the last line of the screen."""

    DEFAULT_CSS = """
    Prompt { display: none; }
    """

    BINDINGS = [
        Binding("up", "recall(1)", "Words typed before", system=True),
        Binding("down", "recall(-1)", "Words typed after them", system=True),
    ]

    purpose = "find"
    """What the words are for: "find" or "filter"."""

    _is_ready: AwaitMount | None = None

    def __init__(self) -> None:
        super().__init__()
        self._typed: dict[str, list[str]] = {}
        self._back = 0

    def make_ready(self) -> AwaitMount:
        """Put a label and the input in their places: the first page can do without, and the first question cannot."""
        if self._is_ready is None:
            self._is_ready = self.mount(Static("", markup=False), Input(compact=True, select_on_focus=True))
        return self._is_ready

    async def ask(self, purpose: str, label: str, value: str) -> None:
        """Ask for words; the very next key goes into the line."""
        await self.make_ready()
        self.purpose, self._back = purpose, 0
        line = self.query_one(Input)
        with line.prevent(Input.Changed):
            line.value = value
        self.query_one(Static).update(label)
        self.display = True
        self.screen.set_focus(line, scroll_visible=False)
        line.action_select_all()

    def remember(self, words: str) -> None:
        """Keep words that were entered, so that the arrows bring them back; until the reader is left."""
        typed = self._typed.setdefault(self.purpose, [])
        if words.strip():
            typed[:] = [*(each for each in typed if each != words), words][-_MOST_KEPT:]

    def action_recall(self, step: int) -> None:
        """Go back to words typed before, or on to later ones and at last to an empty line."""
        typed = self._typed.get(self.purpose, [])
        back = min(max(self._back + step, 0), len(typed))
        if back == 1 and step > 0 and typed[-1] == self.value:  # they stand there already
            back = min(back + 1, len(typed))
        if back != self._back:
            self._back = back
            line = self.query_one(Input)
            line.value = typed[-back] if back else ""
            line.cursor_position = len(line.value)

    @property
    def value(self) -> str:
        """What has been typed."""
        return self.query_one(Input).value
