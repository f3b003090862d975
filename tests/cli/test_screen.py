"""The reader is started with what the command line names, and gets a keyboard."""

import errno
import os
import sys
from pathlib import Path

import pytest

import tui_reader.ui.app
from tests.cli.conftest import Run
from tui_reader.cli import command, screen
from tui_reader.library.locations import sample_articles
from tui_reader.library.settings import Settings

Started = list[tuple[tuple[str, ...], Settings, str | None]]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Started:
    """Pretend to be on a terminal; note how the reader is started, and what it finds at its paths."""
    calls: Started = []

    def run(paths: tuple[str, ...], settings: Settings, *, encoding: str | None = None, **_: object) -> int:
        contents = [Path(path).read_text() if Path(path).name == "standard input" else path for path in paths]
        calls.append((tuple(contents), settings, encoding))
        return 0

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(tui_reader.ui.app, "run", run)
    monkeypatch.setattr(command, "_is_terminal", lambda stream: stream is sys.stdout)
    monkeypatch.setattr(screen, "_take_keyboard", lambda: True)
    return calls


def test_paths_width_and_encoding_go_to_the_reader(run: Run, started: Started) -> None:
    assert run("a.txt", "b", "--width", "60", "--encoding", "latin-1").status == 0
    assert started == [(("a.txt", "b"), Settings(text_width=60), "iso8859-1")]


def test_without_paths_the_library_is_opened_and_before_there_is_one_the_samples(
    run: Run, started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(screen, "_is_piped", lambda stdin: False)
    run()
    run("--no-library")
    assert [paths for paths, *_ in started] == [(str(sample_articles()),)] * 2
    assert sample_articles().is_dir()
    (tmp_path / "data" / "newsreader").mkdir(parents=True)
    (tmp_path / "data" / "newsreader" / "library.sqlite").touch()
    run()
    assert started[-1][0] == ()


def test_standard_input_for_which_there_is_no_room_is_told_of(
    run: Run, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    ended = run("-", stdin=b"words from a pipe")
    assert ended.status == 1 and not started
    assert ended.err == "newsreader: -: no room to keep it while the reader runs: No space left on device\n"
    run("-", "a.txt", stdin=b"words from a pipe")
    assert started == [(("a.txt",), Settings(), None)]


@pytest.mark.parametrize("arguments", ([], ["-"]))
def test_standard_input_is_a_file_as_long_as_the_reader_runs(
    run: Run, started: Started, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    run(*arguments, stdin=b"words from a pipe")
    assert started[0][0] == ("words from a pipe",)
    assert list(tmp_path.glob("newsreader-*")) == []


def test_an_empty_standard_input_opens_nothing(run: Run, started: Started) -> None:
    ran = run("-")
    assert (ran.status, ran.err) == (1, "newsreader: -: standard input is empty\n")
    assert started == []


def test_settings_are_read_and_their_mistakes_said(run: Run, started: Started, tmp_path: Path) -> None:
    place = tmp_path / "settings" / "newsreader" / "config.toml"
    place.parent.mkdir(parents=True)
    place.write_text('theme = "nord"\n[keys]\nquit = "Q"\nquti = "x"\n')
    ran = run("a.txt")
    assert ran.err == f"newsreader: {place}, line 4: no such command: 'quti' (did you mean 'quit'?)\n"
    assert started[0][1].theme == "nord" and started[0][1].keys == (("quit", ("Q",)),)


def test_settings_that_are_asked_for_must_be_there(run: Run, started: Started, tmp_path: Path) -> None:
    ran = run("a.txt", "-c", tmp_path / "none.toml")
    assert (ran.status, ran.err, started) == (2, f"newsreader: {tmp_path / 'none.toml'}: no such file\n", [])


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    (([], "", None), ([], "1", "1"), (["--no-color"], "", "1"), (["--no-color"], None, "1")),
)
def test_an_empty_no_color_is_none(
    run: Run,
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    option: list[str],
    value: str | None,
    expected: str | None,
) -> None:
    monkeypatch.setenv("NO_COLOR", value or "")  # so that it is put back afterwards
    if value is None:
        del os.environ["NO_COLOR"]
    run("a.txt", *option)
    assert os.environ.get("NO_COLOR") == expected
    assert len(started) == 1


@pytest.mark.parametrize(
    "option", (["--to", "text"], ["--no-clean"], ["--hidden"], ["-o", "/dev/null"], ["--rows", "quotes"], ["--bom"])
)
def test_what_asks_for_print_opens_no_reader(run: Run, started: Started, story: Path, option: list[str]) -> None:
    assert run(story, *option).status == 0
    assert started == []


def test_too_little_address_space_is_told_of_before_the_reader_begins(
    run: Run, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resource.getrlimit", lambda _: (300 << 20, 300 << 20))
    ended = run("a.txt")
    assert ended.status == 1 and not started
    assert ended.err == (
        "newsreader: the reader needs 512 MB of address space and may have 300 (ulimit -v); to print, give --to\n"
    )
