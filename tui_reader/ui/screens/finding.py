"""Finding words in the article, and filtering the list."""

import asyncio
from time import sleep

from textual import on
from textual.widgets import Input
from textual.worker import get_current_worker

from tui_reader.layout.finding import Hit, find_all
from tui_reader.layout.lines import Place, View
from tui_reader.model import Article
from tui_reader.ui.background import beside_keys, in_background
from tui_reader.ui.messages import FilterAnswered, Tidings
from tui_reader.ui.screens.base import Part

_ENOUGH = 0.12
"""Seconds of rest between two keys after which the list is filtered, or a long article searched."""

_LONG = 400_000
"""Characters from which on an article is searched in the background: a search takes a twentieth of a second there."""


class Finding(Part):
    """Commands of the group Find."""

    class WordsFound(Tidings):
        """The words that were looked for in the background, and where they stand."""

        article: Article
        words: str
        hits: tuple[Hit, ...]
        goes_there: bool
        """Whether the reader asked for them now, and wants to see the next one."""

    words_to_find = ""
    """What is being looked for; empty for nothing."""
    _hits: tuple[Hit, ...] = ()
    _hit = -1
    _found_from: Place | None = None
    _filter_before = ""
    _cursor_before: int | None = None
    _words_asked = ""
    _is_other = False

    async def action_find(self) -> None:
        """Ask for words to find."""
        if self.article is None:
            self.say("No article to find words in.")
            return
        self._found_from = self.article_view.place
        await self.prompt.ask("find", "/", self.words_to_find)

    async def action_filter(self) -> None:
        """Ask for words that the listed articles must hold."""
        self.go_to_pane("articles")  # which a narrow screen may not show: what is left of the list is to be seen
        self._filter_before, self._cursor_before = self.shelf.filter, self.article_list.chosen_index
        await self.prompt.ask("filter", "filter: ", self.shelf.filter)

    def leave_prompt(self) -> bool:
        """Take the prompt away, and what was typed into it back; tell whether there was one."""
        had = self.close_prompt()
        if had and self.prompt.purpose == "find":
            self.clear_matches()
        elif had and self.shelf.filter != self._filter_before:
            self.apply_filter(self._filter_before, back_to=self._cursor_before)
        return had

    def close_prompt(self) -> bool:
        """Take the prompt away; tell whether there was one."""
        had = self.prompt.display
        self.prompt.display = False
        return had

    @on(Input.Changed, "Prompt Input")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if not self.prompt.display:
            return
        if self.prompt.purpose == "find":
            self._look_for(event.value)
        else:
            value = event.value
            self.set_timer(_ENOUGH, lambda: self._filter_if_still(value))

    def _filter_if_still(self, value: str) -> None:
        if self.prompt.display and self.prompt.value == value and value.strip() != self.shelf.filter:
            self.apply_filter(value)

    def apply_filter(self, words: str, *, back_to: int | None = None) -> None:
        """Show only the articles that hold the words; the cursor stays on its article or goes back to one."""
        if self.shelf.is_of_library:
            self.filter_library(words, typing=self.prompt.display)
            return
        self._filter_files(words, back_to=back_to)
        self.ask_about_files(words)

    def ask_about_files(self, words: str) -> None:
        """Ask the library, which knows the whole text and the marks, what else answers to the words."""
        self._words_asked = words.strip()
        if self._words_asked and self.sources.librarian.is_wanted:
            self.find_answering(self._words_asked, typing=self.prompt.display)

    @on(FilterAnswered)
    def _take_answer(self, event: FilterAnswered) -> None:
        if event.words != self._words_asked or self.shelf.is_of_library:
            return
        if not event.problem:
            self._filter_files(event.words, event.digests)
        elif not self.shelf.shown and not self.prompt.display:
            self.say(event.problem, problem=True)

    @beside_keys("filter-files", exclusive=True)
    async def _filter_files(
        self, words: str, answering: frozenset[str] | None = None, back_to: int | None = None
    ) -> None:
        """Filter the files of the session a piece at a time: there may be a hundred thousand."""
        chosen = self.article_list.chosen_index if back_to is None else back_to
        index = chosen if chosen is not None else self.article_list.open_index
        for _ in self.shelf.filtering(words, answering):
            await asyncio.sleep(0)
        row = self.shelf.row_of(index) if index is not None else None
        self.article_list.refresh_list()
        self.article_list.put_cursor(row if row is not None else 0)
        self.article_list.keep_in_sight(self.article_list.cursor)
        self.show_progress()
        if self.focused is self.article_list:  # elsewhere one reads on, whatever the filter leaves of the list
            self.preview_soon()

    @on(Input.Submitted, "Prompt Input")
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        purpose = self.prompt.purpose
        self.prompt.remember(event.value)
        self.close_prompt()
        if purpose == "find":
            self._look_for(event.value)
            if event.value and not self._hits and len(self.article.document.text if self.article else "") < _LONG:
                self.say(f"“{event.value}” is not in this view.")
            self.go_to_pane("article")
        else:
            self.apply_filter(event.value)
            self.go_to_pane("articles")

    def _look_for(self, words: str) -> None:
        """Find words: at once in an article of ordinary size, in the background in a long one."""
        self.words_to_find = words
        if self.article is None or not words:
            self._take_hits(())
        elif len(self.article.document.text) < _LONG:
            self._take_hits(find_all(self.article, self.article_view.view, words))
        else:
            self._find_in_background(self.article, self.article_view.view, words, goes_there=True)

    @in_background("find-words", exclusive=True)
    def _find_in_background(self, article: Article, view: View, words: str, *, goes_there: bool) -> None:
        sleep(_ENOUGH)
        worker = get_current_worker()
        if not worker.is_cancelled:
            hits = find_all(article, view, words)
            if not worker.is_cancelled:
                self.post_message(self.WordsFound(article, words, hits, goes_there))

    @on(WordsFound)
    def _take_found(self, event: WordsFound) -> None:
        if event.words == self.words_to_find and event.article is self.article:
            (self._take_hits if event.goes_there else self._stay_among)(event.hits)

    def _take_hits(self, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        self._hit = self._hit_from(self._found_from or self.article_view.place)
        self._show_hits()

    def find_again(self, *, is_other: bool = False) -> None:
        """Look for the same words in what is shown now, without moving; in another article the first comes next."""
        self._is_other = is_other
        if not self.words_to_find:
            return
        self._hits, self._hit = (), -1
        article, view = self.article, self.article_view.view
        if article is not None and len(article.document.text) >= _LONG:
            self._find_in_background(article, view, self.words_to_find, goes_there=False)
        elif article is not None:
            self._stay_among(find_all(article, view, self.words_to_find))

    def _stay_among(self, hits: tuple[Hit, ...]) -> None:
        """Show matches without going to one."""
        self._hits, self._hit = hits, -1 if self._is_other or not hits else self._hit_from(self.article_view.place)
        self.article_view.show_hits(hits, hits[self._hit] if self._hit >= 0 else None, move=False)
        self.follow_article()

    def _hit_from(self, place: Place) -> int:
        """Give the index of the first match from a place on; of the first one when there is none."""
        found = (i for i, hit in enumerate(self._hits) if (hit.block, hit.start) >= (place.block, place.offset))
        return next(found, 0)

    def _show_hits(self) -> None:
        current = self._hits[self._hit] if 0 <= self._hit < len(self._hits) else None
        self.article_view.show_hits(self._hits, current)
        self.follow_article()

    def action_find_next(self) -> None:
        """To the next match."""
        self._step_hit(1)

    def action_find_previous(self) -> None:
        """To the match before."""
        self._step_hit(-1)

    def _step_hit(self, step: int) -> None:
        if not self.words_to_find:
            self.say(f"No words to find yet: {self.key_bar.keys['find']} asks for them.")
        elif not self._hits:
            self.say(f"“{self.words_to_find}” is not in this view.")
        else:
            at = self._hit if self._hit >= 0 else (-1 if step > 0 else 0)
            if not 0 <= at + step < len(self._hits):
                self.say("From the top again." if step > 0 else "From the end again.")
            self._hit = (at + step) % len(self._hits)
            self._show_hits()

    def hits_label(self) -> str:
        """Tell which match of how many is looked at."""
        if not self.words_to_find:
            return ""
        if self._hit < 0 and self._hits:
            return f"{len(self._hits)} match{'es' if len(self._hits) > 1 else ''}"
        return f"{self._hit + 1} of {len(self._hits)}" if self._hits else "no match"

    def clear_matches(self) -> bool:
        """Drop the matches; tell whether there were any."""
        had = bool(self.words_to_find)
        self.words_to_find, self._hits, self._hit = "", (), -1
        self.article_view.show_hits((), None)
        return had
