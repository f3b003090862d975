"""The command `newsreader`: arguments, exit statuses, and nothing that takes long to import."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.cli.options import Options

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it: 128 and the number of the signal."""


def main() -> int:
    """Run the command line; return the exit status.

    0: done. 1: something could not be read or written, the rest was. 2: the command line makes no sense.
    """
    try:
        options = _options(sys.argv[1:])
        from tui_reader.cli.command import run_command

        return run_command(options)
    except KeyboardInterrupt:
        return INTERRUPTED


def _options(argv: list[str]) -> Options:
    """Read the command line; without `argparse`, which takes as long as reading an article, if it has but paths."""
    if all(argument and not argument.startswith("-") for argument in argv):
        from tui_reader.cli.options import Options

        return Options(tuple(argv))
    from tui_reader.cli.arguments import parse_arguments

    return parse_arguments(argv)


__all__ = ["INTERRUPTED", "main"]
