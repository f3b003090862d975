"""Corrections over the whole library: found by their words, opened, dropped, exported and taken in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from tui_reader.ui.librarian import Librarian
from tui_reader.ui.passage import passage_in
from tui_reader.ui.screens.choosing import AskWords
from tui_reader.ui.screens.kept import KeptScreen, write_new_file
from tui_reader.ui.widgets.corrected_list import CorrectedList, searched_text
from tui_reader.ui.widgets.hints import Hints

if TYPE_CHECKING:
    from tui_reader.library.corrected import Corrected
    from tui_reader.library.library import Library

_KEYS = (
    "↑ ↓ choose", "⏎ opens", "F8 drops", "F9 puts back", "F2 this article", "F5 misfits", "F3 exports", "F4 takes in",
    "Esc back",
)  # fmt: skip


class CorrectedScreen(KeptScreen):
    """Lists corrections, those of the article on the screen first; gives the passage that was chosen, or `None`."""

    COLUMNS = ("all-corrections",)
    BINDINGS = [
        Binding("f2", "own", "Only those of this article", priority=True, system=True),
        Binding("f3", "export", "Export", priority=True, system=True),
        Binding("f4", "take_in", "Take in", priority=True, system=True),
        Binding("f5", "misfits", "Only those that no longer fit", priority=True, system=True),
        Binding("f8", "drop", "Drop", priority=True, system=True),
        Binding("f9", "put_back", "Put back", priority=True, system=True),
    ]

    def __init__(self, librarian: Librarian, digest: str = "") -> None:
        """List corrections; `digest` is that of the article on the screen."""
        super().__init__(librarian, digest)
        self.has_changed = False
        """Whether something was dropped, put back or taken in."""
        self._dropped: list[Corrected] = []
        self._is_misfits_only = False

    def compose(self) -> ComposeResult:
        """A line for words, and the list."""
        yield Input(placeholder="Words of a correction, of a headline", compact=True)
        yield CorrectedList(id="all-corrections")
        yield Hints(*_KEYS)

    @property
    def list(self) -> CorrectedList:
        """The list."""
        return self.query_one(CorrectedList)

    def rows_of(self, library: Library) -> Iterable[Corrected]:
        """Give the corrections of the library."""
        return library.corrected(self._digest)

    def look_for(self, words: str) -> None:
        """Show those that hold all the words."""
        terms = words.casefold().split()
        shown = tuple(
            each
            for each in self._all
            if (not self._is_own_only or each.digest == self._digest)
            and (not self._is_misfits_only or each.orphaned)
            and all(term in searched_text(each) for term in terms)
        )
        misfits = sum(bool(each.orphaned) for each in self._all)
        parts = [f"Corrections ─ {len(shown):,}", *(["of this article"] if self._is_own_only else [])]
        parts += ["only misfits"] if self._is_misfits_only else [f"{misfits:,} no longer fit"] if misfits else []
        self.list.border_title = " ─ ".join(parts)
        hint = "In an article, s says who said a quote, H hides a paragraph: ? lists all."
        if self._all:
            self.list.say_when_empty("None is like that.")
        else:
            self.list.say_when_empty("No corrections yet.", hint)
        self.list.show(shown)

    def open_chosen(self) -> None:
        """Open the article at the passage."""
        each = self.list.entry
        if each is not None and each.summary is not None:
            self.dismiss(passage_in(each.summary, each.place))
        elif each is not None:
            self.query_one(Hints).say("The article is not in the library; the correction waits for it.")

    def action_misfits(self) -> None:
        """Show only those that no longer fit, or all again."""
        self._is_misfits_only = not self._is_misfits_only
        self.look_for(self.words)

    def action_drop(self) -> None:
        """Drop the one under the cursor."""
        if (each := self.list.entry) is None:
            return
        self.has_changed = True
        self._dropped.append(each)

        def drop(library: Library) -> str:
            library.revising.drop(each.digest, each.kept.number)
            return "Dropped; F9 puts it back."

        self.do(drop)

    def action_put_back(self) -> None:
        """Make the correction again that was dropped last."""
        if not self._dropped:
            self.query_one(Hints).say("Nothing was dropped here.")
            return
        each = self._dropped.pop()

        def put_back(library: Library) -> str:
            library.revising.correct(each.digest, each.kept.correction)
            return "Put back."

        self.do(put_back)

    def action_export(self) -> None:
        """Write all to a file, as JSON lines."""

        def named(path: str | None) -> None:
            if path:
                self.do(lambda library: export_corrections(library, os.path.expanduser(path)))

        self.app.push_screen(AskWords("Export all corrections to (JSON lines)", value="corrections.jsonl"), named)

    def action_take_in(self) -> None:
        """Take in the corrections of a file."""

        def named(path: str | None) -> None:
            if path:
                self.has_changed = True
                self.do(lambda library: take_in_corrections(library, os.path.expanduser(path)))

        self.app.push_screen(AskWords("Take in the corrections of (JSON lines)", value="corrections.jsonl"), named)


def export_corrections(library: Library, path: str) -> str:
    """Write all corrections of the library to a new file; say what became of it."""
    return write_new_file(path, (f"{line}\n" for line in library.corrections.lines()))


def take_in_corrections(library: Library, path: str) -> str:
    """Take in the corrections of a file; say what became of them."""
    from tui_reader.library.files import read_bytes
    from tui_reader.model import Unreadable

    data = read_bytes(path)
    if isinstance(data, Unreadable):
        return f"{path}: {data.reason}."
    taken = library.revising.take_in(data.decode("utf-8", "replace").splitlines())
    refused = f", {len(taken.refused)} lines are no corrections" if taken.refused else ""
    return f"{taken.added} taken in, {taken.known} known already{refused}."
