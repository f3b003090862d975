"""The process that analyses the first article and paints it, while the reader proper is being imported."""

from __future__ import annotations

import gc
import os
import signal
from contextlib import suppress

from tui_reader.first_page.inks import Inks, inks_of
from tui_reader.first_page.opening import Order, completed, opened
from tui_reader.first_page.terminal import (
    TO_PAGE,
    QuietTerminal,
    Size,
    depth_of_colour,
    size_to_paint,
    write_all,
)
from tui_reader.library.settings import THEMES_BY_WORD
from tui_reader.model.value import Value
from tui_reader.ui.endings import ENDING, undisturbed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from tui_reader.first_page.drawing import Line
    from tui_reader.first_page.listing import Listing
    from tui_reader.first_page.page import Look
    from tui_reader.ui.handover import Painted

_BEGUN, _PAINTED = b"B", b"P"
"""What the painter says before it writes the page, and when the whole of it stands on the screen; what it shows
follows."""

_FITS = 1 << 14
"""Bytes that a pipe takes, on every system, before anyone reads them."""

_PATIENCE = 1.0
"""Seconds that the reader waits for the painter, once it could paint for itself: only a disk that stalls takes so."""

_SHORT_PATIENCE = 0.2
"""Seconds that the reader is not imported so that the painter is sooner done; most pages take a fifth of that."""


def paint_first_page(order: Order, terminal: QuietTerminal, listing: Listing | None = None) -> FirstPage | None:
    """Begin to paint in a process of its own; `None` where the reader had better paint for itself.

    Args:
        order: What is to be painted.
        terminal: What it is painted on.
        listing: The names of a large folder, if they are being read already.
    """
    size, depth = size_to_paint(), depth_of_colour()
    theme = "plain" if os.environ.get("NO_COLOR") else THEMES_BY_WORD.get(order.settings.theme, order.settings.theme)
    if size is None or depth is None or order.settings.problems or not hasattr(os, "fork"):
        return None
    inks = inks_of(theme, depth)
    if inks is None or not _is_there(order.path or order.library or ""):
        return None
    terminal.silence()
    pipes = _Pipes.made()
    with undisturbed():  # otherwise there could be a painter that nobody knows of
        child = os.fork()
        if child:
            pipes.leave_to_reader()
            terminal.painter = page = FirstPage(order.path, child, pipes, terminal, listing)
    if child:
        if listing is not None:
            listing.wait()
        return page
    pipes.leave_to_painter()
    _paint_and_leave(order, size, inks, pipes, listing)


class _Pipes(Value):
    """Between painter and reader: each has one end of every pipe."""

    page: int
    page_out: int
    typed: int
    typed_out: int
    end: int
    end_out: int

    @classmethod
    def made(cls) -> _Pipes:
        return cls(*os.pipe(), *os.pipe(), *os.pipe())

    def leave_to_reader(self) -> None:
        for stream in (self.page_out, self.typed_out, self.end):
            os.close(stream)

    def leave_to_painter(self) -> None:
        for stream in (self.page, self.typed, self.end_out):
            os.close(stream)


def _is_there(path: str) -> bool:
    try:
        return os.path.isfile(path) or os.path.isdir(path)
    except ValueError:
        return False


def _paint_and_leave(order: Order, size: Size, inks: Inks, pipes: _Pipes, listing: Listing | None) -> NoReturn:
    """Do the work of the child, and end without a trace of the parent's."""
    status = 1
    try:
        gc.disable()
        for number in ENDING:
            signal.signal(number, signal.SIG_DFL)
        outline = opened(order, listing)
        if outline is not None:
            _paint(outline, order, _look(order, size, inks), pipes)
            status = 0
    finally:
        os._exit(status)


def _look(order: Order, size: Size, inks: Inks) -> Look:
    from tui_reader.first_page.page import Look

    return Look(size.columns, size.rows, inks, order.settings.text_width, order.settings.keys)


def _paint(outline: Painted, order: Order, look: Look, pipes: _Pipes) -> None:
    """Paint the page in two steps, then answer keys on it until the reader comes, and hand all of it over."""
    from tui_reader.first_page.page import escapes, first_page

    in_use = "articles" if outline.rows or os.path.isdir(order.path) else "article"
    page = begun = first_page(outline, look, in_use=in_use, is_outline=not outline.code)
    write_all(pipes.page_out, _BEGUN)
    write_all(2, TO_PAGE + escapes(begun))
    painted = completed(outline)
    if painted is not outline:
        page = first_page(painted, look, in_use=in_use)
        write_all(2, escapes(page, begun))
    from tui_reader.first_page.parcel import packed

    parcel = _PAINTED + packed(painted)
    if len(parcel) < _FITS:  # so it is safe whatever happens
        write_all(pipes.page_out, parcel)
        parcel = b""
    if in_use == "article":
        with suppress(Exception):  # the reader answers the same keys again
            _answer_keys(painted, look, page, pipes)
    write_all(pipes.page_out, parcel)
    os.close(pipes.typed_out)
    os.close(pipes.page_out)  # the reader need not wait until all of this process is gone


def _answer_keys(painted: Painted, look: Look, page: Sequence[Line], pipes: _Pipes) -> None:
    from tui_reader.first_page.answering import Lines, answer_keys

    answer_keys(painted, look, page, Lines(0, 2, pipes.typed_out, pipes.end))


class FirstPage:
    """The painting of the first page, as the reader sees it."""

    def __init__(self, path: str, child: int, pipes: _Pipes, terminal: QuietTerminal, listing: Listing | None) -> None:
        self.path = path
        """The file or folder that is painted, as it was named; empty for the library."""
        self.terminal = terminal
        """What it is painted on."""
        self.has_failed = False
        """Whether the painter took too long, so that the file had better be read in the background."""
        self.typed = b""
        """What the painter has read of what was typed: all of it is known when the painter has been let go of."""
        self._child = child
        self._listing = listing
        self._page = open(pipes.page, "rb", buffering=0)  # noqa: SIM115
        self._typed = open(pipes.typed, "rb", buffering=0)  # noqa: SIM115
        self._reading = open(pipes.end_out, "wb", buffering=0)  # noqa: SIM115

    def let_it_begin(self) -> None:
        """Wait until the page stands, so that importing the reader does not take its processor from the painter.

        Where both have one they work side by side, and this would only make the reader late.
        """
        from tui_reader.library.readiness import ready

        ready((self._page.fileno(),), _SHORT_PATIENCE)

    def painted(self) -> Painted | None:
        """Take the terminal over: give what stands on it, and let go of the painter; `None` if it failed."""
        self._reading.close()  # it reads no more keys
        data = b""
        try:
            if self._has_begun() and self._next(1) == _PAINTED:
                while part := self._next(1 << 16):
                    data += part
        finally:
            self.end()
        if not data:
            return None
        from tui_reader.first_page.parcel import unpacked

        return unpacked(data)

    def _has_begun(self) -> bool:
        """Wait until something stands on the terminal, or nothing will."""
        if self._has_more():
            with undisturbed():  # a word that was read and not noted would leave the page on the terminal
                self.terminal.is_painted = self._page.read(1) == _BEGUN
        return self.terminal.is_painted

    def _next(self, most: int) -> bytes:
        return self._page.read(most) if self._has_more() else b""

    def _has_more(self) -> bool:
        """Wait for what the painter says next, though not for ever."""
        from tui_reader.library.readiness import ready  # which the painter has no use for

        if ready((self._page.fileno(),), _PATIENCE):
            return True
        self.has_failed = True
        return False

    def end(self) -> None:
        """Let go of the painter, whatever it is doing; what it has begun to paint and has read is known then."""
        with undisturbed():
            if not self._page.closed:
                self._let_go()

    def _let_go(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._child, 0)
        if self._listing is not None:
            self._listing.end()
        if self._page.read(1):  # it has begun; its end is closed, so this never waits
            self.terminal.is_painted = True
        while part := self._typed.read(1 << 16):
            self.typed += part
        for pipe in (self._page, self._typed, self._reading):
            pipe.close()
