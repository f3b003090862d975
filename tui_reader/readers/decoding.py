"""Bytes to text: BOM, strict UTF-8, declared charset, then cp1252."""

from typing import NamedTuple


class Decoded(NamedTuple):
    """The text of a file and how it was found."""

    text: str
    """The text, newlines as in the file."""
    encoding: str
    """The codec: "utf-8", "utf-16-le", "cp1252"."""
    notices: tuple[str, ...] = ()
    """What the user should know."""


def decode(data: bytes, override: str | None = None) -> Decoded:
    """Decode the bytes of a file."""
    if override:
        return Decoded(data.decode(override, errors="replace"), override)
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(data.decode("cp1252", errors="replace"), "cp1252")
