"""Which library is used; imports nothing that costs, because printing an article asks too."""

import os
import sys
from argparse import Namespace

LIBRARY = "library.sqlite"
"""Name of the library in its folder."""


def library_file(arguments: Namespace) -> str | None:
    """Give the file of the library that is used, or `None` for none."""
    if arguments.no_library:
        return None
    if arguments.library:
        return os.path.abspath(str(arguments.library))
    if sys.platform.startswith("linux"):  # what platformdirs says there, a hundredth of a second earlier
        home = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        return os.path.join(home, "newsreader", LIBRARY)
    from tui_reader.library.locations import data_folder

    return str(data_folder() / LIBRARY)
