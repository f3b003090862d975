"""Something done for a name, here or in another process."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from tui_reader.model import Unreadable
from tui_reader.model.errors import kind_and_place
from tui_reader.model.value import Value

T = TypeVar("T")
Job = Callable[[str], T | Unreadable | Iterator[T | Unreadable]]
"""What is done for a name; most give one result, those that give an iterator as many as it brings.

It may go to other processes, so it is a function of a module, or a `partial` of one."""


class More(Value):
    """A result after which others of the same name follow."""

    result: Any
    """The result."""


def attempt(job: Callable[[str], T | Unreadable], name: str) -> T | Unreadable:
    """Do a job of one result; a fault of ours becomes a reason, so that the others go on."""
    try:
        return job(name)
    except Exception as error:
        return failure(name, error)


def results_of(job: Job[T], name: str) -> Iterator[T | Unreadable]:
    """Do the job for one name and give its results; a fault of ours is the last of them."""
    try:
        result = job(name)
        if isinstance(result, Iterator):
            yield from result
        else:
            yield result
    except Exception as error:
        yield failure(name, error)


def failure(name: str, error: Exception) -> Unreadable:
    """Say that a fault of ours kept a file from being read; not by its message, which may hold words of the file."""
    from tui_reader.library.crash_reports import write_report_of_many

    path = write_report_of_many(error)
    where = f"; a report without any article's text is in {path}" if path else ""
    return Unreadable(name, f"could not be analysed (a fault of ours: {kind_and_place(error)}{where})")
