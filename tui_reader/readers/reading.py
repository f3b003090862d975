"""Which reader takes a file."""

import hashlib

from tui_reader.model import Document, Unreadable
from tui_reader.readers.decoding import decode
from tui_reader.readers.plain_text import read_plain_text
from tui_reader.readers.sanitising import sanitise


def read_document(data: bytes, name: str = "", encoding: str | None = None) -> Document | Unreadable:
    """Read a file of any supported format.

    Args:
        data: The bytes of the file.
        name: Its path or name, a hint at the format.
        encoding: Overrides what the bytes and the file say.
    """
    decoded = decode(data, encoding)
    text = sanitise(decoded.text)
    return read_plain_text(text, name, hashlib.sha256(data).hexdigest(), decoded.encoding)
