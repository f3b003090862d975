"""Ends that nobody wished for: the terminal goes away, or the reader has a fault of its own."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.first_page.pseudo_terminal import terminal
from tui_reader.library.library import Library
from tui_reader.library.locations import sample_articles

TO_ALTERNATE, FROM_ALTERNATE, MOUSE = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?1000h"
HEADLINE = b"Skarholm dockers walk"

FAULTY = """
import sys
from tui_reader.cli import main
from tui_reader.ui.screens.marking import Marking

def toggle(self):
    raise LookupError("Skarholm dockers walk out: words of an article")

Marking.action_toggle_star = toggle
sys.exit(main())
"""
"""A reader that has a fault behind a key."""

FAULTY_INPUT = """
import sys
from tui_reader.cli import main
from tui_reader.ui.terminal_input import TerminalInput

def take_in(self, text, deliver):
    raise LookupError(text)

TerminalInput.take_in = take_in
sys.exit(main())
"""
"""A reader that has a fault where it takes in what is typed."""

BUSY = """
import sys, threading, time
from tui_reader.cli import main
from tui_reader.ui import threads
from tui_reader.ui.background import in_background
from tui_reader.ui.screens.asking import Asking

def wait(self):
    threading.Event().wait(600)

Asking.action_versions = in_background("wait")(wait)
threads._LAST_SECONDS = 0.3
sys.exit(main())
"""
"""A reader that has something behind a key that takes ten minutes."""

BESET = """
import asyncio, os, signal, sys, threading
from tui_reader.cli import main
from tui_reader.ui.screens.marking import Marking

def toggle(self):
    loop = asyncio.get_running_loop()

    def type_much():
        for _ in range(2000):
            loop.call_soon_threadsafe(int)
        os.kill(os.getpid(), signal.{wish})

    thread = threading.Thread(target=type_much)
    thread.start()
    thread.join()

Marking.action_toggle_star = toggle
sys.exit(main())
"""
"""A reader in which so much is typed, while it is busy, that its loop is told of nothing more; then a signal comes."""

UNABLE_TO_NOTE = """
import sys
from tui_reader.cli import main
from tui_reader.ui.screens.main import MainScreen

def note(self):
    raise LookupError("words of an article")

MainScreen.before_leaving = note
sys.exit(main())
"""
"""A reader that has a fault in what it does before it is left."""

ENDED_WHERE_NOTHING_CAN_BE_RAISED = """
import os, signal, weakref
from tui_reader.first_page.terminal import QuietTerminal

class Thing: ...

with QuietTerminal() as terminal:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # as a loop leaves it that has ended
    for number in (signal.SIGTERM, signal.SIGINT):
        thing = Thing()
        weakref.finalize(thing, print)
        told = weakref.ref(thing, lambda _: os.kill(os.getpid(), number))
        del thing
    print(terminal.ended_by)
"""
"""A signal that comes in the midst of tidying up, where Python only tells of what is raised."""


@pytest.fixture
def article() -> str:
    return str(sample_articles() / "harbour-strike.txt")


@pytest.mark.parametrize("options", ([], ["--no-early-paint"]), ids=("painted", "not painted"))
def test_it_ends_in_order_when_the_terminal_goes_away(article: str, options: list[str]) -> None:
    with terminal(*options, article) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        assert screen.vanish() == 129


@pytest.mark.parametrize("options", ([], ["--no-early-paint"]), ids=("painted", "not painted"))
def test_bytes_of_another_encoding_do_not_end_it(article: str, options: list[str]) -> None:
    with terminal(*options, article) as screen:
        screen.press(b"\xff")
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"\xfe\xe9")
        screen.rest()
        screen.press(b"\x1b")  # closes what the letters have opened
        screen.rest()
        screen.press(b"q")
        assert screen.ended() == 0
        assert b"Traceback" not in screen.written


def test_what_was_marked_before_is_kept(article: str, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    with terminal("--library", str(library), article) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"*")
        screen.rest()
        screen.vanish()
    kept = Library(library).articles.at_path(article)
    assert kept is not None and kept.starred


def test_a_fault_of_ours_gives_the_terminal_back_and_says_where_its_report_is(article: str, tmp_path: Path) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path)}
    with terminal(article, environment=state, command=[sys.executable, "-c", FAULTY]) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"*")
        assert screen.ended() == 1
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE) == 1
        assert screen.attributes() == screen.before
        told = screen.written.rpartition(FROM_ALTERNATE)[2].decode()
    report = re.search(r"a fault of ours \(LookupError\) ended the reader; a report .* is in (\S.*)", told)
    assert report is not None and "Traceback" not in told
    written = Path(report[1].strip()).read_text()
    assert "LookupError" in written and "in toggle" in written
    assert "Skarholm" not in written and "harbour-strike" not in written


def test_a_fault_of_ours_in_what_is_typed_is_one_like_any_other(article: str, tmp_path: Path) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path)}
    with terminal(article, environment=state, command=[sys.executable, "-c", FAULTY_INPUT]) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"*")
        assert screen.ended() == 1
        assert screen.attributes() == screen.before
        told = screen.written.rpartition(FROM_ALTERNATE)[2].decode()
    assert "a fault of ours (LookupError) ended the reader" in told and "Traceback" not in told


def test_a_wish_to_end_that_cannot_be_answered_at_once_is_noted_and_not_told_of() -> None:
    script = ENDED_WHERE_NOTHING_CAN_BE_RAISED
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert "Traceback" not in ended.stderr and "15" in ended.stdout


@pytest.mark.parametrize("wish", [b"q", signal.SIGTERM], ids=["a key", "a signal"])
def test_what_goes_on_in_the_background_is_not_waited_for(
    article: str, tmp_path: Path, wish: bytes | signal.Signals
) -> None:
    library = tmp_path / "library.sqlite"
    with terminal("--library", str(library), article, command=[sys.executable, "-c", BUSY]) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"V*")
        screen.rest()
        if isinstance(wish, bytes):
            screen.press(wish)
        else:
            screen.process.send_signal(wish)
        assert screen.ended() == (0 if isinstance(wish, bytes) else 128 + wish)
        assert screen.attributes() == screen.before
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE) == 1
    kept = Library(library).articles.at_path(article)
    assert kept is not None and kept.starred


@pytest.mark.parametrize("wish", ("SIGHUP", "SIGTERM", "SIGINT"))
def test_a_signal_is_answered_however_much_has_been_typed_before(article: str, wish: str) -> None:
    with terminal(article, command=[sys.executable, "-c", BESET.replace("{wish}", wish)]) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"*")
        assert screen.ended() == 128 + signal.Signals[wish]
        assert screen.attributes() == screen.before
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE) == 1
        assert b"Exception" not in screen.written


@pytest.mark.parametrize("wish", (b"q", signal.SIGHUP), ids=("a key", "a signal"))
def test_a_fault_in_what_is_done_before_leaving_keeps_nobody(
    article: str, tmp_path: Path, wish: bytes | signal.Signals
) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path)}
    with terminal(article, environment=state, command=[sys.executable, "-c", UNABLE_TO_NOTE]) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        if isinstance(wish, bytes):
            screen.press(wish)
        else:
            screen.process.send_signal(wish)
        assert screen.ended() == (1 if isinstance(wish, bytes) else 128 + wish)
        assert screen.attributes() == screen.before
        told = screen.written.rpartition(FROM_ALTERNATE)[2].decode()
    assert "a fault of ours (LookupError) came when leaving" in told and "words of" not in told
