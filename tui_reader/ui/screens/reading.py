"""Reading: the views of the article, and the way between text and findings."""

from textual import on

from tui_reader.layout.column import NARROWEST, WIDEST
from tui_reader.layout.facts import NOT_NAMED, counted
from tui_reader.layout.sight import next_view, words_on
from tui_reader.model import Quote, SourceKind
from tui_reader.model.summary import path_of
from tui_reader.ui.passage import quote_spans
from tui_reader.ui.screens.base import Part
from tui_reader.ui.widgets.article_view import ArticleView
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.line_view import LineView
from tui_reader.ui.widgets.quotes_panel import QuotesShown

_STEP = 4
"""Cells that the text column grows or shrinks by."""

_AS_KINDS = {SourceKind.PERSON: "a person", SourceKind.AGENCY: "an agency"}


class Reading(Part):
    """Commands of the groups Read and Findings."""

    def action_activate(self) -> None:
        """Open or jump."""
        self.active_pane.activate()

    def action_next_view(self) -> None:
        """Clean, marked up, the file."""
        if self.article is None:
            return
        view = next_view(self.article_view.view)
        self.article_view.change_view(view)
        self.refresh_annotations()
        self.article_view.border_title = self.pane_title(self.article)
        self.say(words_on(self.article, view))
        self.find_again()
        self.follow_article()

    def action_wider(self) -> None:
        """Widen the column."""
        self._set_width(self.article_view.text_width + _STEP)

    def action_narrower(self) -> None:
        """Narrow the column that is seen, which may have less room than it was given."""
        self._set_width(self.article_view.column_width - _STEP)

    def _set_width(self, width: int) -> None:
        width = max(NARROWEST, min(width, WIDEST))
        self.article_view.text_width = width
        seen = self.article_view.column_width
        room = f", {seen} fit here." if seen < width and self.article is not None else " at most."
        self.say(f"Text column: {width} cells{room}")

    # From the panels to the text

    @on(ItemView.Moved, "#quotes")
    def _show_quote(self, event: ItemView.Moved) -> None:
        quote = self.quotes_panel.quote
        if quote is not None:
            self._jump_to_quote(quote)
            self._go_where_chosen(event)

    def _jump_to_quote(self, quote: Quote) -> None:
        self.article_view.show_passage(quote_spans(quote))
        self.article_view.go_to_body(quote.span.start, last=quote.span.end - 1)
        self._follow_percent()

    @on(ItemView.Moved, "#sources")
    def _show_source(self, event: ItemView.Moved) -> None:
        spans = self.sources_panel.spans()
        if isinstance(event, ItemView.Chosen):
            node = self.sources_panel.node
            if node is not None and node.mention is None:
                self.sources_panel.toggle()
                return
        if spans:
            self.article_view.show_passage(spans)
            self.article_view.go_to_body(spans[0].start, last=spans[0].end - 1)
            self._follow_percent()
            self._go_where_chosen(event)

    @on(ItemView.Moved, "#related")
    def _show_related(self, event: ItemView.Moved) -> None:
        offer = self.related_panel.offer
        if offer is None or not isinstance(event, ItemView.Chosen):
            return
        path = self.path_of_headline(offer.title) if offer.related is not None else None
        if path is not None:
            self.leap_to(path)
        elif offer.summary is not None:
            self.open_passage(path_of(offer.summary), offer.summary.digest, None, "")
        elif offer.related is not None:
            view = self.key_bar.keys["next_view"]
            where = "in the library" if self.sources.librarian.is_wanted else "in the list"
            self.say(f"Not {where}. It stands on line {offer.related.line} of the file; {view} shows it.")

    def _go_where_chosen(self, event: ItemView.Moved) -> None:
        if isinstance(event, ItemView.Chosen):
            panel = self.focused.id if self.focused is not None else None
            self.go_to_pane("article")
            self.came_from = panel or ""
            self.mark_as_being_read()

    # From the text to the panels

    @on(LineView.Touched, "#article")
    def _article_scrolled(self) -> None:
        self.follow_article()
        self.note_place_soon()
        self.mark_as_being_read()

    def follow_article(self) -> None:
        """Let the quotes follow the article, and the last line tell how far it has been read."""
        self._follow_percent()
        sight = self.article_view.body_range_in_sight()
        if sight is None or self.focused is self.quotes_panel:
            return
        index = self.quotes_panel.first_in(*sight)
        if index is not None:
            self.quotes_panel.put_cursor(index)

    @on(ArticleView.Settled)
    def _article_settled(self) -> None:
        self._follow_percent()

    def _follow_percent(self) -> None:
        self.call_after_refresh(self.write_percent)

    def write_percent(self) -> None:
        """Say how far the article is read."""
        if self.article is None:
            self.key_bar.position = ""
            return
        is_part = self.open_path is not None and self.open_path == self.large_path
        is_measured = self.article_view.size.height > 0 and not is_part  # else nobody knows how much there is of it
        place = f"{self.article_view.percent} %" if is_measured else ""
        self.key_bar.position = "   ".join(filter(None, (self.hits_label(), place)))

    @on(ArticleView.Pointed)
    def _point(self, event: ArticleView.Pointed) -> None:
        index = self.quotes_panel.quote_at(event.offset)
        if index is not None:
            self.quotes_panel.put_cursor(index)
            quote = self.quotes_panel.quotes[index]
            self.article_view.show_passage(quote_spans(quote))
            return
        row = self.sources_panel.source_at(event.offset)
        if row is not None:
            self.sources_panel.put_cursor(row)
            self.article_view.show_passage(self.sources_panel.spans())
        else:
            self.article_view.show_passage(())

    def action_next_quote(self) -> None:
        """To the next quote."""
        self._step_quote(1)

    def action_previous_quote(self) -> None:
        """To the quote before."""
        self._step_quote(-1)

    def _step_quote(self, step: int) -> None:
        panel = self.quotes_panel
        if not panel.quotes:
            self.say("No quotes here.")
            return
        panel.put_cursor((panel.cursor + step) % len(panel.quotes))
        self._jump_to_quote(panel.quotes[panel.cursor])

    def action_explain(self) -> None:
        """Tell the why of a finding."""
        source = self.sources_panel.source if self.focused is self.sources_panel else None
        if source is not None:
            kind = _AS_KINDS.get(source.kind, str(source.kind))
            self._tell_why(f"{source.name or NOT_NAMED}: {kind}, {counted(len(source.mentions), 'attribution')}.")
            return
        quote = self.quotes_panel.quote
        if quote is None:
            self.say("No quote is under the cursor.")
            return
        self._tell_why(f"{quote.why or 'no reason noted'} ({quote.kind}, {round(100 * quote.confidence)} % sure)")
        self._jump_to_quote(quote)

    def _tell_why(self, words: str) -> None:
        """Say it in the last line if that holds all of it, else in a dialog: what is sure stands at its end."""
        if self.key_bar.has_room_for(words):
            self.say(words)
            return
        from tui_reader.ui.screens.telling import Telling

        self.app.push_screen(Telling("Why this finding", words))

    def action_filter_findings(self) -> None:
        """Only this speaker."""
        panel = self.quotes_panel
        if panel.speaker is not None:
            panel.speaker = None
        elif self.focused is self.sources_panel and self.sources_panel.source is not None:
            panel.speaker = self.sources_panel.source.name or None
        elif panel.quote is not None and panel.quote.speaker is not None:
            panel.speaker = panel.quote.speaker
        panel.refresh_quotes()
        panel.to_top()
        self.say(f"Only quotes of {panel.speaker}." if panel.speaker else "Quotes of everyone.")

    def action_next_kind(self) -> None:
        """Spoken, all, doubtful."""
        kinds = list(QuotesShown)
        panel = self.quotes_panel
        quote = panel.quote
        panel.shown = kinds[(kinds.index(panel.shown) + 1) % len(kinds)]
        panel.refresh_quotes()
        if quote in panel.quotes:
            panel.put_cursor(panel.quotes.index(quote))  # the one that is looked at stays so
        self.say(f"Quotes: {panel.shown}.")

    def clear_passage(self) -> bool:
        """Drop the highlight; tell whether there was one."""
        had = self.article_view.has_passage
        self.article_view.show_passage(())
        return had
