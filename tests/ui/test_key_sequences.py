"""Whatever sequences come, keys typed behind them arrive."""

import time
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.message import Message

from tests.ui.test_terminal_input import reading
from tui_reader.ui.key_sequences import SequenceParser, messages_of
from tui_reader.ui.terminal_input import TerminalInput

PIECES = (
    "\x1b", "\x1b[", "\x1b[<", "\x1bO", "\x1bP", "\x1b]", "[", "<", "M", "m", "t", "u", "R", "~", "$y", ";", ":", "?",
    "A", "0", "1", "3", "48", "97", "55296", "9999999", "200~", "201~", "2026", "2048", "\x07", "\x1b\\", "\x00",
    "é", "\u202e",
)  # fmt: skip


def keys_of(text: str) -> list[str]:
    parser = SequenceParser()
    return [message.key for message in parser.feed(text) if isinstance(message, Key)]


@pytest.mark.parametrize(
    ("sequence", "keys"),
    (
        pytest.param("\x1b[106;1:1u", ["j"], id="a key that was pressed"),
        pytest.param("\x1b[106;1:2u", ["j"], id="a key that is held"),
        pytest.param("\x1b[106;1:3u", [], id="a key that was let go"),
        pytest.param("\x1b[106:74;5:1u", ["ctrl+j"], id="another key of that place is told too"),
        pytest.param("\x1b[1;1:3A", [], id="an arrow that was let go"),
        pytest.param("\x1b[1;1:1A", ["up"], id="an arrow that was pressed"),
        pytest.param("\x1b[97u", ["a"], id="as ever"),
        pytest.param("\x1b[1114112;1u", [], id="no character has that number"),
        pytest.param("\x1b[55296;1u", [], id="half of a character"),
    ),
)
def test_keys_are_taken_from_what_newer_terminals_tell(sequence: str, keys: list[str]) -> None:
    assert keys_of(sequence + "z") == [*keys, "z"]


def test_a_mouse_counts_cells_where_the_terminal_counts_no_pixels() -> None:
    parser = SequenceParser()
    assert len(list(parser.feed("\x1b[48;24;80;0;0t\x1b[<0;5;5M"))) == 2


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_no_sequence_ends_the_reading(text: str) -> None:
    reader, came = TerminalInput(0, Event()), list[Message]()
    for piece in (text, "\x1b[201~" + "z" * 64):
        reader.take_in(piece, came.append)
    reader.close()
    assert isinstance(came[-1], Key) and came[-1].key == "z"


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_was_typed_before_the_reader_was_there_may_be_anything(text: str) -> None:
    assert all(isinstance(message, Message) for message in messages_of(text.encode()))
    assert messages_of(b"j\x1b[106;1:3uk")[-1].key == "k"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "keys"),
    (
        (b"j\x1bq", ["j", "escape", "q"]),
        (b"\x1b\x1bq", ["escape", "escape", "q"]),
        (b"\x1b\r\x1b", ["escape", "enter", "escape"]),
        (b"\x1b\x1b[A\x1b[B", ["escape", "up", "down"]),
        (b"\x1bOA\x1b[5~x", ["up", "pageup", "x"]),
    ),
    ids=range(5),
)
def test_esc_and_a_letter_that_were_typed_ahead_are_two_keys(typed: bytes, keys: list[str]) -> None:
    assert [message.key for message in messages_of(typed) if isinstance(message, Key)] == keys


def test_a_paste_whose_end_was_lost_is_left_by_a_key_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.ui.terminal_input._SILENCE", 0.2)
    with reading() as typing:
        typing.send(b"\x1b[200~lost")
        time.sleep(0.5)
        typing.send(b"\x03")
        assert isinstance(typing.message(), Paste)
        assert typing.key() == "\x03"
