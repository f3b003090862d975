"""Asking what may never answer: a disk behind a network that has gone."""

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue
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


def batches_of(items: Iterable[T], is_cancelled: Callable[[], bool], *, most: int, every: float) -> Iterator[list[T]]:
    """Give what something yields, some at a time, and end soon when it is not wanted any more, even if it hangs.

    Args:
        items: Asked in a thread of its own.
        is_cancelled: Asked several times a second.
        most: How many are given at once.
        every: Seconds after which those that are there are given.
    """
    found: SimpleQueue[list[T] | Exception | None] = SimpleQueue()
    is_over = threading.Event()

    def fill() -> None:
        batch, last, end = list[T](), 0.0, None
        try:
            for item in items:
                batch.append(item)
                if len(batch) >= most or monotonic() - last > every:
                    found.put(batch)
                    batch, last = [], monotonic()
                if is_over.is_set():
                    return
        except Exception as fault:
            end = fault
        finally:
            found.put(batch)
            found.put(end)

    threading.Thread(target=fill, name="patience", daemon=True).start()
    try:
        while not is_cancelled():
            with suppress(Empty):
                batch = found.get(timeout=_TICK)
                if batch is None:
                    return
                if isinstance(batch, Exception):
                    raise batch
                yield batch
    finally:
        is_over.set()
