"""The corrections of an article, listed; one that no longer fits can be dropped for good."""

from textual import on

from tui_reader.model import Article
from tui_reader.ui.background import in_background
from tui_reader.ui.correction_words import describe_correction, drop_correction
from tui_reader.ui.messages import CorrectionsListed, LibraryTroubled
from tui_reader.ui.screens.correcting import Correcting


class ListingCorrections(Correcting):
    """The command that lists them."""

    def action_corrections(self) -> None:
        """List the corrections of the article."""
        if (article := self.correctable()) is not None:
            self._list_corrections(article)

    @in_background("corrections")
    def _list_corrections(self, article: Article) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        digest = article.document.sha256
        try:
            revised = library.revising.article(digest)
            orphans = revised.orphans if revised is not None else ()
            self.post_message(CorrectionsListed(library.corrections.of(digest), orphans))
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))

    @on(CorrectionsListed)
    def _show_corrections(self, event: CorrectionsListed) -> None:
        from tui_reader.ui.screens.choosing import ChooseOne

        article = self.article
        if article is None:
            return
        told = {str(orphan.correction): orphan.reason for orphan in event.orphans}
        lines = [
            describe_correction(each.correction) + (f" — no longer fits: {reason}" if reason else "")
            for each in event.corrections
            for reason in [told.get(str(each.correction))]
        ]

        def chosen(answer: str | None) -> None:
            if answer is not None and answer.startswith("drop "):
                number = event.corrections[int(answer.split()[1])].number
                self._act(article, lambda library, digest: drop_correction(library, digest, number), "Dropped.")

        title = f"Corrections of this article ─ {len(lines)}"
        self.app.push_screen(ChooseOne(title, "d drops one for good · Esc leaves", lines, may_drop=True), chosen)
