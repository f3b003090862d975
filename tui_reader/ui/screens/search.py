"""The search: articles and quotes of the library for a query, as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui_reader.ui.background import in_background
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.passage import passage_in
from tui_reader.ui.screens.columns import QueryScreen
from tui_reader.ui.screens.hits import draw_article, draw_quote, passage_of_article
from tui_reader.ui.widgets.hints import Guide, Hints
from tui_reader.ui.widgets.paged_list import PAGE, PagedList

if TYPE_CHECKING:
    from tui_reader.library.search import ArticleHits, QuoteHits


class SearchScreen(QueryScreen):
    """Asks for a query; gives the passage that was chosen, or `None`."""

    COLUMNS = ("found-articles", "found-quotes")

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
        super().__init__(librarian, query)
        self._hits: dict[str, Any] = {}

    def compose(self) -> ComposeResult:
        """A line for the query, a word on it, and the results in two columns."""
        yield Input(self.words, placeholder="Search the library", compact=True, id="query")
        from tui_reader.library.query.words import QUERY_HELP

        yield Guide(QUERY_HELP, id="guide")
        with Horizontal(id="results"):
            yield PagedList(id="found-articles", height=5, draw=draw_article)
            yield PagedList(id="found-quotes", height=5, draw=draw_quote)
        yield Hints("↑ ↓ choose", "Tab articles or quotes", "⏎ opens", "Esc back")

    def on_mount(self) -> None:
        """Search at once for what was asked before."""
        self.use("found-articles")
        self.has_typed()
        if self.words.strip():
            self.look_for(self.words)

    def use(self, name: str) -> None:
        """Let the arrows move in a list, and say in its title what the other has when it is out of sight."""
        super().use(name)
        self._title(self._hits.get("found-articles"), self._hits.get("found-quotes"))

    def has_typed(self) -> None:
        """Show how one asks as long as nothing is asked."""
        is_empty = not self.words.strip()
        self.set_class(is_empty, "-asking")
        if is_empty:
            self._tell_problem("")
            self._hits = {}
            for view in self.query(PagedList):
                view.say_when_empty("")
                view.show_count(0)
            self._title(None, None)

    def look_for(self, words: str) -> None:
        """Search."""
        if words.strip():
            self._search(words)

    @in_background("search", exclusive=True)
    def _search(self, query: str) -> None:
        from tui_reader.library.query import Misunderstood
        from tui_reader.library.trouble import LibraryTrouble

        worker, library = get_current_worker(), self.librarian.get()
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
        if event.query != self.words:
            return
        self._tell_problem(event.problem)
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

    def _tell_problem(self, problem: str) -> None:
        """Show what is wrong with the query above the results, or drop it."""
        self.query_one(Guide).tell(problem)
        self.set_class(bool(problem), "-wrong")

    def _title(self, articles: ArticleHits | None, quotes: QuoteHits | None) -> None:
        counted = {"found-articles": _counted("Articles", articles), "found-quotes": _counted("Quotes", quotes)}
        for view in self.query(PagedList):
            others = [words for name, words in counted.items() if name != view.id]
            view.border_title = counted[view.id or ""] + (f" ─ Tab: {others[0]}" if self.has_class("-narrow") else "")

    @on(PagedList.Wanted)
    def _fetch(self, event: PagedList.Wanted) -> None:
        hits = self._hits.get(event.view.id or "")
        if hits is not None:
            self._fetch_page(hits, event.offset)

    @in_background("search-page")
    def _fetch_page(self, hits: ArticleHits | QuoteHits, offset: int) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        try:
            page: list[Any] = list(hits.page(offset, PAGE))
        except LibraryTrouble as trouble:
            self.post_message(self.Found(self.words, None, None, [], [], f"The library: {trouble.reason}."))
        else:
            self.post_message(self.Fetched(hits, offset, page))

    @on(Fetched)
    def _show_page(self, event: Fetched) -> None:
        for name, hits in self._hits.items():
            if hits is event.hits:
                self.query_one(f"#{name}", PagedList).take_page(event.offset, event.page)

    def open_chosen(self) -> None:
        """Open the article, or the quote in it."""
        view = self.in_use
        entry = view.entry if isinstance(view, PagedList) else None
        if entry is not None and view.id == "found-quotes":
            self.dismiss(passage_in(entry.summary, entry.place, entry.text))
        elif entry is not None:
            self.dismiss(passage_of_article(entry))


def _counted(what: str, hits: ArticleHits | QuoteHits | None) -> str:
    return f"{what} ─ {len(hits):,}{'+' if hits.has_more else ''}" if hits is not None else what


def _mistake(wrong: Any) -> str:
    return f"{' ' * min(wrong.position, 60)}^ {wrong.message}"
