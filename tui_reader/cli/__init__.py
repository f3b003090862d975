"""The command `newsreader`: arguments, exit statuses, and nothing that takes long to import."""

from __future__ import annotations

import os
import sys
from time import perf_counter, process_time

from tui_reader.direct_imports import find_directly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.cli.options import Options
    from tui_reader.first_page.listing import Listing

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it: 128 and the number of the signal."""


_BEGAN = perf_counter() - process_time()


def kept_waiting() -> float:
    """Give the seconds since the start in which this process did not run, though mostly it could have."""
    return perf_counter() - process_time() - _BEGAN

_LONG = 1.0
"""Seconds after which is told what is waited for."""


def main() -> int:
    """Run the command line; return the exit status.

    0: done. 1: something could not be read or written, the rest was; or a fault of ours ended it. 2: the command line
    makes no sense.
    """
    try:
        listing = _listing(sys.argv[1:])
        find_directly("tui_reader", "textual", "rich")  # three hundred modules of theirs make the reader
        options = _options(sys.argv[1:])
        from tui_reader.cli.command import run_command

        return run_command(options if listing is None else options._replace(listing=listing))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        from tui_reader.cli.messages import complain_of_fault

        return complain_of_fault(fault)


def _listing(argv: list[str]) -> Listing | None:
    """Have the names of a large folder read by another process before anything is imported here for its first page."""
    if len(argv) != 1 or argv[0].startswith("-") or not os.isatty(1) or not _is_folder(argv[0]):
        return None
    from tui_reader.first_page.listing import Listing

    return Listing.begun(argv[0])


def _is_folder(path: str) -> bool:
    """Tell whether a path is a folder, and who waits for that: a disk may stall before anything is on the screen."""
    if sys.platform == "win32":
        return os.path.isdir(path)
    import signal

    def tell(*_: object) -> None:
        from tui_reader.cli.messages import complain

        complain(f"{path}: the disk does not answer yet; Ctrl-C ends it")

    before = signal.signal(signal.SIGALRM, tell)
    signal.setitimer(signal.ITIMER_REAL, _LONG)
    try:
        return os.path.isdir(path)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _options(argv: list[str]) -> Options:
    """Read the command line; without `argparse`, which takes as long as reading an article, if it has but paths."""
    if all(argument and not argument.startswith("-") for argument in argv):
        from tui_reader.cli.options import Options

        return Options(tuple(argv))
    from tui_reader.cli.arguments import parse_arguments

    return parse_arguments(argv)


__all__ = ["INTERRUPTED", "kept_waiting", "main"]
