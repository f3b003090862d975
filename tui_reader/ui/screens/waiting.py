"""Files that take their time: what is shown meanwhile, and how one stops them."""

import os

from textual import on

from tui_reader.layout.list_rows import file_name
from tui_reader.layout.rows import harmless
from tui_reader.library.beginnings import beginning_of
from tui_reader.library.files import STDIN, is_large
from tui_reader.library.patience import wait_for
from tui_reader.model import Unreadable
from tui_reader.ui.handover import Painted
from tui_reader.ui.messages import ArticleRead, Kept, StillReading
from tui_reader.ui.painted_rows import PaintedRows
from tui_reader.ui.screens.showing import Showing

_AT_ONCE = 0.25
"""Seconds that the first article may take before the screen is painted without it; only a disk that stalls takes so."""


class Waiting(Showing):
    """The first article, and large ones."""

    _to_read: list[str]
    _finding = False
    _is_browsing = False
    _total = 0
    _order: str | None = None
    """In which order the library is listed; `None` until it has told which was chosen last."""

    def open_first(self, paths: tuple[str, ...]) -> None:
        """Show the first article at once when the first path is a file, of a long one the beginning.

        That costs some milliseconds, less than two more rounds of messages and paints.
        """
        path = paths[0] if paths else ""
        if (painted := self.sources.painted.pop(path, None)) is not None:
            self._begin_with_painted(painted)
            return
        if path != STDIN and (self.sources.is_slow or not _is_file(path)):
            return
        data = wait_for(lambda: self.sources.fetch(path), lambda: False, longest=_AT_ONCE)
        if data is None:
            return
        self._begin_with(path)
        beginning = beginning_of(data) if isinstance(data, bytes) else b""
        if beginning:
            self._take_article(ArticleRead(path, self.sources.analyse(beginning, path), is_part=True))
            self.large_path = path
        elif isinstance(data, bytes) and is_large(data):
            self.large_path = path
        else:
            outcome = data if isinstance(data, Unreadable) else self.sources.analyse(data, path)
            self._take_article(ArticleRead(path, outcome))
            return
        self.read(path, has_beginning=True)

    def _begin_with_painted(self, painted: Painted) -> None:
        path = painted.names[0]
        self._finding = painted.has_more
        if painted.rows:
            self._begin_with_library(path, painted)
        else:
            self._begin_with(path, *painted.names[1:])
        if painted.place is not None and painted.place.block >= 0:
            self.places[path] = painted.place
        kept = None if painted.summary is None else Kept(painted.summary, painted.place)
        self._take_article(ArticleRead(path, painted.article, is_part=painted.is_part, kept=kept))
        self.kept.pop(path, None)  # the library itself tells what else it has, when it is open
        if painted.is_part:
            self.large_path = path
            self.read(path, has_beginning=True)

    def _begin_with_library(self, path: str, painted: Painted) -> None:
        """List what is known of the library; the rest of it is fetched when somebody looks at it."""
        rows = PaintedRows(painted.rows, painted.total, self.sources.librarian, painted.order)
        self.shelf.show_rows(rows)
        self._order = painted.order
        self._total = len(rows)
        self._is_browsing = True
        self._begin_at(path)

    def _begin_with(self, path: str, *others: str) -> None:
        self.shelf.add([path, *others])
        self._to_read += [path, *others]
        self._begin_at(path)

    def _begin_at(self, path: str) -> None:
        self.open_path = path
        self.article_list.open_index = 0
        self.show_progress()

    @on(ArticleRead)
    def _has_come(self, event: ArticleRead) -> None:
        if not event.is_part and event.path == self.large_path:
            self.large_path = None

    @on(StillReading)
    def _tell_patience(self, event: StillReading) -> None:
        """Say that a file is still being read, for how long by now, and what one can do."""
        if event.path != self.open_path:
            return
        if event.is_large:
            self.large_path = event.path
        seconds = f", {event.seconds} s" if event.seconds else ""
        name, stop = harmless(file_name(event.path)), self.key_bar.keys["back"]
        if self._shown_path != event.path:
            self.article_view.show_notice(
                f"Reading {name} …{seconds}", f"{stop} stops. Another article may be opened meanwhile."
            )
        elif self.large_path == event.path:
            title = f"The beginning; the rest is being read{seconds}, {stop} stops ─ {name}"
            self.article_view.border_title = title

    def stop_reading(self) -> bool:
        """Stop reading the article that takes its time; tell whether there was one."""
        path = self.open_path
        is_shown = self._shown_path == path
        if path is None or (path != self.large_path and is_shown):
            return False
        reading = [worker for worker in self.workers if worker.group == "read-article" and worker.is_running]
        for worker in reading:
            worker.cancel()
        self.large_path = None
        if not reading:
            return False
        again = self.key_bar.keys["reload"]
        if is_shown:
            self.article_view.border_title = f"The beginning only ─ {harmless(file_name(path))}"
            self.say(f"Stopped: this is the beginning. {again} reads the whole.")
        else:
            self.article_view.show_notice(f"{harmless(file_name(path))} was not read.", f"{again} tries again.")
        return True


def _is_file(path: str) -> bool:
    """Tell whether a path is a file, unless the disk does not say."""
    return bool(path) and bool(wait_for(lambda: _has_bytes(path), lambda: False, longest=_AT_ONCE))


def _has_bytes(path: str) -> bool:
    try:
        return os.path.isfile(path)
    except ValueError:
        return False
