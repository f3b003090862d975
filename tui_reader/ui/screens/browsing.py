"""Addresses: shown in full first, then opened in the user's browser or copied."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui_reader.layout.lines import View
from tui_reader.layout.rows import harmless
from tui_reader.ui.browser import find_browser, open_in_browser
from tui_reader.ui.clipboard import copy_out
from tui_reader.ui.screens.base import Part

if TYPE_CHECKING:
    from tui_reader.layout.links import Link


class Browsing(Part):
    """The one command that leaves for the web, by another program and when it is told to."""

    def action_browse(self) -> None:
        """List the addresses of the article; one is opened or copied."""
        from tui_reader.ui.screens.addresses import ChooseAddress

        links, at_hand = self._links()
        if not links:
            self.say("The file tells no address of the web here.")
            return
        browser = find_browser()

        def chosen(answer: str | None) -> None:
            if answer is not None:
                copies, _, index = answer.rpartition(" ")
                self._take(links[int(index)].address, browser, is_to_copy=bool(copies))

        self.app.push_screen(ChooseAddress(links, at_hand, harmless(browser[0]) if browser else None), chosen)

    def _links(self) -> "tuple[list[Link], int]":
        """Give the addresses, and the index of the one at hand: the next from where one reads."""
        from tui_reader.layout.links import Link, find_links, whole_address  # late: the first page can do without

        article = self.article
        if article is None:
            return [], 0
        own = article.document.metadata.url
        offer = self.related_panel.offer if self.focused is self.related_panel else None
        related = offer.related if offer is not None else None
        first = [
            Link(words, address, -1, 0)
            for words, target in ((related.headline, related.url) if related else ("", None), ("This article", own))
            if target and (address := whole_address(target, own))
        ]
        found = find_links(article.document)
        reads = self.focused is self.article_view and self.article_view.view is not View.FILE
        if not found or not reads or not self.article_view.scroll_offset.y:
            return [*first, *found], 0
        place = self.article_view.place
        at_hand = bisect_left([(link.block, link.start) for link in found], (place.block, place.offset))
        return [*first, *found], len(first) + min(at_hand, len(found) - 1)

    def _take(self, address: str, browser: list[str] | None, *, is_to_copy: bool) -> None:
        if is_to_copy:
            self.say(copy_out(self.app, address, "the address"))
            return
        if browser is None:
            self.say(f"No browser: set $BROWSER. The address is {harmless(address)}", problem=True)
            return
        try:
            open_in_browser(browser, address, self.app.suspend)
        except (OSError, ValueError) as error:
            self.say(f"{harmless(browser[0])} could not be started: {harmless(str(error))}", problem=True)
