"""Who said what, over all articles: every statement of one person or organisation, by date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui_reader.ui.background import in_background
from tui_reader.ui.passage import passage_in
from tui_reader.ui.screens.columns import QueryScreen
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
    BINDINGS = [Binding("f2", "shared", "Only quotations of several articles", priority=True, system=True)]

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

    def compose(self) -> ComposeResult:
        """A line for the name, the names, and what was said."""
        yield Input(self.words, placeholder="A name, or its beginning", compact=True)
        with Horizontal(id="results"):
            yield SpeakerList(id="speakers")
            yield StatementList(id="statements")
        yield Hints("↑ ↓ choose", "Tab names or words", "⏎ opens", "F2 quoted twice", "Esc back")

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

    def action_shared(self) -> None:
        """Show only quotations that several articles give, or all again."""
        self.statements.toggle_shared()


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
