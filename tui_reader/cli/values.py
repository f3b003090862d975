"""Values of options: what each may be, and what is said when it is something else."""

from __future__ import annotations

import argparse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class OneOf:
    """A choice whose error names the nearest word."""

    def __init__(self, choices: Sequence[str]) -> None:
        self.choices = choices

    def __call__(self, value: str) -> str:
        """Take one of the choices; raise `argparse.ArgumentTypeError` for anything else."""
        if value in self.choices:
            return value
        raise argparse.ArgumentTypeError(f"no such choice: {value!r}{_hint_at(value, self.choices)}")


def width(value: str) -> int:
    """Read a number of columns; raise `argparse.ArgumentTypeError` when it is none, or no text fits in them."""
    from tui_reader.layout.column import NARROWEST, WIDEST

    if value.isdecimal() and NARROWEST <= int(value) <= WIDEST:
        return int(value)
    raise argparse.ArgumentTypeError(f"a number from {NARROWEST} to {WIDEST} is wanted, not {value!r}")


def encoding(value: str) -> str:
    """Read the name of an encoding of text; raise `argparse.ArgumentTypeError` when there is none of that name."""
    import codecs

    try:
        "".encode(value)
        return codecs.lookup(value).name
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"no such encoding: {value!r}") from None


def _hint_at(word: str, choices: Sequence[str]) -> str:
    """Name the choice that was meant, or all of them."""
    from tui_reader.comparison.nearest import nearest

    meant = nearest(word, choices)
    return f" (there are: {', '.join(choices)})" if meant is None else f" (did you mean {meant}?)"
