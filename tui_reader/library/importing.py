"""Taking folders into the library: in the background, to be paused, and to be gone on with after a crash."""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from itertools import islice
from queue import Empty, Full, Queue

from tui_reader.library.articles import Articles
from tui_reader.library.batch import run_batch
from tui_reader.library.database import Database
from tui_reader.library.precedence import niceness_behind
from tui_reader.library.preparing import WHILE_READING, Outcome, failed_outcome, prepare_file_gently
from tui_reader.library.progress import Control, Progress
from tui_reader.library.revising import Revising
from tui_reader.library.stamps import stamp_of
from tui_reader.library.unfinished import Unfinished, begin, end, forget_others, unfinished
from tui_reader.library.walking import find_files
from tui_reader.model import ArticleSummary, Unreadable

_LOOK_UP = 200
"""Files that are compared with the library at once."""
_TRANSACTION = 128
"""Articles that are kept in one transaction: the index is written once for all of them."""
_TRANSACTION_SECONDS = 1.0
"""Outcomes do not wait for longer, so that they are seen soon and a crash costs no more."""
_SOON = 64
"""Articles that are kept as soon as they come: somebody has opened a folder and waits for its first rows."""
_TICK = 0.2
"""Seconds after which is looked again whether the import is to end."""
_LAST_SECONDS = 2.0
"""How long one waits for the thread that reads: at a disk that stalls it may never end, and is left behind."""
_AHEAD = 192
"""Outcomes that wait to be written, about 4 MB."""


class Importing:
    """Imports into one library."""

    def __init__(self, database: Database, articles: Articles, revising: Revising) -> None:
        self._database = database
        self._articles = articles
        self._revising = revising

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Give the imports that were begun and not ended; none where they could not be gone on with."""
        if self._database.read_only:
            return ()
        with self._database.reading() as connection:
            return unfinished(connection)

    def forget_others(self) -> None:
        """Forget the imports that somebody else began and did not end."""
        with self._database.writing() as connection:
            forget_others(connection)

    def run(
        self,
        paths: Iterable[str],
        on_progress: Callable[[Progress], None] | None = None,
        control: Control | None = None,
        processes: int | None = None,
    ) -> Progress:
        """Take files and folders in; what the library knows costs a `stat`, so that going on is beginning again.

        Raises:
            LibraryTrouble: when nothing more can be kept; everything up to then is.
        """
        wanted = tuple(paths)
        number = self._begin(wanted)
        handle = control or Control()
        progress = _Run(self._articles, on_progress or (lambda _: None), handle).take_in(wanted, processes)
        if progress.finished:
            progress = replace(progress, taught=self._revising.apply_lessons(handle.may_go_on))
            if progress.taught and on_progress is not None:
                on_progress(progress)
            with self._database.writing() as connection:
                end(connection, number, wanted)
        return progress

    def run_apart(
        self, paths: Iterable[str], on_progress: Callable[[Progress], None], control: Control
    ) -> Progress:
        """Do the same in a process of its own, for one who draws a screen meanwhile and has many files.

        Raises:
            LibraryTrouble: as `run`.
        """
        wanted, place = tuple(paths), self._database.path
        if place is not None and not self._database.read_only:
            from tui_reader.library.apart import run_apart, take_in

            with suppress(OSError):  # no process can be started
                return run_apart(partial(take_in, place, self._articles.code, wanted), on_progress, control)
        return self.run(wanted, on_progress, control)

    def _begin(self, paths: tuple[str, ...]) -> int:
        with self._database.writing() as connection:
            connection.execute("PRAGMA cache_size=-8000")  # the index of sketches is written at random places
            return begin(connection, paths, is_signed=self._database.path is not None)


class _Run:
    """One import under way: a thread takes what the processes have prepared, this one writes.

    Two threads, because a process that cannot hand over its result while a transaction is written stands idle.
    """

    def __init__(self, articles: Articles, on_progress: Callable[[Progress], None], control: Control) -> None:
        self._articles = articles
        self._on_progress = on_progress
        self._control = control
        self._progress = Progress()
        self._prepared: Queue[Outcome | BaseException | None] = Queue(_AHEAD)
        self._ended = threading.Event()
        self._telling = threading.Lock()

    def take_in(self, paths: tuple[str, ...], processes: int | None) -> Progress:
        """Take everything in, or as much as the control allows."""
        thread = threading.Thread(target=self._prepare, args=(paths, processes), name="import", daemon=True)
        thread.start()
        try:
            whole = self._write()
        finally:
            self._ended.set()
            end = time.monotonic() + _LAST_SECONDS
            while thread.is_alive() and time.monotonic() < end:  # it may be waiting to hand something over
                with suppress(Empty):
                    self._prepared.get(timeout=0.02)
        self._tell(finished=whole)
        return self._progress

    def _write(self) -> bool:
        """Keep what comes in, in short transactions; tell whether it was everything."""
        pending: list[Outcome] = []
        since = time.monotonic()
        while self._control.may_go_on():
            try:
                outcome = self._prepared.get(timeout=_TICK)
            except Empty:  # a disk that stalls; or the import is held
                if pending and self._is_due(pending, since):
                    self._keep(pending)
                    pending, since = [], time.monotonic()
                continue
            if isinstance(outcome, Outcome):
                pending.append(outcome)
            if not isinstance(outcome, Outcome) or self._is_due(pending, since):
                self._keep(pending)
                pending, since = [], time.monotonic()
            if outcome is None:
                return not self._control.is_stopped
            if isinstance(outcome, BaseException):
                raise outcome
        self._keep(pending)
        return False

    def _is_due(self, pending: list[Outcome], since: float) -> bool:
        waited = time.monotonic() - since
        longest = 0.1 if self._progress.added < _SOON and self._prepared.empty() else _TRANSACTION_SECONDS
        return len(pending) >= _TRANSACTION or waited > longest

    def _prepare(self, paths: tuple[str, ...], processes: int | None) -> None:
        """Hand over an outcome for each file that the library does not know, then the end, or the fault."""
        job = partial(prepare_file_gently, os.getpid(), niceness_behind(WHILE_READING))
        batch = run_batch(self._unknown(paths), job, workers=processes, cancelled=self._is_over, is_watched=True)
        last: BaseException | None = None
        try:
            with closing(batch):  # ends its processes
                for result in batch:
                    self._hand_over(failed_outcome(result) if isinstance(result, Unreadable) else result)
                    if self._is_over():
                        break
        except BaseException as fault:
            last = fault
        self._hand_over(last)

    def _is_over(self) -> bool:
        return self._ended.is_set() or self._control.is_stopped

    def _hand_over(self, item: Outcome | BaseException | None) -> None:
        while not self._ended.is_set():
            with suppress(Full):
                self._prepared.put(item, timeout=0.2)
                return

    def _unknown(self, paths: tuple[str, ...]) -> Iterator[str | Unreadable]:
        """Give the files that the library does not know as they are now."""
        found = find_files(paths)
        while chunk := list(islice(found, _LOOK_UP)):
            stamped = [(item, None if isinstance(item, Unreadable) else stamp_of(item)) for item in chunk]
            stamps = [stamp for _, stamp in stamped if stamp is not None]
            known = {row.path for row in self._articles.look_up(stamps) if row is not None and not _is_bad(row)}
            unknown = [item for item, stamp in stamped if stamp is None or stamp.path not in known]
            if len(unknown) < len(chunk):
                self._tell(known=len(chunk) - len(unknown))
            yield from unknown

    def _keep(self, outcomes: list[Outcome]) -> None:
        if not outcomes:
            return
        kept = [(outcome.prepared, outcome.stamp) for outcome in outcomes if outcome.prepared is not None]
        whole = [(outcome.stamp, outcome.parts) for outcome in outcomes if outcome.parts and outcome.stamp is not None]
        failed = [each for each in outcomes if each.prepared is None and not each.parts]
        bad = [(outcome.stamp, outcome.problem) for outcome in failed if outcome.stamp is not None]
        self._articles.keep(kept, bad, whole=whole)
        self._tell(added=len(kept), failed=len(failed))

    def _tell(self, *, added: int = 0, known: int = 0, failed: int = 0, finished: bool = False) -> None:
        with self._telling:
            so_far = self._progress
            self._progress = Progress(so_far.added + added, so_far.known + known, so_far.failed + failed, finished)
        self._on_progress(self._progress)


def _is_bad(row: ArticleSummary) -> bool:
    """Tell whether a row says that the program failed: another version may not."""
    return row.problem is not None and row.problem.startswith("could not be analysed")
