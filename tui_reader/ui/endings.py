"""What ends a program from outside, and how that is put off for a moment."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2")
ENDING = tuple(signal.Signals[name] for name in _NAMES if hasattr(signal, name))
"""What ends a program at which nobody looks, and would leave the terminal as the program had it."""


def words_of_ending(number: int) -> str:
    """Give what is said when a signal has ended the program: nothing to who pressed Ctrl-C or is gone."""
    return "" if number in (signal.SIGINT, signal.SIGHUP) else f"ended by {signal.Signals(number).name}"


@contextmanager
def undisturbed() -> Iterator[None]:
    """Put off what would end the program until something is done that must not be left half done."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
