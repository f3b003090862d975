"""Files: found in folders, refused when they are no files, and read.

Everything here works on names as the system gives them (bytes that are no UTF-8 are kept as lone surrogates), and what
goes wrong is a value with a reason, because one bad file of ten thousand must not end the others.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

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

EXPECTED_SUFFIX = ".expected.json"
"""What a file beside a sample article is called that says what should be found in it; no article, so not walked."""

_MAX_DEPTH = 64
"""Folders below folders that are walked, so that a hostile archive cannot exhaust the stack of open directories."""

_KINDS = {
    stat.S_IFDIR: "a folder, not a file",
    stat.S_IFIFO: "a named pipe, not a file (to read a pipe, give - and redirect it)",
    stat.S_IFSOCK: "a socket, not a file",
    stat.S_IFCHR: "a device, not a file",
    stat.S_IFBLK: "a device, not a file",
}
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".HTML", ".HTM", ".XHTML")


def find_files(paths: Iterable[str]) -> Iterator[str | Unreadable]:
    """Give every file that the paths name, in order; folders are walked, hidden entries skipped, names sorted.

    Lazy, so that the first article of a large folder can be read before the last is found. A file that a path names
    itself is given as it is, hidden or not: whether it can be read shows when it is read. Links are followed as long as
    they stay in the folder that was named, because a folder from elsewhere must not make us read what its owner chose.
    """
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            yield path
            continue
        found = False
        for found_item in _walk(path, os.path.realpath(path), frozenset(), 0):
            found = True
            yield found_item
        if not found:
            yield Unreadable(path, "no files in this folder")


def _walk(folder: str, root: str, ancestors: frozenset[tuple[int, int]], depth: int) -> Iterator[str | Unreadable]:
    """Walk one folder; `ancestors` are the folders above it, which a link must not lead back into."""
    try:
        status = os.stat(folder)
        identity = (status.st_dev, status.st_ino)
        if identity in ancestors or depth > _MAX_DEPTH:  # asked first: a link may lead back to a hundred thousand names
            return
        entries = _entries(folder)
    except OSError as error:
        yield Unreadable(folder, reason_of(error))
        return
    while entries:
        entry = entries.pop()
        if entry.name.endswith(EXPECTED_SUFFIX) or not _stays_inside(entry, root):
            continue
        if not _is_folder(entry):
            yield entry.path
        elif not _holds_parts_of_a_page(entry.path):
            yield from _walk(entry.path, root, ancestors | {identity}, depth + 1)


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    """Give what a walk may look at, the last name first; what is looked at closely is only what is taken from it."""
    with os.scandir(folder) as scanned:
        entries = [entry for entry in scanned if entry.name[0] != "."]
    entries.sort(key=attrgetter("name"), reverse=True)
    return entries


def _stays_inside(entry: "os.DirEntry[str]", root: str) -> bool:
    """Tell whether an entry is, or links to, something in the folder that was named."""
    if not entry.is_symlink():
        return True
    try:
        entry.stat()
    except OSError as error:
        if error.errno == errno.ELOOP:  # links upon links without end: reading it says so
            return True
    target = os.path.realpath(entry.path)
    return target == root or target.startswith(os.path.join(root, ""))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself: reading it says so
        return False


def _holds_parts_of_a_page(folder: str) -> bool:
    """Tell whether a browser made the folder for the pictures and scripts of a saved page beside it."""
    stem = folder.removesuffix("_files")
    return stem != folder and any(os.path.exists(stem + suffix) for suffix in _PAGE_SUFFIXES)


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
