"""Files: refused when they are no files, and read.

Everything here works on names as the system gives them (bytes that are no UTF-8 are kept as lone surrogates), and what
goes wrong is a value with a reason, because one bad file of ten thousand must not end the others.
"""

import os
import stat
import sys
from collections.abc import Callable

from tui_reader.model import Unreadable

STDIN = "-"
"""The name that stands for standard input."""

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read. An article has 5 kB, a whole book 5 MB; what is larger is a log or a disk image."""

LARGE_BYTES = 300_000
"""From so many bytes on a file is too large to be analysed beside a screen that somebody uses."""
LARGE_LINES = 5_000
"""From so many lines on it is too."""
_LARGE_PAGE, _LARGE_TAGS, _LARGE_SENTENCES = 8_000_000, 400_000, 3_000
_LARGE_PACKED = 30_000
"""A packed file may hold a thousand times its size."""
_PACKED = b"\x1f\x8b"

_KINDS = {
    stat.S_IFDIR: "a folder, not a file",
    stat.S_IFIFO: "a named pipe, not a file (to read a pipe, give - and redirect it)",
    stat.S_IFSOCK: "a socket, not a file",
    stat.S_IFCHR: "a device, not a file",
    stat.S_IFBLK: "a device, not a file",
}


def is_large(data: bytes) -> bool:
    """Tell whether the bytes of a file are too many to be analysed beside a screen that somebody uses.

    Of a page its tags and sentences count: most of what a browser saves are scripts and pictures, which cost nothing.
    """
    if data.startswith(_PACKED):
        return len(data) > _LARGE_PACKED
    if data[:1024].lstrip().startswith(b"<") and len(data) < _LARGE_PAGE:
        has_much = data.count(b"<") > _LARGE_TAGS or data.count(b". ") > _LARGE_SENTENCES
        return len(data) > LARGE_BYTES and has_much
    return len(data) > LARGE_BYTES or data.count(b"\n") > LARGE_LINES


def read_bytes(path: str, limit: int = MAX_BYTES) -> bytes | Unreadable:
    """Read a file, or standard input for "-".

    What is no regular file is refused before it is opened: opening a named pipe waits for ever, reading a device may
    never end, and either may have an effect.
    """
    if path == STDIN:
        return read_stdin(limit)
    try:
        refusal = _refusal(os.stat(path), limit)
        if refusal is None:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            with open(descriptor, "rb", buffering=0) as file:
                # Asked again of what was opened, because the name may point elsewhere by now.
                refusal = _refusal(os.fstat(descriptor), limit)
                if refusal is None:
                    return _within_limit(path, _read_up_to(file.read, limit + 1), limit)
    except OSError as error:
        return Unreadable(path, reason_of(error))
    except ValueError:
        return Unreadable(path, "no such file (the name holds a null character)")
    return Unreadable(path, refusal)


def read_stdin(limit: int = MAX_BYTES) -> bytes | Unreadable:
    """Read standard input to its end."""
    if sys.stdin is None:
        return Unreadable(STDIN, "standard input is closed")
    try:
        data = _read_up_to(sys.stdin.buffer.read, limit + 1)
    except OSError as error:
        return Unreadable(STDIN, f"standard input: {reason_of(error)}")
    if not data:
        return Unreadable(STDIN, "standard input is empty")
    return _within_limit(STDIN, data, limit)


def _read_up_to(read: Callable[[int], bytes | None], size: int) -> bytes:
    """Read until the end or `size` bytes; one call may give less than there is."""
    parts: list[bytes] = []
    while size > 0 and (part := read(min(size, 1 << 20))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _within_limit(name: str, data: bytes, limit: int) -> bytes | Unreadable:
    if len(data) > limit:
        return Unreadable(name, f"too large (more than {limit // 1024 // 1024} MB)")
    return data


def _refusal(status: os.stat_result, limit: int) -> str | None:
    """Say why an entry is not read, or `None` when it can be."""
    if not stat.S_ISREG(status.st_mode):
        return _KINDS.get(stat.S_IFMT(status.st_mode), "not a regular file")
    if status.st_size > limit:
        megabytes = 1024 * 1024
        return f"too large ({status.st_size // megabytes:,} MB; the limit is {limit // megabytes} MB)"
    return None


_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "no such file or folder",
    PermissionError: "no permission to read it",
    NotADirectoryError: "no such file (a part of the path is not a folder)",
}


def reason_of(error: OSError) -> str:
    """Say what an error of the system means, in plain words."""
    known = next((reason for kind, reason in _REASONS.items() if isinstance(error, kind)), None)
    return known or (error.strerror or str(error)).lower()
