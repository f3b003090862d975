"""Something done for a name, here or in another process."""

from collections.abc import Callable
from typing import TypeVar

from tui_reader.model import Unreadable

T = TypeVar("T")
Job = Callable[[str], T | Unreadable]
"""What is done for a name. It may go to other processes, so it is a function of a module, or a `partial` of one."""


def attempt(job: Job[T], name: str) -> T | Unreadable:
    """Do the job for one name; a fault of ours becomes a reason, so that the others go on."""
    try:
        return job(name)
    except Exception as error:
        return failure(name, error)


def failure(name: str, error: Exception) -> Unreadable:
    """Say that a fault of ours kept a file from being read."""
    return Unreadable(name, f"could not be analysed ({type(error).__name__}: {error})")
