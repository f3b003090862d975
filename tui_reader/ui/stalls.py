"""Stalls of the interface, measured: how long it answered nobody, and what it was doing.

`NEWSREADER_STALLS=FILE newsreader …` appends a line for each; nothing of an article is in it.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from dataclasses import dataclass
from time import perf_counter, sleep, thread_time
from traceback import StackSummary, walk_stack
from types import FrameType

VARIABLE = "NEWSREADER_STALLS"
"""The variable of the environment that names the file."""

LIMIT = 0.05
"""Seconds from which on a pause is a stall: about when a key is felt to hang."""
_BEAT = 0.01
_PEEK = 0.005
_FRAMES = 6
"""Callers that are written down."""


@dataclass(frozen=True, slots=True)
class Stall:
    """A time in which the interface answered nobody."""

    begun: float
    """Seconds after the watch began."""
    seconds: float
    """How long it took."""
    worked: float
    """How long the interface itself worked in it; the rest it waited for another thread or process."""
    where: str
    """What it was doing shortly before the end, the innermost call first."""

    def __str__(self) -> str:
        return f"{self.begun:8.3f} s  {self.seconds * 1000:5.0f} ms, {self.worked * 1000:.0f} of work  {self.where}"


class StallWatch:
    """Watches the event loop that it is started on."""

    def __init__(self, path: str | None = None) -> None:
        self.stalls: list[Stall] = []
        """What was seen so far."""
        self._path = path
        self._begun = self._due = perf_counter()
        self._where = ""
        self._thread = threading.get_ident()
        self._is_over = threading.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, on the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._beat())
        threading.Thread(target=self._peek, name="stalls", daemon=True).start()

    def end(self) -> None:
        """Stop watching."""
        self._is_over.set()
        if self._task is not None:
            self._task.cancel()

    async def _beat(self) -> None:
        """Be woken again and again, and note when that came late."""
        while not self._is_over.is_set():
            self._where, worked = "", thread_time()
            self._due = perf_counter() + _BEAT
            await asyncio.sleep(_BEAT)
            late = perf_counter() - self._due
            if late > LIMIT:
                self._note(Stall(self._due - self._begun, late, thread_time() - worked, self._where))

    def _note(self, stall: Stall) -> None:
        self.stalls.append(stall)
        if self._path is not None:
            with open(self._path, "a", encoding="utf-8") as file:
                file.write(f"{stall}\n")

    def _peek(self) -> None:
        """Look what the interface is at while it is late."""
        while not self._is_over.is_set():
            sleep(_PEEK)
            if perf_counter() - self._due > LIMIT * 0.8:
                frame = sys._current_frames().get(self._thread)
                self._where = _named(frame) if frame is not None else ""


def _named(frame: FrameType) -> str:
    stack = StackSummary.extract(walk_stack(frame), limit=_FRAMES, lookup_lines=False)
    return " < ".join(f"{os.path.basename(each.filename)}:{each.lineno} {each.name}" for each in stack)


def watch_if_asked() -> StallWatch | None:
    """Watch the running loop if the environment asks for it."""
    path = os.environ.get(VARIABLE)
    if not path:
        return None
    watch = StallWatch(path)
    watch.start()
    return watch
