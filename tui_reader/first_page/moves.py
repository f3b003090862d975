"""What keys do to the first page: the same that they will do to the reader's."""

from bisect import bisect_left
from itertools import accumulate

from tui_reader.first_page.geometry import Box, boxes
from tui_reader.first_page.page import Look, Sight, article_pane
from tui_reader.layout.list_rows import first_notice
from tui_reader.layout.quote_rows import quote_rows, spoken
from tui_reader.layout.sight import body_in_sight, lines_of, next_view, words_on
from tui_reader.model import Quote
from tui_reader.model.value import Value
from tui_reader.ui.handover import Painted

_MOST_QUOTES = 500
"""More are left to the reader: all of them would have to be set for each key."""

_LINES = {"line_down": 1, "line_up": -1}
_PAGES = {"page_down": 1.0, "page_up": -1.0, "half_down": 0.5, "half_up": -0.5}


class Moves:
    """The article, moved by keys, and the quotes that follow it."""

    def __init__(self, painted: Painted, look: Look, in_use: str = "article") -> None:
        pane = article_pane(painted, look, in_use)
        assert pane is not None
        self.sight = Sight(pane, first_notice(painted.article))
        """What is seen."""
        self._quotes = _Quotes.of(painted, look)
        if painted.place is not None:
            self._follow()

    @staticmethod
    def can_follow(painted: Painted) -> bool:
        """Tell whether keys can be answered: the whole article is there, and it is no book of quotations."""
        return not painted.is_part and not painted.rows and len(painted.article.quotes) <= _MOST_QUOTES

    def answer(self, command: str) -> bool:
        """Do what a key asks for; tell whether it could be done."""
        pane = self.sight.pane
        if command == "next_view":
            view = next_view(pane.layout.view)
            if not pane.change_view(view):
                return False
            self.sight = self.sight._replace(said=words_on(pane.article, view))
        elif command in _LINES:
            pane.go_to(pane.top + _LINES[command])
        elif command in _PAGES:
            pane.go_to(pane.top + lines_of(_PAGES[command], pane.rows))
        else:
            pane.go_to(0 if command == "top" else pane.layout.count)
        self._follow()
        return True

    def _follow(self) -> None:
        """Put the cursor of the quotes on the first that is in sight, and scroll as little as it takes to see it."""
        pane, quotes = self.sight.pane, self._quotes
        seen = body_in_sight(pane.article, pane.layout, pane.top, pane.rows)
        if seen is None:
            return
        found = bisect_left(quotes.all, seen[0], key=_start_of)
        if found < len(quotes.all) and _start_of(quotes.all[found]) < seen[1]:
            self.sight = self.sight._replace(quote=found, quotes_top=quotes.top_for(found, self.sight.quotes_top))


class _Quotes(Value):
    """The quotes, and where they stand in their panel."""

    all: tuple[Quote, ...]
    starts: tuple[int, ...]
    """The line at which each begins, and after the last one the end."""
    rows: int
    """Lines of the window."""

    @classmethod
    def of(cls, painted: Painted, look: Look) -> "_Quotes":
        article, quotes = painted.article, spoken(painted.article)
        box = next((box for box in boxes(look.columns, look.rows) if box.name == "quotes"), Box("quotes", 0, 0, 5, 2))
        heights = (len(quote_rows(article, quote, max(box.width - 4, 1))) for quote in quotes)
        return cls(quotes, tuple(accumulate(heights, initial=0)), max(box.height - 1, 1))

    def top_for(self, index: int, top: int) -> int:
        start, end = self.starts[index : index + 2]
        if start < top:
            top = start
        elif end > top + self.rows:
            top = end - self.rows if end - start <= self.rows else start
        return max(0, min(top, self.starts[-1] - self.rows))


def _start_of(quote: Quote) -> int:
    return quote.span.start
