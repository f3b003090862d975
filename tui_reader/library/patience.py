"""Asking what may never answer: a disk behind a network that has gone."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

_TICK = 0.1
"""Seconds after which is looked again whether the answer is still wanted."""


def wait_for(
    ask: Callable[[], T],
    is_cancelled: Callable[[], bool],
    on_wait: Callable[[float], None] = lambda seconds: None,
    *,
    longest: float | None = None,
) -> T | None:
    """Give what a call gives, or `None` when that takes too long or is not wanted any more.

    A call that hangs in the system cannot be ended. It stays behind in a thread that the end of the program does not
    wait for.

    Args:
        ask: What is called.
        is_cancelled: Asked several times a second.
        on_wait: Told now and then for how many seconds one has been waiting.
        longest: Seconds to wait at most.
    """
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(ask())
        except BaseException as fault:
            answer.set_exception(fault)

    begun = monotonic()
    threading.Thread(target=run, name="patience", daemon=True).start()
    while not is_cancelled():
        waited = monotonic() - begun
        if longest is not None and waited >= longest:
            return None
        try:
            return answer.result(timeout=_TICK if longest is None else min(_TICK, longest - waited))
        except TimeoutError:
            if answer.done():
                raise
        on_wait(monotonic() - begun)
    return None
