"""What can go wrong with an input, as a value."""

import os

_LAST_NAMES = 2
"""Names of a path by which a module of ours is known."""


def kind_and_place(error: BaseException) -> str:
    """Say what a fault of ours is and where it came up, such as "KeyError at html/walking.py:88"."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        place = f" at {'/'.join(file.split(os.sep)[-_LAST_NAMES:])}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"


class Unreadable(Exception):
    """An input that cannot be shown as an article, and why.

    An expected failure: the core returns it, the Python interface raises it, and the others go on.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        """The path or name of the input, as the user gave it."""
        self.reason = reason
        """Why, in plain words, without a full stop: "no such file"."""

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
