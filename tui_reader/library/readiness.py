"""Waiting until something comes through one of several files."""

import select
import sys
from collections.abc import Sequence

_HAS_POLL = hasattr(select, "poll") and sys.platform != "darwin"  # there it does not know terminals


def ready(files: Sequence[int], seconds: float | None) -> list[int]:
    """Wait until something can be read, or another end is closed, for so long at most; give all where that is so.

    By `poll`: `select` fails at a file whose number is above a thousand, and who started the program may hold as many.
    """
    if not _HAS_POLL:
        return select.select(files, [], [], seconds)[0]
    poll = select.poll()
    for number in files:
        poll.register(number, select.POLLIN)
    return [number for number, _ in poll.poll(None if seconds is None else seconds * 1000)]
