"""The process that analyses the first article and paints it, while the reader proper is being imported."""

import gc
import json
import os
import select
import signal
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, NoReturn

from tui_reader.first_page.inks import Inks, inks_of
from tui_reader.first_page.terminal import TO_PAGE, QuietTerminal, Size, depth_of_colour, size_to_paint
from tui_reader.library.settings import THEMES_BY_WORD, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.first_page.drawing import Line
    from tui_reader.model import Article
    from tui_reader.ui.handover import Painted

_BEGUN, _PAINTED = b"B", b"P"
"""What the painter says before it writes the page, and when the whole of it stands on the screen; what it shows
follows."""

_MOST_NAMES = 300
"""Files of a folder that the list shows before all of them have been found."""

_PATIENCE = 3.0
"""Seconds that the reader waits for the painter, once it could paint for itself."""


class Order(NamedTuple):
    """What is to be painted."""

    path: str
    """The file or folder, as the command line names it."""
    encoding: str | None
    """Overrides what the file says of its encoding."""
    settings: Settings
    """What the user configured."""


def paint_first_page(order: Order, terminal: QuietTerminal) -> "FirstPage | None":
    """Begin to paint in a process of its own; `None` where the reader had better paint for itself."""
    size, depth = size_to_paint(), depth_of_colour()
    theme = "plain" if os.environ.get("NO_COLOR") else THEMES_BY_WORD.get(order.settings.theme, order.settings.theme)
    if size is None or depth is None or order.settings.problems or not hasattr(os, "fork"):
        return None
    inks = inks_of(theme, depth)
    if inks is None or not _is_there(order.path):
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

            begun = _page_of(outline, order, size, inks, is_outline=True)
            _write_all(writing, _BEGUN)
            _write_all(2, TO_PAGE + escapes(begun))
            painted = completed(outline)
            _write_all(2, escapes(_page_of(painted, order, size, inks), begun))
            _write_all(writing, _PAINTED + _packed(painted))
            status = 0
    finally:
        os._exit(status)


def completed(outline: "Painted") -> "Painted":
    """Find who says what, which takes as long again as all that came before."""
    from tui_reader.pipeline import attributed

    return outline._replace(article=attributed(outline.article))


def opened(order: Order) -> "Painted | None":
    """Find what is shown at once: of a folder the first files, of a long text the beginning; `None` if in doubt.

    The article is an outline, in which nobody has said anything yet.
    """
    from tui_reader.ui.handover import Painted

    names: tuple[str, ...] = (order.path,)
    has_more = False
    if os.path.isdir(order.path):
        from tui_reader.library.walking import first_files

        found = list(islice(first_files(order.path), _MOST_NAMES + 1))
        names, has_more = tuple(name for name in found[:_MOST_NAMES] if isinstance(name, str)), len(found) > _MOST_NAMES
        if len(names) < min(len(found), _MOST_NAMES):  # something cannot be read, which is for the reader to say
            return None
    article, is_part = _outlined(names[0], order.encoding)
    return Painted(article, is_part, names, has_more) if article is not None else None


def _outlined(path: str, encoding: str | None) -> "tuple[Article | None, bool]":
    """Clean a file, of a long text the beginning; tell which. What is larger is left to the reader."""
    from tui_reader.library.beginnings import beginning_of
    from tui_reader.library.files import is_large, read_bytes
    from tui_reader.model import Unreadable
    from tui_reader.pipeline import outline

    data = read_bytes(path)
    if isinstance(data, Unreadable):
        return None, False
    beginning = beginning_of(data)
    if not beginning and is_large(data):
        return None, False
    article = outline(beginning or data, path, encoding=encoding)
    return (None if isinstance(article, Unreadable) else article), bool(beginning)


def _page_of(
    painted: "Painted", order: Order, size: Size, inks: Inks, *, is_outline: bool = False
) -> "Sequence[Line]":
    from tui_reader.first_page.page import Look, first_page

    settings = order.settings
    look = Look(size.columns, size.rows, inks, settings.text_width, settings.keys)
    in_use = "articles" if os.path.isdir(order.path) else "article"
    return first_page(painted, look, in_use=in_use, is_outline=is_outline)


def _packed(painted: "Painted") -> bytes:
    from tui_reader.library.codec import encode_article

    head = json.dumps([painted.is_part, painted.names, painted.has_more])
    return head.encode() + b"\n" + encode_article(painted.article)


def _unpacked(data: bytes) -> "Painted | None":
    from tui_reader.library.codec import Undecodable, decode_article
    from tui_reader.ui.handover import Painted

    head, _, body = data.partition(b"\n")
    with suppress(Undecodable, ValueError):
        is_part, names, has_more = json.loads(head)
        return Painted(decode_article(body), is_part, tuple(names), has_more)
    return None


def _write_all(stream: int, words: str | bytes) -> None:
    data = words.encode("utf-8", "replace") if isinstance(words, str) else words
    while data:
        data = data[os.write(stream, data) :]


class FirstPage:
    """The painting of the first page, as the reader sees it."""

    def __init__(self, path: str, child: int, pipe: BinaryIO, terminal: QuietTerminal) -> None:
        self.path = path
        """The file or folder that is painted, as it was named."""
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
        return _unpacked(data) if data else None

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
