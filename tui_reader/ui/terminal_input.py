"""What comes from the terminal: keys, the mouse, answers; read in a thread that ends when it is told to."""

import os
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from threading import Event
from time import monotonic

from textual.events import MouseEvent
from textual.message import Message

from tui_reader.library.readiness import ready
from tui_reader.ui.key_sequences import FAULTS, PASTE_END, SequenceParser, typed_ahead

_TICK = 0.1
"""Seconds after which a lone Esc is a key, and no longer the beginning of a sequence."""
_AT_ONCE = 65536
"""Bytes that are read at a time."""
_UNDER_WAY = 1.0
"""For so many seconds after it was asked, or after the mouse was moved, the terminal may still be sending something."""
_SILENCE = 1.0
"""Seconds after which Esc or Ctrl-C by itself was pressed by somebody, and is no part of what is being pasted."""
_WAY_OUT = ("\x1b", "\x03")


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
        self._parser = SequenceParser()
        self._is_early = False

    def wake(self) -> None:
        """Make the reader look whether it is to end."""
        os.write(self._teller, b"\n")

    def run(self, deliver: Callable[[Message], None]) -> None:
        """Hand over what comes in, message by message, until the event of the end is set.

        Raises:
            OSError: when the terminal is gone.
        """
        decode = getincrementaldecoder("utf-8")("replace").decode
        last = 0.0
        self._is_early = bool(ready((self._terminal,), 0))
        while not self._ended.is_set():
            there = ready((self._terminal, self._told), _TICK)
            if self._told in there:
                self._ended.wait(_TICK)
            elif there:
                data = os.read(self._terminal, _AT_ONCE)
                if not data:  # its other end is closed
                    self._ended.wait(_TICK)
                text = decode(data)
                if text in _WAY_OUT and monotonic() - last > _SILENCE:
                    text = PASTE_END + text  # the end of a paste may have been lost: nobody could ever leave
                if text:  # of a character that is cut in two the rest comes later
                    self.take_in(text, deliver)
                last = monotonic()
            self._pass_on(self._parser.tick(), deliver)
        self._wait_for_what_is_under_way()

    def take_in(self, text: str, deliver: Callable[[Message], None]) -> None:
        """Hand over what a text that has come in means."""
        feed = typed_ahead(text, self._parser) if self._is_early else self._parser.feed(text)
        self._is_early = False
        self._pass_on(feed, deliver)

    def _pass_on(self, messages: Iterable[Message], deliver: Callable[[Message], None]) -> None:
        for message in self._without_faults(messages):
            if isinstance(message, MouseEvent):
                self._sent_last = monotonic()
            deliver(message)

    def _without_faults(self, messages: Iterable[Message]) -> Iterator[Message]:
        """Begin anew behind what the parser falls over: a sequence that nobody understands is no reason to end."""
        try:
            yield from messages
        except FAULTS:
            self._parser = SequenceParser()

    def _wait_for_what_is_under_way(self) -> None:
        """Swallow what the terminal sends after it was told to send no more: else the shell would take it for keys."""
        if monotonic() - self._sent_last < _UNDER_WAY and ready((self._terminal,), _TICK):
            os.read(self._terminal, _AT_ONCE)

    def close(self) -> None:
        """Let go of what it is woken by, once it has ended."""
        os.close(self._told)
        os.close(self._teller)
