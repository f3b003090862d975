"""The dialog that opens files and folders, completing the path as one types."""

import os
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui_reader.layout.cells import fit
from tui_reader.layout.rows import Row, harmless
from tui_reader.library.patience import wait_for
from tui_reader.ui.background import in_background
from tui_reader.ui.screens.question import Question
from tui_reader.ui.widgets.dialog import Dialog
from tui_reader.ui.widgets.item_view import ItemView

_MOST = 5000
"""Names of a folder that are listed."""

_PATIENCE = 0.25
"""Seconds in which a disk says whether something is there; only one that stalls takes longer."""


class Completions(ItemView):
    """The entries of a folder that begin as the typed path does."""

    def __init__(self) -> None:
        super().__init__(id="completions")
        self.paths: list[str] = []

    def show(self, paths: list[str], problem: str = "") -> None:
        """List paths; folders end in a slash."""
        self.paths = paths
        self.put_cursor(0)
        self.say_when_empty(problem or "Nothing here begins like that.")
        self.lay_out(height=1)
        self.show_line(0)

    def item_count(self) -> int:
        """How many there are."""
        return len(self.paths)

    def item_rows(self, index: int) -> list[Row]:
        """The name alone."""
        path = self.paths[index]
        name = os.path.basename(path.rstrip("/")) + ("/" if path.endswith("/") else "")
        width = self.room
        return [Row(fit(harmless(name), width), "speaker" if name.endswith("/") else "body")]


class OpenFiles(Question):
    """Asks for a path; gives it, or `None`."""

    BINDINGS = [
        Binding("tab", "complete", "Complete", priority=True, system=True),
        Binding("down", "move(1)", "Next", priority=True, system=True),
        Binding("up", "move(-1)", "Previous", priority=True, system=True),
    ]

    @dataclass
    class Listed(Message):
        """A folder has been read."""

        typed: str
        paths: list[str]
        problem: str

    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder
        self._meant: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """A line for the path, and what completes it."""
        with Dialog() as dialog:
            dialog.border_title = "Open a file or a folder"
            dialog.border_subtitle = "Tab completes · ⏎ opens · Esc leaves"
            yield Input(self._shown(os.path.join(self._folder, "")), compact=True, select_on_focus=False)
            yield Completions()

    def on_mount(self) -> None:
        """List the folder."""
        self.query_one(Input).focus()
        self._list(self.query_one(Input).value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    @in_background("list-folder", exclusive=True)
    def _list(self, typed: str) -> None:
        worker = get_current_worker()
        paths, problem = entries_beginning(self._meant_by(typed))
        if not worker.is_cancelled:
            self.post_message(self.Listed(typed, paths, problem))

    @on(Listed)
    def _show(self, event: Listed) -> None:
        if event.typed == self.query_one(Input).value:
            self.query_one(Completions).show(event.paths, event.problem)

    def action_complete(self) -> None:
        """Put the entry under the cursor into the line."""
        completions, line = self.query_one(Completions), self.query_one(Input)
        if completions.paths:
            line.value = self._shown(completions.paths[completions.cursor])
            line.cursor_position = len(line.value)

    def _shown(self, path: str) -> str:
        """Give a path as the line shows it, and note which one it is."""
        shown = harmless(path)
        if shown != path:
            self._meant[shown] = path
        return shown

    def _meant_by(self, typed: str) -> str:
        """Give the path of what stands in the line, with the real bytes of what was completed there."""
        for shown, path in sorted(self._meant.items(), key=lambda pair: -len(pair[0])):
            if typed == shown or (shown.endswith("/") and typed.startswith(shown)):
                return path + typed[len(shown) :]
        return begun_anew(typed)

    def action_move(self, step: int) -> None:
        """Move among the entries."""
        self.query_one(Completions).step(step)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        completions = self.query_one(Completions)
        if completions.cursor and completions.paths:
            self.dismiss(completions.paths[completions.cursor].rstrip("/") or "/")
            return
        meant = self._meant_by(event.value)
        typed = wait_for(lambda: _there(meant), lambda: False, longest=_PATIENCE)
        if typed is None:
            completions.show([], f"The disk says nothing of {harmless(meant)}; ⏎ asks again.")
        elif typed:
            self.dismiss(typed)
        elif completions.paths:
            self.dismiss(completions.paths[0].rstrip("/") or "/")
        else:
            completions.show([], f"There is no {harmless(os.path.expanduser(meant.strip()))}.")

    @on(ItemView.Chosen)
    def _choose(self, event: ItemView.Chosen) -> None:
        self.dismiss(self.query_one(Completions).paths[event.index].rstrip("/") or "/")


def _there(meant: str) -> str:
    """Give the path that is there of the two that may be meant; nothing if none is."""
    paths = (meant, os.path.expanduser(meant.strip()))
    return next((path for path in paths if path and os.path.lexists(path)), "")


def begun_anew(typed: str) -> str:
    """Give a path from where it was begun anew behind what stood in the line: "saved//home/ann" is "/home/ann"."""
    place = max(typed.rfind("//"), typed.rfind("/~/"))
    return typed[place + 1 :] if place > 0 else typed


def entries_beginning(typed: str) -> tuple[list[str], str]:
    """List the entries of the typed folder that begin like the rest of it; folders first, with a slash.

    Returns:
        The paths, and a problem in words when the folder cannot be read.
    """
    folder, _, start = os.path.expanduser(typed).rpartition("/")
    begun = harmless(start).casefold()
    shown = folder + "/" if folder or typed.startswith("/") else "./"
    try:
        with os.scandir(shown) as entries:
            names = sorted(
                (not _is_folder(entry), entry.name)
                for entry in entries
                if harmless(entry.name).casefold().startswith(begun) and (start or not entry.name.startswith("."))
            )[:_MOST]
    except (OSError, ValueError) as error:
        return [], f"{harmless(shown)}: {getattr(error, 'strerror', None) or error}"
    prefix = shown if folder or typed.startswith("/") else ""
    return [prefix + name + ("" if is_file else "/") for is_file, name in names], ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
