"""The commands and themes, as the palette offers them."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual.binding import Binding
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider

from tui_reader.ui.commands import COMMANDS, Command, key_label
from tui_reader.ui.screens.left_once import LeftOnce


class ReaderPalette(LeftOnce, CommandPalette):
    """Textual's palette, made safe for quick keys and for a terminal of a few columns, where it could not wrap."""

    DEFAULT_CSS = "ReaderPalette CommandList { min-width: 16; }"
    BINDINGS = [
        Binding("pagedown", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
    ]

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
        """All of them, in the order of the help page."""
        for command in COMMANDS:
            yield DiscoveryHit(_line(command), self._runner(command), text=command.words, help=command.help)

    async def search(self, query: str) -> Hits:
        """Those whose words match."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            score = matcher.match(command.words)
            if score > 0:
                yield Hit(score, matcher.highlight(command.words), self._runner(command), command.words, command.help)
        for name in sorted(self.app.available_themes):
            words = f"Theme: {name}"
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), partial(setattr, self.app, "theme", name), words)

    def _runner(self, command: Command) -> Callable[[], object]:
        return lambda: self.app.call_later(self.screen.run_action, command.id)


def _line(command: Command) -> str:
    return f"{command.words}  ({key_label(command.keys[0])})"
