"""What was painted, packed by the process that painted it and unpacked by the reader."""

import pickle
import zlib
from contextlib import suppress

from tui_reader.ui.handover import Painted


def packed(painted: Painted) -> bytes:
    """Make bytes of what was painted."""
    return zlib.compress(pickle.dumps(painted, pickle.HIGHEST_PROTOCOL), 1)


def unpacked(data: bytes) -> Painted | None:
    """Make what was painted of the bytes, which come from a process of our own; `None` when they were cut short."""
    with suppress(zlib.error):
        painted: Painted = pickle.loads(zlib.decompress(data))
        return painted
    return None
