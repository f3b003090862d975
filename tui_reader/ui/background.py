"""Methods of a screen that run in a thread, or beside the keys; a fault in one of them is told and reported."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, cast

from textual import work
from textual.message import Message
from textual.worker import Worker

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump

P = ParamSpec("P")


class BackgroundFault(Message):
    """A fault of ours ended something in the background; the reader goes on."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """What is said about it."""


def in_background(group: str, *, exclusive: bool = False) -> Callable[[Callable[P, None]], Callable[P, Worker[None]]]:
    """Run a method in a thread; with `exclusive`, the one of its group that runs already is told to stop.

    The worker is described by its group. Left to itself, Textual describes it by the `repr` of every argument: for an
    article as long as a book that is a hundred megabytes, and the keys wait for it.
    """
    decorate = work(thread=True, group=group, exclusive=exclusive, exit_on_error=False, description=group)

    def in_thread(method: Callable[P, None]) -> Callable[P, Worker[None]]:
        @wraps(method)
        def run(*args: P.args, **kwargs: P.kwargs) -> None:
            app = cast("MessagePump", args[0]).app  # a screen that was left has none any more
            try:
                method(*args, **kwargs)
            except Exception as error:
                _tell_fault(app, group, error)
                raise

        return cast("Callable[P, Worker[None]]", decorate(run))

    return in_thread


def beside_keys(
    group: str, *, exclusive: bool = False
) -> Callable[[Callable[P, Awaitable[None]]], Callable[P, Worker[None]]]:
    """Run an asynchronous method between the keys, under the same rules."""
    decorate = work(group=group, exclusive=exclusive, exit_on_error=False, description=group)

    def in_loop(method: Callable[P, Awaitable[None]]) -> Callable[P, Worker[None]]:
        @wraps(method)
        async def run(*args: P.args, **kwargs: P.kwargs) -> None:
            app = cast("MessagePump", args[0]).app
            try:
                await method(*args, **kwargs)
            except Exception as error:
                _tell_fault(app, group, error)
                raise

        return cast("Callable[P, Worker[None]]", decorate(run))

    return in_loop


def _tell_fault(app: "App[object]", group: str, error: Exception) -> None:
    """Report a fault where it happens: the screen that asked may be gone by now, and nobody would be told."""
    from tui_reader.library.crash_reports import write_crash_report

    path = write_crash_report(error)
    where = f" A report without any article's text is in {path}." if path else ""
    app.post_message(BackgroundFault(f"A fault of ours ({type(error).__name__}) ended: {group}.{where}"))
