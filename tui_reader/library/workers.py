"""Processes that do a job for many names at once.

Not `multiprocessing`: its pools end when one process dies, wait for ever when one hangs, and start a helper that fails
under a screen which has taken over stderr. A process here is one `Popen` and two pipes.
"""

import os
import pickle
import select
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from time import monotonic
from typing import Any

from tui_reader.library.jobs import More
from tui_reader.library.worker import LENGTH, frame

_START = """import sys; sys.path[:] = {path!r}
from tui_reader.direct_imports import find_directly; find_directly("tui_reader")
from {module} import serve; serve()"""
_PIECE = 1 << 16

PATIENCE = 60.0
"""Seconds that one file may take; what takes longer is given up."""
_PATIENCE_A_MEGABYTE = 5.0


class WorkerGone(Exception):
    """The process has ended; the message says how."""


class Worker:
    """One process and the names that it was given."""

    def __init__(self, job: Callable[..., Any], module: str = "tui_reader.library.worker") -> None:
        """Start the process.

        Args:
            job: What it is to do.
            module: Whose `serve` does it there.

        Raises:
            OSError: when no process can be started.
        """
        self.names: deque[tuple[int, str]] = deque()
        """What it is to do, with the place in the order of inputs; it is at work on the first."""
        self.is_ready = False
        """Whether it has been able to load the job."""
        self._since = monotonic()
        self._inbox = bytearray()
        self._process = subprocess.Popen(
            # -P, because the present folder may hold a hostile json.py
            [sys.executable, "-P", "-c", _START.format(path=sys.path, module=module)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            process_group=0,
        )
        self.send(job)

    def fileno(self) -> int:
        """Where its answers come from, for `answering`."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def give(self, place: int, name: str) -> None:
        """Give it one more name to do."""
        if not self.names:
            self._since = monotonic()
        self.names.append((place, name))
        self.send(name)

    def send(self, value: Any) -> None:
        """Send it something, for its `serve` to understand."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # that it has ended is seen when its answers are read
            self._process.stdin.write(frame(value))

    def answers(self) -> list[tuple[int, Any]]:
        """Take what it has answered: places and results, as `More` while others of the same place are to follow.

        Raises:
            WorkerGone: when it has ended.
        """
        data = os.read(self.fileno(), _PIECE)
        if not data:
            raise WorkerGone(_how(self._process.wait()))
        self._inbox += data
        found = []
        while (result := self._unpack()) is not None:
            if self.is_ready:
                found.append((self.names[0][0], result[0]))
                if not isinstance(result[0], More):
                    self.names.popleft()
            self.is_ready = True
            self._since = monotonic()
        return found

    def _unpack(self) -> tuple[Any] | None:
        """Take one whole answer out of what has arrived."""
        if len(self._inbox) < LENGTH.size:
            return None
        end = LENGTH.size + LENGTH.unpack_from(self._inbox)[0]
        if len(self._inbox) < end:
            return None
        value = pickle.loads(memoryview(self._inbox)[LENGTH.size : end])
        del self._inbox[:end]
        return (value,)

    def is_stuck(self) -> bool:
        """Tell whether it has been at one file for longer than any file should take."""
        waited = monotonic() - self._since
        return bool(self.names) and waited > PATIENCE and waited > PATIENCE + _PATIENCE_A_MEGABYTE * self._megabytes()

    def _megabytes(self) -> float:
        try:
            return os.stat(self.names[0][1]).st_size / 1e6
        except (OSError, ValueError):
            return 0.0

    def end(self) -> None:
        """End the process now."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def answering(workers: Iterable[Worker], seconds: float) -> list[Worker]:
    """Wait until one of the processes has answered or ended, for so long at most; give all that have.

    By `poll`: `select` fails at a file whose number is above a thousand, and who started the program may hold as many.
    """
    by_number = {worker.fileno(): worker for worker in workers}
    poll = select.poll()
    for number in by_number:
        poll.register(number, select.POLLIN)
    return [by_number[number] for number, _ in poll.poll(round(seconds * 1000))]


def _how(status: int) -> str:
    return f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
