"""Who said what, over all articles: every statement of one person or organisation, by date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui_reader.layout.rows import harmless
from tui_reader.ui.background import in_background
from tui_reader.ui.passage import passage_in
from tui_reader.ui.screens.choosing import AskWords
from tui_reader.ui.screens.columns import QueryScreen
from tui_reader.ui.screens.wordings import wordings_of
from tui_reader.ui.widgets.hints import Hints
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.statements import SpeakerList, StatementList, Wording

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.speakers import Speaker, Statement

_MOST = 500
"""Statements that are listed; the search (speaker:name) has all of them."""


class SpeakersScreen(QueryScreen):
    """Asks for a name; gives the passage that was chosen, or `None`."""

    COLUMNS = ("speakers", "statements")
    BINDINGS = [
        Binding("f2", "shared", "Only quotations of several articles", priority=True, system=True),
        Binding("f3", "join", "One with another name", priority=True, system=True),
        Binding("f4", "part", "Apart from other names again", priority=True, system=True),
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

    @dataclass
    class Changed(Message):
        """Names were joined or parted."""

        said: str

    def compose(self) -> ComposeResult:
        """A line for the name, the names, and what was said."""
        yield Input(self.words, placeholder="A name, or its beginning", compact=True)
        with Horizontal(id="results"):
            yield SpeakerList(id="speakers")
            yield StatementList(id="statements")
        hints = ("↑ ↓ choose", "Tab names or words", "⏎ opens", "F2 quoted twice", "F3 same as …", "F4 apart")
        yield Hints(*hints, "Esc back")

    def on_mount(self) -> None:
        """List who is quoted."""
        self.use("statements" if self.words else "speakers")
        self.look_for(self.words)

    @property
    def speakers(self) -> SpeakerList:
        """The names."""
        return self.query_one(SpeakerList)

    @property
    def statements(self) -> StatementList:
        """What was said."""
        return self.query_one(StatementList)

    def has_typed(self) -> None:
        """Another name is asked for: to the names."""
        self.use("speakers")

    def look_for(self, words: str) -> None:
        """Look for names."""
        self._find(words)

    @in_background("speakers", exclusive=True)
    def _find(self, words: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self.librarian.get()
        try:
            speakers = library.speakers.find(words) if library is not None else ()
            told = self.Named(words, speakers)
        except LibraryTrouble as trouble:
            told = self.Named(words, (), f"The library: {trouble.reason}.")
        if not worker.is_cancelled:
            self.post_message(told)

    @on(Named)
    def _show_names(self, event: Named) -> None:
        if event.text != self.words:
            return
        self.speakers.show(event.speakers, event.problem or "Nobody of that name is quoted in the library.")
        if event.speakers:
            self._listen(event.speakers[0])
        else:
            self.statements.show(None, ())

    @in_background("statements", exclusive=True)
    def _listen(self, speaker: Speaker) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self.librarian.get()
        if library is None:
            return
        try:
            statements = library.speakers.statements(speaker.key, 0, _MOST)
        except LibraryTrouble as trouble:
            self.post_message(self.Named(self.words, (), f"The library: {trouble.reason}."))
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
    def _follow(self) -> None:
        speaker = self.speakers.speaker
        if speaker is not None and speaker is not self.statements.speaker:
            self._listen(speaker)

    def open_chosen(self) -> None:
        """Go on to the statements of the name, or open the one under the cursor."""
        statement = self.statements.statement
        if self.in_use is self.speakers:
            self.use("statements")
        elif statement is not None:
            self.dismiss(passage_in(statement.summary, statement.place, statement.text))

    def action_join(self) -> None:
        """Say that the name under the cursor is another one's, in all articles."""
        speaker = self.speakers.speaker
        if speaker is None:
            return

        def chosen(name: str | None) -> None:
            if name:
                self._change(lambda library: joined(library, speaker, name))

        names = tuple(name for name in self.speakers.names if name != speaker.name)
        self.app.push_screen(AskWords(f"In all articles, {harmless(speaker.name)} is the same as …", names), chosen)

    def action_part(self) -> None:
        """Take the names apart again that were joined to the one under the cursor."""
        speaker = self.speakers.speaker
        if speaker is None or not speaker.others:
            self.query_one(Hints).say("No other name was joined to this one; F3 joins it to another.")
            return

        def part(library: Library) -> str:
            library.speakers.split(speaker.key)
            return f"{speaker.name} stands alone again."

        self._change(part)

    @in_background("names")
    def _change(self, act: Callable[[Library], str]) -> None:
        """Change what the library takes for one name, and say what became of it."""
        from tui_reader.library.trouble import LibraryTrouble

        library = self.librarian.get()
        if library is None:
            return
        try:
            said = act(library)
        except LibraryTrouble as trouble:
            said = f"The library: {trouble.reason}."
        self.post_message(self.Changed(said))

    @on(Changed)
    def _tell_change(self, event: Changed) -> None:
        self.query_one(Hints).say(event.said)
        self.look_for(self.words)

    def action_shared(self) -> None:
        """Show only quotations that several articles give, or all again."""
        self.statements.toggle_shared()


def joined(library: Library, speaker: Speaker, name: str) -> str:
    """Let a speaker be one with that of another name; say what became of it."""
    from tui_reader.comparison.names import name_key

    into = name_key(name)
    if not library.speakers.count(into):
        return f"Nobody of that name is quoted in the library: {name}"
    library.speakers.merge(speaker.key, into)
    return f"{speaker.name} is {name}; F4 takes them apart again."
