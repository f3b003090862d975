"""Reading in the background: nothing here touches a widget, everything is told by message."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic, sleep

from textual import events, on
from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from tui_reader.library.beginnings import beginning_of
from tui_reader.library.files import STDIN, is_large
from tui_reader.library.part_names import cut_part, part_path
from tui_reader.library.patience import batches_of, wait_for
from tui_reader.library.walking import find_files, is_large_folder
from tui_reader.model import Unreadable
from tui_reader.model.summary import BY_DIGEST, ArticleSummary
from tui_reader.ui.background import in_background
from tui_reader.ui.librarian import Write
from tui_reader.ui.messages import ArticleRead, Described, FilesFound, LibraryTroubled, StillReading, Unfolded
from tui_reader.ui.sources import Outcome, Sources, summary_of

EVERY = 0.15
"""Seconds between two messages of one worker, so that ten thousand files do not flood the screen."""

_MOST_AT_ONCE = 500
"""Files of one message."""

BREATH = 0.004
"""Seconds between full messages: a hundred thousand files come so fast that no key would be answered in between."""


class LoadingScreen(Screen[None]):
    """The workers of the main screen."""

    sources: Sources
    """Where articles are read from."""
    _roots: tuple[str, ...] = ()
    """The files and folders that were named, as absolute paths."""

    @on(events.Mount)
    def _watch_for_stalls(self) -> None:
        if os.environ.get("NEWSREADER_STALLS"):
            from tui_reader.ui.stalls import watch_if_asked

            self._stall_watch = watch_if_asked()

    @in_background("find-files")
    def find(self, paths: tuple[str, ...]) -> None:
        """Walk paths; tell of files as they are found."""
        worker = get_current_worker()
        for batch in _walked(paths, lambda: worker.is_cancelled):
            problems = [item for item in batch if isinstance(item, Unreadable)]
            self.post_message(FilesFound([item for item in batch if isinstance(item, str)], problems))
            if len(batch) == _MOST_AT_ONCE:
                sleep(BREATH)
        if not worker.is_cancelled:
            self.post_message(FilesFound([], [], is_last=True))

    @in_background("read-article", exclusive=True)
    def read(self, path: str, is_reload: bool = False, has_beginning: bool = False, is_asked: bool = False) -> None:
        """Read the article to be shown; of a long file the beginning first, unless it is there already.

        `is_asked` tells that it is this file that is to be read, and not the row of a library that names it.
        """
        reading = _Reading(self, path, get_current_worker(), is_row=not is_asked and self.is_row_of_others(path))
        outcome = reading.outcome(needs_beginning=not (is_reload or has_beginning))
        if outcome is not None and not reading.is_over():
            self.post_message(ArticleRead(path, outcome[0], is_reload, kept=outcome[1]))

    def is_row_of_others(self, path: str) -> bool:
        """Tell whether a path is known by nothing but a library that may be somebody else's."""
        if not self.sources.librarian.is_foreign:
            return False
        file = os.path.join(os.path.abspath(cut_part(path)[0]), "")
        return not any(file.startswith(os.path.join(root, "")) for root in self._roots)

    @in_background("describe", exclusive=True)
    def describe(self, paths: list[str]) -> None:
        """Read articles for their rows in the list."""
        worker = get_current_worker()
        batch: list[tuple[str, ArticleSummary]] = []
        last = monotonic()
        for done, (path, summary) in enumerate(self._summaries(paths, worker), start=1):
            if worker.is_cancelled:
                return
            batch.append((path, summary))
            if monotonic() - last > EVERY or done == len(paths):
                self.post_message(Described(batch, done, len(paths)))
                batch, last = [], monotonic()

    def _summaries(self, paths: list[str], worker: Worker[None]) -> Iterator[tuple[str, ArticleSummary]]:
        for path in paths:
            outcome = _Reading(self, path, worker, tells=False).outcome(needs_beginning=False, library_too=False)
            if outcome is None:
                return
            name = outcome[0].name if isinstance(outcome[0], Unreadable) else outcome[0].document.name
            if name == part_path(path, 1):
                self._tell_articles(path, worker)
            else:
                yield path, summary_of(outcome[0], path)

    def _tell_articles(self, path: str, worker: Worker[None]) -> None:
        """Tell the rows of all articles of a file that holds several."""
        rows: list[tuple[str, ArticleSummary]] = []
        last = monotonic()
        for number, article in enumerate(self.sources.analyse_all(path), start=1):
            if worker.is_cancelled:
                return
            name = part_path(path, number)
            rows.append((name, summary_of(article, name)))
            if monotonic() - last > EVERY:
                self.post_message(Unfolded([(path, rows)]))
                rows, last = [], monotonic()
        if rows:
            self.post_message(Unfolded([(path, rows)]))

    def note(self, write: Write) -> None:
        """Have something written into the library, soon and in order."""
        librarian = self.sources.librarian
        if librarian.is_wanted:
            librarian.note(write)
            if librarian.library is not None:  # it is opened when the first page stands, and written to then
                self.write_notes()

    @in_background("write-notes")
    def write_notes(self) -> None:
        """Write down what was noted."""
        trouble = self.sources.librarian.write_down()
        if trouble is not None:
            self.post_message(LibraryTroubled(trouble.reason))


def _walked(paths: tuple[str, ...], is_cancelled: Callable[[], bool]) -> Iterator[list[str | Unreadable]]:
    """Give what is found in paths, some at a time; a large folder is walked by a process of its own."""
    if wait_for(lambda: any(map(is_large_folder, paths)), is_cancelled):
        from tui_reader.library.walking_apart import WorkerGone, batches_apart  # late: most folders are small

        with suppress(OSError, WorkerGone):  # then it is walked here; what is listed already is not listed twice
            yield from batches_apart(paths, is_cancelled, most=_MOST_AT_ONCE, every=EVERY)
            return
    yield from batches_of(find_files(paths), is_cancelled, most=_MOST_AT_ONCE, every=EVERY)


class _Reading:
    """The reading of one file, in a thread; ends soon when nobody wants it any more."""

    def __init__(
        self, screen: LoadingScreen, path: str, worker: Worker[None], *, tells: bool = True, is_row: bool = False
    ) -> None:
        self._screen = screen
        self._sources = screen.sources
        self._path = path
        self._worker = worker
        self._tells = tells
        self._is_row = is_row
        self._told = 0

    def is_over(self) -> bool:
        """Whether nobody waits for it."""
        return self._worker.is_cancelled

    def outcome(self, *, needs_beginning: bool, library_too: bool = True) -> Outcome | None:
        """Give the article and what the library says of it; `None` when nobody wants it any more."""
        path, sources = self._path, self._sources
        if path.startswith(BY_DIGEST):
            return sources.open_by_digest(path)
        if path == STDIN and sources.stdin is None:
            return sources.read(path), None
        if library_too and cut_part(path)[1]:
            opened = wait_for(lambda: (sources.open_part(path),), self.is_over)
            if opened is None or opened[0] is not None:
                return opened and opened[0]
        data = wait_for(lambda: sources.fetch(path), self.is_over, self._note)
        if data is None:
            return None
        if self._is_row and isinstance(data, bytes):
            from tui_reader.ui.copies import copy_instead  # late: few libraries may be somebody else's

            if (copy := copy_instead(sources, path, data)) is not None:
                return copy
        is_long = path != STDIN and isinstance(data, bytes) and is_large(data)
        if is_long and self._tells:
            self._tell_large(beginning_of(data) if needs_beginning and isinstance(data, bytes) else b"")
        library = sources.library_for(path) if library_too else None
        if self.is_over():
            return None
        if is_long:
            is_known = isinstance(data, bytes) and sources.is_known(data, library)
            del data  # as long as a book, and nobody needs it while that is analysed elsewhere
            return sources.open_large(path, library, self.is_over, self._note, is_known=is_known)
        if library is not None:
            return sources.open(path, library)
        return (data if isinstance(data, Unreadable) else sources.analyse(data, path)), None

    def _tell_large(self, beginning: bytes) -> None:
        """Show the beginning, and say that the rest is still to come."""
        part = self._sources.analyse(beginning, self._path) if beginning else None
        if self.is_over():
            return
        if part is not None and not isinstance(part, Unreadable):
            self._screen.post_message(ArticleRead(self._path, part, is_part=True))
        self._screen.post_message(StillReading(self._path, 0, is_large=True))

    def _note(self, seconds: float) -> None:
        """Tell every second that one is still waiting."""
        if self._tells and int(seconds) > self._told:
            self._told = int(seconds)
            self._screen.post_message(StillReading(self._path, self._told))
