"""The reader stopped and gone on with, as a shell does it, whatever it is doing at that moment."""

import os
import signal
import sys
from time import monotonic, sleep

import pytest

from tests.first_page.pseudo_terminal import PseudoTerminal, terminal
from tui_reader.library.locations import sample_articles

TO_ALTERNATE, FROM_ALTERNATE, MOUSE = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?1000h"
HEADLINE = b"Skarholm dockers walk"

STOPPED_WHILE_WRITING = """
import os, signal, sys
from tui_reader.cli import main
from tui_reader.ui.screens.marking import Marking

def toggle(self):
    with self.app._driver._writer_thread._queue.mutex:
        for number in {signals}:
            os.kill(os.getpid(), number)
        sum(range(1000))

Marking.action_toggle_star = toggle
sys.exit(main())
"""
"""A reader that is stopped in the midst of handing over what is to be written."""

CONTINUED_WHILE_LEAVING = """
import asyncio, os, signal, sys
from tui_reader.cli import main
from tui_reader.ui.app import ReaderApp

shut_down = ReaderApp._shutdown

async def _shutdown(self):
    os.kill(os.getpid(), signal.SIGCONT)
    await asyncio.sleep(0.1)
    await shut_down(self)

ReaderApp._shutdown = _shutdown
sys.exit(main())
"""
"""A reader that is told to go on while it leaves."""

SHELL = """
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = os.fork()
if not child:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.executable, [sys.executable, "-m", "tui_reader", *sys.argv[1:]])
signal.signal(signal.SIGUSR1, lambda *_: os.kill(child, signal.SIGTSTP))
for group in (os.getpgrp(), child):
    assert os.WIFSTOPPED(os.waitpid(child, os.WUNTRACED)[1])
    os.tcsetpgrp(0, group)
    os.write(1, b"=bg=" if group != child else b"=fg=")
    os.killpg(child, signal.SIGCONT)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
"""A shell that lets what is stopped go on in the background first, and then before one's eyes."""


SHELL_WITH_A_SCRIPT = """
set -m
(: here could be more; "$0" -m tui_reader "$1"; exit $?)
echo "=shell="
fg
"""
"""A shell that has started a script, and that the reader; it goes on with both when it has its terminal again."""


@pytest.fixture
def article() -> str:
    return str(sample_articles() / "harbour-strike.txt")


def wait_until_stopped(screen: PseudoTerminal) -> None:
    until = monotonic() + 30
    while not os.waitpid(screen.process.pid, os.WNOHANG | os.WUNTRACED)[0]:
        assert monotonic() < until, "it does not stop"
        sleep(0.01)


def begun(screen: PseudoTerminal) -> int:
    screen.wait_for(MOUSE)
    return screen.rest()


def test_a_stop_waits_until_what_is_being_done_is_done(article: str) -> None:
    script = STOPPED_WHILE_WRITING.format(signals="[signal.SIGTSTP]")
    with terminal(article, command=[sys.executable, "-c", script]) as screen:
        ready = begun(screen)
        screen.press(b"*")
        wait_until_stopped(screen)
        assert screen.attributes() == screen.before
        os.kill(screen.process.pid, signal.SIGCONT)
        screen.wait_for(HEADLINE, after=screen.wait_for(TO_ALTERNATE, after=ready))
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE) == 2


def test_who_is_to_go_on_before_it_has_stopped_does_not_stop(article: str) -> None:
    script = STOPPED_WHILE_WRITING.format(signals="[signal.SIGTSTP, signal.SIGTSTP, signal.SIGCONT]")
    with terminal(article, command=[sys.executable, "-c", script]) as screen:
        ready = begun(screen)
        screen.press(b"*")
        screen.wait_for(HEADLINE, after=screen.wait_for(TO_ALTERNATE, after=ready))
        screen.press(b"q")
        assert screen.ended() == 0


def test_who_goes_on_in_the_background_stops_again_and_can_be_brought_back(article: str) -> None:
    with terminal(article, command=[sys.executable, "-c", SHELL]) as screen:
        begun(screen)
        os.kill(screen.process.pid, signal.SIGUSR1)
        there = screen.wait_for(b"=fg=", after=screen.wait_for(b"=bg="))
        screen.wait_for(HEADLINE, after=screen.wait_for(TO_ALTERNATE, after=there))
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.attributes() == screen.before


def test_who_is_told_to_go_on_while_leaving_leaves(article: str) -> None:
    with terminal(article, command=[sys.executable, "-c", CONTINUED_WHILE_LEAVING]) as screen:
        begun(screen)
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE) == 1
        assert screen.attributes() == screen.before


def test_ctrl_z_gives_the_shell_its_terminal_and_fg_goes_on_where_one_was(article: str) -> None:
    with terminal(article, command=["sh", "-c", SHELL_WITH_A_SCRIPT, sys.executable]) as screen:
        begun(screen)
        screen.press(b"/har\x1a")  # in a prompt too
        shell = screen.wait_for(b"=shell=", after=screen.wait_for(FROM_ALTERNATE))
        screen.wait_for(b"mhar", after=screen.wait_for(TO_ALTERNATE, after=shell))
        screen.press(b"\x1b")
        screen.rest()  # it is no part of what follows if a moment lies between
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.attributes() == screen.before


def test_ctrl_z_is_told_of_where_no_shell_would_go_on(article: str) -> None:
    with terminal(article) as screen:
        ready = begun(screen)
        screen.press(b"\x1a")
        screen.wait_for(b"no shell from which to come back", after=ready)
        screen.press(b"q")
        assert screen.ended() == 0
