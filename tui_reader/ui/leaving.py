"""How the reader is left: on a wish, on a signal, on a fault of ours."""

import asyncio
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tui_reader.ui.endings import ENDING, words_of_ending
from tui_reader.ui.keys_in_order import KeysInOrder
from tui_reader.ui.threads import BackgroundThreads

if TYPE_CHECKING:
    from tui_reader.ui.handover import PaintedTerminal


class Leaving(KeysInOrder):
    """An application that leaves in order, whatever ends it, and says why when the terminal has been given back."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.painted_terminal: PaintedTerminal | None = None
        """The terminal as it was before the first page was painted on it, if it was."""
        self.last_words = ""
        """What is said on stderr when the terminal has been given back."""

    def answer_signals(self) -> None:
        """Leave in order, and soon, when the system asks to: Textual alone would leave the terminal in its own modes.

        To be called as soon as there is a loop; who has asked before is answered then.
        """
        loop = asyncio.get_running_loop()
        loop.set_default_executor(BackgroundThreads())
        with suppress(NotImplementedError, RuntimeError, ValueError):
            for number in ENDING:
                loop.add_signal_handler(number, _wake)
                signal.signal(number, self._answer_signal)
            signal.set_wakeup_fd(signal.set_wakeup_fd(-1), warn_on_full_buffer=False)
        asked = self.painted_terminal.ended_by if self.painted_terminal is not None else None
        if asked is not None:
            self._leave_by_signal(signal.Signals(asked))

    def _answer_signal(self, number: int, frame: object) -> None:
        """Leave in a moment. Python itself calls this; the loop is only woken.

        It knows of a signal by a byte in a pipe that takes less than three hundred of them, and every key that waits
        for it has put one there: beyond that it hears of no signal at all.
        """
        with suppress(RuntimeError):  # there is no loop any more: one is leaving
            asyncio.get_running_loop().call_soon_threadsafe(self._leave_by_signal, signal.Signals(number))

    def _leave_by_signal(self, number: signal.Signals) -> None:
        self.last_words = words_of_ending(number)
        self.exit(128 + number)

    def exit(self, result: int | None = None, return_code: int = 0, message: object = None) -> None:
        """Leave, after what must be kept was noted."""
        self._is_leaving = True
        try:
            self.before_leaving()
        except Exception as fault:  # it must not keep anybody here
            from tui_reader.library.crash_reports import words_of_fault

            self.last_words = words_of_fault(fault, "came when leaving; where you stopped may not be kept")
            result = result or 1
        super().exit(result, return_code)

    def before_leaving(self) -> None:
        """Note what must be kept."""

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault, unless one is leaving already: what is being taken apart may miss some of its parts."""
        if not self._is_leaving:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End on a fault of ours: no traceback with the words of an article, but a report and its place."""
        error = sys.exc_info()[1] or self._exception
        self._is_leaving = True
        self._close_messages_no_wait()
        if error is None:
            return
        from tui_reader.library.crash_reports import words_of_fault

        self.last_words = words_of_fault(error, "ended the reader")


def _wake() -> None:
    """Do nothing: the loop sleeps no more, and Python answers the signal."""
