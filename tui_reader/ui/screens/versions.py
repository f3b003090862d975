"""The same story: its versions, and what one has that the other has not, paragraph by paragraph and word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.worker import get_current_worker

from tui_reader.model import Article
from tui_reader.ui.background import in_background
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.passage import passage_in
from tui_reader.ui.screens.columns import ColumnsScreen
from tui_reader.ui.widgets.comparison import ComparisonView, VersionList
from tui_reader.ui.widgets.hints import Hints
from tui_reader.ui.widgets.item_view import ItemView

if TYPE_CHECKING:
    from tui_reader.library.stories import Comparison, Version


class VersionsScreen(ColumnsScreen):
    """Shows the versions of an article's story; gives the passage that was chosen, or `None`."""

    COLUMNS = ("versions", "statements")
    AUTO_FOCUS = "#versions"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide")]
    BINDINGS = [
        Binding("q,V", "leave", "Back", system=True),
        Binding("left,right,h,l", "other", "Versions or comparison", priority=True, system=True),
        Binding("j", "move(1)", "Next", system=True),
        Binding("k", "move(-1)", "Previous", system=True),
        Binding("space", "page(1)", "Page down", system=True),
        Binding("b", "page(-1)", "Page up", system=True),
        Binding("enter", "open", "Open", system=True),
    ]

    @dataclass
    class Listed(Message):
        """The versions were found."""

        versions: tuple[Version, ...]
        is_story: bool
        problem: str = ""

    @dataclass
    class Compared(Message):
        """Two versions were compared."""

        digest: str
        other: Article
        comparison: Comparison

    def __init__(self, librarian: Librarian, article: Article) -> None:
        super().__init__(librarian)
        self._article = article

    def compose(self) -> ComposeResult:
        """The versions, and the comparison."""
        with Horizontal(id="results"):
            yield VersionList(id="versions")
            yield ComparisonView(self._article, id="statements")
        yield Hints("↑ ↓ versions", "Tab comparison", "⏎ opens the version", "Esc back")

    def on_mount(self) -> None:
        """Look for versions."""
        self.use("versions")
        self._list()

    @property
    def versions(self) -> VersionList:
        """The versions."""
        return self.query_one(VersionList)

    @property
    def view(self) -> ComparisonView:
        """The comparison."""
        return self.query_one(ComparisonView)

    @in_background("versions", exclusive=True)
    def _list(self) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        library = self.librarian.get()
        digest = self._article.document.sha256
        try:
            found = library.stories.versions(digest) if library is not None else ()
            is_story = bool(found)
            if not found and library is not None:
                found = library.stories.nearest(digest)
            told = self.Listed(found, is_story)
        except LibraryTrouble as trouble:
            told = self.Listed((), False, f"The library: {trouble.reason}.")
        self.post_message(told)

    @on(Listed)
    def _show(self, event: Listed) -> None:
        self.versions.show(event.versions, is_story=event.is_story)
        if event.versions:
            self._compare(event.versions[0])
        else:
            self.view.say_when_empty(event.problem or "Nothing to compare.")

    @in_background("compare", exclusive=True)
    def _compare(self, version: Version) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self.librarian.get()
        try:
            revised = library.revising.article(version.summary.digest) if library is not None else None
        except LibraryTrouble as trouble:
            self.post_message(self.Listed((), False, f"The library: {trouble.reason}."))
            return
        if library is None or revised is None:
            return
        comparison = library.stories.compare(self._article, revised.article)
        if not worker.is_cancelled:
            self.post_message(self.Compared(version.summary.digest, revised.article, comparison))

    @on(Compared)
    def _show_comparison(self, event: Compared) -> None:
        version = self.versions.version
        if version is not None and version.summary.digest == event.digest:
            self.view.show(event.other, event.comparison)

    @on(ItemView.Moved, "#versions")
    def _moved(self, event: ItemView.Moved) -> None:
        if isinstance(event, ItemView.Chosen):
            self.action_open()
        elif (version := self.versions.version) is not None:
            self._compare(version)

    def use(self, name: str) -> None:
        """Let the keys move in a list."""
        super().use(name)
        self.in_use.focus()

    def action_open(self) -> None:
        """Open the version, at the paragraph that is looked at."""
        version = self.versions.version
        if version is not None:
            span = self.view.span if self.in_use is self.view else None
            self.dismiss(passage_in(version.summary, span))
