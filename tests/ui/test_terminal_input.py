"""What the terminal sends is handed over whatever it is, and nobody waits long for the reading to end."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Event, Thread

import pytest
from textual.events import Key
from textual.message import Message

from tui_reader.ui.terminal_input import TerminalInput

WAIT = 10


class Typing:
    """Somebody who types, and what has come of it."""

    def __init__(self, writing: int, messages: "SimpleQueue[Message]") -> None:
        self._writing = writing
        self._messages = messages

    def send(self, data: bytes) -> None:
        os.write(self._writing, data)

    def message(self) -> Message:
        """Give the next of whatever has come."""
        return self._messages.get(timeout=WAIT)

    def key(self) -> str | None:
        """Give the character of the next key."""
        message = self.message()
        assert isinstance(message, Key)
        return message.character

    def name(self) -> str:
        """Give the name of the next key."""
        message = self.message()
        assert isinstance(message, Key)
        return message.key


@contextmanager
def reading(typed: bytes = b"") -> Iterator[Typing]:
    """Read what is typed, some of it before anybody reads; at the end the reader must end, too."""
    terminal, writing = os.pipe()
    os.write(writing, typed)
    ended, messages = Event(), SimpleQueue[Message]()
    reader = TerminalInput(terminal, ended)
    thread = Thread(target=reader.run, args=(messages.put,), daemon=True)
    thread.start()
    try:
        yield Typing(writing, messages)
    finally:
        reader.wake()
        ended.set()
        thread.join(WAIT)
        assert not thread.is_alive()
        reader.close()
        os.close(terminal)
        os.close(writing)


def test_keys_come_in_their_order() -> None:
    with reading() as typing:
        typing.send(b"jk\x1b[A")
        assert [typing.key() for _ in range(3)] == ["j", "k", None]


@pytest.mark.parametrize(
    "data", [b"\xff", b"caf\xe9", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc3(", b"\x80\x1b[\xff"]
)
def test_bytes_that_are_no_utf_8_do_not_end_the_reading(data: bytes) -> None:
    with reading() as typing:
        typing.send(data + b"\x1b[Az")
        while typing.key() != "z":
            pass


def test_a_character_that_comes_in_two_pieces_is_one() -> None:
    with reading() as typing:
        first, second = "é".encode()[:1], "é".encode()[1:]
        typing.send(b"a" + first)
        assert typing.key() == "a"
        typing.send(second)
        assert typing.key() == "é"


def test_an_escape_alone_is_a_key_after_a_while() -> None:
    with reading() as typing:
        typing.send(b"\x1b")
        assert typing.key() in ("\x1b", None)


def test_esc_and_a_letter_that_wait_already_are_two_keys_and_later_one_with_alt() -> None:
    with reading(typed=b"\x1bq") as typing:
        assert [typing.name(), typing.name()] == ["escape", "q"]
        typing.send(b"\x1bq")
        assert typing.name() == "alt+q"


def test_the_reading_ends_while_nothing_comes() -> None:
    with reading():
        pass


def test_the_reading_ends_when_the_other_end_is_closed() -> None:
    terminal, writing = os.pipe()
    os.close(writing)
    ended = Event()
    reader = TerminalInput(terminal, ended)
    thread = Thread(target=reader.run, args=(lambda message: None,), daemon=True)
    thread.start()
    ended.set()
    reader.wake()
    thread.join(WAIT)
    assert not thread.is_alive()
    reader.close()
    os.close(terminal)
