"""Who is who: names merged and split."""

from tui_reader.layout.rows import harmless
from tui_reader.model import Article, Quote
from tui_reader.ui.correction_words import names_of
from tui_reader.ui.screens.corrections import ListingCorrections


class Naming(ListingCorrections):
    """Commands of the group Correct and annotate that are about names."""

    def action_merge_names(self) -> None:
        """Say that two names are one."""
        from tui_reader.revision.corrections import MergeNames
        from tui_reader.ui.screens.choosing import AskWords

        article, name = self.correctable(), self._name_at_hand()
        if article is None or not name:
            self._tell_no_name(article)
            return
        others = tuple(other for other in names_of(article) if other != name)

        def chosen(into: str | None) -> None:
            if into and into != name:
                merged = MergeNames((name, into), into)
                self.correct(article, merged, f"{name} is {into}.")

        self.app.push_screen(AskWords(f"{harmless(name)} is the same as …", others), chosen)

    def action_split_name(self) -> None:
        """Say that some quotes of a name are another's."""
        from tui_reader.ui.screens.choosing import ChooseSome

        article, name = self.correctable(), self._name_at_hand()
        quotes = tuple(quote for quote in article.quotes if quote.speaker == name) if article is not None else ()
        if article is None or not name or not quotes:
            self._tell_no_name(article)
            return

        def marked(answer: str | None) -> None:
            chosen = tuple(quotes[int(number)] for number in (answer or "").split())
            if chosen:
                self._ask_other_name(article, name, chosen)

        title = f"Which quotes are not of {harmless(name)}?"
        words = [article.text_of(quote.span) for quote in quotes]
        self.app.push_screen(ChooseSome(title, "Space marks · ⏎ goes on · Esc leaves", words), marked)

    def _ask_other_name(self, article: Article, name: str, quotes: tuple[Quote, ...]) -> None:
        from tui_reader.revision.corrections import split_name
        from tui_reader.ui.screens.choosing import AskWords

        def chosen(into: str | None) -> None:
            if into and into != name:
                self.correct(article, split_name(article, name, quotes, into), f"Given to {into}.")

        others = tuple(other for other in names_of(article) if other != name)
        self.app.push_screen(AskWords("Whose are they?", others), chosen)

    def _tell_no_name(self, article: Article | None) -> None:
        if article is not None:  # else it was said already why there is nothing to correct
            self.say("Put the cursor on a source or on a quote of somebody.")

    def _name_at_hand(self) -> str:
        if self.focused is self.sources_panel and self.sources_panel.source is not None:
            return self.sources_panel.source.name
        quote = self.quotes_panel.quote
        return (quote.speaker or "") if quote is not None else ""
