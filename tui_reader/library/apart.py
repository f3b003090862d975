"""Bulk work on a library in a process of its own, beside a screen that somebody uses.

The interpreter lets one thread run at a time: a thread that unpacks and writes a hundred thousand articles makes every
key wait, and what it has used of the memory is never given back. A process does neither. It writes into the same file
as another newsreader would, tells how far it is, and can be held and ended; killed, it costs its last transaction.
"""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Any, BinaryIO

from tui_reader.library.jobs import More
from tui_reader.library.precedence import step_back
from tui_reader.library.progress import Control, Progress
from tui_reader.library.trouble import LibraryTrouble
from tui_reader.library.worker import frame, next_of, private_pipes
from tui_reader.library.workers import Worker, WorkerGone, answering

Telling = Callable[[Progress], None]
Task = Callable[[Telling, Control], Progress]
"""What is done; it goes to the other process, so it is a function of a module, or a `partial` of one."""

_TICK = 0.1
"""Seconds after which is looked again whether the work is to be held or ended."""
_LAST_SECONDS = 2.0
"""How long one waits for a process that was told to end: at a disk that stalls it may never do so."""
_BEHIND = 15
"""How far the process steps back (0 to 19) behind the screen; those that analyse for it step back further."""


def take_in(place: str, code: str, paths: tuple[str, ...], tell: Telling, control: Control) -> Progress:
    """Take files and folders into the library of a file."""
    from tui_reader.library.library import Library

    return Library(place, code=code).importing.run(paths, tell, control)


def renew(place: str, code: str, tell: Telling, control: Control) -> Progress:
    """Analyse anew what older code analysed in the library of a file."""
    from tui_reader.library.library import Library

    return Library(place, code=code).renewing.run(tell, control)


def run_apart(task: Task, on_progress: Telling, control: Control) -> Progress:
    """Do a task in a process of its own; tell how far it is, and hand on what the control is told.

    Raises:
        LibraryTrouble: when nothing more can be kept; everything up to then is.
        OSError: when no process can be started.
    """
    worker = Worker(task, __name__)
    try:
        worker.give(0, "")
        return _followed(worker, on_progress, control)
    except WorkerGone as gone:
        raise LibraryTrouble("", f"taking in has ended before its time (the process {gone})") from gone
    finally:
        worker.end()


def _followed(worker: Worker, on_progress: Telling, control: Control) -> Progress:
    progress, told, end = Progress(), "resume", 0.0
    while not end or monotonic() < end:
        order = "stop" if control.is_stopped else "pause" if control.is_held else "resume"
        if order != told:
            worker.send(order)
            told = order
            end = monotonic() + _LAST_SECONDS if order == "stop" else 0.0
        if not answering([worker], _TICK):
            continue
        for _, answer in worker.answers():
            if isinstance(answer, Exception):
                raise answer
            progress = _progress_in(answer)
            if not isinstance(answer, More):
                return progress
            on_progress(progress)
    return progress


def _progress_in(answer: Any) -> Progress:
    progress: Progress = answer.result if isinstance(answer, More) else answer
    return progress


def serve() -> None:
    """Do the task that comes first through standard input, obey what comes after it, and tell how far it is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    step_back(_BEHIND)
    orders, answers = private_pipes()
    task, control = next_of(orders), Control()
    _say(answers, None)
    next_of(orders)
    threading.Thread(target=_obey, args=(orders, control), name="orders", daemon=True).start()
    try:
        last: Any = task(lambda progress: _say(answers, More(progress)), control)
    except LibraryTrouble as trouble:
        last = trouble
    except Exception as error:
        last = RuntimeError(f"{type(error).__name__}: {error}")
    _say(answers, last)
    os._exit(0)  # a thread that hangs at a disk holds nobody up


def _say(answers: BinaryIO, value: Any) -> None:
    with suppress(BrokenPipeError):  # whoever wanted to know has gone; the orders have ended too
        answers.write(frame(value))
        answers.flush()


def _obey(orders: BinaryIO, control: Control) -> None:
    """Hold, go on and end as one is told; end soon when whoever gives the orders has gone."""
    obey = {"pause": control.pause, "resume": control.resume}
    while (order := next_of(orders)) in obey:
        obey[order]()
    control.stop()
    if order is None:
        threading.Timer(2 * _LAST_SECONDS, partial(os._exit, 1)).start()
