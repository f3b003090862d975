"""The terminal before Textual has it: whether it can be painted on, kept quiet meanwhile, and given back."""

from __future__ import annotations

import os
import signal
import sys
import termios
from contextlib import suppress

from tui_reader.first_page.geometry import SMALLEST
from tui_reader.model.value import Value
from tui_reader.ui.endings import ENDING, undisturbed, words_of_ending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any, Protocol
else:
    Protocol = object

_STANDARD_STREAMS = (0, 1, 2)
TO_PAGE = "\x1b[?1049h\x1b[?25l\x1b[?7l"
"""To the alternate screen, without a cursor, without wrapping: as Textual begins, too."""
FROM_PAGE = "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[<u\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Back from there, and from what Textual may have begun to switch on."""


class Size(Value):
    """How large the terminal is, in cells."""

    columns: int
    rows: int


def size_to_paint() -> Size | None:
    """Give the size of the terminal, or `None` where it had better be left to Textual.

    It draws on standard error, reads keys from standard input, and takes the size from standard output: all three must
    be the terminal. Whatever the environment tells Textual to do otherwise, it is to do.
    """
    environment = os.environ
    if environment.keys() & {"COLUMNS", "LINES"} or any(name.startswith("TEXTUAL") for name in environment):
        return None
    if not all(os.isatty(stream) for stream in _STANDARD_STREAMS) or not _has_all_letters():
        return None
    try:
        size = Size(*os.get_terminal_size(1))
    except OSError:
        return None
    return size if size.columns >= SMALLEST[0] and size.rows >= SMALLEST[1] else None


def _has_all_letters() -> bool:
    """Tell whether the terminal takes UTF-8, as far as the environment tells."""
    return sys.stderr is not None and sys.stderr.encoding.lower() in ("utf-8", "utf8")


def depth_of_colour() -> str | None:
    """Tell by Rich's rule what the terminal understands of colour: "truecolor", "256", "16", or `None` for nothing."""
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    term = os.environ.get("TERM", "").strip().lower()
    if term in ("", "dumb", "unknown"):
        return None
    return "256" if term.rpartition("-")[2] in ("256color", "kitty") else "16"


def write_all(stream: int, words: str | bytes) -> None:
    """Write to a terminal or a pipe, however little it takes at once."""
    data = words.encode("utf-8", "replace") if isinstance(words, str) else words
    while data:
        data = data[os.write(stream, data) :]


def _pass_over_endings(told: sys.UnraisableHookArgs) -> None:
    """Tell of no wish to end that came where Python cannot end: it is noted, and answered a moment later."""
    if not isinstance(told.exc_value, SystemExit | KeyboardInterrupt):
        sys.__unraisablehook__(told)


class Painter(Protocol):
    """Whoever paints on the terminal."""

    def end(self) -> None:
        """Paint no more; it is known then whether anything stands on the terminal."""


class QuietTerminal:
    """The terminal without echo: keys wait, unseen, for the one who will read them.

    What would end the program gives it back first.
    """

    def __init__(self) -> None:
        self._before: list[Any] | None = None
        self.ended_by: int | None = None
        """The signal by which somebody has asked to end."""
        self._is_ended_later = False
        self._is_ending = False
        self.painter: Painter | None = None
        """Whose work ends before the terminal is given back."""
        self.is_painted = False
        """Whether a page stands on it, and nobody has given the terminal back yet."""

    @property
    def attributes(self) -> list[Any] | None:
        """How the terminal was set before."""
        return self._before

    def __enter__(self) -> QuietTerminal:
        """Begin to look after it."""
        for number in ENDING:
            signal.signal(number, self._end)
        sys.unraisablehook = _pass_over_endings
        return self

    def _end(self, number: int, _: FrameType | None) -> None:
        is_first, self.ended_by = self.ended_by is None, number
        if not (is_first and self._is_ended_later):
            self._is_ending = True
            sys.exit(128 + number)

    def leave_endings_to_reader(self) -> None:
        """Only note a wish to end from now on: a reader that is being made cannot be put in order, a made one asks.

        Who asks twice is answered at once.
        """
        self._is_ended_later = True

    def silence(self) -> None:
        """Switch echo and line editing off."""
        self._before = termios.tcgetattr(0)
        quiet = termios.tcgetattr(0)
        quiet[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)  # as Textual does
        quiet[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        quiet[6][termios.VMIN] = 1
        termios.tcsetattr(0, termios.TCSANOW, quiet)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # for a tenth of a second nothing could be resumed

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was, and say what has ended the program before the reader could say it."""
        self.give_back()
        if self._is_ending and self.ended_by is not None and (words := words_of_ending(self.ended_by)):
            with suppress(OSError):
                os.write(2, f"newsreader: {words}\n".encode())

    def give_back(self) -> None:
        """Leave the terminal as it was; who asks once more to end, meanwhile, is answered then."""
        with undisturbed():
            self._give_back()

    def _give_back(self) -> None:
        if self.painter is not None:
            self.painter.end()
        with suppress(OSError, termios.error):  # it may be gone: its window closed, the line to it cut
            if self.is_painted:
                self.is_painted = False
                os.write(2, FROM_PAGE.encode())
            if self._before is not None:
                termios.tcsetattr(0, termios.TCSANOW, self._before)
