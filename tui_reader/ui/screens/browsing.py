"""Addresses: shown in full first, then opened in the user's browser."""

from tui_reader.layout.rows import harmless
from tui_reader.ui.browser import find_browser, is_web_address, open_in_browser
from tui_reader.ui.screens.base import Part


class Browsing(Part):
    """The one command that leaves for the web, by another program and when it is told to."""

    def action_browse(self) -> None:
        """Show the addresses at hand and open the one that is chosen."""
        from tui_reader.ui.screens.choosing import ChooseOne

        addresses = self._addresses()
        browser = find_browser()
        if not addresses:
            self.say("The file tells no address of the web here.")
        elif browser is None:
            self.say(f"No browser: set $BROWSER. The address is {harmless(addresses[0])}", problem=True)
        else:
            found = browser
            self.app.push_screen(
                ChooseOne("Open in the browser", f"⏎ opens it with {found[0]} · Esc leaves", addresses),
                lambda chosen: self._open(found, addresses[int(chosen)]) if chosen is not None else None,
            )

    def _addresses(self) -> list[str]:
        """Give the addresses that are meant: of the related headline under the cursor, and of the article."""
        offer = self.related_panel.offer if self.focused is self.related_panel else None
        related = offer.related.url if offer is not None and offer.related is not None else None
        own = self.article.document.metadata.url if self.article is not None else None
        return [address for address in dict.fromkeys((related, own)) if address and is_web_address(address)]

    def _open(self, browser: list[str], address: str) -> None:
        try:
            open_in_browser(browser, address, self.app.suspend)
        except (OSError, ValueError) as error:
            self.say(f"{harmless(browser[0])} could not be started: {harmless(str(error))}", problem=True)
