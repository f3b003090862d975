"""A file that appears whole or not at all."""

import os
import tempfile
from contextlib import suppress


def write_whole(path: str, text: str, *, replace: bool = False) -> None:
    """Write a text file beside its place, then move it there.

    Raises:
        FileExistsError: when there is a file already and it may not be replaced.
        OSError: when it cannot be written; what was there is then as it was.
    """
    folder, name = os.path.split(os.path.realpath(path))
    if not replace and os.path.lexists(path):
        raise FileExistsError(path)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{name[:40]}.", suffix=".part", dir=folder)
    try:
        with open(descriptor, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, os.path.join(folder, name))
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise
