"""The command `newsreader`: arguments, exit statuses, and nothing that takes long to import."""

import sys

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it: 128 and the number of the signal."""


def main() -> int:
    """Run the command line; return the exit status.

    0: done. 1: something could not be read or written, the rest was. 2: the command line makes no sense.
    """
    try:
        from tui_reader.cli.arguments import parse_arguments

        arguments = parse_arguments(sys.argv[1:])
        from tui_reader.cli.command import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


__all__ = ["INTERRUPTED", "main"]
