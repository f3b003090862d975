"""Where the data goes: standard output, or a file that appears whole or not at all."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import BinaryIO

from tui_reader.cli.messages import complain
from tui_reader.cli.statuses import FAILED


class OutputError(Exception):
    """The output could not be written; the message says where and why."""


class ClosedPipeError(Exception):
    """Who read the output has gone away: there is nobody left to tell."""


class StandardOutput:
    """Standard output: UTF-8 in pipes and files, the encoding of the terminal on a terminal."""

    def __init__(self) -> None:
        if sys.stdout is None:
            raise OutputError("standard output is closed")
        self._buffer = sys.stdout.buffer
        self._encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"

    def __enter__(self) -> "StandardOutput":
        return self

    def write(self, text: str) -> None:
        """Write a piece at once, so that who reads the pipe can begin."""
        try:
            self._buffer.write(text.encode(self._encoding, "replace"))
            self._buffer.flush()
        except BrokenPipeError:
            discard_stdout()
            raise ClosedPipeError from None
        except OSError as error:
            discard_stdout()
            raise OutputError(f"cannot write the output: {error.strerror}") from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None and not issubclass(kind, (OutputError, ClosedPipeError)):
            discard_stdout()


def discard_stdout() -> None:
    """Point standard output nowhere, so that what is still buffered cannot fail again when Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


class FileOutput:
    """A file that is written beside its place and moved there when it is complete."""

    def __init__(self, path: str) -> None:
        self._target = os.path.realpath(path)
        self._path = path
        self._temporary: str | None = None
        self._file: BinaryIO

    def __enter__(self) -> "FileOutput":
        try:
            if os.path.exists(self._target) and not os.path.isfile(self._target):
                if os.path.isdir(self._target):
                    raise OutputError(f"cannot write {self._path}: it is a folder")
                self._file = open(self._target, "wb")  # a device or a pipe
            else:
                self._file = self._open_beside()
        except OSError as error:
            raise OutputError(f"cannot write {self._path}: {error.strerror}") from None
        except BaseException:
            self._discard()
            raise
        return self

    def _open_beside(self) -> BinaryIO:
        from tui_reader.library.writing import open_beside

        with _undivided():  # ended before its name is known here, it would stay
            file, self._temporary = open_beside(self._target)
        return file

    def _discard(self) -> None:
        """Take away what was not completed."""
        if self._temporary is not None:
            with suppress(OSError):
                os.unlink(self._temporary)

    def write(self, text: str) -> None:
        """Write a piece."""
        try:
            self._file.write(text.encode("utf-8", "replace"))
        except OSError as error:
            raise OutputError(f"cannot write {self._path}: {error.strerror}") from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.flush()
            if self._temporary is not None:
                os.fsync(self._file.fileno())
            self._file.close()
            if self._temporary is not None and kind is None:
                os.replace(self._temporary, self._target)
                self._temporary = None
        except OSError as failure:
            if kind is None:
                raise OutputError(f"cannot write {self._path}: {failure.strerror}") from None
        finally:
            with suppress(OSError):  # what could not be written is tried once more when a file is closed
                self._file.close()
            self._discard()


def output_to(name: str | None) -> StandardOutput | FileOutput:
    """Give the output of a name: a file, or standard output for none and for "-"."""
    return StandardOutput() if name in (None, "-") else FileOutput(str(name))


def print_out(text: str) -> int:
    """Print a text on standard output, or say why that cannot be; return the exit status."""
    try:
        with StandardOutput() as output:
            output.write(text)
    except ClosedPipeError:
        return 0
    except OutputError as error:
        complain(str(error))
        return FAILED
    return 0


@contextmanager
def _undivided() -> Iterator[None]:
    """Put off every wish to end until something is done as a whole."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM, signal.SIGHUP, signal.SIGINT))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let a wish to end (`kill`, a terminal that is closed) end things in order, so that no half of a file is left."""

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    ours = [number for number, handler in before.items() if handler is signal.SIG_DFL]  # `nohup` has asked for another
    for number in ours:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
