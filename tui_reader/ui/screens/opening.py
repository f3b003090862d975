"""Opening articles: what the list, the disk and the background workers bring to the screen."""

import os
from contextlib import suppress

from textual import on

from tui_reader.layout.lines import Place, View
from tui_reader.library.files import STDIN
from tui_reader.model import Article, Unreadable
from tui_reader.ui.loading import LONG_FILE, summary_of
from tui_reader.ui.messages import ArticleRead, Described, FilesFound
from tui_reader.ui.painting import harmless
from tui_reader.ui.screens.base import ReadingScreen
from tui_reader.ui.widgets.article_list import file_name
from tui_reader.ui.widgets.item_view import ItemView

_KEPT = 16
"""Articles kept in memory for going back."""

_PREVIEW_AFTER = 0.12
"""Seconds for which the cursor must rest on an article of the list before it is shown."""


class Opening(ReadingScreen):
    """From paths to the article on the screen."""

    _to_read: list[str]
    _finding = False
    _described = (0, 0)
    _wants_focus = False

    def open_paths(self, paths: tuple[str, ...]) -> None:
        """Open files and folders."""
        self._finding = True
        self.find(paths)
        self.show_progress()

    def open_first(self, paths: tuple[str, ...]) -> None:
        """Show the first article at once, when the first path is a file of ordinary size.

        Reading it costs some milliseconds, less than two more rounds of messages and paints.
        """
        path = paths[0] if paths else ""
        with suppress(OSError, ValueError):
            if path == STDIN or (os.path.isfile(path) and os.path.getsize(path) <= LONG_FILE):
                self.shelf.add([path])
                self._to_read.append(path)
                self.open_path = path
                self._take_article(ArticleRead(path, self.sources.read(path)))

    @on(FilesFound)
    def _add_files(self, event: FilesFound) -> None:
        added = self.shelf.add(event.paths)
        for problem in event.problems:
            if self.shelf.add([problem.name]):
                self.shelf.describe(problem.name, summary_of(problem, problem.name))
            self.say(str(problem), problem=True)
        self.article_list.refresh_list()
        self._to_read += [self.shelf.entries[index].path for index in added]
        if len(self.shelf) and self.open_path is None:
            self.open_article(self.shelf.entries[0].path)
        if event.is_last:
            self._finding = False
            self._describe_rest()
            if not len(self.shelf):
                self.article_view.show_notice("Nothing to read here.", "o opens files or folders · ? helps · q leaves")
        self.show_progress()

    def _describe_rest(self) -> None:
        waiting = [path for path in self._to_read if not self._is_described(path)]
        self._to_read = []
        if waiting:
            self._described = (0, len(waiting))
            self.describe(waiting)

    def _is_described(self, path: str) -> bool:
        index = self.shelf.index_of(path)
        return index is None or self.shelf.entries[index].summary is not None

    @on(Described)
    def _note_descriptions(self, event: Described) -> None:
        for path, summary in event.summaries:
            self.shelf.describe(path, summary)
        self._described = (event.done, event.total)
        if self.shelf.filter:
            self.shelf.apply_filter(self.shelf.filter)
        self.article_list.refresh_list()
        self.show_progress()

    def show_progress(self) -> None:
        """Write how many articles there are, and what is being read."""
        shown, total = len(self.shelf.shown), len(self.shelf)
        title = f"Articles ─ {shown:,} of {total:,}" if self.shelf.filter else f"Articles ─ {total:,}"
        self.article_list.border_title = title
        done, of = self._described
        if self._finding:
            self.article_list.border_subtitle = "looking for files · Esc stops"
        elif done < of:
            self.article_list.border_subtitle = f"reading {done:,} of {of:,} · Esc stops"
        else:
            self.article_list.border_subtitle = ""
        if self.shelf.filter and not shown:
            self.article_list.say_when_empty("No article holds these words.", "Esc drops the filter.")
        else:
            self.article_list.say_when_empty("No article is open.", "o opens files or folders.")

    def stop_loading(self) -> bool:
        """Stop what runs in the background; tell whether anything did."""
        running = [w for w in self.workers if w.group in ("find-files", "describe") and w.is_running]
        for worker in running:
            worker.cancel()
        if running:
            self._finding, self._described = False, (0, 0)
            self.show_progress()
            self.say("Stopped. R on an article reads it.")
        return bool(running)

    # One article

    def open_article(self, path: str, *, focus: bool = False) -> None:
        """Show the article behind a path."""
        self._remember_place()
        self.open_path = path
        self._wants_focus = focus
        index = self.shelf.index_of(path)
        self.article_list.open_index = index
        row = self.shelf.row_of(index) if index is not None else None
        if row is not None:
            self.article_list.put_cursor(row)
        self.article_list.refresh()
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

    _shown_path: str | None = None

    @on(ArticleRead)
    def _take_article(self, event: ArticleRead) -> None:
        outcome = event.outcome
        if not event.is_part:
            self.shelf.describe(event.path, summary_of(outcome, event.path))
            self.article_list.refresh_list()
        if isinstance(outcome, Article) and not event.is_part:
            self.articles[event.path] = outcome
            while len(self.articles) > _KEPT:
                self.articles.popitem(last=False)
        if event.path != self.open_path:
            return
        if isinstance(outcome, Unreadable):
            self._show_problem(event.path, outcome)
        else:
            self._show(event.path, outcome, is_part=event.is_part, keep_place=event.is_reload)

    def _show(self, path: str, article: Article, *, is_part: bool = False, keep_place: bool = False) -> None:
        view = self.article_view
        stays = keep_place or self._shown_path == path
        place = view.place if stays and view.article is not None and view.scroll_offset.y else None
        if not stays:
            view.view = View.CLEAN
            place = self.places.get(path)
        if place is not None and place.block >= len(article.document.blocks) and view.view is not View.FILE:
            place = Place(len(article.document.blocks) - 1, 0)
        self._shown_path = path
        view.show_article(article, place=place)
        view.border_title = self.pane_title(article)
        view.border_subtitle = "the beginning; the rest is being read" if is_part else ""
        self._show_panels(article)
        for notice in article.document.notices[:1]:
            self.say(notice)
        if self._wants_focus or self.is_wholly_read_at_once:
            self._mark_read()
        self.follow_article()

    def pane_title(self, article: Article) -> str:
        """Name the view and the file in the head of the article's pane."""
        view = self.article_view.view
        kind = {"clean": "Article", "marked up": "Article ─ with hidden lines", "file": "The file as it is"}[str(view)]
        return f"{kind} ─ {harmless(file_name(article.document.name))}"

    @property
    def is_wholly_read_at_once(self) -> bool:
        """Whether opening an article counts as reading it: when it has the keys."""
        return self.focused is self.article_view

    def _mark_read(self) -> None:
        index = self.shelf.index_of(self.open_path) if self.open_path else None
        if index is not None:
            self.shelf.mark(index, read=True)
            self.article_list.refresh_list()

    def _show_problem(self, path: str, problem: Unreadable) -> None:
        self._shown_path = path
        self.article_view.show_notice(
            f"{harmless(path)} cannot be shown: {harmless(problem.reason)}.",
            "R tries again · J and K go to the next and the last article · o opens others",
        )
        self.article_view.border_title = "Article"
        self._show_panels(None)

    def _show_panels(self, article: Article | None) -> None:
        self.quotes_panel.show_article(article)
        self.sources_panel.show_article(article)
        self.related_panel.show_article(article, lambda headline: self.path_of_headline(headline) is not None)

    def path_of_headline(self, headline: str) -> str | None:
        """Give the path of the article of the list that has a headline, whatever its case and marks."""
        wanted = folded(headline)
        for entry in self.shelf.entries:
            known = entry.summary.headline if entry.summary else None
            if known and entry.path != self.open_path and folded(known) == wanted:
                return entry.path
        return None

    def _remember_place(self) -> None:
        view = self.article_view
        if self._shown_path is not None and view.article is not None and view.view is View.CLEAN:
            if view.scroll_offset.y:
                self.places[self._shown_path] = view.place
            else:
                self.places.pop(self._shown_path, None)

    @on(ItemView.Moved, "#articles")
    def _preview(self, event: ItemView.Moved) -> None:
        if isinstance(event, ItemView.Chosen):
            return
        index = event.index
        self.set_timer(_PREVIEW_AFTER, lambda: self._preview_if_still(index))

    def _preview_if_still(self, row: int) -> None:
        index = self.article_list.chosen_index
        if self.article_list.cursor == row and index is not None and self.article_view.is_on_screen:
            path = self.shelf.entries[index].path
            if path != self.open_path:
                self.open_article(path)

    @on(ItemView.Chosen, "#articles")
    def _choose(self, event: ItemView.Chosen) -> None:
        event.stop()
        index = self.article_list.chosen_index
        if index is not None:
            path = self.shelf.entries[index].path
            if path == self.open_path and self._shown_path == path:
                self.go_to_pane("article")
                self._mark_read()
            else:
                self.open_article(path, focus=True)


def folded(headline: str) -> str:
    """Reduce a headline to its letters and digits, so that quotation marks and case do not count."""
    return "".join(character for character in headline.casefold() if character.isalnum())
