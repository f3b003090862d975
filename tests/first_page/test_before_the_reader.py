"""Keys pressed while the reader is being loaded: answered by the painter, and none of them lost or done twice."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.first_page.pseudo_terminal import PseudoTerminal, terminal
from tui_reader.library.locations import sample_articles

MOUSE = b"\x1b[?1000h"
"""Textual switches it on first of all."""
HEADLINE = b"Skarholm dockers walk"
MARKED = b"each with its reason"

WAITING = """
import os, sys, time
import tui_reader.cli.screen as screen
from tui_reader.cli import main

run = screen._run_reader

def wait_and_run(*given):
    while not os.path.exists(os.environ["GO"]):
        time.sleep(0.01)
    return run(*given)

screen._run_reader = wait_and_run
sys.exit(main())
"""
"""A reader that is loaded only when it is told to."""


needs_children = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system does not name children")


class Waiting:
    """A terminal in which the first page stands, and the reader that waits."""

    def __init__(self, screen: PseudoTerminal, go: Path) -> None:
        self.screen = screen
        self._go = go

    def let_reader_come(self) -> int:
        """Let it be loaded; give where what it writes begins."""
        assert MOUSE not in self.screen.written
        self._go.touch()
        return self.screen.wait_for(MOUSE)

    def painter(self) -> int:
        """Give the process that paints."""
        number = self.screen.process.pid
        return int(Path(f"/proc/{number}/task/{number}/children").read_text().split()[0])


@contextmanager
def waiting(folder: Path, *arguments: str) -> Iterator[Waiting]:
    go = folder / "go"
    environment = {"GO": str(go), "XDG_STATE_HOME": str(folder)}
    article = str(sample_articles() / "harbour-strike.txt")
    with terminal(*arguments, article, environment=environment, command=[sys.executable, "-c", WAITING]) as screen:
        screen.wait_for(HEADLINE)
        yield Waiting(screen, go)


def test_they_are_answered_before_the_reader_is_there_and_it_goes_on_from_there(tmp_path: Path) -> None:
    with waiting(tmp_path) as page:
        screen = page.screen
        screen.press(b"v")
        screen.wait_for(MARKED)
        screen.press(b"\x1b[F")
        screen.wait_for(b"100 %")
        ready = page.let_reader_come()
        screen.wait_for(b"with hidden lines", after=ready)
        screen.wait_for(b"100 %", after=ready)
        screen.press(b"v")
        screen.wait_for(b"The file as it is", after=ready)
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.attributes() == screen.before


def test_what_the_painter_does_not_know_waits_for_the_reader_with_all_that_follows(tmp_path: Path) -> None:
    with waiting(tmp_path) as page:
        screen = page.screen
        screen.press(b"v")
        screen.wait_for(MARKED)
        screen.press(b"vv/dock")  # to the file as it is, and back to the clean article
        screen.wait_for(b"The clean article.")
        ready = page.let_reader_come()
        screen.press(b"er")
        screen.wait_for(b"1 of 3", after=ready)
        screen.press(b"\x03")
        assert screen.ended() == 130
        assert screen.attributes() == screen.before


@needs_children
def test_when_the_painter_dies_nothing_of_it_is_lost(tmp_path: Path) -> None:
    with waiting(tmp_path) as page:
        screen = page.screen
        screen.press(b"v")
        screen.wait_for(MARKED)
        os.kill(page.painter(), signal.SIGKILL)
        screen.press(b"v")
        ready = page.let_reader_come()
        screen.wait_for(b"The file as it is, line by line", after=ready)
        screen.press(b"q")
        assert screen.ended() == 0


@needs_children
def test_the_painter_does_not_outlive_the_reader(tmp_path: Path) -> None:
    with waiting(tmp_path) as page:
        painter = page.painter()
        page.screen.press(b"v")
        page.screen.wait_for(MARKED)
        page.screen.process.kill()
        page.screen.process.wait()
        until = monotonic() + 20
        while Path(f"/proc/{painter}/stat").exists() and "Z" not in Path(f"/proc/{painter}/stat").read_text().split():
            assert monotonic() < until
            sleep(0.02)


@pytest.mark.parametrize("how", ("Ctrl-C", "a signal"))
def test_it_ends_while_the_painter_waits_for_keys(tmp_path: Path, how: str) -> None:
    with waiting(tmp_path) as page:
        screen = page.screen
        screen.press(b"v")
        screen.wait_for(MARKED)
        if how == "Ctrl-C":
            screen.press(b"\x03")
        else:
            os.kill(screen.process.pid, signal.SIGTERM)
        assert screen.ended() == 128 + (signal.SIGINT if how == "Ctrl-C" else signal.SIGTERM)
        assert screen.written.count(b"\x1b[?1049h") == screen.written.count(b"\x1b[?1049l") == 1
        assert screen.attributes() == screen.before
