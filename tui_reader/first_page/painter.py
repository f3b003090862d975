"""The process that analyses the first article and paints it, while the reader proper is being imported."""

import gc
import os
import select
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from tui_reader.first_page.inks import Inks, inks_of
from tui_reader.first_page.opening import Order, completed, opened
from tui_reader.first_page.terminal import TO_PAGE, QuietTerminal, Size, depth_of_colour, size_to_paint
from tui_reader.library.settings import THEMES_BY_WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.first_page.drawing import Line
    from tui_reader.ui.handover import Painted

_BEGUN, _PAINTED = b"B", b"P"
"""What the painter says before it writes the page, and when the whole of it stands on the screen; what it shows
follows."""

_PATIENCE = 3.0
"""Seconds that the reader waits for the painter, once it could paint for itself."""


def paint_first_page(order: Order, terminal: QuietTerminal) -> "FirstPage | None":
    """Begin to paint in a process of its own; `None` where the reader had better paint for itself."""
    size, depth = size_to_paint(), depth_of_colour()
    theme = "plain" if os.environ.get("NO_COLOR") else THEMES_BY_WORD.get(order.settings.theme, order.settings.theme)
    if size is None or depth is None or order.settings.problems or not hasattr(os, "fork"):
        return None
    inks = inks_of(theme, depth)
    if inks is None or not _is_there(order.path or order.library or ""):
        return None
    terminal.silence()
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        if os.cpu_count() == 1:  # two at once would only make the page later
            select.select([reading], [], [], _PATIENCE)
        return FirstPage(order.path, child, open(reading, "rb", buffering=0), terminal)
    os.close(reading)
    _paint_and_leave(order, size, inks, writing)


def _is_there(path: str) -> bool:
    try:
        return os.path.isfile(path) or os.path.isdir(path)
    except ValueError:
        return False


def _paint_and_leave(order: Order, size: Size, inks: Inks, writing: int) -> NoReturn:
    """Do the work of the child, and end without a trace of the parent's."""
    status = 1
    try:
        gc.disable()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        outline = opened(order)
        if outline is not None:
            from tui_reader.first_page.page import escapes

            begun = _page_of(outline, order, size, inks, is_outline=not outline.code)
            _write_all(writing, _BEGUN)
            _write_all(2, TO_PAGE + escapes(begun))
            painted = completed(outline)
            if painted is not outline:
                _write_all(2, escapes(_page_of(painted, order, size, inks), begun))
            from tui_reader.first_page.parcel import packed

            _write_all(writing, _PAINTED + packed(painted))
            status = 0
    finally:
        os._exit(status)


def _page_of(
    painted: "Painted", order: Order, size: Size, inks: Inks, *, is_outline: bool = False
) -> "Sequence[Line]":
    from tui_reader.first_page.page import Look, first_page

    settings = order.settings
    look = Look(size.columns, size.rows, inks, settings.text_width, settings.keys)
    in_use = "articles" if painted.rows or os.path.isdir(order.path) else "article"
    return first_page(painted, look, in_use=in_use, is_outline=is_outline)


def _write_all(stream: int, words: str | bytes) -> None:
    data = words.encode("utf-8", "replace") if isinstance(words, str) else words
    while data:
        data = data[os.write(stream, data) :]


class FirstPage:
    """The painting of the first page, as the reader sees it."""

    def __init__(self, path: str, child: int, pipe: BinaryIO, terminal: QuietTerminal) -> None:
        self.path = path
        """The file or folder that is painted, as it was named; empty for the library."""
        self.terminal = terminal
        """What it is painted on."""
        self.has_failed = False
        """Whether the painter took too long, so that the file had better be read in the background."""
        self._child = child
        self._pipe = pipe

    def painted(self) -> "Painted | None":
        """Wait for what stands on the screen, and let go of the painter; `None` if it failed."""
        data = b""
        try:
            if self._next(1) == _BEGUN:
                self.terminal.is_painted = True
                if self._next(1) == _PAINTED:
                    while part := self._next(1 << 16):
                        data += part
        finally:
            self.end()
        if not data:
            return None
        from tui_reader.first_page.parcel import unpacked

        return unpacked(data)

    def _next(self, most: int) -> bytes:
        if not select.select([self._pipe], [], [], _PATIENCE)[0]:
            self.has_failed = True
            return b""
        return self._pipe.read(most)

    def end(self) -> None:
        """Let go of the painter, whatever it is doing; what it has begun to paint is known then."""
        if self._pipe.closed:
            return
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._child, 0)
        if self._pipe.read(1):  # it has begun; its end is closed, so this never waits
            self.terminal.is_painted = True
        self._pipe.close()
