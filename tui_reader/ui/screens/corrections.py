"""The way to the corrections of the library, those of the article first."""

from tui_reader.ui.passage import Passage
from tui_reader.ui.screens.correcting import NO_LIBRARY, Correcting


class ListingCorrections(Correcting):
    """The command that lists them."""

    def action_corrections(self) -> None:
        """List the corrections of the library, those of the article first."""
        if not self.sources.librarian.is_wanted:
            self.say(NO_LIBRARY)
            return
        from tui_reader.ui.screens.corrected import CorrectedScreen

        article = self.article
        screen = CorrectedScreen(self.sources.librarian, article.document.sha256 if article is not None else "")

        def chosen(passage: Passage | None) -> None:
            if screen.has_changed:
                self.articles.clear()
                if self.open_path is not None:
                    self.read(self.open_path, is_reload=True)
            if passage is not None:
                self.open_passage(passage.path, passage.digest, passage.span, passage.words)

        self.app.push_screen(screen, chosen)
