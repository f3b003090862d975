"""Who said what: the quotes of the article."""

from bisect import bisect_left, bisect_right
from enum import StrEnum

from tui_reader.layout.cells import fit
from tui_reader.layout.quote_rows import DOUBT, TEXT_LINES, quote_rows, words_without_quotes
from tui_reader.layout.rows import Row
from tui_reader.model import Article, Quote, QuoteKind
from tui_reader.ui.widgets.wrapped_list import WrappedList

_UNIFORM_FROM = 1500
"""From so many quotes on all take the same height, so that none has to be wrapped before it is seen."""


_NESTED = 8
"""Quotes before a place that are asked whether they reach it: reported speech may hold quoted words."""


def _start_of(quote: Quote) -> int:
    return quote.span.start


class QuotesShown(StrEnum):
    """Which quotes the panel lists."""

    SPOKEN = "spoken words"
    ALL = "all, with indirect speech"
    DOUBTFUL = "doubtful ones"


class QuotesPanel(WrappedList):
    """Lists quotes in the order of the article, each with its speaker."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.quotes: tuple[Quote, ...] = ()
        self.shown = QuotesShown.SPOKEN
        self.speaker: str | None = None

    def show_article(self, article: Article | None) -> None:
        """List the quotes of an article."""
        self.article, self.speaker = article, None
        self.put_cursor(0)
        self.refresh_quotes()
        self.to_top()

    def refresh_quotes(self) -> None:
        """List those that the filters let through."""
        article = self.article
        found = article.quotes if article is not None else ()
        self.quotes = self._let_through(found)
        if article is None:
            self.say_when_empty("")
        elif not self.quotes:
            self.say_when_empty(*words_without_quotes(article))
        self.measure()
        self.border_title = self._title()

    def _let_through(self, found: tuple[Quote, ...]) -> tuple[Quote, ...]:
        """Give the quotes that both filters let through; a book has a hundred thousand."""
        if self.speaker is not None:
            found = tuple([quote for quote in found if quote.speaker == self.speaker])
        if self.shown is QuotesShown.SPOKEN:
            return tuple([quote for quote in found if quote.kind is not QuoteKind.INDIRECT])
        return found if self.shown is QuotesShown.ALL else tuple([each for each in found if each.confidence < DOUBT])

    def _title(self) -> str:
        parts = [f"Quotes ─ {len(self.quotes)}" if self.article else "Quotes"]
        if self.speaker is not None:
            parts.append(fit(self.speaker, 18))
        if self.shown is not QuotesShown.SPOKEN:
            parts.append("all" if self.shown is QuotesShown.ALL else "doubtful")
        return " ─ ".join(parts)

    def measure(self) -> None:
        """Note how many lines each quote takes; of very many, that all take as many as the longest."""
        if len(self.quotes) >= _UNIFORM_FROM:
            self.lay_out(height=TEXT_LINES + 2)
        else:
            super().measure()

    def item_count(self) -> int:
        """How many quotes are shown."""
        return len(self.quotes)

    def item_rows(self, index: int) -> list[Row]:
        """The words, then who said them, then a blank line."""
        assert self.article is not None
        return quote_rows(self.article, self.quotes[index], self.room)

    def quote_at(self, offset: int) -> int | None:
        """Give the index of the shown quote that holds a place of the body."""
        before = bisect_right(self.quotes, offset, key=_start_of)
        for index in range(before - 1, max(before - _NESTED, 0) - 1, -1):
            if self.quotes[index].span.contains(offset):
                return index
        return None

    def first_in(self, start: int, end: int) -> int | None:
        """Give the index of the first shown quote that begins between two places of the body."""
        index = bisect_left(self.quotes, start, key=_start_of)
        return index if index < len(self.quotes) and _start_of(self.quotes[index]) < end else None

    @property
    def quote(self) -> Quote | None:
        """The quote under the cursor."""
        return self.quotes[self.cursor] if 0 <= self.cursor < len(self.quotes) else None
