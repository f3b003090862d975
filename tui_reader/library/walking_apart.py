"""Large folders, walked by a process of its own beside a screen that somebody uses.

To sort a hundred thousand names holds the interpreter for 25 ms, and whoever looks at each of them takes 150 ms more of
it from the keys. What comes from the other process comes in pieces that are unpacked in no time.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tui_reader.library.jobs import More
from tui_reader.library.patience import batches_of
from tui_reader.library.precedence import niceness_behind, step_back
from tui_reader.library.walking import find_files
from tui_reader.library.workers import Worker, WorkerGone, answering
from tui_reader.model import Unreadable

_BEHIND = 5
"""How far the process steps back (0 to 19) behind the screen: keys go first."""
_TICK = 0.1
"""Seconds after which is looked again whether anybody waits."""

__all__ = ["WorkerGone", "batches_apart"]

Found = list[str | Unreadable]
"""What has been found, in order: paths of files, and what cannot be read."""


def batches_apart(
    paths: Iterable[str], is_cancelled: Callable[[], bool], *, most: int, every: float
) -> Iterator[Found]:
    """Give what `find_files` gives, some at a time, and end soon when it is not wanted any more.

    Args:
        paths: Files and folders.
        is_cancelled: Asked several times a second.
        most: How many are given at once.
        every: Seconds after which those that are there are given.

    Raises:
        WorkerGone: when the process has ended before its time.
        OSError: when none can be started.
    """
    worker = Worker(partial(_batches, tuple(paths), most, every))
    try:
        worker.give(0, "")
        while not is_cancelled():
            if not answering([worker], _TICK):
                continue
            for _, answer in worker.answers():
                if isinstance(answer, Unreadable):  # a fault of ours
                    raise WorkerGone(answer.reason)
                if not isinstance(answer, More):
                    return
                yield answer.result
    finally:
        worker.end()


def _batches(paths: tuple[str, ...], most: int, every: float, _: str) -> Iterator[Found | None]:
    """Do the work of the other process: all that is found, then the end."""
    step_back(niceness_behind(_BEHIND))
    yield from batches_of(find_files(paths), lambda: False, most=most, every=every)
    yield None
