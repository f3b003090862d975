"""What the screens of the library share: lists beside each other, one of them in use, and a line to type in."""

from __future__ import annotations

import asyncio

from textual import on
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from tui_reader.ui.background import beside_keys
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.passage import Passage
from tui_reader.ui.screens.left_once import LeftOnce
from tui_reader.ui.widgets.hints import Hints
from tui_reader.ui.widgets.item_view import ItemView

_REST = 0.12
"""Seconds of rest between two keys after which is looked for what was typed."""


class ColumnsScreen(LeftOnce, Screen[Passage | None]):
    """Lists in columns; gives the passage that was chosen, or `None`.

    In a narrow terminal only the list in use is shown.
    """

    BINDINGS = [
        Binding("escape", "leave", "Back", priority=True, system=True),
        Binding("tab,shift+tab", "other", "The other list", priority=True, system=True),
        Binding("down", "move(1)", "Next", priority=True, system=True),
        Binding("up", "move(-1)", "Previous", priority=True, system=True),
        Binding("f1", "keys", "Keys", priority=True, system=True),
        Binding("pagedown", "page(1)", "Page down", priority=True, system=True),
        Binding("pageup", "page(-1)", "Page up", priority=True, system=True),
    ]
    COLUMNS: tuple[str, ...] = ()
    """Ids of the lists, from the left."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__()
        self.librarian = librarian
        """The library that is asked."""
        self._in_use = self.COLUMNS[0]

    @property
    def in_use(self) -> ItemView:
        """The list that the arrows move in."""
        return self.query_one(f"#{self._in_use}", ItemView)

    def use(self, name: str) -> None:
        """Let the arrows move in a list."""
        self._in_use = name
        for each in self.COLUMNS:
            view = self.query_one(f"#{each}")
            view.set_class(each == name, "-in-use")
            view.refresh()

    def action_other(self) -> None:
        """To the next list."""
        self.use(self.COLUMNS[(self.COLUMNS.index(self._in_use) + 1) % len(self.COLUMNS)])

    def action_move(self, step: int) -> None:
        """Move in the list."""
        self.in_use.step(step)

    def action_page(self, pages: int) -> None:
        """Move by pages."""
        self.in_use.page(pages)

    def action_keys(self) -> None:
        """List the keys of the screen, of which its last line may have no room for all; one of them may be chosen."""
        from tui_reader.ui.screens.choosing import ChooseOne

        hints = [hint for hint in self.query_one(Hints).hints if not hint.startswith("Esc")]

        def chosen(answer: str | None) -> None:
            key = hints[int(answer)].split()[0] if answer else ""
            if key.startswith("F"):
                self.app.simulate_key(key.lower())

        self.app.push_screen(ChooseOne("Keys", "⏎ does it · Esc leaves", hints), chosen)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)


class QueryScreen(ColumnsScreen):
    """Lists that follow what is typed; the line keeps the keys, whatever the mouse points at."""

    AUTO_FOCUS = "Input"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]

    def __init__(self, librarian: Librarian, words: str = "") -> None:
        super().__init__(librarian)
        self.words = words
        """What was typed last."""

    def look_for(self, words: str) -> None:
        """Look for what was typed."""
        raise NotImplementedError

    def open_chosen(self) -> None:
        """Open what is under the cursor of the list in use."""
        raise NotImplementedError

    def has_typed(self) -> None:
        """Do what is to be done at once, before the typing rests."""

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if event.value != self.words:
            self.words = event.value
            self.has_typed()
            self._look_soon(event.value)

    @beside_keys("rest", exclusive=True)
    async def _look_soon(self, words: str) -> None:
        await asyncio.sleep(_REST)
        self.look_for(words)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.open_chosen()

    @on(ItemView.Moved)
    def _pointed(self, event: ItemView.Moved) -> None:
        if event.view.id in self.COLUMNS:
            self.use(event.view.id)
        self.query_one(Input).focus()
        if isinstance(event, ItemView.Chosen):
            self.open_chosen()
