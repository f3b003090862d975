"""What else there is: the related headlines that the page offers."""

from collections.abc import Callable

from tui_reader.layout.cells import fit
from tui_reader.model import Article, RelatedHeadline
from tui_reader.ui.painting import Row, harmless
from tui_reader.ui.widgets.item_view import ItemView, wrapped_rows


class RelatedPanel(ItemView):
    """Lists related headlines; one that matches an article of the list opens it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.related: tuple[RelatedHeadline, ...] = ()
        self._is_at_hand: Callable[[str], bool] = lambda headline: False

    def show_article(self, article: Article | None, is_at_hand: Callable[[str], bool]) -> None:
        """List the related headlines of an article; `is_at_hand` tells whether one can be opened."""
        self.related = article.related if article is not None else ()
        self._is_at_hand = is_at_hand
        self.put_cursor(0)
        self.say_when_empty("" if article is None else "The page offers no other headlines.")
        self._measure()
        self.to_top()
        self.border_title = f"Related ─ {len(self.related)}" if article is not None else "Related"

    def _measure(self) -> None:
        self.lay_out(heights=[len(self.item_rows(index)) for index in range(len(self.related))])

    def on_resize(self) -> None:
        """Wrap anew."""
        self._measure()

    def item_count(self) -> int:
        """How many headlines there are."""
        return len(self.related)

    def item_rows(self, index: int) -> list[Row]:
        """The headline, and whether it is at hand."""
        item = self.related[index]
        width = max(self.scrollable_content_region.width - 3, 1)
        at_hand = self._is_at_hand(item.headline)
        rows = wrapped_rows(harmless(item.headline), width, "title" if at_hand else "body", most=3)
        note = "in the list: ⏎ opens it" if at_hand else _host(item.url) if item.url else ""
        return [*rows, *([Row(fit("  " + note, width), "detail")] if note else []), Row("")]

    @property
    def headline(self) -> RelatedHeadline | None:
        """The headline under the cursor."""
        return self.related[self.cursor] if 0 <= self.cursor < len(self.related) else None


def _host(url: str) -> str:
    """Give the part of an address that tells whose it is."""
    return harmless(url.partition("://")[2].partition("/")[0] or url)
