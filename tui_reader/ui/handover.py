"""What the reader needs to know of whoever painted the first page before it was there."""

from __future__ import annotations

from tui_reader.layout.lines import Place
from tui_reader.model import Article
from tui_reader.model.summary import ArticleSummary
from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol
else:
    Protocol = object


class Painted(Value):
    """What stands on the screen before the reader does."""

    article: Article
    """The article that is open."""
    is_part: bool
    """Whether it is but the beginning of a long one."""
    names: tuple[str, ...]
    """The files that are listed; the first is open."""
    has_more: bool = False
    """Whether the folder holds more than are listed."""
    summary: ArticleSummary | None = None
    """The row of the article, if it is as the library keeps it."""
    place: Place | None = None
    """Where reading stopped."""
    code: str = ""
    """What analysed the article, if it is as the library keeps it."""
    rows: tuple[ArticleSummary, ...] = ()
    """The first articles of the library, if it is the library that is listed, and no files."""
    total: int = 0
    """How many articles the library has."""
    order: str = "added"
    """In which order they stand."""


class PaintedTerminal(Protocol):
    """A terminal that was prepared for the first page."""

    is_painted: bool
    """Whether a page stands on it, in its alternate screen; who gives the terminal back sets this to `False`."""

    ended_by: int | None
    """The signal by which somebody has asked to end before there was anybody to answer it."""

    @property
    def attributes(self) -> list[Any] | None:
        """How the terminal was set before it was prepared."""
        ...

    def give_back(self) -> None:
        """Take the page away, if it still stands there, and set the terminal as it was before."""
        ...


class FirstPage(Protocol):
    """The painting of the first page."""

    path: str
    """The file or folder that is painted, as it was named; empty for the library."""
    has_failed: bool
    """Whether the painter took too long, so that the file had better be read in the background."""

    typed: bytes
    """What the painter has read of what was typed: all of it is known when it has been asked what it painted."""

    @property
    def terminal(self) -> PaintedTerminal:
        """What it is painted on."""
        ...

    def painted(self) -> Painted | None:
        """Take the terminal over: wait for what stands on it; `None` if the painter failed."""
        ...
