"""Screens over the reader, and how they are left."""

from typing import Any

from textual.app import App
from textual.await_complete import AwaitComplete


class LeftOnce:
    """A screen that gives one answer, however often it is asked for; no screen itself, as Textual styles but one kind.

    A message may still be on its way when its screen has been left: from the second of two quick keys, or a click
    behind one. Textual would leave the screen below for it, and end the reader where there is none.
    """

    app: App[Any]
    """Of the screen."""

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Leave the screen with an answer, unless it has been left already."""
        current: object = self.app.screen
        if current is not self:
            return AwaitComplete()
        left: AwaitComplete = super().dismiss(result)  # type: ignore[misc]
        return left
