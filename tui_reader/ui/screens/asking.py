"""The ways into the library: search, speakers, versions; tags and notes of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tui_reader.ui.background import in_background
from tui_reader.ui.keys_in_order import KeysInOrder
from tui_reader.ui.messages import LibraryTroubled, Tidings
from tui_reader.ui.passage import Passage
from tui_reader.ui.screens.base import Part

if TYPE_CHECKING:
    from tui_reader.library.library import Library


class Labelled(Tidings):
    """What an article is labelled with, to be changed or told."""

    digest: str
    tags: tuple[str, ...]
    all_tags: tuple[str, ...]
    note: str
    ask: str = ""
    """Which of them is asked for: "tag", "note", or neither."""


class Asking(Part):
    """Commands of the group The library."""

    _last_query = ""

    def _go_to(self, passage: Passage | None) -> None:
        if passage is not None:
            self.open_passage(passage.path, passage.digest, passage.span, passage.words)

    def _has_library(self) -> bool:
        if not self.sources.librarian.is_wanted:
            self.say("There is no library: newsreader was started without one.")
        return self.sources.librarian.is_wanted

    def action_search(self) -> None:
        """Search the library, at first for what was asked last."""
        self.search_for(self._last_query)

    def search_for(self, query: str) -> None:
        """Open the search on a query."""
        if not self._has_library():
            return
        from tui_reader.ui.screens.search import SearchScreen

        screen = SearchScreen(self.sources.librarian, query)

        def chosen(passage: Passage | None) -> None:
            self._last_query = screen.words
            self._go_to(passage)

        self.app.push_screen(screen, chosen)

    def action_speakers(self) -> None:
        """Who said what over all articles, from the speaker under the cursor on."""
        if not self._has_library():
            return
        from tui_reader.ui.screens.speakers import SpeakersScreen

        self.app.push_screen(SpeakersScreen(self.sources.librarian, self._name_in_use()), self._go_to)

    def _name_in_use(self) -> str:
        if self.focused is self.sources_panel and self.sources_panel.source is not None:
            return self.sources_panel.source.name
        if self.focused is self.quotes_panel and self.quotes_panel.quote is not None:
            return self.quotes_panel.quote.speaker or ""
        return ""

    def action_versions(self) -> None:
        """The same story in other articles, compared."""
        if not self._has_library():
            return
        if self.article is None:
            self.say("No article to compare.")
            return
        from tui_reader.ui.screens.versions import VersionsScreen

        self.app.push_screen(VersionsScreen(self.sources.librarian, self.article), self._go_to)

    def action_tag(self) -> None:
        """Tag the article, or take a tag away."""
        self._label("tag")

    def action_note(self) -> None:
        """Write a note on the article."""
        self._label("note")

    def _label(self, what: str) -> None:
        if self._has_library() and self.article is not None:
            looked_up = self._look_up_labels(self.article.document.sha256, what)
            if isinstance(self.app, KeysInOrder):
                self.app.wait_for(looked_up)

    @in_background("labels", exclusive=True)
    def _look_up_labels(self, digest: str, ask: str) -> None:
        library = self.sources.librarian.get()
        if library is not None:
            self._tell_labels(library, digest, ask)

    def _tell_labels(self, library: Library, digest: str, ask: str = "") -> None:
        from tui_reader.library.trouble import LibraryTrouble

        try:
            known = tuple(tag for tag, _ in library.marks.all_tags())
            told = Labelled(digest, library.marks.tags(digest), known, library.marks.note(digest), ask)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
        else:
            self.post_message(told)

    @on(Labelled)
    def _ask_label(self, event: Labelled) -> None:
        from tui_reader.ui.screens.choosing import AskWords

        if not event.ask:
            self.say(f"Tags: {', '.join(event.tags)}." if event.tags else "No tags.")
            return

        def tagged(tag: str | None) -> None:
            if tag:
                self._trouble_told = ""
                self._tag(event.digest, tag, event.tags)

        def noted(note: str | None) -> None:
            if note is not None:
                self._trouble_told = ""
                self.note(lambda library: library.marks.set_note(event.digest, note))
                noted = "Noted. A search or filter for note: or has:note finds it."
                self.say(noted if note else "No note on this article.")

        if event.ask == "tag":
            known = (*event.tags, *(tag for tag in event.all_tags if tag not in event.tags))
            title = f"Tag (has {', '.join(event.tags)}; one it has is taken away)" if event.tags else "Tag"
            self.app.push_screen(AskWords(title, known or ("to read",)), tagged)
        else:
            self.app.push_screen(AskWords("A note on this article", value=event.note, may_be_empty=True), noted)

    @in_background("labels")
    def _tag(self, digest: str, tag: str, had: tuple[str, ...]) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        def change(library: Library) -> Library:
            (library.marks.remove_tag if tag in had else library.marks.add_tag)(digest, tag)
            return library

        try:
            library = self.sources.librarian.do(change)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
        else:
            if library is not None:
                self._tell_labels(library, digest)
