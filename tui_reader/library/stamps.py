"""Whether a file is still the one that was read: its size, time and inode, for the price of a `stat`."""

import os
import stat
import time

from tui_reader.library.part_names import cut_part, part_path
from tui_reader.model.value import Value

_SETTLED_NS = 2_000_000_000
"""A file that was written this shortly before it was looked at may be written again with the same time."""
_LARGEST = 0x7FFFFFFFFFFFFFFF


class Stamp(Value):
    """A file as the system describes it."""

    path: str
    """Its absolute path."""
    size: int
    """Its length in bytes."""
    mtime_ns: int
    """When it was last written, by the clock of the disk."""
    inode: int
    """Its number on the disk, which a file that was put in its place does not have."""
    trusted: bool
    """Whether an equal stamp later on proves that nothing was written in between."""
    part: int = 0
    """Which of the articles of the file it stands for, counted from 1; 0 for the file itself."""


def stamp_of(path: str) -> Stamp | None:
    """Describe a regular file, or an article of one that holds several; `None` when there is none at the path."""
    status = _status_of(path)
    if status is not None:
        return stamp_from(path, status) if stat.S_ISREG(status.st_mode) else None
    file, number = cut_part(path)
    status = _status_of(file) if number else None
    if status is None or not stat.S_ISREG(status.st_mode):
        return None
    return stamp_of_part(stamp_from(file, status), number)


def stamp_of_part(stamp: Stamp, number: int) -> Stamp:
    """Describe one of the articles of a file."""
    return stamp._replace(path=part_path(stamp.path, number), part=number)


def _status_of(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def stamp_from(path: str, status: os.stat_result) -> Stamp:
    """Describe a file that was already looked at."""
    settled = abs(time.time_ns() - status.st_mtime_ns) > _SETTLED_NS
    return Stamp(
        os.path.abspath(path), status.st_size, _bounded(status.st_mtime_ns), status.st_ino & _LARGEST, settled
    )


def _bounded(value: int) -> int:
    return max(-_LARGEST, min(value, _LARGEST))
