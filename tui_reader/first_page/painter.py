"""The process that analyses the first article and paints it, while the reader proper is being imported."""

import gc
import os
import select
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, NoReturn

from tui_reader.first_page.inks import Inks, inks_of
from tui_reader.first_page.terminal import TO_PAGE, QuietTerminal, Size, depth_of_colour, size_to_paint
from tui_reader.library.settings import Settings

if TYPE_CHECKING:
    from tui_reader.model import Article

_BEGUN = b"B"
"""What the painter says before it writes the page."""
_PAINTED, _BEGINNING_PAINTED = b"P", b"p"
"""What it says when the page stands on the screen; the article follows, or the beginning of one."""

_PATIENCE = 3.0
"""Seconds that the reader waits for the painter, once it could paint for itself."""

_THEMES = {"dark": "newsprint-dark", "light": "newsprint-light", "ansi": "ansi-dark", "none": "plain"}


class Order(NamedTuple):
    """What is to be painted."""

    path: str
    """The file, as the command line names it."""
    encoding: str | None
    """Overrides what the file says of its encoding."""
    settings: Settings
    """What the user configured."""


def paint_first_page(order: Order, terminal: QuietTerminal) -> "FirstPage | None":
    """Begin to paint in a process of its own; `None` where the reader had better paint for itself."""
    size, depth = size_to_paint(), depth_of_colour()
    theme = "plain" if os.environ.get("NO_COLOR") else _THEMES.get(order.settings.theme, order.settings.theme)
    if size is None or depth is None or order.settings.problems or not hasattr(os, "fork"):
        return None
    inks = inks_of(theme, depth)
    if inks is None or not _is_file(order.path):
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


def _is_file(path: str) -> bool:
    try:
        return os.path.isfile(path)
    except ValueError:
        return False


def _paint_and_leave(order: Order, size: Size, inks: Inks, writing: int) -> NoReturn:
    """Do the work of the child, and end without a trace of the parent's."""
    status = 1
    try:
        gc.disable()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        article, is_part = analysed(order)
        if article is not None:
            page = _page_of(article, is_part, order, size, inks)
            _write_all(writing, _BEGUN)
            _write_all(2, page)
            _write_all(writing, _BEGINNING_PAINTED if is_part else _PAINTED)
            from tui_reader.library.codec import encode_article

            _write_all(writing, encode_article(article))
            status = 0
    finally:
        os._exit(status)


def analysed(order: Order) -> "tuple[Article | None, bool]":
    """Analyse the file, of a long text the beginning; tell which. What is larger is left to the reader."""
    from tui_reader.library.beginnings import beginning_of
    from tui_reader.library.files import is_large, read_bytes
    from tui_reader.model import Unreadable
    from tui_reader.pipeline import analyse

    data = read_bytes(order.path)
    if isinstance(data, Unreadable):
        return None, False
    beginning = beginning_of(data)
    if not beginning and is_large(data):
        return None, False
    article = analyse(beginning or data, order.path, encoding=order.encoding)
    return (None if isinstance(article, Unreadable) else article), bool(beginning)


def _page_of(article: "Article", is_part: bool, order: Order, size: Size, inks: Inks) -> bytes:
    from tui_reader.first_page.page import Look, escapes, first_page

    settings = order.settings
    look = Look(size.columns, size.rows, inks, settings.text_width, settings.keys)
    page = TO_PAGE + escapes(first_page(article, order.path, look, is_part=is_part))
    return page.encode("utf-8", "replace")


def _write_all(stream: int, data: bytes) -> None:
    while data:
        data = data[os.write(stream, data) :]


class FirstPage:
    """The painting of the first page, as the reader sees it."""

    def __init__(self, path: str, child: int, pipe: BinaryIO, terminal: QuietTerminal) -> None:
        self.path = path
        """The file that is painted."""
        self.terminal = terminal
        """What it is painted on."""
        self.has_failed = False
        """Whether the painter took too long, so that the file had better be read in the background."""
        self._child = child
        self._pipe = pipe
        self._is_read = False

    def article(self) -> "tuple[Article, bool] | None":
        """Wait for the article that stands on the screen, and let go of the painter.

        Returns:
            The article, and whether it is but the beginning of one; `None` if the painter failed.
        """
        data, said = b"", b""
        try:
            if self._next(1) == _BEGUN:
                self.terminal.is_painted = self._is_read = True
                said = self._next(1)
                if said:
                    while part := self._next(1 << 16):
                        data += part
        finally:
            self.end()
        if not data:
            return None
        from tui_reader.library.codec import Undecodable, decode_article

        with suppress(Undecodable):
            return decode_article(data), said == _BEGINNING_PAINTED
        return None

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
        if not self.terminal.is_painted:
            self.terminal.is_painted = not self._is_read and self._pipe.read(1) == _BEGUN  # the writer is gone: no wait
        self._pipe.close()
