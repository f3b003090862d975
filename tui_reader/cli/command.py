"""What a command line asks for: the reader, printed articles, or a word about places."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from tui_reader.cli.messages import complain
from tui_reader.cli.options import Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def run_command(arguments: Options) -> int:
    """Do what the command line asks for; return the exit status."""
    if arguments.paths_wanted:
        from tui_reader.cli.places import print_places

        return print_places(arguments.config)
    if arguments.init_config:
        from tui_reader.cli.places import write_first_settings

        return write_first_settings(arguments.config)
    if arguments.completion:
        from tui_reader.cli.completion import print_completion

        return print_completion(arguments.completion)
    if "-" in arguments.paths and _is_terminal(sys.stdin):
        complain("reading what is typed; Ctrl-D ends it")
    if not _asks_library(arguments) and _wants_screen(arguments):
        from tui_reader.cli.screen import open_reader

        return open_reader(arguments)
    if arguments.config is not None and not os.path.exists(arguments.config):  # settings are for the reader alone
        from tui_reader.cli.statuses import USAGE_ERROR

        complain(f"{arguments.config}: no such file")
        return USAGE_ERROR
    if _asks_library(arguments):
        from tui_reader.cli.library import ask_library

        return ask_library(arguments)
    return _print(arguments)


def _asks_library(arguments: Options) -> bool:
    """Tell whether something is wanted from the library, and no screen."""
    return bool(
        arguments.search is not None
        or arguments.speaker is not None
        or arguments.corrections
        or arguments.import_corrections
        or arguments.annotations
    )


def _wants_screen(arguments: Options) -> bool:
    """Tell whether to open the reader: nothing else was asked for, and the terminal can show it."""
    printing = arguments.to or arguments.output or arguments.rows or arguments.bom or arguments.hidden
    return not (printing or arguments.no_clean) and _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _is_terminal(stream: object) -> bool:
    return bool(getattr(stream, "isatty", bool)())


def _print(arguments: Options) -> int:
    if not arguments.paths and _is_terminal(sys.stdin):
        complain("nothing to read: give a PATH, or - for standard input")
        complain("try 'newsreader --help'")
        from tui_reader.cli.statuses import USAGE_ERROR

        return USAGE_ERROR
    from tui_reader.cli.colour import wants_colour
    from tui_reader.cli.printing import print_articles
    from tui_reader.cli.rendering import Rendering

    to_terminal = arguments.output is None and _is_terminal(sys.stdout)
    rendering = Rendering(
        format=arguments.to or _default_format(arguments),
        cleaned=not arguments.no_clean,
        encoding=arguments.encoding,
        width=arguments.width or _width_of_text(to_terminal),
        colour=wants_colour(arguments.no_color, to_terminal, os.environ),
        rows=arguments.rows or "quotes",
        bom=arguments.bom,
        hidden=arguments.hidden,
        **_corrections(arguments),
    )
    return print_articles(tuple(arguments.paths) or ("-",), rendering, arguments.output)


def _corrections(arguments: Options) -> dict[str, Any]:
    """Give what a rendering needs to know of the reader's corrections: nothing, unless there are some."""
    from tui_reader.cli.library_place import library_file

    place = library_file(arguments)
    if place is None or arguments.no_clean:
        return {}
    if not os.path.isfile(place):
        if arguments.library:
            complain(f"{arguments.library}: no such library, so there are no corrections to apply")
        return {}
    from tui_reader.cli.library import corrected_articles

    corrected = corrected_articles(place)
    return {"library": place, "corrected": corrected} if corrected else {}


def _default_format(arguments: Options) -> str:
    from tui_reader.export.formats import format_of_file

    return "csv" if arguments.rows or arguments.bom else format_of_file(arguments.output or "")


def _width_of_text(to_terminal: bool) -> int:
    """Give the columns of text: the usual ones, or those of a terminal that has less."""
    from tui_reader.layout.column import NARROWEST, USUAL_WIDTH

    columns = 0
    if to_terminal:
        with suppress(OSError):
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
    return max(min(columns or USUAL_WIDTH, USUAL_WIDTH), NARROWEST)  # some terminals claim to have no columns
