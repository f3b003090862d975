"""The digest by which a file is known again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LARGE = 1 << 14
"""From so many bytes on OpenSSL is so much faster that it is worth loading."""


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of the bytes of a file, in hexadecimal.

    `hashlib` loads OpenSSL, which takes as long as reading an article; what is small is left to the interpreter's own,
    as `random` does in the standard library.
    """
    if len(data) < _LARGE:
        sha256 = _own_sha256()
    else:
        from hashlib import sha256
    digest: str = sha256(data).hexdigest()
    return digest


@cache
def _own_sha256() -> Callable[[bytes], Any]:
    """Give the interpreter's own; looked for once, because a module that is not there is looked for everywhere."""
    try:
        if sys.version_info >= (3, 12):
            from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]
        else:
            from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
    except ImportError:  # another interpreter
        from hashlib import sha256
    made: Callable[[bytes], Any] = sha256
    return made
