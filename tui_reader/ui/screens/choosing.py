"""Dialogs that ask for a name, for some words, or for some of several things."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from tui_reader.layout.rows import Row, Stretch, harmless, wrapped_rows
from tui_reader.ui.screens.question import Question
from tui_reader.ui.widgets.dialog import Dialog
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.wrapped_list import WrappedList

_MOST = 200


class Choices(WrappedList):
    """Things to choose from, those that were chosen with a mark."""

    def __init__(self, *, id: str, lines: int = 1) -> None:
        super().__init__(id=id)
        self.choices: list[str] = []
        self.marked: set[int] | None = None
        self._lines = lines

    def show(self, choices: list[str], cursor: int = 0) -> None:
        """List things, the cursor on one of them."""
        self.choices = choices
        self.measure()
        self.put_cursor(cursor)
        self.show_line(0)
        if choices:
            self.keep_in_sight(self.cursor)

    def item_count(self) -> int:
        """How many there are."""
        return len(self.choices)

    def item_rows(self, index: int) -> list[Row]:
        """One thing."""
        width = self.room
        text = harmless(self.choices[index])
        if self.marked is None:
            return wrapped_rows(text, width, "body", most=self._lines) or [Row("")]
        sign = "[x] " if index in self.marked else "[ ] "
        rows = wrapped_rows(text, width, "body", most=self._lines, indent="    ") or [Row("    ")]
        runs: tuple[Stretch, ...] = ((0, 3, "key"),)
        return [Row(sign + rows[0].text[4:], rows[0].style, runs), *rows[1:]]

    @property
    def choice(self) -> str | None:
        """The one under the cursor."""
        return self.choices[self.cursor] if 0 <= self.cursor < len(self.choices) else None


class _Dialog(Question):
    BINDINGS = [
        Binding("down", "move(1)", "Next", priority=True, system=True),
        Binding("up", "move(-1)", "Previous", priority=True, system=True),
    ]

    def action_move(self, step: int) -> None:
        """Move among the choices."""
        self.query_one(Choices).step(step)


class AskWords(_Dialog):
    """Asks for a name or a note, completing it from what is known; gives the words, or `None`."""

    def __init__(
        self,
        title: str,
        known: tuple[str, ...] = (),
        value: str = "",
        *,
        may_be_empty: bool = False,
        lines: int = 1,
        only_known: bool = False,
    ) -> None:
        """Say what is asked.

        Args:
            title: The question.
            known: What completes it.
            value: What stands in the line at first.
            may_be_empty: Whether no words are an answer.
            lines: Lines that a choice takes at most.
            only_known: Whether other words are no answer.
        """
        super().__init__()
        self._title = title
        self._only_known = only_known
        self._known = known
        self._value = value
        self._may_be_empty = may_be_empty
        self._lines = lines

    def compose(self) -> ComposeResult:
        """A line, and what completes it."""
        with Dialog(is_small=not self._known) as dialog:
            dialog.border_title = self._title
            dialog.border_subtitle = f"{'↑ ↓ choose · ' if self._known else ''}⏎ takes it · Esc leaves"
            more = "Type to shorten the list" if self._only_known else "Choose below, or type something else"
            hint = more if self._known else ""
            yield Input(harmless(self._value), compact=True, select_on_focus=True, placeholder=hint)
            choices = Choices(id="choices", lines=self._lines)
            choices.display = bool(self._known)
            yield choices

    def on_mount(self) -> None:
        """List what is known."""
        self.query_one(Input).focus()
        self._complete("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._complete(event.value)

    def _complete(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        found = [each for each in self._known if wanted in each.casefold()][:_MOST]
        if wanted and typed.strip() not in found and not self._only_known:
            found.append(typed.strip())
        self.query_one(Choices).show(found)

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        chosen = self.query_one(Choices).choice if self._known else event.value.strip()
        if chosen or self._may_be_empty:
            self.dismiss(chosen or "")

    @on(ItemView.Chosen)
    def _choose(self) -> None:
        self.dismiss(self.query_one(Choices).choice)


class ChooseOne(_Dialog):
    """Lists things; gives the index of the chosen one as text, or `None`."""

    BINDINGS = [
        Binding("j", "move(1)", "Next", system=True),
        Binding("k", "move(-1)", "Previous", system=True),
        Binding("enter", "take", "Take", system=True),
    ]

    def __init__(self, title: str, hint: str, choices: list[str], cursor: int = 0) -> None:
        super().__init__()
        self._title, self._hint, self._choices, self._cursor = title, hint, choices, cursor

    def compose(self) -> ComposeResult:
        """The list."""
        with Dialog() as dialog:
            dialog.border_title = self._title
            dialog.border_subtitle = self._hint
            yield self.make_list()

    def make_list(self) -> Choices:
        """Make the list of the things."""
        return Choices(id="choices", lines=6)

    def on_mount(self) -> None:
        """Show it."""
        choices = self.query_one(Choices)
        choices.say_when_empty("There is nothing here yet.")
        choices.show(self._choices, self._cursor)
        choices.focus()

    def action_take(self) -> None:
        """Take the one under the cursor."""
        if self._choices:
            self.dismiss(str(self.query_one(Choices).cursor))

    @on(ItemView.Chosen)
    def _choose(self, event: ItemView.Chosen) -> None:
        self.dismiss(str(event.index))


class ChooseSome(ChooseOne):
    """Lists things to be marked; gives the indices of the marked ones, separated by spaces, or `None`."""

    BINDINGS = [Binding("space", "mark", "Mark", system=True)]

    def on_mount(self) -> None:
        """Show it, the first marked."""
        self.query_one(Choices).marked = {0}
        super().on_mount()

    def action_mark(self) -> None:
        """Mark or unmark the one under the cursor."""
        choices = self.query_one(Choices)
        if choices.marked is not None:
            choices.marked ^= {choices.cursor}
            choices.refresh()

    def action_take(self) -> None:
        """Take the marked ones."""
        self.dismiss(" ".join(map(str, sorted(self.query_one(Choices).marked or ()))))
