"""Textual's driver for terminals, taking over one on which the first page stands already."""

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

from tui_reader.ui.endings import undisturbed
from tui_reader.ui.few_letters import draw_with_what_there_is
from tui_reader.ui.terminal_input import TerminalInput

if TYPE_CHECKING:
    from textual.app import App

    from tui_reader.ui.handover import PaintedTerminal

_TO_ALTERNATE_SCREEN = "\x1b[?1049h"


class ReaderDriver(LinuxDriver):
    """Writes nothing until the first page is whole, so that no half-made page is seen in its place."""

    def __init__(self, app: "App[Any]", **options: Any) -> None:
        self._loop = asyncio.get_running_loop()  # what answers signals is there before they are
        self._is_lent = False
        self._is_to_stop = False
        self._is_job_to_stop = False
        super().__init__(app, **options)
        self._painted: PaintedTerminal | None = getattr(app, "painted_terminal", None)
        self._held: list[str] | None = None
        self._input: TerminalInput | None = None
        errors, output = sys.__stderr__, sys.__stdout__
        if errors is not None and output is not None and not errors.isatty() and output.isatty():
            self._file = output  # messages go to a file, pictures do not
        draw_with_what_there_is(self._file)

    def start_application_mode(self) -> None:
        """Take the terminal over: from the shell, from the first page, or back from an editor.

        Who was resumed in the background is stopped once more by the system, and has not taken it over then.
        """
        painted, writer = self._painted, self._writer_thread
        if painted is not None and painted.is_painted:
            self._held = []
        with undisturbed():  # whoever ends the reader in the midst of it would find threads that do not run yet
            super().start_application_mode()  # type: ignore[no-untyped-call]
        self._is_lent = self._is_lent and self._writer_thread is writer
        if painted is not None and painted.attributes is not None:
            self.attrs_before = painted.attributes

    def _run_input_thread(self) -> None:
        """Read until the end; a fault is one like any other, and a terminal that is gone is a hang-up."""
        try:
            self.run_input_thread()
        except OSError:
            self._app.call_later(self._app.exit, 128 + signal.SIGHUP)
        except Exception as fault:
            self._app.call_later(self._app._handle_exception, fault)

    def run_input_thread(self) -> None:
        """Hand over what is typed until told to end."""
        self._input = TerminalInput(self.fileno, self.exit_event)
        self._input.run(self.process_message)

    def disable_input(self) -> None:
        """Read no more of what is typed."""
        reader = self._input
        if reader is not None:
            reader.wake()
        super().disable_input()
        if reader is not None:
            self._input = None
            reader.close()

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        self._is_lent = True
        super().suspend_application_mode()

    @property
    def _has_terminal(self) -> bool:
        """Whether it is in our hands, and somebody writes to it."""
        writer = self._writer_thread
        return writer is not None and writer.is_alive()

    @property
    def _is_leaving(self) -> bool:
        """Whether the application takes itself apart."""
        return bool(getattr(self._app, "_is_leaving", False))

    def _sigtstp_application(self, *_: object) -> None:
        """Stop: at once while another program has the terminal, else in a moment, after it has been given back.

        Never in the midst of whatever is being done: that may hold what giving it back would wait for.
        """
        if not self._auto_restart or self._loop.is_closed():
            os.kill(os.getpid(), signal.SIGSTOP)
        else:
            self._is_to_stop = True
            self._loop.call_soon_threadsafe(self._stop)

    def stop_job(self) -> bool:
        """Stop for somebody who wants the shell, with all that the shell has started beside; tell whether there is one.

        A shell that started a script, and the script the reader, waits for both.
        """
        if not _is_shells_job():
            return False
        self._is_job_to_stop = True
        self._sigtstp_application()
        return True

    def _sigcont_application(self, *_: object) -> None:
        """Go on, in a moment; a stop that was wanted before is wanted no more."""
        self._is_to_stop = self._is_job_to_stop = False
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._go_on)

    def _stop(self) -> None:
        """Give the terminal back and stop; nothing of that where it is not ours yet, or no more."""
        if self._is_to_stop and self._has_terminal and not self._is_leaving:
            self.suspend_application_mode()
            self._must_signal_resume = True
            if self._is_to_stop:
                os.kill(0 if self._is_job_to_stop else os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal over again; who was stopped from outside has not given it back before, and does so now.

        Otherwise two threads would read the keys, and what the terminal was set to would be forgotten. Who leaves
        has given it back already, or does so in a moment.
        """
        if self._is_leaving:
            return
        if self._has_terminal:
            self.suspend_application_mode()
        if self._is_lent:
            self._must_signal_resume = True
            self.resume_application_mode()

    def write(self, data: str) -> None:
        """Write, or keep what is written until the first page is whole; what nobody would write is forgotten."""
        if self._held is None:
            if self._has_terminal:
                super().write(data)
        elif data != _TO_ALTERNATE_SCREEN:  # the first page stands on it
            self._held.append(data)

    def release(self) -> None:
        """Let out what has been held, in one go."""
        held, self._held = self._held, None
        if held:
            self.write("".join(held))
            self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.release()
        super().stop_application_mode()
        if self._painted is not None:
            self._painted.is_painted = False


def _is_shells_job() -> bool:
    """Tell whether a shell would let go on what is stopped here.

    It does so with the groups of processes that it makes, which are others than that of the session's first process;
    where a terminal has started the reader itself, or a script, nobody would.
    """
    try:
        return os.getpgid(os.getsid(0)) != os.getpgrp()
    except OSError:
        return False
