"""Web archives (WARC): the pages in them, by the library warcio, which is an extra of this package."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from typing import Any

from tui_reader.model import Document, Unreadable
from tui_reader.readers.decoding import decode
from tui_reader.readers.sanitising import normalise_newlines, sanitise
from tui_reader.readers.stated import one_line

_LARGEST_PAGE = 20 * 1024 * 1024
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_warc(data: bytes, name: str) -> Iterator[Document | Unreadable]:
    """Give the pages of a web archive, packed or not, in order."""
    try:
        archive = import_module("warcio.archiveiterator")
    except ImportError:
        yield Unreadable(name, "web archive: reading it needs the extra 'warc' (pip install 'newsreader-tui[warc]')")
        return
    number = 0
    try:
        for record in archive.ArchiveIterator(BytesIO(data)):
            page = _page_of(record)
            if page is not None:
                number += 1
                yield _document(*page, f"{name}#{number}", hashlib.sha256(page[0]).hexdigest())
    except archive.ArchiveLoadFailed:
        if not number:
            yield Unreadable(name, "damaged web archive")
        return
    if not number:
        yield Unreadable(name, "web archive without a page")


def _page_of(record: Any) -> tuple[bytes, str | None, str] | None:
    """Give the bytes, the declared charset and the address of a page that was fetched, or `None`."""
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return None
    kind, _, parameters = (headers.get_header("Content-Type") or "").partition(";")
    if kind.strip().lower() not in _PAGE_TYPES:
        return None
    charset = parameters.lower().partition("charset=")[2].strip().strip("\"'") or None
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    return record.content_stream().read(_LARGEST_PAGE), charset, one_line(address)


def _document(data: bytes, charset: str | None, address: str, name: str, sha256: str) -> Document:
    from tui_reader.readers.html import read_html  # lxml is loaded only where a page is read

    decoded = decode(data, declared=charset)
    text = sanitise(normalise_newlines(decoded.text))
    document = read_html(text, name, sha256, decoded.encoding)
    metadata = replace(document.metadata, url=document.metadata.url or address or None)
    return replace(document, metadata=metadata, notices=(*decoded.notices, *document.notices))
