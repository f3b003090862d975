"""The command as a process: pipes that close, disks that are full, Ctrl-C, terminals."""

import os
import pty
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from tempfile import mkstemp
from typing import Any

import pytest

from tests.cli.conftest import STORY
from tui_reader.cli.output import FileOutput, ended_by_signals

COMMAND = [sys.executable, "-m", "tui_reader"]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder that takes seconds to read."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:04}.txt").write_text(STORY * 3)
    return folder


def start(*arguments: object, **options: object) -> "subprocess.Popen[bytes]":
    """Start the command."""
    given = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen([*COMMAND, *map(str, arguments)], **given)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize("form", ("jsonl", "json", "markdown"))
def test_a_closed_pipe_ends_it_quietly(many: Path, form: str) -> None:
    process = start("--to", form, many)
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(5) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_a_full_disk_is_said_once(many: Path, story: Path) -> None:
    for path in (story, many):
        with open("/dev/full", "wb") as full:
            process = start("--to", "jsonl", path, stdout=full)
        _, message = process.communicate(timeout=10)
        assert (process.returncode, message) == (1, b"newsreader: cannot write the output: No space left on device\n")


def test_a_closed_output_is_said(story: Path) -> None:
    process = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "--to", "jsonl", str(story)], stderr=subprocess.PIPE, check=False
    )
    assert (process.returncode, process.stderr) == (1, b"newsreader: standard output is closed\n")


@pytest.mark.parametrize("option", ("--version", "--help", "--paths"))
def test_what_is_told_of_the_program_is_written_or_the_status_says_so(option: str) -> None:
    shell = ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, option]
    closed = subprocess.run(shell, stderr=subprocess.PIPE, check=False)
    assert (closed.returncode, closed.stderr) == (1, b"newsreader: standard output is closed\n")
    reading, writing = os.pipe()
    os.close(reading)
    unread = start(option, stdout=writing)
    os.close(writing)
    assert (unread.communicate(timeout=10)[1], unread.returncode) == (b"", 0)
    if Path("/dev/full").exists():
        with open("/dev/full", "wb") as full:
            failed = start(option, stdout=full)
        _, message = failed.communicate(timeout=10)
        assert (failed.returncode, message) == (1, b"newsreader: cannot write the output: No space left on device\n")


def test_closed_messages_hurt_nobody(story: Path) -> None:
    process = subprocess.run(
        ["sh", "-c", 'exec "$@" 2>&-', "sh", *COMMAND, "--to", "jsonl", "missing", str(story)],
        stdout=subprocess.PIPE,
        check=False,
    )
    assert process.returncode == 1 and process.stdout.count(b"\n") == 1


def hear_interrupts() -> None:
    """Let a process begin as one that a terminal started."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_it_and_its_processes_quietly(many: Path) -> None:
    # A shell that runs its jobs in the background has them ignore Ctrl-C, and they would hand that down.
    process = start("--to", "jsonl", many, start_new_session=True, preexec_fn=hear_interrupts)
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    begin = time.monotonic()
    process.stdout.read()
    assert process.stderr.read() == b""
    assert process.wait(5) == 130
    assert time.monotonic() - begin < 3


def test_an_end_from_outside_leaves_no_half_of_a_file(many: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    process = start(many, "-o", folder / "out.md")
    while not list(folder.iterdir()):
        time.sleep(0.02)
    process.terminate()
    assert process.communicate(timeout=5) == (b"", b"")
    assert process.returncode == 128 + signal.SIGTERM
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_an_end_just_when_the_file_is_made_leaves_none(
    end: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    def make(*args: Any, **named: Any) -> tuple[int, str]:
        made = mkstemp(*args, **named)
        signal.raise_signal(end)  # to this thread: one that another test has left would take it
        return made

    monkeypatch.setattr(tempfile, "mkstemp", make)
    usual = signal.default_int_handler if end is signal.SIGINT else signal.SIG_DFL
    before = signal.signal(end, usual)  # whatever another test has left
    request.addfinalizer(lambda: signal.signal(end, before))
    with pytest.raises((SystemExit, KeyboardInterrupt)), ended_by_signals(), FileOutput(str(tmp_path / "out.md")):
        pytest.fail("it should have ended")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
def test_no_process_is_left_when_it_is_killed(many: Path) -> None:
    process = start("--to", "jsonl", many)
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.readline()
    workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.wait()
    process.stdout.close()
    process.stderr.close()
    for _ in range(100):
        if not any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers):
            return
        time.sleep(0.05)
    pytest.fail("a worker goes on without anybody to work for")


def test_modules_in_the_present_folder_are_not_run(many: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for name in ("json", "pickle", "struct", "tomllib", "re"):
        (folder / f"{name}.py").write_text("open('was run', 'w')\nraise SystemExit(3)\n")
    safely = [sys.executable, "-P", "-m", "tui_reader", "--to", "jsonl", str(many)]  # as the installed command does
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run(safely, cwd=folder, env=environment, stdout=subprocess.PIPE, check=False)
    assert ran.returncode == 0 and ran.stdout.count(b"\n") == 300
    assert not (folder / "was run").exists()


def painted_on(terminal: int) -> str:
    """Take what is painted on a terminal until nobody has it open."""
    painted = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            piece = b""
        if not piece:
            os.close(terminal)
            return painted.decode()
        painted += piece


def on_terminal(*arguments: object, **environment: str) -> tuple[int, str]:
    """Run the command with a terminal for its output; return the status and what was painted."""
    main, terminal = pty.openpty()
    process = start(*arguments, stdout=terminal, stderr=terminal, env={**os.environ, "TERM": "dumb", **environment})
    os.close(terminal)
    painted = painted_on(main)
    return process.wait(5), painted


def test_a_dumb_terminal_gets_the_article_printed(story: Path) -> None:
    status, painted = on_terminal(story)
    assert status == 0 and painted.startswith("# Council votes") and "\x1b" not in painted


def test_colour_is_for_terminals_that_have_it(story: Path) -> None:
    assert "\x1b[1m" in on_terminal("--to", "text", story, TERM="xterm", NO_COLOR="")[1]
    assert "\x1b" not in on_terminal("--to", "text", story, TERM="xterm", NO_COLOR="1")[1]
    assert "\x1b" not in on_terminal("--to", "text", story, NO_COLOR="")[1]


def test_a_terminal_of_few_letters_gets_replacements(story: Path) -> None:
    status, painted = on_terminal("--to", "text", story, PYTHONIOENCODING="ascii")
    assert status == 0 and "?We cannot heat it any longer,?" in painted
