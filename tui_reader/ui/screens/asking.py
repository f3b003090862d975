"""The ways into the library: search, speakers, versions."""

from tui_reader.ui.passage import Passage
from tui_reader.ui.screens.base import ReadingScreen


class Asking(ReadingScreen):
    """Commands of the group The library that open a screen of their own."""

    _last_query = ""

    def _go_to(self, passage: Passage | None) -> None:
        if passage is not None:
            self.open_passage(passage.path, passage.digest, passage.span, passage.words)

    def _has_library(self) -> bool:
        if not self.sources.librarian.is_wanted:
            self.say("There is no library: newsreader was started without one.")
        return self.sources.librarian.is_wanted

    def action_search(self) -> None:
        """Search the library."""
        if not self._has_library():
            return
        from tui_reader.ui.screens.search import SearchScreen

        screen = SearchScreen(self.sources.librarian, self._last_query)

        def chosen(passage: Passage | None) -> None:
            self._last_query = screen.asked
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
