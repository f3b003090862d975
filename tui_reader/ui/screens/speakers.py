"""Who said what, over all articles: every statement of one person or organisation, by date."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui_reader.ui.librarian import Librarian
from tui_reader.ui.passage import Passage, passage_in
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.statements import SpeakerList, StatementList, Wording

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.speakers import Speaker, Statement

_REST = 0.12
_MOST = 500
"""Statements that are listed; the search (speaker:name) has all of them."""


class SpeakersScreen(Screen[Passage | None]):
    """Asks for a name; gives the passage that was chosen, or `None`."""

    AUTO_FOCUS = "Input"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [
        Binding("escape", "leave", "Back", priority=True, system=True),
        Binding("tab,shift+tab", "other", "Names or statements", priority=True, system=True),
        Binding("down", "move(1)", "Next", priority=True, system=True),
        Binding("up", "move(-1)", "Previous", priority=True, system=True),
        Binding("pagedown", "page(1)", "Page down", priority=True, system=True),
        Binding("pageup", "page(-1)", "Page up", priority=True, system=True),
        Binding("f2", "shared", "Only quotations of several articles", priority=True, system=True),
    ]

    @dataclass
    class Named(Message):
        """Names were found."""

        text: str
        speakers: tuple[Speaker, ...]
        problem: str = ""

    @dataclass
    class Said(Message):
        """The statements of a speaker are there."""

        speaker: Speaker
        statements: tuple[Statement, ...]

    @dataclass
    class Compared(Message):
        """Their wordings were compared."""

        speaker: Speaker
        wordings: dict[tuple[str, int], Wording]

    def __init__(self, librarian: Librarian, name: str = "") -> None:
        super().__init__()
        self._librarian = librarian
        self._typed_name = name

    def compose(self) -> ComposeResult:
        """A line for the name, the names, and what was said."""
        yield Input(self._typed_name, placeholder="A name, or its beginning", compact=True)
        with Horizontal(id="results"):
            yield SpeakerList(id="speakers")
            yield StatementList(id="statements")
        yield Static("↑ ↓ choose · Tab names or words · ⏎ opens · F2 quoted twice · Esc back", classes="keys")

    def on_mount(self) -> None:
        """List who is quoted."""
        self._use("statements" if self._typed_name else "speakers")
        self._find(self._typed_name)

    @property
    def speakers(self) -> SpeakerList:
        """The names."""
        return self.query_one(SpeakerList)

    @property
    def statements(self) -> StatementList:
        """What was said."""
        return self.query_one(StatementList)

    @property
    def in_use(self) -> ItemView:
        """The column that the arrows move in."""
        return self.statements if self.has_class("-statements") else self.speakers

    def _use(self, name: str) -> None:
        self.set_class(name == "statements", "-statements")
        for view in (self.speakers, self.statements):
            view.set_class(view is self.in_use, "-in-use")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if event.value != self._typed_name:
            self._use("speakers")
        self._typed_name = event.value
        self._find_soon(event.value)

    @work(exclusive=True, group="speakers-rest", exit_on_error=False)
    async def _find_soon(self, text: str) -> None:
        await asyncio.sleep(_REST)
        self._find(text)

    @work(thread=True, exclusive=True, group="speakers", exit_on_error=False)
    def _find(self, text: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self._librarian.get()
        try:
            speakers = library.speakers.find(text) if library is not None else ()
            told = self.Named(text, speakers)
        except LibraryTrouble as trouble:
            told = self.Named(text, (), f"The library: {trouble.reason}.")
        if not worker.is_cancelled:
            self.post_message(told)

    @on(Named)
    def _show_names(self, event: Named) -> None:
        if event.text != self._typed_name:
            return
        self.speakers.show(event.speakers, event.problem or "Nobody of that name is quoted in the library.")
        if event.speakers:
            self._listen(event.speakers[0])
        else:
            self.statements.show(None, ())

    @work(thread=True, exclusive=True, group="statements", exit_on_error=False)
    def _listen(self, speaker: Speaker) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self._librarian.get()
        if library is None:
            return
        try:
            statements = library.speakers.statements(speaker.key, 0, _MOST)
        except LibraryTrouble as trouble:
            self.post_message(self.Named(self._typed_name, (), f"The library: {trouble.reason}."))
            return
        if not worker.is_cancelled:
            self.post_message(self.Said(speaker, statements))
            wordings = wordings_of(library, speaker)
            if not worker.is_cancelled:
                self.post_message(self.Compared(speaker, wordings))

    @on(Said)
    def _show_statements(self, event: Said) -> None:
        self.statements.show(event.speaker, event.statements)

    @on(Compared)
    def _show_wordings(self, event: Compared) -> None:
        self.statements.compare(event.speaker, event.wordings)

    @on(ItemView.Moved, "#speakers")
    def _follow(self, event: ItemView.Moved) -> None:
        speaker = self.speakers.speaker
        if speaker is not None and speaker is not self.statements.speaker:
            self._listen(speaker)
        self._use("statements" if isinstance(event, ItemView.Chosen) else "speakers")
        self.query_one(Input).focus()

    @on(ItemView.Moved, "#statements")
    def _choose(self, event: ItemView.Moved) -> None:
        self._use("statements")
        self.query_one(Input).focus()
        if isinstance(event, ItemView.Chosen):
            self._open()

    @on(Input.Submitted)
    def _enter(self) -> None:
        if self.in_use is self.speakers:
            self._use("statements")
        else:
            self._open()

    def _open(self) -> None:
        statement = self.statements.statement
        if statement is not None:
            self.dismiss(passage_in(statement.summary, statement.place, statement.text))

    def action_other(self) -> None:
        """To the other column."""
        self._use("speakers" if self.in_use is self.statements else "statements")

    def action_shared(self) -> None:
        """Show only quotations that several articles give, or all again."""
        self.statements.toggle_shared()

    def action_move(self, step: int) -> None:
        """Move in the column."""
        self.in_use.step(step)

    def action_page(self, pages: int) -> None:
        """Move by pages."""
        self.in_use.page(pages)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)


def wordings_of(library: Library, speaker: Speaker) -> dict[tuple[str, int], Wording]:
    """Give for each statement that several articles have how its wording differs from that of the first."""
    from tui_reader.comparison.wording import Change
    from tui_reader.library.trouble import LibraryTrouble

    found = {}
    try:
        shared = library.speakers.shared_quotations(speaker.key)
    except LibraryTrouble:
        return {}
    for quotation in shared:
        first = quotation.statements[0]
        for statement, stretches in zip(quotation.statements, quotation.differences, strict=True):
            changed = [stretch for stretch in stretches if stretch.change is not Change.SAME]
            found[(statement.summary.digest, statement.place.start)] = Wording(
                articles=len({each.summary.digest for each in quotation.statements}),
                first=first.summary,
                is_first=statement is first,
                added=tuple(stretch.after for stretch in changed if stretch.after.end > stretch.after.start),
                missing=tuple(
                    first.text[stretch.before.start : stretch.before.end]
                    for stretch in changed
                    if stretch.before.end > stretch.before.start
                ),
            )
    return found
