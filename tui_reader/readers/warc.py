"""Web archives (WARC): the pages in them, by the library warcio, which is an extra of this package."""

import hashlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from importlib import import_module
from io import BytesIO, StringIO
from threading import Lock
from typing import Any

from tui_reader.model import Document, Unreadable
from tui_reader.readers.compressed import Unpacking, is_gzip, most_in
from tui_reader.readers.decoding import decode
from tui_reader.readers.sanitising import normalise_newlines, sanitise
from tui_reader.readers.stated import one_line

_LARGEST_PAGE = 20 * 1024 * 1024
_QUIET = Lock()
"""Held while nobody hears what is said on stderr, which belongs to the whole process."""
_Page = tuple[bytes, str | None, str]
"""The bytes of a page, the charset that was declared for it, and its address."""
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_warc(data: bytes, name: str) -> Iterator[Document | Unreadable]:
    """Give the pages of a web archive, packed or not, in order."""
    try:
        archive = import_module("warcio.archiveiterator")
    except ImportError:
        yield Unreadable(name, "web archive: reading it needs the package warcio (pip install warcio)")
        return
    content = Unpacking(data, most_in(data)) if is_gzip(data) else None
    number = size = 0
    for page in _pages_of(archive, content or BytesIO(data)):
        number += 1
        if page is None:
            yield _damaged(name, number)
            return
        size += len(page[0])
        if size > most_in(data):
            yield _too_much(name, number)
            return
        yield _document(*page, f"{name}#{number}", hashlib.sha256(page[0]).hexdigest())
    if content is not None and content.is_too_big:
        yield _too_much(name, number + 1)
    elif not number:
        yield Unreadable(name, "web archive without a page")


def _too_much(name: str, number: int) -> Unreadable:
    return Unreadable(f"{name}#{number}", "holds far more than it should: the rest was left out")


def _damaged(name: str, number: int) -> Unreadable:
    if number == 1:
        return Unreadable(name, "damaged web archive")
    return Unreadable(f"{name}#{number}", "damaged web archive: what stands from here on was left out")


def _pages_of(archive: Any, content: Unpacking | BytesIO) -> Iterator[_Page | None]:
    """Give the pages that were fetched, and `None` where the archive is damaged.

    It is unpacked here and not by the library, which would unpack whatever is skipped, without end. Where a record is
    no such thing the library raises its own error or whatever its next step happens to run into (an `AttributeError`
    for a response without an address): all of it means that nothing can be read from there on.
    """
    pages = _in_silence(map(_page_of, archive.ArchiveIterator(content)))
    while True:
        try:
            page = next(pages)
        except StopIteration:
            return
        except Exception:
            yield None
            return
        if page is not None:
            yield page


def _in_silence(pages: Iterator[_Page | None]) -> Iterator[_Page | None]:
    """Give pages while the library that reads them says nothing: it cites the file as it is, escapes and all."""
    while True:
        with _QUIET, redirect_stderr(StringIO()):
            try:
                page = next(pages)
            except StopIteration:
                return
        yield page


def _page_of(record: Any) -> _Page | None:
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
    metadata = document.metadata._replace(url=document.metadata.url or address or None)
    return document._replace(metadata=metadata, notices=(*decoded.notices, *document.notices))
