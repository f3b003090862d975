"""The hints of the last line: which keys are worth a word, as many as there is room for."""

from collections.abc import Iterable, Mapping

from tui_reader.layout.cells import cell_width
from tui_reader.layout.rows import Stretch
from tui_reader.ui.commands import COMMANDS, Command
from tui_reader.ui.key_labels import key_label

Keys = Mapping[str, str]
"""The label of each command's first key."""


def labels_of(configured: Iterable[tuple[str, tuple[str, ...]]] = ()) -> dict[str, str]:
    """Give the label of each command's first key, as configured."""
    labels = {command.id: key_label(command.keys[0]) for command in COMMANDS}
    return labels | {name: key_label(keys[0]) for name, keys in configured if keys}


def hint(command_id: str, keys: Keys) -> str:
    """Give what is pressed for a command."""
    if command_id == "line_down":
        return f"{keys['line_down']}/{keys['line_up']}"
    return keys[command_id]


def hinted_commands(room: int, keys: Keys) -> list[Command]:
    """Choose the commands whose hints fit, the most important first, in the order of the list."""
    hinted = [command for command in COMMANDS if command.footer]
    chosen: set[str] = set()
    used = 0
    for command in sorted(hinted, key=lambda command: command.rank):
        used += cell_width(hint(command.id, keys)) + cell_width(command.footer) + 4
        if used <= room:
            chosen.add(command.id)
    return [command for command in hinted if command.id in chosen]


def hint_line(room: int, keys: Keys) -> tuple[str, tuple[Stretch, ...]]:
    """Set as many hints as fit."""
    text, runs = " ", []
    for command in hinted_commands(room, keys):
        key = hint(command.id, keys)
        runs.append((len(text), len(text) + len(key), "key"))
        text += f"{key} {command.footer}   "
    return text.rstrip(), tuple(runs)
