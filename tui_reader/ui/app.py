"""The application: themes, keys, and the one screen."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from tui_reader.library.settings import THEMES_BY_WORD, Settings
from tui_reader.ui.background import BackgroundFault
from tui_reader.ui.collecting import EVERY, Collecting
from tui_reader.ui.commands import BY_ID
from tui_reader.ui.leaving import Leaving
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.looks import Looks
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.sources import Sources
from tui_reader.ui.themes import OURS, reader_variables
from tui_reader.ui.threads import are_left, finished

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from tui_reader.ui.handover import FirstPage, PaintedTerminal


_SUSPEND = ",".join(BY_ID["suspend"].keys)

_TURN = 0.001
"""Seconds after which a thread in the background lets the keys go first: a key waits for its turn several times."""


def terminal_driver() -> "type[Driver] | None":
    """Give the driver that can take a painted terminal over, where there are such terminals."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from tui_reader.ui.driver import ReaderDriver

    return ReaderDriver


def reader_commands() -> "type[Provider]":
    """Load what the palette offers, when it is first opened."""
    from tui_reader.ui.palette import ReaderCommands

    return ReaderCommands


class ReaderApp(Leaving):
    """The reader in the terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "newsreader"
    COMMANDS = {reader_commands}
    COMMAND_PALETTE_BINDING = "ctrl+underscore"
    BINDINGS = [
        Binding("ctrl+c", "leave", "Quit", show=False, priority=True, system=True),
        Binding(_SUSPEND, "suspend_process", show=False, priority=True, system=True, id="suspend"),
    ]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, paths: tuple[str, ...], settings: Settings, sources: Sources) -> None:
        self._looks: tuple[str, Looks] | None = None
        self._collecting = Collecting()
        # Taken away from Textual, which would paint greys, and black where the terminal has its own colours.
        self._no_colours = bool(os.environ.pop("NO_COLOR", ""))
        super().__init__(driver_class=terminal_driver())
        self.paths = paths
        self.settings = settings
        self.sources = sources
        for theme in OURS:
            self.register_theme(theme)
        self._begin_with_theme(self._wanted_theme())
        if settings.theme not in THEMES_BY_WORD and settings.theme not in self.available_themes:
            self.settings = settings._replace(problems=(*settings.problems, self._no_such_theme(settings.theme)))

    def _begin_with_theme(self, name: str) -> None:
        """Take over the theme before any style is made; to change it later makes all of them anew.

        Not so one of the terminal's own colours, for which Textual's filters must be changed too.
        """
        if not self.available_themes[name].ansi:
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())

    def _no_such_theme(self, name: str) -> str:
        from tui_reader.comparison.nearest import nearest  # few people mistype anything

        meant = nearest(name, (*THEMES_BY_WORD, *self.available_themes))
        return f"no such theme: {name!r}{f' (did you mean {meant!r}?)' if meant else ''}"

    def get_default_screen(self) -> MainScreen:
        """The one screen."""
        screen = MainScreen(self.paths, self.settings, self.sources)
        screen.expect_size(self.size)
        return screen

    def get_css_variables(self) -> dict[str, str]:
        """Give the colours of the present theme, and those of the reader's lines in it."""
        colours = super().get_css_variables()
        self.theme_variables = reader_variables(self.current_theme, colours) | colours
        return self.theme_variables

    @property
    def looks(self) -> Looks:
        """What lines of text look like in the present theme."""
        theme = self.current_theme
        if self._looks is None or self._looks[0] != theme.name:
            self._looks = (theme.name, Looks(self.get_css_variables(), ansi=theme.ansi))
        return self._looks[1]

    def on_load(self) -> None:
        """Take over the keys, and a theme that could not be taken over before."""
        wanted = self._wanted_theme()
        if self.theme != wanted:
            self.theme = wanted
        keymap = {command: ",".join(keys) for command, keys in self.settings.keys if command in BY_ID}
        if keymap:
            self.set_keymap(keymap)

    def _wanted_theme(self) -> str:
        if self._no_colours:
            return "plain"
        name = os.environ.get("TEXTUAL_THEME") or self.settings.theme
        name = THEMES_BY_WORD.get(name, name)
        return name if name in self.available_themes else "newsprint-dark"

    def get_system_commands(self, screen: Screen[object]) -> list[SystemCommand]:
        """None of Textual's own: the palette lists ours."""
        return []

    def action_command_palette(self) -> None:
        """Offer the commands, unless they are offered already."""
        from tui_reader.ui.palette import ReaderPalette

        if not isinstance(self.screen, ReaderPalette):
            self.push_screen(ReaderPalette())

    async def on_event(self, event: events.Event) -> None:
        """Take over signals as soon as there is a loop that can answer them."""
        if isinstance(event, events.Mount):
            self.answer_signals()
            self.app_resume_signal.subscribe(self, self._draw_again)
        elif isinstance(event, events.InputEvent):
            self._collecting.note_input()
        await super().on_event(event)

    def _draw_again(self, _: object) -> None:
        """Draw everything: who was stopped comes back to an empty screen."""
        self.screen.refresh()

    @on(BackgroundFault)
    def _tell_fault(self, event: BackgroundFault) -> None:
        """Say what ended in the background."""
        self._say_everywhere(event.words)

    def _say_everywhere(self, words: str) -> None:
        """Tell a trouble in the last line, and over a screen that hides it."""
        main = self.screen_stack[0] if self.screen_stack else None
        if isinstance(main, MainScreen):
            main.say(words, problem=True)
        if self.screen is not main:
            self.notify(words, severity="error", timeout=15, markup=False)

    def release_screen(self) -> None:
        """Let out what was drawn: the first page is whole."""
        self._collecting.begin()
        self.set_interval(EVERY, self._collecting.collect_if_idle)
        release = getattr(self._driver, "release", None)
        if release is not None:
            release()
        if isinstance(main := self.screen_stack[0], MainScreen):
            main.key_bar.may_grow = True
        self.let_keys_through()

    def before_leaving(self) -> None:
        """Note the place where one reads."""
        if self.screen_stack and isinstance(main := self.screen_stack[0], MainScreen) and main.is_mounted:
            main.before_leaving()

    def action_suspend_process(self) -> None:
        """Ctrl-Z: back to the shell, whatever stands on the screen."""
        stop_job = getattr(self._driver, "stop_job", None)
        if stop_job is None or not stop_job():
            self._say_everywhere("There is no shell from which to come back.")

    def action_leave(self) -> None:
        """Ctrl-C: drop a selection into the clipboard as terminals do, or leave."""
        screen = self.screen
        if isinstance(screen, MainScreen) and screen.get_selected_text():
            screen.action_copy()
            screen.clear_selection()
        else:
            self.exit(130)


def run(
    paths: tuple[str, ...],
    settings: Settings,
    *,
    encoding: str | None = None,
    stdin: bytes | None = None,
    librarian: Librarian | None = None,
    watch: bool = False,
    terminal: "PaintedTerminal | None" = None,
    first_page: "FirstPage | None" = None,
) -> int:
    """Open the reader on paths; return the exit status.

    Args:
        paths: Files and folders; "-" for `stdin`.
        settings: What the user configured.
        encoding: Overrides what the files say of their encoding.
        stdin: What stood in standard input, read before the keyboard took its place.
        librarian: The library; without one nothing is kept.
        watch: Whether what is new or changed in the folders comes in by itself.
        terminal: What is known of the terminal from before the reader was there.
        first_page: The first article, which is being painted by another process.
    """
    sys.setswitchinterval(_TURN)
    librarian = librarian or Librarian()
    sources = Sources(encoding, stdin, librarian, watch=watch)
    app = ReaderApp(paths, settings, sources)
    app.painted_terminal = terminal
    if first_page is not None:
        if (painted := first_page.painted()) is not None:
            sources.painted[first_page.path] = painted
        app.begin_with(first_page.typed)
        sources.is_slow = first_page.has_failed
    app.run()
    if terminal is not None:
        terminal.give_back()  # a fault before the reader had it: what is said now would vanish with the first page
    is_closed = finished(lambda: _close(librarian), "another program has the library; Ctrl-C leaves without it")
    if not is_closed:
        app.last_words = "what was changed last is not kept: another program had the library"
    for words in filter(None, (app.last_words, librarian.told_at_the_end)):
        with suppress(OSError, ValueError):
            print(f"newsreader: {words}", file=sys.stderr)
    return (app.return_code or app.return_value or 0) if is_closed else 130


def _close(librarian: Librarian) -> None:
    if are_left():
        librarian.write_down()  # somebody may be reading in it
    else:
        librarian.close()
