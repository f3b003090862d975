"""The threads of the background: the end of the reader waits for them for a moment, and no longer."""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from time import monotonic

_NAME = "background"
_LAST_SECONDS = 3.0
"""What ends in order has ended by then; what has not may be putting a book together, or asking a disk that stalls."""


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
    return any(thread.name.startswith(_NAME) for thread in threading.enumerate())


def leave_behind(status: int) -> int:
    """End the program at once if something goes on, for which Python would wait; else give the status back."""
    if are_left():
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
        os._exit(status)
    return status
