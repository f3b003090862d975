"""The reader with a library, on articles of places that are nowhere."""

from pathlib import Path

from tests.library.invented import PORT_STRIKE
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.sources import Sources

HARBOUR = PORT_STRIKE
LATER = PORT_STRIKE.replace("eleven ships", "twelve ships").replace("third week in a row", "fourth week in a row")


def shelved(library: Path, *paths: Path | str, settings: Settings | None = None) -> ReaderApp:
    """Make the reader on some paths, with the library of a file."""
    librarian = Librarian(str(library), is_wanted=True)
    return ReaderApp(tuple(map(str, paths)), settings or Settings(watch=False), Sources(librarian=librarian))
