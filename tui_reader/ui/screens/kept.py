"""What all lists have in common of what was made by the reader over the whole library: notes, corrections."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import on
from textual.message import Message

from tui_reader.ui.background import in_background
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.screens.columns import QueryScreen
from tui_reader.ui.widgets.hints import Hints

if TYPE_CHECKING:
    from tui_reader.library.library import Library


class KeptScreen(QueryScreen):
    """Lists what the library keeps of one kind, that of the article on the screen first."""

    @dataclass
    class Listed(Message):
        """What the library keeps."""

        rows: tuple[Any, ...]
        said: str = ""

    def __init__(self, librarian: Librarian, digest: str = "") -> None:
        """List what is kept; `digest` is that of the article on the screen."""
        super().__init__(librarian)
        self._digest = digest
        self._all: tuple[Any, ...] = ()
        self._is_own_only = False

    @abstractmethod
    def rows_of(self, library: Library) -> Iterable[Any]:
        """Give the rows; asked in the background."""

    def on_mount(self) -> None:
        """List them."""
        self.use(self.COLUMNS[0])
        self.do(lambda library: "")

    @in_background("list-kept")
    def do(self, act: Callable[[Library], str]) -> None:
        """Do something with the library, say what became of it, and list what it has."""
        from tui_reader.library.trouble import LibraryTrouble

        library = self.librarian.get()
        if library is None:
            return
        said = ""
        try:
            said = act(library)
            rows = tuple(self.rows_of(library))
        except LibraryTrouble as trouble:
            rows, said = self._all, f"The library: {trouble.reason}."
        self.post_message(self.Listed(rows, said))

    @on(Listed)
    def _show(self, event: Listed) -> None:
        self._all = event.rows
        self.query_one(Hints).say(event.said)
        self.look_for(self.words)

    def action_own(self) -> None:
        """Show only those of the article on the screen, or all again."""
        self._is_own_only = not self._is_own_only
        self.look_for(self.words)


def write_new_file(path: str, pieces: Iterable[str]) -> str:
    """Write a file that is not there yet, whole or not at all; say what became of it."""
    from tui_reader.library.writing import write_whole

    try:
        write_whole(path, "".join(pieces))
    except FileExistsError:
        return f"{path} is there already, and was left as it is."
    except (OSError, ValueError) as error:
        return f"{path} cannot be written: {getattr(error, 'strerror', None) or error}."
    return f"Written to {path}."
