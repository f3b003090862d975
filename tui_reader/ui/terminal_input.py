"""What comes from the terminal: keys, the mouse, answers; read in a thread that ends when it is told to."""

import os
import select
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from threading import Event
from time import monotonic

from textual._xterm_parser import XTermParser
from textual.events import MouseEvent
from textual.message import Message

_TICK = 0.1
"""Seconds after which a lone Esc is a key, and no longer the beginning of a sequence."""
_AT_ONCE = 65536
"""Bytes that are read at a time."""
_UNDER_WAY = 1.0
"""For so many seconds after it was asked, or after the mouse was moved, the terminal may still be sending something."""


class TerminalInput:
    """Reads the terminal until it is told to end, which it does at once.

    Textual's own reader looks every tenth of a second whether it is to end, twice, and falls over bytes that are no
    UTF-8: a terminal of another encoding sends them for any accented letter, and so may whatever is pasted.
    """

    def __init__(self, terminal: int, ended: Event) -> None:
        self._terminal = terminal
        self._ended = ended
        self._told, self._teller = os.pipe()
        self._sent_last = monotonic()
        """When the terminal was last asked, or known to be sending by itself."""

    def wake(self) -> None:
        """Make the reader look whether it is to end."""
        os.write(self._teller, b"\n")

    def run(self, deliver: Callable[[Message], None]) -> None:
        """Hand over what comes in, message by message, until the event of the end is set.

        Raises:
            OSError: when the terminal is gone.
        """
        parser = XTermParser()
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self._ended.is_set():
            ready, _, _ = select.select([self._terminal, self._told], [], [], _TICK)
            if self._told in ready:
                self._ended.wait(_TICK)
            elif ready:
                data = os.read(self._terminal, _AT_ONCE)
                if not data:  # its other end is closed
                    self._ended.wait(_TICK)
                text = decode(data)
                if text:  # of a character that is cut in two the rest comes later
                    self._pass_on(parser.feed(text), deliver)
            self._pass_on(parser.tick(), deliver)
        self._wait_for_what_is_under_way()

    def _pass_on(self, messages: Iterable[Message], deliver: Callable[[Message], None]) -> None:
        for message in messages:
            if isinstance(message, MouseEvent):
                self._sent_last = monotonic()
            deliver(message)

    def _wait_for_what_is_under_way(self) -> None:
        """Swallow what the terminal sends after it was told to send no more: else the shell would take it for keys."""
        if monotonic() - self._sent_last < _UNDER_WAY and select.select([self._terminal], [], [], _TICK)[0]:
            os.read(self._terminal, _AT_ONCE)

    def close(self) -> None:
        """Let go of what it is woken by, once it has ended."""
        os.close(self._told)
        os.close(self._teller)
