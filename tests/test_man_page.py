"""The manual page says what the parser and the commands say.

`python -m tests.test_man_page` writes it anew.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import tui_reader.cli.arguments as arguments
from tui_reader.library.query.words import QUERY_HELP
from tui_reader.ui.commands import COMMANDS, Command, Group
from tui_reader.ui.key_labels import key_label
from tui_reader.ui.signs import SIGNS

PAGE = Path(__file__).parent.parent / "tui_reader" / "cli" / "newsreader.1"

_QUERIES = "What --search, the search of the reader (S) and the filter of its list (f) are asked with:"
_FILES = (
    ("~/.config/newsreader/config.toml", "The settings; newsreader --init-config writes them with every default."),
    ("~/.local/share/newsreader/library.sqlite", "The library. newsreader --paths prints where it is on this machine."),
    ("~/.local/state/newsreader/crashes", "Reports of faults; they hold no text of an article."),
)


def manual_page() -> str:
    """Make the page, in the requests of man(7)."""
    opening, _, examples = arguments.EXAMPLES.partition("\n\nexamples:\n")
    status, _, environment = arguments.EPILOG.partition("\n\n")
    lines = ['.TH NEWSREADER 1 "" newsreader "User Commands"', ".SH NAME"]
    lines += [r"newsreader \- read news articles in the terminal", ".SH SYNOPSIS", ".B newsreader"]
    lines += [_escaped(arguments.USAGE.removeprefix("newsreader ")), ".SH DESCRIPTION", _escaped(_joined(opening))]
    lines += [".SH OPTIONS", *_options(), ".SH KEYS", *_keys()]
    lines += [".SH SIGNS", *_pairs(SIGNS), ".SH QUERIES", _escaped(_QUERIES), *_pairs(QUERY_HELP)]
    lines += [".SH FILES", *_pairs(_FILES)]
    lines += [".SH EXIT STATUS", _escaped(_joined(status.partition(": ")[2]))]
    lines += [".SH ENVIRONMENT", _escaped(_joined(environment.partition(": ")[2]))]
    lines += [".SH EXAMPLES", *_examples(examples)]
    return "\n".join(lines) + "\n"


def _options() -> Iterator[str]:
    for group in arguments.make_parser()._action_groups:
        if not group._group_actions:
            continue
        title = group.title or ""
        yield f".SS {_escaped(title[:1].upper() + title[1:])}"
        for action in group._group_actions:
            names = ", ".join(rf"\fB{_escaped(name)}\fR" for name in action.option_strings)
            value = rf"\fI{_escaped(str(action.metavar))}\fR" if action.metavar else ""
            yield ".TP"
            yield " ".join(part for part in (names, value) if part)
            yield _escaped(action.help or "")


def _keys() -> Iterator[str]:
    for group in Group:
        yield f".SS {_escaped(str(group.value))}"
        for command in COMMANDS:
            if command.group is group:
                yield from _command(command)


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for called, told in pairs:
        yield from (".TP", rf"\fB{_escaped(called)}\fR", _escaped(told))


def _command(command: Command) -> Iterator[str]:
    yield ".TP"
    yield rf"\fB{_escaped(' '.join(map(key_label, command.keys)))}\fR"
    yield _escaped(command.help)


def _examples(text: str) -> Iterator[str]:
    """Give each command with what it does, which stands behind it or on the line below."""
    for command, words in re.findall(r"(?m)^  (\S.*?)(?: {2,}|\n {9,})(\S.*)$", text):
        yield from (".TP", rf"\fB{_escaped(command)}\fR", _escaped(words))


def _joined(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    r"""Write text so that none of it is a request: `\` and `-` are spelled, a line never begins with `.` or `'`."""
    spelled = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"(?m)^(?=[.'])", r"\\&", spelled)


def test_the_manual_page_is_what_the_parser_and_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual_page(), "run: python -m tests.test_man_page"


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man here")
def test_man_shows_it_without_a_complaint() -> None:
    shown = subprocess.run(
        ["man", "--warnings", "--local-file", str(PAGE)],
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin", "MAN_KEEP_FORMATTING": ""},
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "--import-corrections FILE" in shown.stdout and "Hide every pane but the article" in shown.stdout


if __name__ == "__main__":
    PAGE.write_text(manual_page(), encoding="utf-8")
