"""The bar beside a pane."""

from typing import Any

from rich.segment import Segments
from textual.scrollbar import ScrollBarRender


class BarRender(ScrollBarRender):
    """A bar that is blank while everything is in sight.

    Textual takes its bars away then, and lays the whole screen out anew whenever one comes or goes: with every other
    article that is shown, for some panel.
    """

    @classmethod
    def render_bar(
        cls, size: int = 25, virtual_size: float = 50, window_size: float = 20, *rest: Any, **looks: Any
    ) -> Segments:
        """Draw the bar of a window of `window_size` lines over `virtual_size` lines, on `size` lines of the screen."""
        if virtual_size <= window_size:
            virtual_size = size  # by which Textual means: nothing to be drawn
        return super().render_bar(size, virtual_size, window_size, *rest, **looks)
