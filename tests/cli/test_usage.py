"""The command line: help, versions, mistakes."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui_reader import __version__, cli
from tui_reader.cli import command
from tui_reader.cli.arguments import parse_arguments
from tui_reader.cli.options import Options
from tui_reader.library.settings_file import read_settings
from tui_reader.ui.commands import COMMANDS


@pytest.mark.parametrize("option", ("-V", "--version"))
def test_the_version_is_printed(run: Run, option: str) -> None:
    ran = run(option)
    assert (ran.status, ran.out, ran.err) == (0, f"newsreader {__version__}\n", "")


@pytest.mark.parametrize("option", ("-h", "--help"))
def test_help_begins_with_examples(run: Run, option: str) -> None:
    ran = run(option)
    assert ran.status == 0
    assert ran.out.index("examples:") < ran.out.index("--to FORMAT")
    assert max(map(len, ran.out.splitlines())) <= 100


@pytest.mark.parametrize(
    ("arguments", "message"),
    (
        (["--too", "x"], "no such option: --too (did you mean --to?)"),
        (["--widht=9"], "no such option: --widht=9 (did you mean --width?)"),
        (["--zigzag", "x"], "no such option: --zigzag (if that is a file, put -- before it)"),
        (["-sea", "x"], "no such option: -sea (did you mean --search?)"),
        (["--outp", "x"], "no such option: --outp (did you mean --output?)"),
        (["-x"], "no such option: -x (if that is a file, put -- before it)"),
        (["--to", "jsn", "x"], "argument --to: no such choice: 'jsn' (did you mean json?)"),
        (["--to"], "argument --to: expected one argument"),
        (["--rows", "lines"], "argument --rows: no such choice: 'lines' (there are: quotes, sources)"),
        (["--width", "wide"], "argument -w/--width: a number from 20 to 500 is wanted, not 'wide'"),
        (["-w", "5"], "argument -w/--width: a number from 20 to 500 is wanted, not '5'"),
        (["--encoding", "klingon"], "argument --encoding: no such encoding: 'klingon'"),
        (["--encoding", "base64"], "argument --encoding: no such encoding: 'base64'"),
        ([""], "a PATH is empty"),
        (["-", "-"], "standard input (-) can be read only once"),
        (["--to", "json", "--rows", "sources", "x"], "--rows is for csv"),
        (["--to", "json", "--bom", "x"], "--bom is for csv"),
        (["--to", "text", "--hidden", "x"], "--hidden is for markdown"),
        (["--search", "x", "--to", "csv"], "what the library finds is printed as text or jsonl"),
        (["--speaker", "x", "--to", "json"], "what the library finds is printed as text or jsonl"),
        (["--annotations", "--to", "text"], "annotations are printed as markdown or json"),
        (["--no-library", "--corrections"], "with --no-library there are no corrections and no annotations"),
        (["--watch", "no-folder"], "--watch wants a folder to watch"),
    ),
)
def test_a_mistake_is_named_with_what_was_meant(run: Run, arguments: list[str], message: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"newsreader: {message}\nnewsreader: try 'newsreader --help'\n"


def test_options_may_follow_paths(run: Run, story: Path) -> None:
    between = run(story, "--to", "jsonl", story)
    assert between.status == 0 and between.out.count("\n") == 2
    assert run("--to", "jsonl", story, story).out == between.out


def test_all_after_two_dashes_are_paths(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.parent)
    story.rename("--to")
    assert run("--to", "jsonl", "--", "--to").status == 0
    assert run("--to", "jsonl", "--", "-x", "--").err.count("no such file") == 2


def test_help_is_named_when_there_is_nothing_to_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.cli.command._is_terminal", lambda stream: stream is sys.stdin)
    ran = run("--to", "jsonl")
    assert ran.status == 2 and "nothing to read" in ran.err


def test_places_are_printed(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for kind in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path / kind))
    ran = run("--paths")
    assert ran.status == 0
    places = dict(line.split(maxsplit=1) for line in ran.out.splitlines())
    assert places.keys() == {"settings", "library", "faults", "samples"}
    assert Path(places["settings"]) == tmp_path / "config" / "newsreader" / "config.toml"
    assert Path(places["library"]) == tmp_path / "data" / "newsreader" / "library.sqlite"
    assert Path(places["faults"]) == tmp_path / "state" / "newsreader" / "crashes"
    assert Path(places["samples"]).is_dir()


def test_the_first_settings_are_written_once(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "new" / "config.toml"
    ran = run("--init-config", "-c", place)
    assert (ran.status, ran.out) == (0, f"{place}\n")
    place.write_text("# mine")
    ran = run("--init-config", "-c", place)
    assert (ran.status, ran.out) == (1, "") and "is there already" in ran.err
    assert place.read_text() == "# mine"


def test_the_first_settings_name_every_command_with_its_keys(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "config.toml"
    run("--init-config", "-c", place)
    lines = place.read_text().splitlines()
    place.write_text("\n".join(line.removeprefix("# ") for line in lines if " = " in line or line == "# [keys]"))
    keys = {command.id: command.keys for command in COMMANDS}
    settings = read_settings(place, keys)
    assert (dict(settings.keys), settings.problems) == (keys, ())


@pytest.mark.parametrize("paths", ([], ["story.txt"], ["a folder", "story.txt"]))
def test_paths_are_read_as_argparse_would_read_them(paths: list[str]) -> None:
    assert parse_arguments(paths) == Options(tuple(paths))


def test_a_fault_of_ours_is_reported_without_its_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> int:
        raise LookupError("words of an article")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(command, "run_command", broken)
    ran = run("--to", "jsonl", tmp_path)
    (report,) = tmp_path.rglob("*.txt")
    assert (ran.status, ran.out) == (1, "") and ran.err.count("\n") == 1
    assert "a fault of ours (LookupError) ended the program" in ran.err and str(report) in ran.err
    assert "words of" not in ran.err + report.read_text()


def test_a_disk_that_does_not_say_what_it_has_is_told_of(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_folder = os.path.isdir

    def isdir(path: str) -> bool:
        time.sleep(0.3)
        return is_folder(path)

    monkeypatch.setattr(cli, "_LONG", 0.05)
    monkeypatch.setattr(os, "isatty", lambda stream: stream == 1)
    assert "does not answer" not in run(tmp_path / "none").err
    monkeypatch.setattr(os.path, "isdir", isdir)
    assert run(tmp_path / "none").err.startswith(f"newsreader: {tmp_path / 'none'}: the disk does not answer yet")
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL and signal.getitimer(signal.ITIMER_REAL)[0] == 0
