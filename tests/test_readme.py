"""The README names every option and every command, and its two commands are what they are said to be.

`python -m tests.test_readme` writes the table of keys anew.
"""

import re
import tomllib
from pathlib import Path

from tui_reader.cli.arguments import EPILOG, make_parser
from tui_reader.export.formats import FORMATS
from tui_reader.library.query.terms import POSSESSIONS, STATES, Field
from tui_reader.library.settings import Settings
from tui_reader.ui.commands import COMMANDS
from tui_reader.ui.key_labels import key_label
from tui_reader.ui.signs import SIGNS

README = Path(__file__).parent.parent / "README.md"
_KEYS = re.compile(r"(?s)(<!-- keys: [^\n]*-->\n)(.*?)(<!-- end of keys -->)")
_SIGNS = re.compile(r"(?s)(<!-- signs: [^\n]*-->\n)(.*?)(<!-- end of signs -->)")
_VARIABLE = re.compile(r"(?<!=)\b[A-Z][A-Z_]{3,}\b")


def keys_table() -> str:
    """Make the table of keys from the commands."""
    rows = ["| keys | command | what it does |", "| --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(f"`{label}`" for label in map(key_label, command.keys))
        rows.append(f"| {keys} | `{command.id}` | {command.help} |".replace("`|`", "`\\|`"))
    return "\n".join(rows) + "\n"


def signs_table() -> str:
    """Make the table of signs."""
    rows = ["| sign | what it tells |", "| --- | --- |", *(f"| `{sign}` | {told} |" for sign, told in SIGNS)]
    return "\n".join(rows) + "\n"


def commands_of(text: str) -> list[str]:
    """Give the commands that stand in blocks of their own."""
    return [block.strip() for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)]


def test_every_option_is_in_the_readme() -> None:
    table = README.read_text(encoding="utf-8")
    for action in make_parser()._actions:
        for option in action.option_strings:
            assert f"`{option}`" in table or f"`{option} " in table, f"{option} is not in the README"


def test_every_format_is_in_the_readme() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in text] == []


def test_the_readme_and_the_help_name_the_same_variables_of_the_environment() -> None:
    section = README.read_text(encoding="utf-8").partition("### Environment\n")[2].partition("\n## ")[0]
    named = [name for row in section.splitlines() if "|" in row for name in _VARIABLE.findall(row.split("|")[1])]
    assert "BROWSER" in named
    assert sorted(named) == sorted(_VARIABLE.findall(EPILOG.partition("environment:")[2]))


def test_every_setting_is_in_the_readme() -> None:
    example = README.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    assert tomllib.loads(example).keys() == set(Settings._fields) - {"problems"}


def test_every_word_of_the_query_language_is_in_the_readme() -> None:
    text = README.read_text(encoding="utf-8")
    words = [f"{field}:" for field in Field if field is not Field.ANYWHERE]
    words += [*(f"is:{state}" for state in STATES), *(f"has:{what}" for what in POSSESSIONS)]
    assert [word for word in words if f"`{word}" not in text] == []


def test_every_command_is_in_the_readme() -> None:
    found = _KEYS.search(README.read_text(encoding="utf-8"))
    assert found is not None and found[2] == keys_table(), "run: python -m tests.test_readme"


def test_every_sign_is_in_the_readme() -> None:
    found = _SIGNS.search(README.read_text(encoding="utf-8"))
    assert found is not None and found[2] == signs_table(), "run: python -m tests.test_readme"


def test_its_first_two_commands_are_single_lines_that_need_only_python() -> None:
    opening, testing, *_ = commands_of(README.read_text(encoding="utf-8"))
    for command in (opening, testing):
        assert "\n" not in command and command.startswith("python3 -m venv .venv && ")
    assert opening.endswith("newsreader sample_articles") and testing.endswith("-m pytest")


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    text = _KEYS.sub(lambda found: found[1] + keys_table() + found[3], text)
    README.write_text(_SIGNS.sub(lambda found: found[1] + signs_table() + found[3], text), encoding="utf-8")
