"""Which library is used; imports nothing that costs, because printing an article asks too."""

import os
import sys

from tui_reader.cli.options import Options

LIBRARY = "library.sqlite"
"""Name of the library in its folder."""


def library_file(arguments: Options) -> str | None:
    """Give the file of the library that is used, or `None` for none."""
    if arguments.no_library:
        return None
    if arguments.library:
        return os.path.abspath(str(arguments.library))
    folder = folder_at_once("XDG_DATA_HOME", "~/.local/share")
    if folder is not None:
        return os.path.join(folder, LIBRARY)
    from tui_reader.library.locations import data_folder

    return str(data_folder() / LIBRARY)


def folder_at_once(variable: str, usual: str) -> str | None:
    """Give one of our folders as platformdirs names it on Linux, a hundredth of a second earlier; elsewhere `None`."""
    if not sys.platform.startswith("linux"):
        return None
    return os.path.join(os.environ.get(variable, "").strip() or os.path.expanduser(usual), "newsreader")
