"""The beginning of a long file, to be shown while the rest is being analysed."""

_BEGINNING = 16_000
"""Bytes of the beginning of a long file that are shown before the rest has been analysed: an hour's reading."""

_LONG = 60_000
"""Bytes from which on that is worth while."""


def beginning_of(data: bytes) -> bytes:
    """Give the first lines of a long file; nothing of a short one, of a packed one, or of a page, which begins late."""
    head = data[:1024].lstrip().lower()
    if len(data) <= _LONG or b"\0" in head or head.startswith((b"<", b"\x1f\x8b", b"{", b"[")):
        return b""
    cut = data.rfind(b"\n", 0, _BEGINNING)
    return data[: cut if cut > _BEGINNING // 4 else _BEGINNING]
