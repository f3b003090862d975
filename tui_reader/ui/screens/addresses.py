"""The addresses that an article points to, each with the words that stand for it."""

from collections.abc import Sequence

from textual.binding import Binding

from tui_reader.layout.links import Link
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.ui.screens.choosing import Choices, ChooseOne

_MOST_LINES = 2
"""Lines that the words take at most; an address is shown whole."""


class AddressList(Choices):
    """Words, and below them the address."""

    def __init__(self, links: Sequence[Link], *, id: str) -> None:
        super().__init__(id=id)
        self._links = links

    def item_rows(self, index: int) -> list[Row]:
        """One address."""
        link, width = self._links[index], self.room
        if link.words == link.address:
            return wrapped_rows(harmless(link.address), width, "body")
        words = wrapped_rows(harmless(link.words), width, "body", most=_MOST_LINES)
        return [*words, *wrapped_rows(harmless(link.address), width, "detail")]


class ChooseAddress(ChooseOne):
    """Lists addresses; gives the index of the chosen one, behind "copy " when it is to be copied, or `None`."""

    BINDINGS = [Binding("y", "copy", "Copy", system=True)]

    def __init__(self, links: Sequence[Link], at_hand: int, browser: str | None) -> None:
        """List addresses.

        Args:
            links: The addresses.
            at_hand: Index of the one that the cursor is put on.
            browser: Name of the program that opens one; `None` when the user has named none.
        """
        opens = f"⏎ opens it with {browser} · " if browser else ""
        addresses = [each.address for each in links]
        super().__init__(f"Addresses ─ {len(links):,}", f"{opens}y copies it · Esc leaves", addresses, at_hand)
        self._links = links

    def make_list(self) -> Choices:
        """Make the list of the addresses."""
        return AddressList(self._links, id="choices")

    def action_copy(self) -> None:
        """Have the one under the cursor copied."""
        self.dismiss(f"copy {self.query_one(Choices).cursor}")
