"""Many inputs and their results, in the order of the inputs, in as many processes as pay.

What is held in memory does not grow with the number of inputs: names are taken as they are needed, and a result that
waits for a slower one before it counts against a fixed window.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from tui_reader.library.files import LARGE_BYTES, STDIN
from tui_reader.library.jobs import Job, More, T, results_of
from tui_reader.library.workers import Worker, WorkerGone, answering
from tui_reader.model import Unreadable

POOL_FROM = 48
"""From so many inputs on, processes pay for their start."""
POOL_FROM_BYTES = 1_000_000
"""From so many bytes on they pay too."""

_AHEAD = 8
"""Names that a process is given ahead, so that it never waits for the next."""
_WINDOW = 64
"""Names under way for each process, those included that wait for a slower one to come first."""
_MOST_OF_ONE = 128
"""Results of one name that are taken before it is its turn; then its process has to wait."""
_TICK = 0.2
"""Seconds after which is looked again whether the batch was cancelled, or a process is stuck."""


def run_batch(
    inputs: Iterable[str | Unreadable],
    job: Job[T],
    *,
    workers: int | None = None,
    cancelled: Callable[[], bool] | None = None,
    is_watched: bool = False,
) -> Generator[T | Unreadable, None, None]:
    """Do a job for every input; give its result, in order, or its results if it gives several.

    A file on which a process dies or hangs gives its reason like any other that cannot be read. The results are the
    progress: who takes them counts them. Close the iterator to end everything at once.

    Args:
        inputs: Names, and what could not be found, which is passed on in its place.
        job: What is done for a name.
        workers: How many processes; by default as many as there are processors, and none for few inputs.
        cancelled: Asked now and then; `True` ends the batch.
        is_watched: Whether this process draws a screen meanwhile: then a large file is left to another even if it is
            the only one.
    """
    remaining = iter(inputs)
    count = _processors() if workers is None else workers
    if workers is None:
        first = list(islice(remaining, POOL_FROM))
        remaining = chain(first, remaining)
        alone = 1 if is_watched and any(_size(name) > LARGE_BYTES for name in first) else 0
        count = count if count > 1 and _pays(first) else alone
    if count > 0:
        yield from _Pool(job, count).results(remaining, cancelled or _never)
        return
    for name in remaining:
        if cancelled is not None and cancelled():
            return
        if isinstance(name, Unreadable):
            yield name
        else:
            yield from results_of(job, name)


def _never() -> bool:
    return False


def _processors() -> int:
    """Give the processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # systems without affinity
        return os.cpu_count() or 1


def _pays(first: list[str | Unreadable]) -> bool:
    """Tell whether there is enough work for more than one process."""
    if len(first) >= POOL_FROM:
        return True
    return len(first) > 1 and sum(map(_size, first)) >= POOL_FROM_BYTES


def _size(name: str | Unreadable) -> int:
    try:
        return 0 if isinstance(name, Unreadable) or name == STDIN else os.stat(name).st_size
    except (OSError, ValueError):
        return 0


class _Pool:
    """Processes, the names under way, and the results that wait for their turn."""

    def __init__(self, job: Job[Any], count: int) -> None:
        self._job = job
        self._count = count
        self._workers: list[Worker] = []
        self._waiting: deque[tuple[int, str]] = deque()
        self._results: dict[int, deque[Any]] = {}
        self._ended: set[int] = set()
        self._taken = 0
        self._given = 0
        self._is_broken = False

    def results(self, inputs: Iterator[str | Unreadable], cancelled: Callable[[], bool]) -> Iterator[Any]:
        """Give the results in order."""
        try:
            self._take_names(inputs)
            while self._given < self._taken and not cancelled():
                self._hand_out()
                self._collect()
                yield from self._due()
                self._take_names(inputs)
        finally:
            for worker in self._workers:
                worker.end()

    def _due(self) -> Iterator[Any]:
        """Give the results whose turn it is."""
        while (waiting := self._results.get(self._given)) is not None:
            while waiting:
                yield waiting.popleft()
            if self._given not in self._ended:
                return
            self._ended.remove(self._given)
            del self._results[self._given]
            self._given += 1

    def _note(self, place: int, result: Any) -> None:
        """Keep a result until it is its turn."""
        is_last = not isinstance(result, More)
        self._results.setdefault(place, deque()).append(result if is_last else result.result)
        if is_last:
            self._ended.add(place)

    def _do(self, place: int, name: str) -> None:
        """Do the job ourselves."""
        self._results[place] = deque(results_of(self._job, name))
        self._ended.add(place)

    def _take_names(self, inputs: Iterator[str | Unreadable]) -> None:
        """Take names until the window is full."""
        for name in islice(inputs, max(self._given + _WINDOW * self._count - self._taken, 0)):
            if isinstance(name, Unreadable):
                self._note(self._taken, name)
            elif name == STDIN:  # ours alone: a process has pipes there
                self._do(self._taken, name)
            else:
                self._waiting.append((self._taken, name))
            self._taken += 1

    def _hand_out(self) -> None:
        """Keep every process busy; do it ourselves when no process can be started."""
        while not self._is_broken and len(self._workers) < min(self._count, len(self._waiting)):
            self._start()
        if not self._workers and self._waiting:
            self._do(*self._waiting.popleft())
        for worker in self._workers:
            while self._waiting and len(worker.names) < _AHEAD:
                worker.give(*self._waiting.popleft())

    def _start(self) -> None:
        try:
            self._workers.append(Worker(self._job))
        except OSError:
            self._is_broken = True

    def _collect(self) -> None:
        """Wait for answers; take them, and see to processes that died or hang."""
        busy = [worker for worker in self._workers if worker.names and not self._is_ahead(worker)]
        has_result = bool(self._results.get(self._given)) or self._given in self._ended
        ready = answering(busy, 0 if has_result or not busy else _TICK)
        for worker in busy:
            if worker in ready:
                try:
                    for place, result in worker.answers():
                        self._note(place, result)
                except WorkerGone as gone:
                    self._replace(worker, f"could not be analysed (the process {gone})")
            elif worker.is_stuck():
                self._replace(worker, "given up: it took too long")

    def _is_ahead(self, worker: Worker) -> bool:
        """Tell whether a process is to wait, because many of its results do while others are at what comes first."""
        if len(self._results.get(worker.names[0][0], ())) < _MOST_OF_ONE:
            return False
        return any(self._given in dict(other.names) for other in self._workers if other is not worker)

    def _replace(self, worker: Worker, reason: str) -> None:
        """End a process; the file that it was at gets the reason, the others go to another process.

        One that never became ready says nothing about the file: then no process will do, and we work alone.
        """
        worker.end()
        self._workers.remove(worker)
        if worker.is_ready:
            place, name = worker.names.popleft()
            self._note(place, Unreadable(name, reason))
        else:
            self._is_broken = True
        self._waiting.extendleft(reversed(worker.names))
