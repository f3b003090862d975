"""config.toml: what is wrong is said with its line and the nearest name, and the rest applies."""

import os
from pathlib import Path

import pytest

from tui_reader.library.settings import FIRST_FILE, Settings
from tui_reader.library.settings_file import SettingsMissing, read_settings

COMMANDS = {"quit": ("q",), "page_down": ("space", "pagedown"), "find": ("slash",)}


def read(folder: Path, text: str) -> tuple[Settings, list[str]]:
    """Read settings; problems without the path in front."""
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    settings = read_settings(path, COMMANDS)
    return settings._replace(problems=()), [problem.removeprefix(str(path)) for problem in settings.problems]


def test_settings_are_taken_over(tmp_path: Path) -> None:
    text = (
        'theme = "nord"\ntext_width = 90\nwatch = false\nwatch_folders = ["~/news", "/srv/a"]\n'
        '[keys]\nquit = ["Q", "ctrl+q"]\nfind = "f"\n'
    )
    expected = Settings("nord", 90, False, ("~/news", "/srv/a"), (("quit", ("Q", "ctrl+q")), ("find", ("f",))))
    assert read(tmp_path, text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    (
        ("\nthme = 'dark'", ", line 2: no such setting: 'thme' (did you mean 'theme'?)"),
        ("zzz = 1", ", line 1: no such setting: 'zzz'"),
        ("text_width = 'wide'", ", line 1: text_width is a number from 20 to 500, not 'wide'"),
        ("text_width = true", ", line 1: text_width is a number from 20 to 500, not True"),
        ("text_width = 5", ", line 1: text_width is a number from 20 to 500, not 5"),
        ("watch = 1", ", line 1: watch is true or false (folders go into watch_folders), not 1"),
        (
            "watch_folders = ['news']",
            ', line 1: watch_folders is a list of folders, each from / or from ~, as in ["~/news"], not [\'news\']',
        ),
        ("theme = ''", ", line 1: theme is the name of a theme in quotation marks, not ''"),
        ("[keys]\n\nquti = 'x'", ", line 3: no such command: 'quti' (did you mean 'quit'?)"),
        ("keys.quit = 5", ", line 1: quit takes a key or a list of keys, not 5"),
        ("[keys]\nquit = ['x', 2]", ", line 2: quit takes a key or a list of keys, not ['x', 2]"),
        ("[keys]\nquit = 'ctrl+'", ", line 2: no such key: 'ctrl+' (keys are written q, G, f5, ctrl+q, pagedown)"),
        ("keys = 5", ", line 1: keys is a table: [keys], then one command a line"),
        (
            "[keys]\nfind = 'q'",
            ", line 2: the key 'q' is that of the command 'quit'; give that one another key first",
        ),
        ("theme = ", ", line 1: invalid value"),
        ("\nwatch tru\n", ", line 2: expected '=' after a key in a key/value pair"),
    ),
)
def test_what_is_wrong_is_said_and_left_out(tmp_path: Path, text: str, problem: str) -> None:
    assert read(tmp_path, text) == (Settings(), [problem])


def test_a_slip_does_not_undo_the_rest(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, "text_width = 90\ntheme 'nord'\nwatch = false\n")
    assert settings == Settings(text_width=90, watch=False)
    assert len(problems) == 1 and problems[0].startswith(", line 2: ")


def test_searches_have_names_and_are_checked(tmp_path: Path) -> None:
    settings, problems = read(
        tmp_path, "[searches]\n\"New on the ferry\" = 'ferry is:unread'\n'bad one' = 'is:never'\nworse = 3\n"
    )
    assert settings.searches == (("New on the ferry", "ferry is:unread"),)
    assert problems[0].startswith(", line 3: bad one takes a query in quotation marks: ")
    assert problems[1].startswith(", line 4: worse takes a query in quotation marks: ")
    assert read(tmp_path, "searches = 3\n")[1][0].startswith(", line 1: searches is a table")


def test_what_is_no_toml_at_all_gives_the_defaults(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, "<html>\n" * 100)
    assert settings == Settings() and "too many mistakes" in problems[-1]


def test_what_stands_beside_a_mistake_applies(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, "text_width = 3\nwatch = false\n[keys]\nnone = 'x'\nquit = 'x'\n")
    assert settings == Settings(watch=False, keys=(("quit", ("x",)),))
    assert len(problems) == 2


def test_commands_may_swap_their_keys(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, "[keys]\nfind = 'q'\nquit = 'slash'\n")
    assert (settings.keys, problems) == ((("find", ("q",)), ("quit", ("slash",))), [])


def test_two_commands_of_the_file_do_not_get_one_key(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, "[keys]\nfind = 'x'\nquit = 'x'\n")
    assert settings.keys == (("find", ("x",)),)
    assert problems == [", line 3: the key 'x' is that of the command 'find'; give that one another key first"]


def test_without_a_file_everything_is_the_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "config.toml", COMMANDS) == Settings()
    with pytest.raises(SettingsMissing, match="no such file"):
        read_settings(tmp_path / "config.toml", COMMANDS, is_wanted=True)


def test_a_file_in_another_encoding_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"theme = 'caf\xe9'")
    assert "is not UTF-8" in read_settings(tmp_path / "config.toml", COMMANDS).problems[0]


def test_the_first_file_shows_every_default(tmp_path: Path) -> None:
    assert read(tmp_path, FIRST_FILE) == (Settings(), [])
    shown = "\n".join(
        line.removeprefix("# ") for line in FIRST_FILE.splitlines() if " = " in line or line.startswith("# [")
    )
    assert read(tmp_path, shown) == (Settings(), [])


def test_what_would_never_begin_or_end_is_no_file_of_settings(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(SettingsMissing, match="no regular file"):
        read_settings(tmp_path / "pipe.toml", {})
    (tmp_path / "endless.toml").symlink_to("/dev/zero")
    with pytest.raises(SettingsMissing, match="no regular file"):
        read_settings(tmp_path / "endless.toml", {})
    with pytest.raises(SettingsMissing, match="too large"):
        read_settings(tmp_path / "endless.toml", {}, is_wanted=True)
