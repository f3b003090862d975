"""Many inputs, one result each, in the order of the inputs."""

from collections.abc import Callable, Iterable, Iterator

from tui_reader.model import Unreadable


def run_batch(inputs: Iterable[str | Unreadable], job: Callable[[str], str | Unreadable]) -> Iterator[str | Unreadable]:
    """Do a job for every input."""
    for name in inputs:
        yield name if isinstance(name, Unreadable) else job(name)
