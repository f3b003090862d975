"""Settings read, written for the first time, and where everything is kept."""

from __future__ import annotations

import os

from tui_reader.cli.library_place import LIBRARY, folder_at_once
from tui_reader.cli.messages import complain, printable
from tui_reader.library.settings import FIRST_FILE, Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def read_settings(config: str | None) -> Settings | None:
    """Read the settings; what is wrong is said on stderr, and `None` means that the file asked for is not there."""
    if config is None and not _has_settings():  # as most have it, so nothing is imported to read them
        return Settings()
    place = _place(config)
    from tui_reader.library.settings_file import SettingsMissing
    from tui_reader.library.settings_file import read_settings as read
    from tui_reader.ui.commands import COMMANDS

    commands = {command.id: command.keys for command in COMMANDS}
    try:
        settings = read(place, commands, is_wanted=config is not None)
    except SettingsMissing as missing:
        complain(str(missing))
        return None if config is not None else Settings(problems=(str(missing),))
    for problem in settings.problems:
        complain(problem)
    return settings


def _has_settings() -> bool:
    """Tell whether there is a file of settings in its usual place."""
    folder = folder_at_once("XDG_CONFIG_HOME", "~/.config")
    return _place(None).exists() if folder is None else os.path.exists(os.path.join(folder, "config.toml"))


def _place(config: str | None) -> Path:
    from pathlib import Path

    from tui_reader.library import locations

    return Path(config) if config is not None else locations.settings_file()


def print_places(config: str | None) -> int:
    """Print where things are kept, whether they are there yet or not."""
    from tui_reader.cli.output import print_out
    from tui_reader.library import locations

    places = (
        ("settings", _place(config)),
        ("library", locations.data_folder() / LIBRARY),
        ("faults", locations.faults_folder()),
        ("samples", locations.sample_articles()),
    )
    return print_out("".join(f"{what:<9} {printable(str(place))}\n" for what, place in places))


def first_settings() -> str:
    """Give the text of a first config.toml: every setting and the keys of every command, all of it as comments."""
    from tui_reader.ui.commands import COMMANDS

    lines = []
    for command in COMMANDS:
        keys = ", ".join(f'"{key}"' for key in command.keys)
        lines.append(f"# {command.id} = {f'[{keys}]' if len(command.keys) > 1 else keys}  # {command.help}\n")
    return FIRST_FILE + "".join(lines)


def write_first_settings(config: str | None) -> int:
    """Write a commented config.toml; one that is there is left alone."""
    from tui_reader.cli.output import print_out

    place = _place(config)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("x", encoding="utf-8") as file:
            file.write(first_settings())
    except FileExistsError:
        complain(f"{place}: is there already, and was left as it is")
        return 1
    except OSError as error:
        complain(f"{place}: cannot be written: {error.strerror}")
        return 1
    return print_out(f"{printable(str(place))}\n")
