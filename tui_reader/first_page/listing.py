"""The first names of a large folder, read by a process of its own while all else is made ready for the first of them.

The system needs as long to give a hundred thousand names as an article needs to be cleaned.
"""

import os
import stat

from tui_reader.library.readiness import ready
from tui_reader.library.walking import FirstNames
from tui_reader.model.value import Value

_LARGE = 500_000
"""Bytes of a folder from which on this pays: most file systems need thirty or so for a name."""

_QUIET = 0.1
"""Seconds for which the reader is not imported meanwhile: three processes at once only make the page later."""

_MOST_STREAMS = 64
"""Files that are open so soon after the start, at most."""


class Listing(Value):
    """Names under way from the process that reads them to the one that paints."""

    folder: str
    """The folder, as it was named."""
    names: int
    """Where they come out."""
    names_in: int
    """Where they are put in."""

    @classmethod
    def of(cls, path: str) -> "Listing | None":
        """Prepare to list a large folder; `None` for anything else, which is listed in no time."""
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        is_large = stat.S_ISDIR(status.st_mode) and status.st_size >= _LARGE
        return cls(path, *os.pipe()) if is_large else None

    def leave_to_reader(self) -> None:
        """Keep quiet until the names are there, or that takes too long."""
        os.close(self.names_in)
        ready((self.names,), _QUIET)
        os.close(self.names)

    def leave_to_painter(self) -> None:
        """Begin to read the names; nobody waits for the process that does it, so it may hang as long as the disk."""
        if os.fork():
            os.close(self.names_in)
            return
        try:
            # Nothing of the painter's is kept open: who waits for its end would wait for this process.
            os.closerange(3, self.names_in)
            os.closerange(self.names_in + 1, _MOST_STREAMS)
            self._send()
        finally:
            os._exit(0)

    def _send(self) -> None:
        from tui_reader.library.walking import first_names_in

        with open(self.names_in, "wb") as names:
            names.write(b"/".join(map(os.fsencode, first_names_in(self.folder))))

    def first_names(self) -> FirstNames | None:
        """Wait for the names; `None` if there are none."""
        with open(self.names, "rb") as stream:
            names = stream.read()
        return FirstNames(self.folder, tuple(map(os.fsdecode, names.split(b"/")))) if names else None
