"""Ends between the first page and the reader: the terminal is given back first, then it is said what ended it."""

import re
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.first_page.pseudo_terminal import terminal
from tui_reader.library.library import Library
from tui_reader.library.locations import sample_articles

FROM_ALTERNATE, HEADLINE = b"\x1b[?1049l", b"Skarholm dockers walk"

FAULTY_DRIVER = """
import sys
from tui_reader.cli import main
from tui_reader.ui.driver import ReaderDriver

def start(self):
    raise LookupError("words of an article")

ReaderDriver.start_application_mode = start
sys.exit(main())
"""
"""A reader that has a fault after its first page was painted and before it has the terminal."""


@pytest.fixture
def article() -> str:
    return str(sample_articles() / "harbour-strike.txt")


def test_a_fault_of_ours_before_the_reader_has_the_terminal_is_told_where_it_can_be_read(
    article: str, tmp_path: Path
) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path)}
    with terminal(article, environment=state, command=[sys.executable, "-c", FAULTY_DRIVER]) as screen:
        assert screen.ended() == 1
        assert screen.attributes() == screen.before
        told = screen.written.rpartition(FROM_ALTERNATE)[2].decode()
    assert "a fault of ours (LookupError) ended the reader" in told and "words of" not in told


@pytest.mark.parametrize(
    ("number", "told"),
    ((signal.SIGTERM, b"newsreader: ended by SIGTERM\r\n"), (signal.SIGHUP, b""), (signal.SIGINT, b"")),
)
def test_who_is_ended_on_the_first_page_says_by_what(article: str, number: signal.Signals, told: bytes) -> None:
    with terminal(article) as screen:
        screen.wait_for(HEADLINE)
        screen.process.send_signal(number)
        assert screen.ended() == 128 + number
        behind_the_page = screen.written.rpartition(FROM_ALTERNATE)[2]
        assert re.sub(rb"\x1b\[\?\d+[hl]", b"", behind_the_page).lstrip(b"\r") == told  # the reader may have come


def test_who_leaves_while_another_program_holds_the_library_is_told_and_need_not_wait(
    article: str, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    Library(library).close()
    with (
        closing(sqlite3.connect(library, isolation_level=None)) as other,
        terminal("--library", str(library), article) as screen,
    ):
        screen.wait_for(b"\x1b[?1000h")
        screen.rest()
        other.execute("BEGIN IMMEDIATE")
        screen.press(b"*")
        screen.rest()
        screen.press(b"q")
        screen.wait_for(b"another program has the library; Ctrl-C leaves without it")
        screen.press(b"\x03")
        assert screen.ended() == 130
        assert b"what was changed last is not kept" in screen.written
        assert screen.attributes() == screen.before
