"""What a worker process does for the import: read a file, analyse it, make everything ready to be kept."""

import os
from contextlib import suppress
from dataclasses import dataclass

from tui_reader.library.files import read_bytes
from tui_reader.library.prepared import Prepared, prepare_article
from tui_reader.library.stamps import Stamp, stamp_of
from tui_reader.model import Unreadable
from tui_reader.pipeline import analyse

WHILE_READING = 10
"""How far a process steps back (0 to 19) that fills the library while somebody reads: keys go first."""
WHEN_IDLE = 15
"""And one for whose work nobody waits."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    stamp: Stamp | None
    """The file as it was before it was read, so that a later change shows; `None` when it is not there."""
    prepared: Prepared | None
    """The article, or `None` when there is none."""
    problem: str = ""
    """Why there is none."""


def prepare_file(path: str) -> Outcome:
    """Read and analyse one file."""
    stamp = stamp_of(path)
    data = read_bytes(path)
    article = data if isinstance(data, Unreadable) else analyse(data, path)
    if isinstance(article, Unreadable):
        return Outcome(stamp, None, article.reason)
    return Outcome(stamp, prepare_article(article))


def prepare_file_gently(parent: int, niceness: int, path: str) -> Outcome:
    """Do the same, and give way to everything else when this is another process than the parent."""
    if os.getpid() != parent and os.getpriority(os.PRIO_PROCESS, 0) < niceness:
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, niceness)
    return prepare_file(path)


def failed_outcome(failure: Unreadable) -> Outcome:
    """Say of a file that analysing it failed as a whole: with a fault, a dead process, a process that hung."""
    return Outcome(stamp_of(failure.name), None, failure.reason)
