"""Completion of the command line, in the shells that are here."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui_reader.cli.arguments import SHELLS, make_parser


@pytest.mark.parametrize("shell", SHELLS)
def test_every_long_option_is_completed(run: Run, shell: str) -> None:
    ran = run("--completion", shell)
    assert (ran.status, ran.err) == (0, "")
    names = [name for action in make_parser()._actions for name in action.option_strings if name.startswith("--")]
    written = [name.removeprefix("--") if shell == "fish" else name for name in names]
    assert [name for name in written if name not in ran.out] == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_understands_it(run: Run, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    script = run("--completion", shell).out
    read = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    (
        (["--to", "js"], ["json", "jsonl"]),
        (["--rows", ""], ["quotes", "sources"]),
        (["--import"], ["--import-corrections"]),
        (["storm"], ["storm 1.txt", "storm 2.txt"]),
        (["storm 1.txt", "harb"], ["harbour.txt"]),
        (["--library", "harb"], ["harbour.txt"]),
    ),
)
def test_bash_offers_what_can_follow(run: Run, tmp_path: Path, typed: list[str], offered: list[str]) -> None:
    if shutil.which("bash") is None:
        pytest.skip("there is no bash here")
    for name in ("storm 1.txt", "storm 2.txt", "harbour.txt"):
        (tmp_path / name).touch()
    asked = 'eval "$0"; COMP_WORDS=(newsreader "$@"); COMP_CWORD=$#; COMPREPLY=(); '
    asked += '_shtab_newsreader newsreader "${COMP_WORDS[COMP_CWORD]}"; printf "%s\\n" "${COMPREPLY[@]}"'
    command = ["bash", "-c", asked, run("--completion", "bash").out, *typed]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert sorted(ran.stdout.splitlines()) == offered


def test_another_shell_is_refused_with_those_that_there_are(run: Run) -> None:
    ran = run("--completion", "klingon")
    assert (ran.status, ran.out) == (2, "")
    assert "(there are: bash, zsh, fish)" in ran.err
