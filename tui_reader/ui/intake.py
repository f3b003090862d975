"""The library filled in the background. Everything is told by message."""

from __future__ import annotations

import gc
import os
from collections import deque
from functools import partial
from time import monotonic, sleep
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from tui_reader.library.files import read_bytes
from tui_reader.library.part_names import cut_part, part_path
from tui_reader.library.patience import wait_for
from tui_reader.library.stamps import Stamp, stamp_of
from tui_reader.model import Unreadable
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.background import in_background
from tui_reader.ui.loading import BREATH, EVERY
from tui_reader.ui.messages import (
    Described,
    Importing,
    LibraryTroubled,
    Relations,
    Unfolded,
)
from tui_reader.ui.shelving import ShelvingScreen
from tui_reader.ui.sources import summary_of

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.progress import Control, Progress
    from tui_reader.model import Article

_CHUNK = 200
"""Files that are compared with the library at once."""

_MANY = 300
"""Files from which on a process of its own takes them in: writing them here would hold the keys."""


class IntakeScreen(ShelvingScreen):
    """The workers that fill the library."""

    control: Control | None = None
    """The handle of the import under way."""

    @in_background("describe", exclusive=True)
    def take_in(self, roots: tuple[str, ...], paths: list[str]) -> None:
        """Take files into the library, and tell their rows: at once of those it knows, of the others as they come.

        `roots` are what the user named, so that an import that is broken off can be gone on with.
        """
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        try:
            _Intake(self, library, paths).run(roots)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
            self.post_message(Importing(len(paths), len(paths), is_last=True))

    @in_background("relate", exclusive=True)
    def relate(self, path: str, article: Article) -> None:
        """Look for what the library has beside an article."""
        from tui_reader.library.trouble import LibraryTrouble

        library, worker = self.sources.librarian.get(), get_current_worker()
        if library is None:
            return
        try:
            resolved = library.related.resolve(article)
            similar = () if worker.is_cancelled else library.related.similar(article)
            versions = () if worker.is_cancelled else library.stories.versions(article.document.sha256)
        except LibraryTrouble:
            return
        if not worker.is_cancelled:
            self.post_message(Relations(path, resolved, similar, versions))

    def end_background(self) -> None:
        """Stop what fills the library, because the reader ends."""
        if self.control is not None:
            self.control.stop()


class _Intake:
    """One import, seen from the screen."""

    def __init__(self, screen: IntakeScreen, library: Library, paths: list[str]) -> None:
        self._screen = screen
        self._library = library
        self._total = len(paths)
        self._waiting = deque(paths)
        gc.freeze()  # going through a hundred thousand paths again and again, no garbage among them, held the keys
        self._worker = get_current_worker()
        self._control: Control | None = None
        self._told = self._seen = 0
        self._parts_told: dict[str, int] = {}
        self._has_begun = False
        self._last = monotonic()

    def run(self, roots: tuple[str, ...]) -> None:
        """Tell of what is known; take in the rest."""
        from tui_reader.library.progress import Control

        control = self._control = Control()
        self._screen.control = control
        taught: frozenset[str] = frozenset()
        try:
            self._tell_known()
            if (self._waiting or not self._total) and not self._worker.is_cancelled:
                self._has_begun = True
                importing = self._library.importing
                run = importing.run if 0 < len(self._waiting) < _MANY else importing.run_apart
                ended = run(roots, self._note, control)
                taught = ended.taught
                self._tell(len(self._waiting))
                if ended.finished:
                    self._tell_unreadable()
            else:
                self._tell(len(self._waiting))
        finally:
            if self._screen.control is control:
                self._screen.control = None
            self._screen.post_message(Importing(self._total, self._total, is_last=True, taught=taught))

    def _tell_known(self) -> None:
        """Tell the rows of the files that are as the library knows them: a `stat` each."""
        if len(self._waiting) >= _MANY and not self._is_any_known():
            return
        unknown: list[str] = []
        while self._waiting and not self._worker.is_cancelled:
            chunk = [self._waiting.popleft() for _ in range(min(_CHUNK, len(self._waiting)))]
            unknown += self._described(chunk)
            if len(chunk) == _CHUNK:
                sleep(BREATH)
        self._waiting = deque(unknown)

    def _is_any_known(self) -> bool:
        """Tell whether it is worth while to look at each: not in a folder that is opened for the first time."""
        first, last = os.path.abspath(min(self._waiting)), os.path.abspath(max(self._waiting))
        return self._library.articles.knows_any(first, last)

    def _tell_unreadable(self) -> None:
        """Tell what is wrong with the files that were not taken in: the library keeps nothing of them."""
        for path in self._waiting:
            row = wait_for(partial(no_file, path), self._is_over)
            if row is not None:
                self._screen.post_message(Described([(path, row)], self._total, self._total, is_kept=True))

    def _note(self, progress: Progress) -> None:
        if self._worker.is_cancelled and self._control is not None:
            self._control.stop()
        if progress.finished or monotonic() - self._last > EVERY:
            self._last, self._seen = monotonic(), progress.seen
            fresh = progress.added + progress.failed
            if not self._total:
                self._screen.post_message(Importing(progress.seen, 0))
                return
            self._tell(fresh - self._told + _CHUNK)
            self._told = fresh

    def _tell(self, most: int) -> None:
        """Tell the rows of the first of those that wait, as far as they have come in; none when nobody waits."""
        if self._is_over():
            return
        chunk = [self._waiting.popleft() for _ in range(min(most, len(self._waiting)))]
        for start in range(len(chunk) // _CHUNK * _CHUNK, -1, -_CHUNK):
            self._waiting.extendleft(reversed(self._described(chunk[start : start + _CHUNK])))
        hold_several = self._seen > self._total  # then it is articles that are counted, and nobody knows how many
        done = (self._seen, 0) if hold_several else (self._total - len(self._waiting), self._total)
        self._screen.post_message(Importing(*done))

    def _described(self, paths: list[str]) -> list[str]:
        """Tell the rows of files; give those that the library does not know yet."""
        looked_at = wait_for(lambda: [_look_at(path) for path in paths], self._is_over)
        if looked_at is None:  # the disk stalls, and nobody waits any more
            return paths
        there = [found for found in looked_at if isinstance(found, Stamp)]
        rows = iter(self._library.articles.look_up(there, even_fresh=self._has_begun))
        told: list[tuple[str, ArticleSummary]] = []
        unknown: list[str] = []
        for path, found in zip(paths, looked_at, strict=True):
            row = next(rows) if isinstance(found, Stamp) else found
            if isinstance(found, Stamp) and (row is None or row.parts):
                self._tell_parts(path, found, row is not None)
            if row is None:
                unknown.append(path)
            elif not row.parts:
                told.append((path, row))
        if told:
            self._screen.post_message(Described(told, 0, 0, is_kept=True))
        return unknown

    def _is_over(self) -> bool:
        return self._worker.is_cancelled or (self._control is not None and self._control.is_stopped)

    def _tell_parts(self, path: str, stamp: Stamp, is_whole: bool) -> None:
        """Tell the rows of the articles of a file that holds several, as far as they have come in, in their order."""
        told = self._parts_told.get(path, 0)
        named: list[tuple[str, ArticleSummary]] = []
        for row in self._library.articles.parts(stamp, told):
            number = cut_part(row.path)[1]
            if number != told + 1 and not is_whole:
                break
            told = number
            named.append((part_path(path, number), row))
        for start in range(0, len(named), _CHUNK):
            self._screen.post_message(Unfolded([(path, named[start : start + _CHUNK])], is_kept=True))
        self._parts_told[path] = told


def _look_at(path: str) -> Stamp | ArticleSummary | None:
    """Describe a file, or give the row of what is none."""
    return stamp_of(path) or no_file(path)


def no_file(path: str) -> ArticleSummary | None:
    """Give the row of what is no file, which the library keeps nothing of: a pipe, a device, a link to nothing."""
    outcome = read_bytes(path)
    return summary_of(outcome, path) if isinstance(outcome, Unreadable) else None
