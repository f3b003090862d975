"""A bar on stderr for a long batch, and only there; Rich is imported when the bar appears."""

import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of silence that nobody minds."""


def is_watched() -> bool:
    """Tell whether somebody looks at stderr and the data goes elsewhere, so that a bar disturbs nothing."""
    return sys.stderr is not None and sys.stderr.isatty() and not (sys.stdout is not None and sys.stdout.isatty())


def with_progress(results: Iterable[T], total: Callable[[], int]) -> Iterator[T]:
    """Pass results on; when they take longer than a moment, show how many of them have come.

    Args:
        results: The results.
        total: Counts what is to come; asked only when the bar appears, because counting takes time too.
    """
    start = monotonic()
    iterator = iter(results)
    for count, result in enumerate(iterator, start=1):
        yield result
        if monotonic() - start > _PATIENCE:
            yield from _with_bar(iterator, count, total())
            return


def _with_bar(results: Iterator[T], count: int, total: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("newsreader: articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, completed=count)
        for result in results:
            yield result
            progress.advance(task)
