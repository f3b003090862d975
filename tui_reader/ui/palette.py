"""The commands and themes, as the palette offers them."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual.binding import Binding
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.markup import escape

from tui_reader.layout.rows import harmless
from tui_reader.ui.commands import COMMANDS, Command, Group
from tui_reader.ui.key_hints import labels_of
from tui_reader.ui.screens.left_once import LeftOnce
from tui_reader.ui.screens.main import MainScreen

_OFFERED = (
    Group.LIBRARY, Group.FIND, Group.FINDINGS, Group.READ, Group.CORRECT, Group.FILES, Group.APPLICATION, Group.PANES,
    Group.MOVE,
)  # fmt: skip
"""The groups as they are offered before anything is typed: nobody comes here to go one line down."""

_LESS = 0.001
"""How well a command fits by its name or its explanation: worse than any whose words match."""


class ReaderPalette(LeftOnce, CommandPalette):
    """Textual's palette in the manner of our dialogs, made safe for quick keys and for a terminal of a few columns."""

    DEFAULT_CSS = """
    ReaderPalette > Vertical { max-width: 88; background: transparent; }
    ReaderPalette SearchIcon { display: none; }
    ReaderPalette #--input {
        background: $surface;
        border: round $reader-accent;
        border-title-color: $reader-accent;
        border-title-style: bold;
        border-subtitle-color: $reader-muted;

        &.--list-visible { border: round $reader-accent; }
    }
    ReaderPalette CommandInput, ReaderPalette CommandInput:focus { border: none; height: 1; padding: 0 1; }
    ReaderPalette CommandList {
        min-width: 16;
        border: round $reader-rule;
        background: $surface;
        scrollbar-size-vertical: 1;
        scrollbar-color: $reader-rule;
        scrollbar-background: $surface;

        & > .option-list--option { text-style: none; }
        &:ansi > .option-list--option-highlighted { text-style: bold underline; }  /* reversal is not drawn here */
    }
    """
    BINDINGS = [
        Binding("pagedown", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
    ]

    def on_mount(self) -> None:
        """Say what the line is for, in its frame."""
        line = self.query_one("#--input")
        line.border_title, line.border_subtitle = "Search the commands", "⏎ does it · Esc leaves"

    def action_page(self, direction: int) -> None:
        """Go a page up or down, unless the list is just being made anew: then it does not know its lines."""
        commands = self.query_one(CommandList)
        with suppress(KeyError, IndexError):
            if direction > 0:
                commands.action_page_down()  # type: ignore[no-untyped-call]
            else:
                commands.action_page_up()  # type: ignore[no-untyped-call]


class ReaderCommands(Provider):
    """Every command of the reader, with its key."""

    async def discover(self) -> Hits:
        """The user's own searches, and all commands, those first that are used seldom enough to be looked for."""
        for words, opens, query in self._searches():
            yield DiscoveryHit(Content(words), opens, text=words, help=query)
        for command in sorted(COMMANDS, key=lambda command: _OFFERED.index(command.group)):
            line = self._with_key(Content(command.words), command)
            yield DiscoveryHit(line, self._runner(command), text=command.words, help=command.help)

    async def search(self, query: str) -> Hits:
        """Those whose words match; those that have such a name in the settings, or such an explanation, come last."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            score = matcher.match(command.words) or _LESS * command.holds(query)
            if score > 0:
                line = self._with_key(matcher.highlight(command.words), command)
                yield Hit(score, line, self._runner(command), command.words, command.help)
        for words, opens, query in self._searches():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, Content(words), opens, words, query)
        for name in sorted(self.app.available_themes):
            words = f"Theme: {name}"
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), partial(setattr, self.app, "theme", name), words)

    def _runner(self, command: Command) -> Callable[[], object]:
        return lambda: self.app.call_later(self.screen.run_action, command.id)

    def _searches(self) -> list[tuple[str, Callable[[], object], str]]:
        """Give the searches of the settings: how they are called here, what opens them, and the query as markup."""
        main = self.app.screen_stack[0]
        if not isinstance(main, MainScreen):
            return []
        return [
            (f"Search: {harmless(name)}", partial(self.app.call_later, main.search_for, query), escape(harmless(query)))
            for name, query in main.saved_searches
        ]

    def _with_key(self, words: Content, command: Command) -> Content:
        """Put the first key of a command, as it is configured, behind its words."""
        main = self.app.screen_stack[0]
        labels = main.key_bar.keys if isinstance(main, MainScreen) else labels_of()
        return words + Content.styled(f"  {labels[command.id]}", "$reader-accent")
