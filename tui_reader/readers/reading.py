"""Which reader takes a file."""

import hashlib
from dataclasses import replace

from tui_reader.model import Document, Unreadable
from tui_reader.readers.decoding import Decoded, codec_of, decode
from tui_reader.readers.markdown import read_markdown
from tui_reader.readers.plain_text import read_plain_text
from tui_reader.readers.sanitising import normalise_newlines, sanitise
from tui_reader.readers.sniffing import binary_kind, sniff


def read_document(data: bytes, name: str = "", encoding: str | None = None) -> Document | Unreadable:
    """Read a file of any supported format.

    Args:
        data: The bytes of the file.
        name: Its path or name, a hint at the format.
        encoding: Overrides what the bytes and the file say.
    """
    if encoding is not None and codec_of(encoding) is None:
        return Unreadable(name, f"unknown encoding {encoding!r}")
    if not data:
        return Unreadable(name, "empty file")
    decoded = decode(data, encoding)
    if encoding is None and decoded.encoding in ("utf-8", "cp1252"):
        kind = binary_kind(data)
        if kind:
            return Unreadable(name, f"binary file ({kind}), not text")
    text = sanitise(normalise_newlines(decoded.text))
    if not text.strip():
        return Unreadable(name, "empty file: nothing but white space")
    return _read_text(text, name, hashlib.sha256(data).hexdigest(), decoded)


def _read_text(text: str, name: str, sha256: str, decoded: Decoded) -> Document | Unreadable:
    """Hand a decoded file to the reader of its format."""
    format_name = sniff(text, name)
    if format_name == "feed":
        return Unreadable(name, "news feed (RSS or Atom), not an article")
    if format_name == "html":
        from tui_reader.readers.html import read_html  # lxml is 50 ms that plain text does not pay

        document = read_html(text, name, sha256, decoded.encoding)
    elif format_name == "markdown":
        document = read_markdown(text, name, sha256, decoded.encoding)
    else:
        document = read_plain_text(text, name, sha256, decoded.encoding)
    if not decoded.notices:
        return document
    return replace(document, notices=(*decoded.notices, *document.notices))
