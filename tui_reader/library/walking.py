"""Folders, walked: every file in the order of the names, hidden ones skipped, nothing outside the folder."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from operator import attrgetter

from tui_reader.library.files import STDIN, reason_of
from tui_reader.model import Unreadable
from tui_reader.model.value import Value

EXPECTED_SUFFIX = ".expected.json"
"""What a file beside a sample article is called that says what should be found in it; no article, so not walked."""

LARGE = 500_000
"""Bytes of a folder from which on a process of its own walks it beside the screen: most file systems need thirty or so
for a name, so it holds ten thousand and more, and to walk it takes as long as to start a process."""

_MAX_DEPTH = 64
"""Folders below folders that are walked, so that a hostile archive cannot exhaust the stack of open directories."""

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
        else:
            yield from _in_folder(path, _all_entries)


def is_large_folder(path: str) -> bool:
    """Tell whether a path is a folder that is worth a process."""
    with suppress(OSError, ValueError):
        status = os.stat(path)
        return status.st_size >= LARGE and stat.S_ISDIR(status.st_mode)
    return False


class FirstNames(Value):
    """What is known of a folder before it is walked."""

    folder: str
    """The folder, as it was named."""
    names: tuple[str, ...]
    """The first names in it, in order, hidden ones included."""


def first_files(folder: str, known: FirstNames | None = None) -> Iterator[str | Unreadable]:
    """Give the files of a folder as `find_files` does, for one who takes only the first of them.

    The names are neither described by the system nor sorted before the first is given: of a hundred thousand that takes
    half the time, but each costs more.

    Args:
        folder: The folder.
        known: The first names in it, if somebody has read them already.
    """
    if known is None:
        return _in_folder(folder, _first_entries)
    return _in_folder(folder, lambda each: _known_entries(known) if each == folder else _first_entries(each))


def _in_folder(folder: str, entries: "Entries") -> Iterator[str | Unreadable]:
    found = False
    for item in _walk(_Walk(os.path.realpath(folder), entries), folder, frozenset()):
        found = True
        yield item
    if not found:
        yield Unreadable(folder, "no files in this folder")


class _Walk(Value):
    """What stays the same in all folders of a walk."""

    root: str
    """The folder that was named, without links."""
    entries: "Entries"
    """Gives what a folder holds, in order."""


def _walk(walk: _Walk, folder: str, ancestors: frozenset[tuple[int, int]]) -> Iterator[str | Unreadable]:
    """Walk one folder; `ancestors` are the folders above it, which a link must not lead back into."""
    try:
        status = os.stat(folder)
        identity = (status.st_dev, status.st_ino)
        # Asked first: a link may lead back to a hundred thousand names.
        if identity in ancestors or len(ancestors) > _MAX_DEPTH:
            return
        entries = walk.entries(folder)
    except OSError as error:
        yield Unreadable(folder, reason_of(error))
        return
    for entry in entries:
        if entry.name.endswith(EXPECTED_SUFFIX) or not _stays_inside(entry, walk.root):
            continue
        if not _is_folder(entry):
            yield entry.path
        elif not _holds_parts_of_a_page(entry.path):
            yield from _walk(walk, entry.path, ancestors | {identity})


def _all_entries(folder: str) -> "Iterator[os.DirEntry[str]]":
    """Give what a walk may look at; what is looked at closely is only what is taken from it."""
    with os.scandir(folder) as scanned:
        entries = [entry for entry in scanned if entry.name[0] != "."]
    entries.sort(key=attrgetter("name"), reverse=True)
    return _popped(entries)


def _popped(entries: "list[os.DirEntry[str]]") -> "Iterator[os.DirEntry[str]]":
    while entries:
        yield entries.pop()


class _Named:
    """An entry of which nothing but the name is known: what it is, is asked once, when somebody wants to know."""

    __slots__ = ("_mode", "name", "path")

    def __init__(self, folder: str, name: str) -> None:
        self.name = name
        self.path = os.path.join(folder, name)
        self._mode: int | None = None

    def is_symlink(self) -> bool:
        if self._mode is None:
            try:
                self._mode = os.lstat(self.path).st_mode
            except OSError:  # it has gone: reading it says so
                self._mode = 0
        return stat.S_ISLNK(self._mode)

    def is_dir(self) -> bool:
        return os.path.isdir(self.path) if self.is_symlink() else stat.S_ISDIR(self._mode or 0)

    def stat(self) -> os.stat_result:
        return os.stat(self.path)


def _first_entries(folder: str) -> Iterator[_Named]:
    """Give the same from the names alone."""
    from heapq import heapify  # late: nothing else on the way to the first page needs it

    names = os.listdir(folder)
    heapify(names)
    return _named(folder, _taken(names))


def _known_entries(known: FirstNames) -> Iterator[_Named]:
    """Give the same, of which the first are known; the folder is read when those are not enough."""
    yield from _named(known.folder, known.names)
    yield from (entry for entry in _first_entries(known.folder) if entry.name > known.names[-1])


def _named(folder: str, names: Iterable[str]) -> Iterator[_Named]:
    return (_Named(folder, name) for name in names if name[0] != ".")


def _taken(names: list[str]) -> Iterator[str]:
    from heapq import heappop

    while names:
        yield heappop(names)


Entries = Callable[[str], "Iterator[os.DirEntry[str] | _Named]"]
"""Gives what a folder holds, in order."""


def _stays_inside(entry: "os.DirEntry[str] | _Named", root: str) -> bool:
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


def _is_folder(entry: "os.DirEntry[str] | _Named") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself: reading it says so
        return False


def _holds_parts_of_a_page(folder: str) -> bool:
    """Tell whether a browser made the folder for the pictures and scripts of a saved page beside it."""
    stem = folder.removesuffix("_files")
    return stem != folder and any(os.path.exists(stem + suffix) for suffix in _PAGE_SUFFIXES)
