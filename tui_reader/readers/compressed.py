"""Files packed by gzip, unpacked as far as a limit: a few kilobytes can stand for gigabytes."""


from __future__ import annotations

from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MAGIC = b"\x1f\x8b\x08"
_LIMIT = 64 * 1024 * 1024
LIMIT_IN_WORDS = "64 MB"
"""How much a packed file may hold, for messages."""
_GZIP_WINDOW = 31
_PIECE = 1 << 14
"""Packed bytes that are looked at at once."""
_MOST_TIMES = 100
"""How many times its packed size a file may have: pages have five to twenty times."""


class Unpacked(Value):
    """What was in a packed file."""

    data: bytes
    """Its content, as far as it could be read."""
    is_too_big: bool = False
    """Whether it holds more than the limit."""
    is_cut_short: bool = False
    """Whether the file ends before its content does, or is damaged there."""


def most_in(data: bytes) -> int:
    """Give how many bytes may come out of a packed file of many parts: what pages pack to, and far more."""
    return max(_LIMIT, _MOST_TIMES * len(data))


def is_gzip(data: bytes) -> bool:
    """Whether a file is packed by gzip."""
    return data.startswith(_MAGIC)


def unpack(data: bytes, limit: int = _LIMIT) -> Unpacked:
    """Unpack a file, all its members one after the other, and stop at the limit."""
    import zlib

    pieces: list[bytes] = []
    size = 0
    rest = data
    while rest.startswith(_MAGIC):
        member = _new_member()
        try:
            piece = member.decompress(rest, limit - size + 1)
        except zlib.error:
            return Unpacked(b"".join(pieces), is_cut_short=True)
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            return Unpacked(b"", is_too_big=True)
        if not member.eof:
            return Unpacked(b"".join(pieces), is_cut_short=True)
        rest = member.unused_data
    return Unpacked(b"".join(pieces))


class Unpacking:
    """What is in a packed file, to be read as a stream: all its members, one after the other, as far as a limit."""

    def __init__(self, data: bytes, limit: int) -> None:
        self._data = memoryview(data)
        self._at = 0
        self._left = limit
        self._member = _new_member()

    @property
    def is_too_big(self) -> bool:
        """Whether it holds more than the limit; the stream ended there."""
        return self._left <= 0

    def read(self, size: int) -> bytes:
        """Give the next bytes, `size` at most; none at the end, and where the file is cut short or damaged."""
        import zlib

        while self._left > 0:
            packed = self._member.unconsumed_tail or self._next()
            try:
                piece: bytes = self._member.decompress(packed, min(size, self._left))
            except zlib.error:
                break
            self._left -= len(piece)
            if self._member.eof:
                self._at -= len(self._member.unused_data)
                self._member = _new_member()
            if piece or not packed:
                return piece
        return b""

    def close(self) -> None:
        """Do nothing: who reads a stream may ask for it."""

    def _next(self) -> bytes:
        packed = bytes(self._data[self._at : self._at + _PIECE])
        self._at += len(packed)
        return packed


def _new_member() -> Any:
    import zlib

    return zlib.decompressobj(_GZIP_WINDOW)


def name_inside(name: str) -> str:
    """Give the name of what is packed: "page.html.gz" holds "page.html"."""
    return name[:-3] if name.lower().endswith(".gz") else name
