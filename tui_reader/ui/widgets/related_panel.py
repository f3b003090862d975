"""What else there is: the related headlines that the page offers, and what the library has beside the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.layout.related_rows import HEAD_LINES, Offer, host_of, offer_of_page, offer_rows
from tui_reader.layout.rows import Row
from tui_reader.model import Article, RelatedHeadline
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.widgets.wrapped_list import WrappedList

if TYPE_CHECKING:
    from tui_reader.library.related import Resolved, Similar
    from tui_reader.library.stories import Version


class RelatedPanel(WrappedList):
    """Lists related headlines, versions of the story and similar articles; one that is at hand opens."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.offers: tuple[Offer, ...] = ()
        self._is_at_hand: Callable[[str], bool] = lambda headline: False

    def show_article(self, article: Article | None, is_at_hand: Callable[[str], bool]) -> None:
        """List the related headlines of an article; `is_at_hand` tells whether one can be opened."""
        related = article.related if article is not None else ()
        self._is_at_hand = is_at_hand
        self.offers = tuple(offer_of_page(item, is_at_hand(item.headline)) for item in related)
        self.put_cursor(0)
        self.say_when_empty("" if article is None else "The page offers no other headlines.")
        self.measure()
        self.to_top()
        self.border_title = f"Related ─ {len(related)}" if article is not None else "Related"

    def look_again(self) -> None:
        """Look whether more of the headlines can be opened by now."""
        offers = tuple(
            offer_of_page(offer.related, True)
            if offer.related is not None
            and offer.summary is None
            and not offer.is_at_hand
            and self._is_at_hand(offer.related.headline)
            else offer
            for offer in self.offers
        )
        if offers != self.offers:
            self.offers = offers
            self.measure()

    def show_relations(
        self, resolved: tuple[Resolved, ...], similar: tuple[Similar, ...], versions: tuple[Version, ...]
    ) -> None:
        """Say which headlines the library has, and what else it has beside the article; the cursor stays."""
        known = {offer.related: offer.is_at_hand for offer in self.offers}
        page = [_resolved(item, known.get(item.headline, False)) for item in resolved]
        told = [
            Offer(
                item.summary.headline or item.summary.path,
                f"{_from(item.summary)} · {round(100 * item.resemblance)} % alike".lstrip(" ·"),
                "" if number else "The same story (V compares)",
                summary=item.summary,
                is_at_hand=True,
            )
            for number, item in enumerate(versions)
        ]
        alike = [
            Offer(
                item.summary.headline or item.summary.path,
                "both: " + ", ".join((*item.names[:3], *item.words[:4])),
                "" if number else "Similar in the library",
                summary=item.summary,
                is_at_hand=True,
            )
            for number, item in enumerate(similar)
        ]
        self.offers = (*page, *told, *alike)
        self.say_when_empty("The page offers no other headlines, and no other article is like it.")
        self.measure()

    def item_count(self) -> int:
        """How many entries there are."""
        return len(self.offers)

    def item_rows(self, index: int) -> list[Row]:
        """The headline, and whether it is at hand."""
        return offer_rows(self.offers[index], self.room)

    def head_lines(self, index: int) -> int:
        """The words above the first entry of a kind, and the blank line below them."""
        return HEAD_LINES if self.offers[index].head else 0

    @property
    def offer(self) -> Offer | None:
        """The entry under the cursor."""
        return self.offers[self.cursor] if 0 <= self.cursor < len(self.offers) else None

    @property
    def headline(self) -> RelatedHeadline | None:
        """The headline under the cursor."""
        offer = self.offer
        if offer is None or offer.related is not None or offer.summary is None:
            return offer.related if offer is not None else None
        return RelatedHeadline(offer.title, None, -1, 0)


def _resolved(item: Resolved, is_in_list: bool) -> Offer:
    if item.summary is None:
        if is_in_list:
            return offer_of_page(item.headline, True)
        host = host_of(item.headline.url) if item.headline.url else ""
        return Offer(item.headline.headline, " · ".join((*((host,) if host else ()), "not in the library")),
                     related=item.headline)  # fmt: skip
    place = _from(item.summary)
    return Offer(
        item.headline.headline,
        f"in the library: ⏎ opens it{' · ' + place if place else ''}",
        related=item.headline,
        summary=item.summary,
        is_at_hand=True,
    )


def _from(summary: ArticleSummary) -> str:
    return " · ".join(part for part in (summary.outlet, (summary.published or "")[:10]) if part)
