"""Files packed by gzip, unpacked as far as a limit: a few kilobytes can stand for gigabytes."""


from __future__ import annotations

from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MAGIC = b"\x1f\x8b\x08"
_LIMIT = 64 * 1024 * 1024
_SMALL = 8 * 1024 * 1024
"""What any packed file may hold, however small it is."""
_BLOCK = 1 << 20
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


def most_in_one(data: bytes) -> int:
    """Give how many bytes may come out of a packed file of one page, which is read as a whole."""
    return min(_LIMIT, max(_SMALL, _MOST_TIMES * len(data)))


def is_gzip(data: bytes) -> bool:
    """Whether a file is packed by gzip."""
    return data.startswith(_MAGIC)


def unpack(data: bytes, limit: int | None = None) -> Unpacked:
    """Unpack a file, all its members one after the other, and stop at the limit."""
    stream = Unpacking(data, (most_in_one(data) if limit is None else limit) + 1)
    content = b"".join(iter(lambda: stream.read(_BLOCK), b""))
    if stream.is_too_big:
        return Unpacked(b"", is_too_big=True)
    return Unpacked(content, is_cut_short=stream.is_cut_short)


class Unpacking:
    """What is in a packed file, to be read as a stream: all its members, one after the other, as far as a limit."""

    def __init__(self, data: bytes, limit: int) -> None:
        self._data = memoryview(data)
        self._at = 0
        self._left = limit
        self._member = _new_member()
        self._is_inside = False
        self.is_cut_short = False
        """Whether the file ended before its content did, or is damaged where the stream ended."""

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
                self.is_cut_short = self._is_inside or packed.startswith(_MAGIC)
                break
            self._left -= len(piece)
            self._is_inside = self._is_inside or bool(packed)
            if self._member.eof:
                self._at -= len(self._member.unused_data)
                self._member, self._is_inside = _new_member(), False
            elif not (piece or packed):
                self.is_cut_short = self._is_inside
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
