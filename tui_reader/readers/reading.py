"""Which reader takes a file: packed or not, binary or text, and the format that its content tells."""

from collections.abc import Iterator
from itertools import chain, islice

from tui_reader.lexicon.invisible import has_invisible, without_invisible
from tui_reader.model import Document, Unreadable
from tui_reader.readers.compressed import Unpacking, is_gzip, name_inside, unpack
from tui_reader.readers.decoding import Decoded, codec_of, decode
from tui_reader.readers.digest import digest_of
from tui_reader.readers.plain_text import read_plain_text
from tui_reader.readers.sanitising import normalise_newlines, sanitise
from tui_reader.readers.several import FIRST_OF_SEVERAL
from tui_reader.readers.sniffing import binary_kind, is_warc, sniff

_PEEK = 64


def read_document(data: bytes, name: str = "", encoding: str | None = None) -> Document | Unreadable:
    """Read a file of any supported format; of a file that holds several articles, the first.

    Args:
        data: The bytes of the file.
        name: Its path or name, a hint at the format.
        encoding: Overrides what the bytes and the file say.
    """
    found = list(islice(read_documents(data, name, encoding), 2))
    first = found[0]
    if len(found) > 1 and isinstance(first, Document):
        digest = digest_of(data)
        return first._replace(name=name, sha256=digest, notices=(*first.notices, FIRST_OF_SEVERAL))
    return first


def read_documents(data: bytes, name: str = "", encoding: str | None = None) -> Iterator[Document | Unreadable]:
    """Read all articles of a file, at least one, one at a time.

    Of several, each is named `NAME#NUMBER` and has the digest of its own part of the file; an article that is alone has
    the name and the digest of the file.
    """
    if encoding is not None and codec_of(encoding) is None:
        yield Unreadable(name, f"unknown encoding {encoding!r}")
        return
    if not data:
        yield Unreadable(name, "empty file")
        return
    sha256 = digest_of(data)
    documents = _read_any(data, name, sha256, encoding)
    first, second = next(documents), next(documents, None)
    if second is None:
        yield first._replace(name=name, sha256=sha256) if isinstance(first, Document) else first
        return
    yield from chain((first, second), documents)


def _read_any(data: bytes, name: str, sha256: str, encoding: str | None) -> Iterator[Document | Unreadable]:
    """Take a file out of its envelope, if it has one, and read what is in it."""
    if is_warc(data) or (is_gzip(data) and is_warc(Unpacking(data, _PEEK).read(_PEEK))):
        from tui_reader.readers.warc import read_warc  # a format that few files are in

        yield from read_warc(data, name)
    elif is_gzip(data):
        yield from _read_packed(data, name, sha256, encoding)
    else:
        yield from _read_plain(data, name, sha256, encoding)


def _read_packed(data: bytes, name: str, sha256: str, encoding: str | None) -> Iterator[Document | Unreadable]:
    """Unpack a file and read what is in it."""
    unpacked = unpack(data)
    if unpacked.is_too_big:
        yield Unreadable(name, "packed file that holds far more than it should")
        return
    if not unpacked.data:
        yield Unreadable(name, "damaged gzip file")
        return
    for document in _read_plain(unpacked.data, name_inside(name), sha256, encoding):
        number = document.name.removeprefix(name_inside(name))
        if isinstance(document, Unreadable):
            yield Unreadable(name + number, document.reason)
            continue
        notices = (
            ("the packed file is cut short or damaged: this is what could be read",) if unpacked.is_cut_short else ()
        )
        yield document._replace(name=name + number, notices=(*notices, *document.notices))


def _read_plain(data: bytes, name: str, sha256: str, encoding: str | None) -> Iterator[Document | Unreadable]:
    """Decode a file and hand it to the reader of its format."""
    if data.startswith(b"From "):
        from tui_reader.readers.mailbox import is_mailbox, read_mailbox

        if is_mailbox(data):
            yield from read_mailbox(data, name)
            return
    decoded = decode(data, encoding)
    if encoding is None and decoded.encoding in ("utf-8", "cp1252"):
        kind = binary_kind(data)
        if kind:
            yield Unreadable(name, f"binary file ({kind}), not text")
            return
    text = sanitise(normalise_newlines(decoded.text))
    first = text.lstrip()[:1]
    if not first or (has_invisible(first) and not without_invisible(text).strip()):
        what = "white space and invisible characters" if first else "white space"
        yield Unreadable(name, f"empty file: nothing but {what}")
        return
    format_name = sniff(text, name)
    if format_name in ("mail", "mhtml"):
        from tui_reader.readers.mail import read_mail  # the parser of mails takes long to load

        yield read_mail(data, name, sha256, format_name)
        return
    count = 0
    for document in _read_text(text, name, sha256, decoded, format_name):
        count += 1
        yield document
    if not count:
        yield _noted(read_plain_text(text, name, sha256, decoded.encoding), decoded)


def _read_text(
    text: str, name: str, sha256: str, decoded: Decoded, format_name: str
) -> Iterator[Document | Unreadable]:
    """Read a decoded file; gives nothing when it is JSON that holds no article."""
    if format_name == "feed":
        yield Unreadable(name, "news feed (RSS or Atom), not an article")
    elif format_name == "html":
        from tui_reader.readers.html import read_html  # lxml takes 50 ms to load, which plain text does not pay

        yield _noted(read_html(text, name, sha256, decoded.encoding), decoded)
    elif format_name == "json":
        from tui_reader.readers.json_article import read_json

        for document in read_json(text, name, decoded.encoding):
            yield _noted(document, decoded)
    elif format_name == "markdown":
        from tui_reader.readers.markdown import read_markdown

        yield _noted(read_markdown(text, name, sha256, decoded.encoding), decoded)
    else:
        yield _noted(read_plain_text(text, name, sha256, decoded.encoding), decoded)


def _noted(document: Document, decoded: Decoded) -> Document:
    """Add what the decoding has to say."""
    return document._replace(notices=(*decoded.notices, *document.notices)) if decoded.notices else document
