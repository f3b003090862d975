"""A file that appears whole or not at all."""

import errno
import os
import stat
import tempfile
from contextlib import suppress
from typing import BinaryIO


def write_whole(path: str, text: str, *, replace: bool = False) -> None:
    """Write a text file beside its place, then move it there; one that is replaced keeps its permissions.

    Raises:
        FileExistsError: when there is a file already and it may not be replaced.
        OSError: when it cannot be written, or is no file but a device; what was there is then as it was.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        kind = errno.EISDIR if os.path.isdir(target) else errno.EINVAL
        raise OSError(kind, "it is a folder" if os.path.isdir(target) else "it is no regular file")
    if not replace and os.path.lexists(path):
        raise FileExistsError(path)
    file, temporary = open_beside(target)
    try:
        with file:
            file.write(text.encode("utf-8", "replace"))
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def open_beside(target: str) -> tuple[BinaryIO, str]:
    """Open a file beside the place that it is to have, with the permissions that it is to have; give its name too.

    Raises:
        OSError: when it cannot be made.
    """
    folder, name = os.path.split(target)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{name[:40]}.", suffix=".part", dir=folder)
    try:
        os.fchmod(descriptor, _mode_for(target))
    except OSError:
        os.close(descriptor)
        os.unlink(temporary)
        raise
    return open(descriptor, "wb"), temporary


def _mode_for(target: str) -> int:
    """Give the permissions of the file that is replaced, or those that a new one gets."""
    with suppress(OSError):
        return stat.S_IMODE(os.stat(target).st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
