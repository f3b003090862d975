"""Highlights and notes over the whole library: found by their words, opened, changed, dropped, exported."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from tui_reader.ui.passage import passage_in
from tui_reader.ui.screens.choosing import AskWords
from tui_reader.ui.screens.kept import KeptScreen, write_new_file
from tui_reader.ui.widgets.hints import Hints
from tui_reader.ui.widgets.notes import Noted, NotesList

if TYPE_CHECKING:
    from tui_reader.library.library import Library

_KEYS = ("↑ ↓ choose", "⏎ opens", "F4 edits", "F8 drops", "F3 exports", "F2 this article", "Esc back")


class AnnotationsScreen(KeptScreen):
    """Lists annotations, those of the article on the screen first; gives the passage that was chosen, or `None`."""

    COLUMNS = ("all-notes",)
    BINDINGS = [
        Binding("f2", "own", "Only those of this article", priority=True, system=True),
        Binding("f3", "export", "Export", priority=True, system=True),
        Binding("f4", "edit", "Change the note", priority=True, system=True),
        Binding("f8", "drop", "Drop", priority=True, system=True),
    ]

    def compose(self) -> ComposeResult:
        """A line for words, and the list."""
        yield Input(placeholder="Words of a passage, of a note, of a headline", compact=True)
        yield NotesList(id="all-notes")
        yield Hints(*_KEYS)

    @property
    def list(self) -> NotesList:
        """The list."""
        return self.query_one(NotesList)

    def rows_of(self, library: Library) -> Iterable[Noted]:
        """Give the annotations of the library."""
        return (Noted(placed, summary) for summary, placed in library.annotations.listed(self._digest))

    def look_for(self, words: str) -> None:
        """Show those that hold all the words."""
        terms = words.casefold().split()
        own = [noted for noted in self._all if not self._is_own_only or self._is_own(noted)]
        shown = tuple(noted for noted in own if all(term in noted.searched_text for term in terms))
        only = " ─ of this article" if self._is_own_only else ""
        self.list.border_title = f"Highlights and notes ─ {len(shown):,}{only}"
        if self._all:
            self.list.say_when_empty("None holds these words.")
        else:
            hint = "In an article, a highlights the selection or a sentence, with a note if you like."
            self.list.say_when_empty("No highlights or notes yet.", hint)
        self.list.show(shown)

    def _is_own(self, noted: Noted) -> bool:
        return noted.summary is not None and noted.summary.digest == self._digest

    def open_chosen(self) -> None:
        """Open the article at the passage."""
        noted = self.list.noted
        if noted is not None and noted.summary is not None:
            self.dismiss(passage_in(noted.summary, noted.placed.span, noted.placed.annotation.passage.exact))

    def action_drop(self) -> None:
        """Drop the one under the cursor."""
        if (noted := self.list.noted) is None:
            return
        number = noted.placed.number

        def drop(library: Library) -> str:
            library.annotations.remove(number)
            return "Dropped."

        self.do(drop)

    def action_edit(self) -> None:
        """Change the note of the one under the cursor."""
        noted = self.list.noted
        if noted is None:
            return
        number = noted.placed.number

        def written(note: str | None) -> None:
            if note is not None:
                self.do(lambda library: "Noted." if library.annotations.set_note(number, note) else "It is gone.")

        self.app.push_screen(AskWords("The note", value=noted.placed.annotation.note, may_be_empty=True), written)

    def action_export(self) -> None:
        """Write all to a file, in the format of its suffix."""

        def named(path: str | None) -> None:
            if path:
                self.do(lambda library: export_annotations(library, os.path.expanduser(path)))

        title = "Export to: .md for Markdown, .json for Web Annotations"
        self.app.push_screen(AskWords(title, value="annotations.md"), named)


def export_annotations(library: Library, path: str) -> str:
    """Write all annotations of the library to a new file; say what became of it."""
    is_record = path.endswith(".json")
    return write_new_file(path, [library.annotations.to_w3c() if is_record else library.annotations.to_markdown()])
