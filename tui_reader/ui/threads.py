"""The threads of the background: the end of the reader waits for them for a moment, and no longer."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from time import monotonic

from tui_reader.ui.endings import ENDING

_NAME, _LAST = "background", "last of all"
_LAST_SECONDS = 3.0
"""What ends in order has ended by then; what has not may be putting a book together, or asking a disk that stalls."""
_SOON = 1.0
"""Seconds after which is said what is waited for."""


class BackgroundThreads(ThreadPoolExecutor):
    """Does what goes on beside the keys."""

    def __init__(self) -> None:
        super().__init__(thread_name_prefix=_NAME)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Begin nothing more, and wait for a moment for what is under way."""
        super().shutdown(wait=False, cancel_futures=True)
        end = monotonic() + _LAST_SECONDS
        for thread in self._threads if wait else ():
            thread.join(max(end - monotonic(), 0))


def are_left() -> bool:
    """Tell whether something goes on that was not waited for."""
    return _is_left(_NAME)


def _is_left(name: str) -> bool:
    return any(thread.name.startswith(name) for thread in threading.enumerate())


def leave_behind(status: int) -> int:
    """End the program at once if something goes on, for which Python would wait; else give the status back."""
    if are_left() or _is_left(_LAST):
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
        os._exit(status)
    return status


def finished(last: Callable[[], None], why: str) -> bool:
    """Do the last thing of all; who waits for it is told why, and may leave it behind: then it is not finished.

    Args:
        last: What is done in a thread; a fault in it is one of the caller's.
        why: What is said after a moment.
    """
    done: Future[None] = Future()

    def do() -> None:
        try:
            last()
            done.set_result(None)
        except BaseException as fault:
            done.set_exception(fault)

    before = [(number, signal.signal(number, signal.default_int_handler)) for number in ENDING]
    try:
        threading.Thread(target=do, name=_LAST, daemon=True).start()
        with suppress(TimeoutError):
            done.result(timeout=_SOON)
        if not done.done():
            with suppress(OSError, ValueError, AttributeError):
                print(f"newsreader: {why}", file=sys.stderr, flush=True)
        done.result()
    except KeyboardInterrupt:
        return False
    finally:
        for number, handler in before:
            signal.signal(number, handler)
    return True
