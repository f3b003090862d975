"""What the reader needs to know of whoever painted the first page before it was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from tui_reader.ui.sources import Painted


class PaintedTerminal(Protocol):
    """A terminal that was prepared for the first page."""

    is_painted: bool
    """Whether a page stands on it, in its alternate screen; who takes it over sets this to `False`."""

    @property
    def attributes(self) -> list[Any] | None:
        """How the terminal was set before it was prepared."""
        ...


class FirstPage(Protocol):
    """The painting of the first page."""

    path: str
    """The file that is painted."""
    has_failed: bool
    """Whether the painter took too long, so that the file had better be read in the background."""

    @property
    def terminal(self) -> PaintedTerminal:
        """What it is painted on."""
        ...

    def article(self) -> Painted | None:
        """Wait for the article that stands on the screen; `None` if the painter failed."""
        ...
