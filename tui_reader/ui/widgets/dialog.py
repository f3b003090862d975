"""The frame of a dialog."""

from textual.containers import Vertical
from textual.content import Content

from tui_reader.layout.rows import harmless


class Dialog(Vertical):
    """A frame whose title and subtitle are words: they cite articles and name files, and are never markup."""

    def __init__(self, *, is_small: bool = False) -> None:
        super().__init__(classes="dialog -small" if is_small else "dialog")

    def render_str(self, text_content: str | Content) -> Content:
        """Take words as they are."""
        return Content(harmless(text_content)) if isinstance(text_content, str) else text_content
