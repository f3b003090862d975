"""How Textual and what it needs are imported, so that the reader is there sooner."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quick_frames() -> Iterator[None]:
    """Have Textual look for something to draw every few milliseconds; it reads how often while it is imported.

    Two of its pauses, of a sixtieth of a second each by default, lie between the start and the first key.
    """
    is_set = "TEXTUAL_FPS" in os.environ
    os.environ.setdefault("TEXTUAL_FPS", "240")
    try:
        yield
    finally:
        if not is_set:
            del os.environ["TEXTUAL_FPS"]


@contextmanager
def without_openssl() -> Iterator[None]:
    """Let asyncio do without OpenSSL, as it does where Python has none: who opens no connection need not load it."""
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["ssl"]
