"""What the painter takes for keys: what Textual takes for the same, and nothing that it does not know whole."""

import os

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key

from tests.first_page.test_keys_on_the_page import painted_of
from tui_reader.first_page import answering
from tui_reader.first_page.answering import Lines, answer_keys
from tui_reader.first_page.inks import inks_of
from tui_reader.first_page.page import Look, first_page
from tui_reader.first_page.typed import ANSWERED, first_command, is_cut, meanings
from tui_reader.ui.commands import BY_ID
from tui_reader.ui.keys_in_order import KeysInOrder


def test_what_is_understood_is_what_textual_understands() -> None:
    known = meanings()
    assert set(known.values()) == ANSWERED
    for sent, command in known.items():
        (event,) = XTermParser().feed(sent.decode())
        assert isinstance(event, Key) and event.key in BY_ID[command].keys


def test_keys_are_taken_as_configured() -> None:
    known = meanings((("line_down", ("n", "ctrl+e")), ("no_such", ("j",))))
    assert known[b"\x05"] == "line_down" and b"j" not in known
    assert b"n" not in known  # the next match has it, too


@pytest.mark.parametrize(
    ("typed", "command", "rest"),
    (
        (b"jk", "line_down", b"k"),
        (b"\x1b[6~j", "page_down", b"j"),
        (b"\x1bOA", "line_up", b""),
        (b"/j", "", b"/j"),
        (b"\x1b[", "", b"\x1b["),
        (b"", "", b""),
        ("é".encode(), "", "é".encode()),
    ),
)
def test_the_first_key_is_taken_and_the_others_wait(typed: bytes, command: str, rest: bytes) -> None:
    assert first_command(typed, meanings()) == (command, rest)


@pytest.mark.parametrize(
    ("typed", "cut"),
    (
        (b"j", False),
        (b"j\x1b", True),
        (b"\x1b[", True),
        (b"\x1b[1;5", True),
        (b"\x1bO", True),
        (b"\x1b[1;5A", False),
        (b"\x1b[A", False),
        (b"\x1bx", False),
        ("jé".encode()[:2], True),
        ("🌊".encode()[:3], True),
        ("🌊".encode(), False),
        (b"\xff", False),
        (b"\xff\xffj", False),
    ),
)
def test_a_key_that_has_not_come_as_a_whole_is_told(typed: bytes, cut: bool) -> None:
    assert is_cut(typed) is cut


@pytest.mark.parametrize(
    ("typed", "read", "answered"),
    (
        (b"jjj", b"jjj", " 53 %"),
        (b"\x1b[F", b"\x1b[F", "100 %"),
        (b"v\x1bOB/dock", b"v\x1bOB/", "each with its reason"),
        (b"G\xc3\xa9jj", b"G\xc3\xa9", "100 %"),
        (b"G\x1b[<0;3;3Mj", b"G\x1b[<0;3;3M", "100 %"),
        (b"\x01jj", b"\x01", ""),
    ),
)
def test_every_byte_that_is_read_is_handed_on_and_no_key_is_cut(
    typed: bytes, read: bytes, answered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte comes at a time, as over a slow line; what is not understood is left in the terminal, but for one key."""
    monkeypatch.setattr(answering, "_AT_ONCE", 1)
    monkeypatch.setattr("os.get_terminal_size", lambda _: (100, 30))
    inks = inks_of("plain", "16")
    assert inks is not None
    look = Look(100, 30, inks)
    painted = painted_of("harbour-strike.txt")
    keys, keyboard = os.pipe()
    shown, page = os.pipe()
    handed, typed_out = os.pipe()
    os.write(keyboard, typed)
    os.close(keyboard)
    end, reader = os.pipe()
    answer_keys(painted, look, first_page(painted, look), Lines(keys, page, typed_out, end))
    for stream in (page, typed_out, reader):
        os.close(stream)
    with open(handed, "rb") as was_read, open(keys, "rb") as left, open(shown, "rb") as drawn:
        assert was_read.read() == read
        assert left.read() == typed[len(read) :]
        assert answered in drawn.read().decode()
    os.close(end)


def test_bytes_that_are_no_text_are_no_fault() -> None:
    app = KeysInOrder()
    app.begin_with(b"j\xff\x1b[Bv\xc3\xa9\x1b")
    names = [event.key for event in app._typed if isinstance(event, Key)]
    assert names[0] == "j" and names[2:] == ["down", "v", "é", "escape"]
