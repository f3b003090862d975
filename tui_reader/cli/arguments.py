"""The arguments of the command line.

Imports `argparse` and nothing else that costs: `--help` and `--version` are to answer at once.
"""

from __future__ import annotations

import argparse
import os
import sys

from tui_reader import __version__
from tui_reader.cli.values import OneOf, encoding, width
from tui_reader.export.formats import FORMATS, ROWS

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to import than the rest of this file
    from collections.abc import Sequence
    from typing import NoReturn

    from tui_reader.cli.options import Options

USAGE = "newsreader [options] [PATH ...]"

SHELLS = ("bash", "zsh", "fish")
"""Those that can be told how to complete a command line."""

EXAMPLES = """\
Read news articles in the terminal: the clean article, who said what, where it
comes from, what else there is.

examples:
  newsreader                          open the library (at first: the sample articles)
  newsreader story.txt saved/         open a file and all files of a folder
  w3m -dump page.html | newsreader -  open what a command prints
  newsreader --to markdown story.txt  print the clean article with its findings
  newsreader --to jsonl saved/ | jq -r .headline
                                      one JSON object a line, for scripts
  newsreader --to csv -o quotes.csv saved/
                                      all quotes of a folder, for a spreadsheet
"""

EPILOG = """\
exit status: 0 done; 1 something could not be read or written, the rest was;
2 wrong usage; 130 stopped by Ctrl-C.

environment: NO_COLOR and FORCE_COLOR (when not empty), TERM=dumb, VISUAL and
EDITOR (the editor of the key e), BROWSER (of the key W), XDG_CONFIG_HOME,
XDG_DATA_HOME, XDG_STATE_HOME, TMPDIR, NEWSREADER_STALLS=FILE (its pauses).
"""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help of a fixed column; asking the terminal through `shutil` would cost half of the start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=_columns())


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line, harmless to print, and followed by what to do."""

    def error(self, message: str) -> NoReturn:
        from tui_reader.cli.messages import complain

        complain(message)
        complain("try 'newsreader --help'")
        raise SystemExit(2)

    def _print_message(self, message: str, file: object = None) -> None:
        """Print help or version; `argparse` itself would be done where nothing could be written."""
        try:
            sys.stdout.write(message)
            sys.stdout.flush()
        except (AttributeError, OSError):  # closed, full, or nobody reads it any more
            from tui_reader.cli.output import print_out

            raise SystemExit(print_out(message)) from None


def _columns() -> int:
    try:
        return max(min(os.get_terminal_size(sys.stdout.fileno()).columns, 100), 60) - 2
    except (OSError, ValueError, AttributeError):
        return 78


def make_parser() -> argparse.ArgumentParser:
    """Make the parser; the tests compare its options with the README."""
    parser = _Parser(
        prog="newsreader",
        usage=USAGE,
        description=EXAMPLES,
        epilog=EPILOG,
        formatter_class=_Help,
        allow_abbrev=False,
        add_help=False,
    )
    paths = parser.add_argument_group("what is read")
    paths.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    _add_output_options(parser)
    _add_input_options(parser)
    _add_library_options(parser)
    _add_other_options(parser)
    return parser


def _add_output_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is printed")
    group.add_argument(
        "--to",
        metavar="FORMAT",
        type=OneOf(FORMATS),
        help=f"print instead of opening the reader: {', '.join(FORMATS)} (markdown when the output is no terminal)",
    )
    group.add_argument(
        "-o", "--output", metavar="FILE", help="write to FILE, whole or not at all; its suffix sets the format"
    )
    group.add_argument(
        "--rows", metavar="WHAT", type=OneOf(ROWS), help="what a row of csv is: quotes (default) or sources"
    )
    group.add_argument("--bom", action="store_true", help="csv: begin with a byte order mark, for Excel")
    group.add_argument("--hidden", action="store_true", help="markdown: also list what was hidden, and why")
    group.add_argument("-w", "--width", metavar="N", type=width, help="columns of the text, in the reader and for text")
    group.add_argument("--no-color", action="store_true", help="no colour, whatever the terminal can do")


def _add_input_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("how the input is read")
    group.add_argument(
        "--encoding", metavar="NAME", type=encoding, help="the encoding of the files, when it is detected wrongly"
    )
    group.add_argument(
        "--no-clean", action="store_true", help="print the input as a clean article: hide and change nothing"
    )


def _add_library_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("the library (PATHs are taken in first)")
    place = group.add_mutually_exclusive_group()
    place.add_argument("--library", metavar="FILE", help="use the library in FILE instead of your own")
    place.add_argument("--no-library", action="store_true", help="use none: nothing is kept, no correction applied")
    group.add_argument("--watch", action="store_true", help="the reader takes in what is new or changed in the folders")
    asked = group.add_mutually_exclusive_group()
    asked.add_argument(
        "--search", metavar="QUERY", help="print the articles and quotes that answer to QUERY (--to text or jsonl)"
    )
    asked.add_argument(
        "--speaker", metavar="NAME", help="print every statement of NAME over all articles (--to text or jsonl)"
    )
    asked.add_argument("--corrections", action="store_true", help="print your corrections as JSON lines")
    asked.add_argument("--import-corrections", metavar="FILE", help="take in corrections that somebody else printed")
    asked.add_argument(
        "--annotations", action="store_true", help="print highlights and notes (--to markdown or json: W3C annotations)"
    )


def _add_other_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("other")
    group.add_argument("-c", "--config", metavar="FILE", help="read the settings from FILE")
    group.add_argument("--init-config", action="store_true", help="write a commented config.toml, if there is none")
    group.add_argument(
        "--paths", action="store_true", dest="paths_wanted", help="print where settings, library and the rest are kept"
    )
    group.add_argument(
        "--completion",
        metavar="SHELL",
        type=OneOf(SHELLS),
        help=f"print the completion of command lines for SHELL: {', '.join(SHELLS)}",
    )
    group.add_argument(
        "--no-early-paint",
        action="store_false",
        dest="early_paint",
        help="start without the first page that is painted while the reader is being loaded",
    )
    group.add_argument("-h", "--help", action="help", help="print this help")
    group.add_argument(
        "-V", "--version", action="version", version=f"newsreader {__version__}", help="print the version"
    )


def parse_arguments(argv: Sequence[str]) -> Options:
    """Read the command line; options may follow paths, and all that follows "--" is a path.

    Exits with status 2 and a message when it makes no sense.
    """
    parser = make_parser()
    options, mark, names = list(argv), False, []
    if "--" in options:
        place = options.index("--")
        options, names, mark = options[:place], options[place + 1 :], True
    arguments, unknown = parser.parse_known_intermixed_args(options)
    wrong = next((argument for argument in unknown if argument.startswith("-")), None)
    if wrong is not None:
        _refuse_option(parser, wrong, mark)
    from tui_reader.cli.combinations import mistake_in  # not before, because --help and --version end here
    from tui_reader.cli.options import Options

    asked = Options(**{**vars(arguments), "paths": (*arguments.paths, *names)})
    mistake = mistake_in(asked)
    if mistake is not None:
        parser.error(mistake)
    return asked


def _refuse_option(parser: argparse.ArgumentParser, wrong: str, after_mark: bool) -> NoReturn:
    from tui_reader.comparison.nearest import nearest

    options = [option for action in parser._actions for option in action.option_strings]
    meant = nearest(wrong.partition("=")[0].lstrip("-"), [name[2:] for name in options if name.startswith("--")])
    hint = f" (did you mean --{meant}?)" if meant else "" if after_mark else " (if that is a file, put -- before it)"
    parser.error(f"no such option: {wrong}{hint}")
