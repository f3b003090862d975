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
