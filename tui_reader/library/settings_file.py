"""config.toml read: what is wrong is said with file, line and the nearest name, and the rest applies."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tui_reader.comparison.nearest import nearest
from tui_reader.layout.column import NARROWEST, WIDEST
from tui_reader.library.files import reason_of
from tui_reader.library.settings import Settings

_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_ASSIGNMENT = re.compile(r"\s*(\"[^\"]{1,200}\"|'[^']{1,200}'|[\w.\"'-]+)\s*=")
_KEY_NAME = re.compile(r"(?:(?:ctrl|shift|alt|super|meta|hyper)\+){0,4}(?:[a-z0-9_]{2,40}|[^\s,])")
_LINE = re.compile(r"line (\d+)")
_MOST_MISTAKES = 20
_MOST_BYTES = 4 << 20

Commands = Mapping[str, tuple[str, ...]]
"""Default keys by command."""


class SettingsMissing(Exception):
    """The file of settings that was asked for cannot be read; the message says why."""


def read_settings(path: Path, commands: Commands, *, is_wanted: bool = False) -> Settings:
    """Read the settings; without a file they are the defaults.

    Args:
        path: The file.
        commands: The commands that keys can be given to, with their default keys.
        is_wanted: The user named this file, so that it has to be there.

    Raises:
        SettingsMissing: when it cannot be read at all.
    """
    try:
        source = _bytes_of(path, is_wanted).decode("utf-8")
    except FileNotFoundError:
        if is_wanted:
            raise SettingsMissing(f"{path}: no such file") from None
        return Settings()
    except OSError as error:
        raise SettingsMissing(f"{path}: {reason_of(error)}") from None
    except UnicodeDecodeError:
        return Settings(problems=(f"{path}: is not UTF-8, so all settings are the defaults",))
    values, mistakes = _parsed(source)
    reader = _Reader(path, source, commands)
    for line, message in mistakes:
        reader.note(line, message)
    return reader.settings(values)


def _bytes_of(path: Path, is_wanted: bool) -> bytes:
    """Read the file, unless it would never end; a pipe only where the user named it, because it may never begin.

    Raises:
        OSError, SettingsMissing: when it cannot be read.
    """
    if not is_wanted and path.exists() and not path.is_file() and not path.is_dir():
        raise SettingsMissing(f"{path}: is no regular file")
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise SettingsMissing(f"{path}: too large for settings (more than {_MOST_BYTES >> 20} MB)")
    return data


def _parsed(source: str) -> tuple[dict[str, Any], list[tuple[int, str]]]:
    """Read TOML; a line that is none is left out and named, so that one slip does not undo all settings."""
    lines = source.splitlines()
    mistakes: list[tuple[int, str]] = []
    for _ in range(_MOST_MISTAKES):
        try:
            return tomllib.loads("\n".join(lines)), mistakes
        except tomllib.TOMLDecodeError as error:
            text, _, place = str(error).rpartition(" (at ")
            found = _LINE.match(place)
            last = max((number for number, line in enumerate(lines, start=1) if line.strip()), default=1)
            line = min(int(found[1]) if found else last, last)
            lines[line - 1] = ""
            mistakes.append((line, f"{text[:1].lower()}{text[1:]}"))
    return {}, [*mistakes, (1, "too many mistakes: all settings are the defaults")]


class _Reader:
    """Takes over what is right and notes what is wrong."""

    def __init__(self, path: Path, source: str, commands: Commands) -> None:
        self._path = path
        self._lines = dict(_lines_of(source))
        self._commands = commands
        self._problems: list[str] = []

    def settings(self, values: dict[str, Any]) -> Settings:
        """Give the settings of a file."""
        settings = Settings()
        for name, value in values.items():
            if name == "keys":
                settings = settings._replace(keys=self._keys(value))
            elif name == "searches":
                settings = settings._replace(searches=self._searches(value))
            elif name not in _CHECKS:
                self._note(name, f"no such setting: {name!r}{_hint_at(name, [*_CHECKS, 'keys', 'searches'])}")
            elif not _CHECKS[name][0](value):
                self._note(name, f"{name} is {_CHECKS[name][1]}, not {value!r}")
            else:
                taken: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value}
                settings = settings._replace(**taken)
        return settings._replace(problems=tuple(self._problems))

    def note(self, line: int | None, message: str) -> None:
        """Note a problem with a line."""
        self._problems.append(f"{self._path}{'' if line is None else f', line {line}'}: {message}")

    def _note(self, place: str, message: str) -> None:
        self.note(self._lines.get(_plain(place)), message)

    def _searches(self, table: Any) -> tuple[tuple[str, str], ...]:
        from tui_reader.library.query import Misunderstood, read_query  # few have any

        if not isinstance(table, dict):
            self._note("searches", "searches is a table: [searches], then a name and its query a line")
            return ()
        searches = []
        for name, query in table.items():
            read = read_query(query) if isinstance(query, str) else Misunderstood(f"not {query!r}", 0)
            if isinstance(read, Misunderstood):
                self._note(f"searches.{name}", f"{name} takes a query in quotation marks: {read.message}")
            else:
                searches.append((name, query))
        return tuple(searches)

    def _keys(self, table: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
        if not isinstance(table, dict):
            self._note("keys", "keys is a table: [keys], then one command a line")
            return ()
        keys: dict[str, tuple[str, ...]] = {}
        for command, value in table.items():
            place = f"keys.{command}"
            names = _key_names(value)
            if command not in self._commands:
                self._note(place, f"no such command: {command!r}{_hint_at(command, self._commands)}")
            elif not names:
                self._note(place, f"{command} takes a key or a list of keys, not {value!r}")
            elif wrong := next((name for name in names if not _KEY_NAME.fullmatch(name)), None):
                self._note(place, f"no such key: {wrong!r} (keys are written q, G, f5, ctrl+q, pagedown)")
            elif clash := self._clash(command, names, keys):
                self._note(place, clash)
            else:
                keys[command] = names
        return tuple(keys.items())

    def _clash(self, command: str, names: tuple[str, ...], keys: Commands) -> str | None:
        """Say which other command has one of the keys; a command that the file gives other keys has lost its own."""
        for other, defaults in self._commands.items():
            if other == command:
                continue
            taken = keys[other] if other in keys else () if self._has_keys(other) else defaults
            key = next((name for name in names if name in taken and name not in self._commands[command]), None)
            if key is not None:
                return f"the key {key!r} is that of the command {other!r}; give that one another key first"
        return None

    def _has_keys(self, command: str) -> bool:
        """Tell whether the file gives keys to a command."""
        return f"keys.{command}" in self._lines


def _key_names(value: Any) -> tuple[str, ...]:
    """Give the names of keys; nothing when they are none."""
    values = value.split(",") if isinstance(value, str) and value != "," else value
    if not isinstance(values, list) or not all(isinstance(name, str) and name.strip() for name in values):
        return ()
    return tuple(name.strip() for name in values)


def _lines_of(source: str) -> Iterator[tuple[str, int]]:
    """Give the line of every name, tables in front of it: ("keys.quit", 12)."""
    table = ""
    for number, line in enumerate(source.splitlines(), start=1):
        if header := _TABLE.match(line):
            table = _plain(header[1]) + "."
            yield table[:-1], number
        elif assignment := _ASSIGNMENT.match(line):
            yield table + _plain(assignment[1]), number


def _plain(name: str) -> str:
    return name.replace('"', "").replace("'", "").replace(" ", "")


def _hint_at(name: str, known: Iterable[str]) -> str:
    meant = nearest(name, known)
    return f" (did you mean {meant!r}?)" if meant else ""


def _is_width(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and NARROWEST <= value <= WIDEST


def _are_folders(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) and name[:1] in ("/", "~") for name in value)


_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "theme": (lambda value: isinstance(value, str) and bool(value), "the name of a theme in quotation marks"),
    "text_width": (_is_width, f"a number from {NARROWEST} to {WIDEST}"),
    "watch": (lambda value: isinstance(value, bool), "true or false (folders go into watch_folders)"),
    "watch_folders": (_are_folders, 'a list of folders, each from / or from ~, as in ["~/news"]'),
}
"""What every setting takes, and how that is said."""
