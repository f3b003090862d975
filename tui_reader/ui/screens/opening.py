"""Opening articles: what the disk, the library and the background workers bring to the list."""

import gc
import os

from textual import on

from tui_reader.layout.rows import harmless
from tui_reader.library.files import STDIN
from tui_reader.library.locations import sample_articles
from tui_reader.ui.messages import (
    Described,
    FilesFound,
    Importing,
    LibraryGrew,
    LibraryListed,
    LibraryOpened,
    Taught,
)
from tui_reader.ui.screens.unfolding import Unfolding
from tui_reader.ui.shelving import ORDERS
from tui_reader.ui.sources import summary_of

_TOLD, _LONGEST = 20, 200
"""Files and folders of an import that are named, and characters of each."""
_MANY = 500
"""Files from which on it is worth saying that they are being read."""


class Opening(Unfolding):
    """From paths, or from the library, to the list."""

    _to_read: list[str]
    _is_browsing = False
    _has_asked = False
    _of_others: tuple[str, ...] = ()
    """What an import would read that somebody else began, until it is decided whether it does."""

    def open_paths(self, paths: tuple[str, ...]) -> None:
        """Open files and folders; without any, the library."""
        librarian = self.sources.librarian
        if librarian.is_wanted and not self._has_asked:
            self._has_asked = True
            self.open_library()
        self._is_browsing = self._is_browsing or not paths
        if paths:
            self._finding = True
            self._roots += tuple(os.path.abspath(path) for path in paths if path != STDIN)
            self.find(paths)
        self.show_progress()

    @on(FilesFound)
    def _add_files(self, event: FilesFound) -> None:
        added = self.shelf.add(event.paths)
        for problem in event.problems:
            if self.shelf.add([problem.name]):
                self.shelf.describe(problem.name, summary_of(problem, problem.name))
            self.say(str(problem), problem=True)
        self.article_list.refresh_end(is_last=event.is_last or not self._finding)
        self._to_read += self.shelf.entries.paths_at(added)
        if len(self.shelf) and self.open_path is None:
            self.open_article(self.shelf.entries[0].path)
        if event.is_last:
            self._finding = False
            self.describe_rest()
            if not len(self.shelf) and not self._is_browsing:
                self.article_view.show_notice("Nothing to read here.", self.ways_on())
        self.show_progress()

    def describe_rest(self) -> None:
        """Have the rows described that are not yet."""
        waiting = self.shelf.undescribed(self._to_read, self.to_be_unfolded())
        if self.large_path is not None:
            waiting = [path for path in waiting if path != self.large_path]
        if self.control is None:
            self._to_read = []
        if waiting:
            self._described = (0, len(waiting))
            if len(waiting) >= _MANY:
                keys = self.key_bar.keys
                self.say(f"Reading {len(waiting):,} files: {keys['back']} stops, {keys['pause']} holds, nothing waits.")
            if self.sources.librarian.is_wanted:
                self._take_in(self._roots, waiting)
            else:
                self.describe(waiting)
        else:
            self.keep_up()

    def _take_in(self, roots: tuple[str, ...], paths: list[str]) -> None:
        """Take files in; what can wait gives way."""
        if self.renewal is not None:
            self.renewal.stop()
        self.take_in(roots, paths)

    @on(Described)
    def _note_descriptions(self, event: Described) -> None:
        told = {self.shelf.describe(path, summary, is_kept=event.is_kept) for path, summary in event.summaries}
        if not event.is_kept:
            self._described = (event.done, event.total)
        if self.shelf.filter:
            self.shelf.match_again(path for path, _ in event.summaries)
            self.article_list.refresh_list()
        else:
            self.article_list.refresh_entries(told)
        self.related_panel.look_again()
        self.show_progress()

    @on(Importing)
    def _note_import(self, event: Importing) -> None:
        self._described = (0, 0) if event.is_last else (event.done, event.total)
        if event.is_last:
            self._to_read, self._is_paused = [], False
            self.list_anew()
            if event.taught:
                self._note_lessons(Taught(event.taught))
            self.keep_up()
        self.show_progress()

    @on(Taught)
    def _note_lessons(self, event: Taught) -> None:
        """Bring the rows after which the library has taught something about, and the article on the screen."""
        self.tell_again(list(self.shelf.entries.named.paths), event.digests)
        self.list_anew()
        for path in [path for path, article in self.articles.items() if article.document.sha256 in event.digests]:
            if path == self.open_path:
                self.read(path, is_reload=True)
            else:
                del self.articles[path]

    @on(LibraryGrew)
    def list_anew(self) -> None:
        """List the library again, if it is listed."""
        self._described = (0, 0)
        if self.shelf.is_of_library:
            self._list_again()
        elif self.shelf.filter:
            self.ask_about_files(self.shelf.filter)
        self.show_progress()

    # The library

    @on(LibraryOpened)
    def _library_is_open(self, event: LibraryOpened) -> None:
        gc.freeze()  # what was imported stays: going through it again and again held the keys for a fifth of a second
        if event.trouble:
            self.say(f"The library: {event.trouble}.", problem=True)
        elif self.sources.librarian.is_made:
            self.say(f"A new library was made: {harmless(self.sources.librarian.place or '')}.")
        path = self.open_path
        if path is not None and path != STDIN and path in self.articles and self.kept.get(path) is None:
            self.read(path, is_reload=True)
        if self._order is None:
            self._order = event.order
        if self._is_browsing:
            self._list_again()
            if event.unfinished:
                stop = self.key_bar.keys["back"]
                self.say(f"Going on with an import that was broken off: {stop} stops it.")
                self._take_in(event.unfinished, [])
            else:
                if event.of_others:
                    self._of_others = event.of_others
                    ask = self.key_bar.keys["pause"]
                    self.say(f"An import not begun here waits: {ask} tells of what.")
                self.keep_up()

    def action_pause(self) -> None:
        """Decide about an import that somebody else began; else hold what is being taken in, or go on with it."""
        if not self._of_others or self.control is not None:
            super().action_pause()
            return
        from tui_reader.ui.screens.choosing import ChooseOne

        paths, told = self._of_others, ", ".join(path[:_LONGEST] for path in self._of_others[:_TOLD])
        more = f" and {len(paths) - _TOLD:,} more" if len(paths) > _TOLD else ""
        choices = [f"Read {told}{more}, and take what is there into the library", "Forget it: nothing is read"]

        def decided(choice: str | None) -> None:
            if choice is None or paths != self._of_others:
                return
            self._of_others = ()
            if choice == "0":
                self._take_in(paths, [])
            else:
                self.note(lambda library: library.importing.forget_others())
                self.say("Forgotten.")

        title = "Go on with an import that was not begun here?"
        self.app.push_screen(ChooseOne(title, "⏎ takes it · Esc decides later", choices), decided)

    def _list_again(self, *, typing: bool = False) -> None:
        index = self.article_list.chosen_index
        under_cursor = self.shelf.entries[index].summary if index is not None else None
        keep = under_cursor.digest if under_cursor is not None else ""
        if not keep and self.article is not None:  # the filter had left none, and is taken away
            keep = self.article.document.sha256
        self.list_library(self._order or ORDERS[0], self.shelf.filter, keep, typing=typing)

    @on(LibraryListed)
    def _list_library(self, event: LibraryListed) -> None:
        if event.problem and not self.prompt.display:
            self.say(event.problem, problem=True)
        if event.problem or not self._is_browsing:
            return
        if not len(event.rows) and not event.words and not len(self.shelf):
            if self.sources.librarian.trouble is None:  # else that was told, and there may be much in it
                self.say("The library is empty yet: here are the sample articles.")
            self.open_paths((str(sample_articles()),))
            return
        self.shelf.show_rows(event.rows, event.words)
        self._total = self._total if event.words else len(event.rows)
        row = self.shelf.entries.row_of("", event.keep) if event.keep else None
        digest = self.article.document.sha256 if self.article is not None and self._shown_path == self.open_path else ""
        index = self.shelf.index_of(self.open_path, digest) if self.open_path is not None else None
        self.article_list.open_index = index if index is not None else row
        self.article_list.refresh_list()
        self.article_list.put_cursor(row or 0)
        self.article_list.keep_in_sight(self.article_list.cursor)
        self.show_progress()
        if self.open_path is None and len(self.shelf):
            self.open_article(self.shelf.entries[0].path)
        elif event.words and self.focused is self.article_list:
            self.preview_soon()

    def filter_library(self, words: str, *, typing: bool = False) -> None:
        """List only the articles of the library that answer to a query."""
        self.shelf.filter = words.strip()
        self._list_again(typing=typing)

    def action_next_order(self) -> None:
        """List the library in another order."""
        if not self.shelf.is_of_library:
            self.say("Files stand in the order of their names; the library (newsreader without a path) has others.")
            return
        from tui_reader.library.orders import Order  # late: it is there when the library is

        order = self._order = ORDERS[(ORDERS.index(self._order or ORDERS[0]) + 1) % len(ORDERS)]
        self.note(lambda library: library.choose_order(Order(order)))
        self._list_again()
        words = {"added": "last added first", "story": "by date, those of one story together"}
        self.say(f"Order: {words.get(order, f'by {order}')}.")
