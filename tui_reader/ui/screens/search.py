"""The search: articles and quotes of the library for a query, as one types."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui_reader.ui.librarian import Librarian
from tui_reader.ui.passage import Passage, passage_in
from tui_reader.ui.screens.hits import draw_article, draw_quote, passage_of_article
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.paged_list import PAGE, PagedList

if TYPE_CHECKING:
    from tui_reader.library.search import ArticleHits, QuoteHits

_REST = 0.12
"""Seconds of rest between two keys after which is searched."""

GUIDE = (
    "port strike  both words · \"peace talks\"  in a row · talk*  words that begin so",
    "strike OR walkout  either · -union  not that word · (a OR b) c  groups",
    "headline: text: quote: speaker: source: author: outlet: tag: note: file: language:",
    "after:2023-01-31 before:2023 on:2023-03 · is:unread is:starred · has:quotes has:note",
)  # fmt: skip
"""The query language, in the lines above the results."""


class SearchScreen(Screen[Passage | None]):
    """Asks for a query; gives the passage that was chosen, or `None`."""

    AUTO_FOCUS = "Input"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [
        Binding("escape", "leave", "Back", priority=True, system=True),
        Binding("tab,shift+tab", "other", "Articles or quotes", priority=True, system=True),
        Binding("down", "move(1)", "Next", priority=True, system=True),
        Binding("up", "move(-1)", "Previous", priority=True, system=True),
        Binding("pagedown", "page(1)", "Page down", priority=True, system=True),
        Binding("pageup", "page(-1)", "Page up", priority=True, system=True),
    ]

    @dataclass
    class Found(Message):
        """A query was answered."""

        query: str
        articles: ArticleHits | None
        quotes: QuoteHits | None
        first_articles: list[Any]
        first_quotes: list[Any]
        problem: str = ""

    @dataclass
    class Fetched(Message):
        """Some more results are there."""

        hits: ArticleHits | QuoteHits
        offset: int
        page: list[Any]

    def __init__(self, librarian: Librarian, query: str = "") -> None:
        super().__init__()
        self._librarian = librarian
        self._query = query
        self._hits: dict[str, Any] = {}

    def compose(self) -> ComposeResult:
        """A line for the query, a word on it, and the results in two columns."""
        yield Input(self._query, placeholder="Search the library", compact=True, id="query")
        yield Static("\n".join(GUIDE), id="guide", markup=False)
        with Horizontal(id="results"):
            yield PagedList(id="found-articles", height=5, draw=draw_article)
            yield PagedList(id="found-quotes", height=5, draw=draw_quote)
        yield Static("↑ ↓ choose · Tab articles or quotes · ⏎ opens · Esc back", classes="keys")

    def on_mount(self) -> None:
        """Search at once for what was asked before."""
        self._show_in_use("found-articles")
        self._title(None, None)
        self._look(self._query)

    @property
    def in_use(self) -> PagedList:
        """The column that the arrows move in."""
        return self.query_one("#found-quotes" if self.has_class("-quotes") else "#found-articles", PagedList)

    def _show_in_use(self, name: str) -> None:
        self.set_class(name == "found-quotes", "-quotes")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._look(event.value)

    def _look(self, query: str) -> None:
        self._query = query
        self.query_one("#guide").display = not query.strip()
        if query.strip():
            self._search_soon(query)
        else:
            for view in self.query(PagedList):
                view.show_count(0)
            self._title(None, None)

    @work(exclusive=True, group="search-rest", exit_on_error=False)
    async def _search_soon(self, query: str) -> None:
        await asyncio.sleep(_REST)
        self._search(query)

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _search(self, query: str) -> None:
        from tui_reader.library.query import Misunderstood
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self._librarian.get()
        if library is None:
            self.post_message(self.Found(query, None, None, [], [], "There is no library (--no-library)."))
            return
        try:
            articles = library.search.articles(query, typing=True)
            if isinstance(articles, Misunderstood):
                self.post_message(self.Found(query, None, None, [], [], _mistake(articles)))
                return
            quotes = None if worker.is_cancelled else library.search.quotes(query, typing=True)
            if quotes is None or isinstance(quotes, Misunderstood):
                return
            found = self.Found(query, articles, quotes, articles.page(0, PAGE), quotes.page(0, PAGE))
        except LibraryTrouble as trouble:
            found = self.Found(query, None, None, [], [], f"The library: {trouble.reason}.")
        if not worker.is_cancelled:
            self.post_message(found)

    @on(Found)
    def _show_found(self, event: Found) -> None:
        if event.query != self._query:
            return
        guide = self.query_one("#guide", Static)
        guide.display = bool(event.problem)
        guide.set_class(bool(event.problem), "-problem")
        guide.update(event.problem or "\n".join(GUIDE))
        if event.problem:
            return
        columns = (("found-articles", event.articles, event.first_articles),
                   ("found-quotes", event.quotes, event.first_quotes))  # fmt: skip
        for name, hits, first in columns:
            view = self.query_one(f"#{name}", PagedList)
            self._hits[name] = hits
            view.show_count(len(hits) if hits is not None else 0)
            view.take_page(0, first)
            view.say_when_empty(f"No {'quotes' if name == 'found-quotes' else 'articles'} answer to this.")
        self._title(event.articles, event.quotes)

    def _title(self, articles: ArticleHits | None, quotes: QuoteHits | None) -> None:
        counted = {"found-articles": _counted("Articles", articles), "found-quotes": _counted("Quotes", quotes)}
        for view in self.query(PagedList):
            view.set_class(view is self.in_use, "-in-use")
            others = [words for name, words in counted.items() if name != view.id]
            view.border_title = counted[view.id or ""] + (f" ─ Tab: {others[0]}" if self.has_class("-narrow") else "")

    @on(PagedList.Wanted)
    def _fetch(self, event: PagedList.Wanted) -> None:
        hits = self._hits.get(event.view.id or "")
        if hits is not None:
            self._fetch_page(hits, event.offset)

    @work(thread=True, group="search-page", exit_on_error=False)
    def _fetch_page(self, hits: ArticleHits | QuoteHits, offset: int) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        try:
            page: list[Any] = list(hits.page(offset, PAGE))
        except LibraryTrouble as trouble:
            self.post_message(self.Found(self._query, None, None, [], [], f"The library: {trouble.reason}."))
        else:
            self.post_message(self.Fetched(hits, offset, page))

    @on(Fetched)
    def _show_page(self, event: Fetched) -> None:
        for name, hits in self._hits.items():
            if hits is event.hits:
                self.query_one(f"#{name}", PagedList).take_page(event.offset, event.page)

    def action_other(self) -> None:
        """To the other column."""
        self._show_in_use("found-articles" if self.has_class("-quotes") else "found-quotes")
        self._title(self._hits.get("found-articles"), self._hits.get("found-quotes"))

    def action_move(self, step: int) -> None:
        """Move among the results."""
        self.in_use.step(step)

    def action_page(self, pages: int) -> None:
        """Move by pages."""
        self.in_use.page(pages)

    @on(Input.Submitted)
    def _open(self) -> None:
        entry = self.in_use.entry
        if entry is None:
            return
        if self.in_use.id == "found-quotes":
            self.dismiss(passage_in(entry.summary, entry.place, entry.text))
        else:
            self.dismiss(passage_of_article(entry))

    @on(ItemView.Chosen)
    def _choose(self, event: ItemView.Chosen) -> None:
        self._show_in_use(event.view.id or "found-articles")
        self._open()

    @on(ItemView.Moved)
    def _point(self, event: ItemView.Moved) -> None:
        self._show_in_use(event.view.id or "found-articles")
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)

    @property
    def asked(self) -> str:
        """What was asked last."""
        return self._query


def _counted(what: str, hits: ArticleHits | QuoteHits | None) -> str:
    return f"{what} ─ {len(hits):,}{'+' if hits.has_more else ''}" if hits is not None else what


def _mistake(wrong: Any) -> str:
    return f"{' ' * min(wrong.position, 60)}^ {wrong.message}"
