"""Methods of a screen that run in a thread."""

from collections.abc import Callable
from typing import ParamSpec, cast

from textual import work
from textual.worker import Worker

P = ParamSpec("P")


def in_background(group: str, *, exclusive: bool = False) -> Callable[[Callable[P, None]], Callable[P, Worker[None]]]:
    """Run a method in a thread; with `exclusive`, the one of its group that runs already is told to stop.

    The worker is described by its group. Left to itself, Textual describes it by the `repr` of every argument: for an
    article as long as a book that is a hundred megabytes, and the keys wait for it.
    """
    decorate = work(thread=True, group=group, exclusive=exclusive, exit_on_error=False, description=group)
    return cast("Callable[[Callable[P, None]], Callable[P, Worker[None]]]", decorate)
