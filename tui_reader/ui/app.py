"""The application: themes, keys, and the one screen."""

import os
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from tui_reader.library.settings import Settings
from tui_reader.ui.commands import BY_ID
from tui_reader.ui.loading import Sources
from tui_reader.ui.looks import Looks
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.themes import ALIASES, OURS, reader_variables

if TYPE_CHECKING:
    from textual.command import Provider


def reader_commands() -> "type[Provider]":
    """Load what the palette offers, when it is first opened."""
    from tui_reader.ui.palette import ReaderCommands

    return ReaderCommands


class ReaderApp(App[int]):
    """The reader in the terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "newsreader"
    COMMANDS = {reader_commands}
    COMMAND_PALETTE_BINDING = "ctrl+underscore"
    BINDINGS = [Binding("ctrl+c", "leave", "Quit", show=False, priority=True, system=True)]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, paths: tuple[str, ...], settings: Settings, sources: Sources) -> None:
        self._looks: tuple[str, Looks] | None = None
        super().__init__()
        self.paths = paths
        self.settings = settings
        self.sources = sources
        for theme in OURS:
            self.register_theme(theme)

    def get_default_screen(self) -> MainScreen:
        """The one screen."""
        return MainScreen(self.paths, self.settings, self.sources)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the colours of the reader's lines in the present theme."""
        theme = self.current_theme
        return reader_variables(theme, theme.to_color_system().generate())

    @property
    def looks(self) -> Looks:
        """What lines of text look like in the present theme."""
        theme = self.current_theme
        if self._looks is None or self._looks[0] != theme.name:
            colours = theme.to_color_system().generate()
            self._looks = (theme.name, Looks(colours | reader_variables(theme, colours), ansi=theme.ansi))
        return self._looks[1]

    def on_load(self) -> None:
        """Take over the theme and the keys before the first paint."""
        self.theme = self._wanted_theme()
        keymap = {command: ",".join(keys) for command, keys in self.settings.keys if command in BY_ID}
        if keymap:
            self.set_keymap(keymap)

    def _wanted_theme(self) -> str:
        name = os.environ.get("TEXTUAL_THEME") or self.settings.theme
        name = ALIASES.get(name, name)
        return name if name in self.available_themes else "newsprint-dark"

    def get_system_commands(self, screen: Screen[object]) -> list[SystemCommand]:
        """None of Textual's own: the palette lists ours."""
        return []

    def action_leave(self) -> None:
        """Ctrl-C: drop a selection into the clipboard as terminals do, or leave."""
        screen = self.screen
        if isinstance(screen, MainScreen) and screen.get_selected_text():
            screen.action_copy()
            screen.clear_selection()
        else:
            self.exit(130)


def run(
    paths: tuple[str, ...], settings: Settings, *, encoding: str | None = None, stdin: bytes | None = None
) -> int:
    """Open the reader on paths; return the exit status.

    Args:
        paths: Files and folders; "-" for `stdin`.
        settings: What the user configured.
        encoding: Overrides what the files say of their encoding.
        stdin: What stood in standard input, read before the keyboard took its place.
    """
    app = ReaderApp(paths, settings, Sources(encoding, stdin))
    app.run()
    return app.return_code or app.return_value or 0
