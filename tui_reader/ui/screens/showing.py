"""One article: from its path to the screen, with what the library knows of it."""

from time import monotonic

from textual import on

from tui_reader.layout.lines import Place, View
from tui_reader.layout.list_rows import file_name, first_notice
from tui_reader.layout.rows import harmless
from tui_reader.layout.sight import title_of
from tui_reader.model import Article, Unreadable
from tui_reader.ui.messages import ArticleRead, Kept, LibraryTroubled, Relations
from tui_reader.ui.screens.leaping import Leaping
from tui_reader.ui.sources import summary_of
from tui_reader.ui.widgets.item_view import ItemView

_KEPT = 16
"""Articles kept in memory for going back."""

_PREVIEW_AFTER = 0.12
"""Seconds for which the cursor must rest on an article of the list before it is shown."""

_RELATE_AFTER = 0.25
"""Seconds for which an article must be shown before the library is searched for what is like it."""


class Showing(Leaping):
    """The article on the screen."""

    _wants_focus = False

    def open_article(self, path: str, *, focus: bool = False, digest: str = "") -> None:
        """Show the article behind a path; one of the library is found in the list by its digest, wherever it stands."""
        self.remember_place()
        self.open_path = path
        self._wants_focus = focus
        index = self.shelf.index_of(path, digest)
        self.article_list.show_as_open(index)
        row = self.shelf.row_of(index) if index is not None else None
        if row is not None:
            self.article_list.put_cursor(row)
        known = self.articles.get(path)
        if known is not None:
            self.articles.move_to_end(path)
            self._show(path, known)
        else:
            self.set_timer(0.2, lambda: self._say_reading(path))
            self.read(path)
        if focus:
            self.go_to_pane("article")

    def _say_reading(self, path: str) -> None:
        if self.open_path == path and self._shown_path != path:
            self.article_view.show_notice(
                f"Reading {harmless(file_name(path))} …", "Another article may be opened meanwhile."
            )
            self._show_panels(None)

    @on(ArticleRead)
    def _take_article(self, event: ArticleRead) -> None:
        outcome = event.outcome
        if not event.is_part:
            self._describe(event)
        if isinstance(outcome, Article) and not event.is_part:
            self.articles[event.path] = outcome
            self.kept[event.path] = event.kept
            while len(self.articles) > _KEPT:
                self.kept.pop(self.articles.popitem(last=False)[0], None)
        if event.path != self.open_path:
            return
        if isinstance(outcome, Unreadable):
            self._show_problem(event.path, outcome)
        elif not (event.kept and outcome == self.article and not self._has_news(event.path, event.kept)):
            self._show(event.path, outcome, is_part=event.is_part, keep_place=event.is_reload)
        if event.kept is not None:
            self._tell_of(event.kept)

    def _describe(self, event: ArticleRead) -> None:
        """Bring the row of the list after, and the marks of a reader who was quicker than the library."""
        kept = event.kept
        summary = kept.summary if kept is not None else summary_of(event.outcome, event.path)
        self.shelf.describe(event.path, summary, is_kept=kept is not None)
        index = self.shelf.index_of(event.path)
        marked = self.shelf.entries[index].summary if index is not None else None
        if kept is not None and marked is not None and kept.summary.digest:
            if marked.read and not summary.read:
                self.note_mark(kept.summary.digest, "read", True)
            if marked.starred and not summary.starred:
                self.note_mark(kept.summary.digest, "starred", True)
        if index is not None:
            self.article_list.refresh_entries((index,))

    def _has_news(self, path: str, kept: Kept) -> bool:
        """Tell whether the library knows something that the article on the screen does not show yet."""
        at_top = not self.article_view.scroll_offset.y and path not in self.places
        return bool(kept.annotations) or (at_top and kept.place is not None and kept.place.block >= 0)

    def _tell_of(self, kept: Kept) -> None:
        if kept.trouble:
            self.say(f"The library: {kept.trouble}.", problem=True)
        elif kept.is_gone:
            self.say(f"{kept.why_gone or 'The file is gone or cannot be read'}; this is the library's copy.")
        elif kept.orphans:
            count = len(kept.orphans)
            fit = "fits" if count == 1 else "fit"
            self.say(f"{count} of your corrections no longer {fit}: C lists them.", problem=True)

    def _show(self, path: str, article: Article, *, is_part: bool = False, keep_place: bool = False) -> None:
        view = self.article_view
        stays = keep_place or self._shown_path == path
        place = view.place if stays and view.article is not None and view.scroll_offset.y else None
        if not stays:
            view.view = View.CLEAN
        kept = self.kept.get(path)
        if place is None and view.view is not View.FILE:
            place = self.places.get(path) or (kept.place if kept is not None and not is_part else None)
        if place is not None and place.block >= len(article.document.blocks) and view.view is not View.FILE:
            place = Place(len(article.document.blocks) - 1, 0)
        self._shown_path = path
        if place is not None:
            self._restored_at = monotonic()
        view.show_article(article, place=place)
        view.border_title = self.pane_title(article)
        if is_part:
            view.border_title = f"The beginning; the rest is being read ─ {harmless(file_name(path))}"
        self._show_panels(article)
        self.show_annotations(kept.annotations if kept is not None else ())
        if notice := first_notice(article):
            self.say(notice)
        self.find_again(is_other=not stays)
        if self._wants_focus or self.is_wholly_read_at_once:
            self.mark_read()
        if not is_part:
            self.show_passage_wanted(path, article)
            if self.sources.librarian.is_wanted:
                self.set_timer(_RELATE_AFTER, lambda: self._relate_if_still(path, article))
        self.follow_article()

    def show_again(self, article: Article) -> None:
        """Show the article anew after it was corrected, where one is."""
        if self.open_path is not None:
            quote = self.quotes_panel.cursor
            self._show(self.open_path, article, keep_place=True)
            self.quotes_panel.put_cursor(min(quote, max(len(self.quotes_panel.quotes) - 1, 0)))

    def _relate_if_still(self, path: str, article: Article) -> None:
        if self.is_mounted and self.open_path == path and self.article is article:
            self.relate(path, article)

    @on(Relations)
    def _take_relations(self, event: Relations) -> None:
        if event.path == self.open_path:
            self.related_panel.show_relations(event.resolved, event.similar, event.versions)

    def pane_title(self, article: Article) -> str:
        """Name the view and the file in the head of the article's pane."""
        return title_of(article, self.article_view.view)

    @property
    def is_wholly_read_at_once(self) -> bool:
        """Whether opening an article counts as reading it: when it has the keys."""
        return self.focused is self.article_view

    def _show_problem(self, path: str, problem: Unreadable) -> None:
        self._shown_path = path
        keys = self.key_bar.keys
        hint = f"{keys['reload']} tries again, {keys['open_files']} opens other files."
        if len(self.shelf) > 1:
            hint += f"\n{keys['next_article']} opens the next article, {keys['previous_article']} the one before."
        self.article_view.show_notice(f"{harmless(path)} cannot be shown: {harmless(problem.reason)}.", hint)
        self.article_view.border_title = "Article"
        self._show_panels(None)
        self.find_again()
        self.key_bar.position = ""  # nothing of it has been read

    def _show_panels(self, article: Article | None) -> None:
        self.quotes_panel.show_article(article)
        self.sources_panel.show_article(article)
        self.related_panel.show_article(article, lambda headline: self.path_of_headline(headline) is not None)

    def path_of_headline(self, headline: str) -> str | None:
        """Give the path of the article of the list that has a headline, whatever its case and marks."""
        path = self.shelf.path_of_headline(headline)
        return path if path != self.open_path else None

    @on(LibraryTroubled)
    def _tell_trouble(self, event: LibraryTroubled) -> None:
        if event.reason != self._trouble_told:  # once is enough: it is met again with every mark
            self._trouble_told = event.reason
            self.say(f"The library: {event.reason}.", problem=True)

    # From the list

    @on(ItemView.Moved, "#articles")
    def _preview(self, event: ItemView.Moved) -> None:
        if not isinstance(event, ItemView.Chosen):
            self.preview_soon()

    def preview_soon(self) -> None:
        """Show the article under the cursor of the list, if the cursor rests on it."""
        row = self.article_list.cursor
        self.set_timer(_PREVIEW_AFTER, lambda: self._preview_if_still(row))

    def _preview_if_still(self, row: int) -> None:
        index = self.article_list.chosen_index
        if self.article_list.cursor == row and index is not None and self.article_view.is_on_screen:
            path = self.shelf.entries[index].path
            if self.open_path is None or (path != self.open_path and self.shelf.index_of(self.open_path) != index):
                self.open_article(path)

    @on(ItemView.Chosen, "#articles")
    def _choose(self, event: ItemView.Chosen) -> None:
        event.stop()
        index = self.article_list.chosen_index
        if index is not None:
            path = self.shelf.entries[index].path
            if path == self.open_path and self._shown_path == path:
                self.go_to_pane("article")
                self.mark_read()
            else:
                self.open_article(path, focus=True)
