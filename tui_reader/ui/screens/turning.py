"""From one article of the list to another."""

import asyncio

from tui_reader.ui.background import beside_keys
from tui_reader.ui.screens.base import Part

_PIECE = 64
"""Articles that are looked at between two keys, when an unread one is looked for."""


class Turning(Part):
    """The commands that open a neighbour of the article on the screen."""

    def action_next_article(self) -> None:
        """The next of the list."""
        self._neighbour(1)

    def action_previous_article(self) -> None:
        """The one before."""
        self._neighbour(-1)

    def _neighbour(self, step: int) -> None:
        rows = len(self.shelf.shown)
        row = self.article_list.cursor + step
        if not 0 <= row < rows:
            self.say("This is the last article." if step > 0 else "This is the first article.")
            return
        self.open_article(self.shelf.entries[self.shelf.shown[row]].path, focus=self.focused is self.article_view)

    def action_next_unread(self) -> None:
        """The next that nobody has read yet, from the top again where the list ends."""
        self._open_unread(self.article_list.cursor, focus=self.focused is self.article_view)

    @beside_keys("next-unread", exclusive=True)
    async def _open_unread(self, cursor: int, *, focus: bool) -> None:
        """Look for it a piece at a time: a hundred thousand may have been read."""
        entries, shown = self.shelf.entries, self.shelf.shown
        for step in range(1, len(shown)):
            row = (cursor + step) % len(shown)
            entry = entries[shown[row]]
            if entry.summary is None or not (entry.summary.read or entry.summary.problem):
                if row < cursor:
                    self.say("From the top again.")
                self.open_article(entry.path, focus=focus)
                return
            if step % _PIECE == 0:
                await asyncio.sleep(0)
                if shown is not self.shelf.shown:  # the list is another one by now
                    return
        self.say("No other article is unread.")
