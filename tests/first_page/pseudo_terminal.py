"""A terminal to run the command in: what it writes, as it comes, and keys to press."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Any

COMMAND = [sys.executable, "-m", "tui_reader"]
_LONGEST = 30.0


class PseudoTerminal:
    """A command that runs in a terminal of 100 columns and 30 rows."""

    def __init__(
        self, *arguments: str, environment: dict[str, str] | None = None, command: Sequence[str] = COMMAND
    ) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.before = self.attributes()
        self.written = b""
        self._is_gone = False
        terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.process = subprocess.Popen(
            [*command, *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env={**_without_textual(os.environ), **terminal, **(environment or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )

    def attributes(self) -> list[Any]:
        """How the terminal is set."""
        return termios.tcgetattr(self.slave)

    def wait_for(self, words: bytes, *, after: int = 0) -> int:
        """Read until something has been written; give the place behind it."""
        until = monotonic() + _LONGEST
        while (at := self.written.find(words, after)) < 0:
            assert monotonic() < until, f"{words!r} was not written: {self.written[-400:]!r}"
            self._read(0.1)
        return at + len(words)

    def rest(self) -> int:
        """Read until nothing more is written for a while; give the end of it."""
        size = -1
        while size < len(self.written):
            size = len(self.written)
            self._read(1.0)
        return size

    def press(self, keys: bytes) -> None:
        """Type."""
        os.write(self.master, keys)

    def ended(self) -> int:
        """Wait until the command has ended; give its status."""
        until = monotonic() + _LONGEST
        while self.process.poll() is None:
            assert monotonic() < until, "the command does not end"
            self._read(0.05)
        self._read(0.0)
        return self.process.returncode

    def _read(self, seconds: float) -> None:
        while select.select([self.master], [], [], seconds)[0]:
            self.written += os.read(self.master, 1 << 16)
            seconds = 0.0

    def vanish(self) -> int:
        """Close the window, or cut the line; wait for the command to end, and give its status."""
        self._let_go()
        return self.process.wait(_LONGEST)

    def close(self) -> None:
        """Let go of it."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._let_go()

    def _let_go(self) -> None:
        if not self._is_gone:
            self._is_gone = True
            os.close(self.master)
            os.close(self.slave)


def _without_textual(environment: Mapping[str, str]) -> dict[str, str]:
    """Leave out what the test tools tell Textual, because the painter steps aside for anyone who tells it something."""
    left_out = ("TEXTUAL", "COLUMNS", "LINES", "NO_COLOR")
    return {name: value for name, value in environment.items() if not name.startswith(left_out)}


@contextmanager
def terminal(
    *arguments: str, environment: dict[str, str] | None = None, command: Sequence[str] = COMMAND
) -> Iterator[PseudoTerminal]:
    """Run the command in a terminal."""
    pseudo = PseudoTerminal(*arguments, environment=environment, command=command)
    try:
        yield pseudo
    finally:
        pseudo.close()
