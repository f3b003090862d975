"""The digest by which a file is known again."""

_LARGE = 1 << 14
"""From so many bytes on OpenSSL is so much faster that it is worth loading."""


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of the bytes of a file, in hexadecimal.

    `hashlib` loads OpenSSL, which takes as long as reading an article; what is small is left to the interpreter's own,
    as `random` does in the standard library.
    """
    if len(data) < _LARGE:
        try:
            from _sha2 import sha256  # type: ignore[import-not-found]
        except ImportError:  # Python 3.11, or another interpreter
            try:
                from _sha256 import sha256  # type: ignore[import-not-found]
            except ImportError:
                from hashlib import sha256
    else:
        from hashlib import sha256
    digest: str = sha256(data).hexdigest()
    return digest
