"""Which format a file is in: its content tells, its name is a hint."""

import re

from tui_reader.lexicon.expressions import expression

_SIGNATURES = (
    (b"\x89PNG\r\n", "PNG image"), (b"\xff\xd8\xff", "JPEG image"), (b"GIF8", "GIF image"), (b"BM", "bitmap image"),
    (b"RIFF", "RIFF media"), (b"%PDF-", "PDF"), (b"PK\x03\x04", "zip archive or office file"),
    (b"\x7fELF", "program"), (b"MZ", "program"), (b"\xd0\xcf\x11\xe0", "office file"), (b"7z\xbc\xaf", "7z archive"),
    (b"BZh", "bzip2 archive"), (b"\xfd7zXZ", "xz archive"), (b"\x28\xb5\x2f\xfd", "zstd archive"),
    (b"Rar!", "rar archive"), (b"OggS", "Ogg media"), (b"SQLite format 3\x00", "SQLite database"),
    (b"ID3", "MP3 audio"), (b"fLaC", "FLAC audio"), (b"\x00asm", "program"), (b"wOF2", "font"), (b"wOFF", "font"),
    (b"II*\x00", "TIFF image"), (b"MM\x00*", "TIFF image"), (b"\xca\xfe\xba\xbe", "program"),
    (b"bplist00", "property list"), (b"%!PS", "PostScript"), (b"\x1f\x8b", "gzip archive"), (b"{\\rtf", "RTF"),
)  # fmt: skip
"""First bytes of files that hold no readable text."""
_SHORT_SIGNATURES = frozenset({b"BM", b"MZ", b"ID3", b"BZh", b"RIFF", b"GIF8", b"OggS", b"Rar!"})
"""Those that a text could begin with; they count only when control characters follow."""
_TELLING = 65_536
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\x0b\x0c\r\x1b\x08")

_PAGE_TAG = expression(
    r"<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h[1-6]|table|ul|ol|meta|title|span|blockquote|figure|a)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_FEWEST_LINES = 3
"""Lines of a text below a stray element."""
_FEED = expression(r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_HEADER = expression(r"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]?[^\n]*(?:\n[ \t]+\S[^\n]*)*\n")
_LONGEST_FIELD = 42
"""Characters of the name of a header field, and its colon."""
_MAIL_FIELDS = frozenset(
    {"mime-version", "message-id", "received", "return-path", "delivered-to", "content-type",
     "snapshot-content-location", "content-transfer-encoding"}
)  # fmt: skip
_FRONT_MATTER = expression(r"(?:---[ \t]*\n(?:(?:[\w #\t-][^\n]*)?\n){0,200}?(?:---|\.\.\.)[ \t]*\n|\+\+\+[ \t]*\n)")
_MARKDOWN_HEADING = expression(r"^#{1,6} \S", re.MULTILINE)
_MARKDOWN_INLINE = expression(r"\]\(\S{1,500}\)|\*\*\S[^*\n]{0,200}\*\*|^```", re.MULTILINE)
_WARC = b"WARC/"
_ENDINGS = {
    "html": "html", "htm": "html", "xhtml": "html", "shtml": "html", "md": "markdown", "markdown": "markdown",
    "mkd": "markdown", "eml": "mail", "mhtml": "mhtml", "mht": "mhtml", "json": "json", "jsonl": "json",
    "ndjson": "json", "txt": "text",
}  # fmt: skip


def name_hint(name: str) -> str | None:
    """Give the format that the ending of a name stands for."""
    return _ENDINGS.get(name.rpartition(".")[2].lower()) if "." in name else None


def binary_kind(data: bytes) -> str | None:
    """Tell what a file is that holds no text, or `None` when it may be text."""
    head = data[:_TELLING]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    for signature, kind in _SIGNATURES:
        if head.startswith(signature) and (signature not in _SHORT_SIGNATURES or controls):
            return kind
    if controls * 20 < len(head):
        return None
    if head.count(0) * 10 > len(head):
        return "unknown format"
    return None if _is_utf8(head) else "unknown format"


def is_warc(data: bytes) -> bool:
    """Whether a file is a web archive."""
    return data.startswith(_WARC)


def sniff(text: str, name: str) -> str:
    """Tell the format of a decoded file: "text", "html", "markdown", "mail", "mhtml", "json" or "feed"."""
    head = text[:20_000].lstrip()
    hint = name_hint(name)
    if head.startswith("<"):
        return _sniff_markup(head, hint)
    if head.startswith(("{", "[")) and _looks_like_json(head, hint):
        return "json"
    mail = _sniff_mail(head, hint)
    if mail:
        return mail
    if hint in ("html", "markdown"):
        return hint
    if hint is None and len(_PAGE_TAG.findall(head)) >= 3:
        return "html"
    return "markdown" if _looks_like_markdown(head) else "text"


def _is_utf8(head: bytes) -> bool:
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _sniff_markup(head: str, hint: str | None) -> str:
    """Tell a page from a feed, and both from a text that happens to begin with an angle bracket."""
    if head.startswith("<?xml") and _FEED.search(head[:5000]):
        return "feed"
    if _FEED.match(head):
        return "feed"
    if hint == "markdown" and not head[:9].lower().startswith("<!doctype"):
        return "markdown"
    has_tags = _PAGE_TAG.match(head) is not None or len(_PAGE_TAG.findall(head)) >= 3
    is_page = head.startswith(("<?xml", "<!--", "<!")) or (has_tags and not _ends_with_first_line(head))
    return "html" if is_page or hint == "html" else hint if hint == "markdown" else "text"


def _ends_with_first_line(head: str) -> bool:
    """Tell whether no line but the first has markup: a stray element above a text that was made of a page."""
    first, _, rest = head.partition("\n")
    has_closed = "</" in first or "/>" in first
    return has_closed and rest.count("\n") >= _FEWEST_LINES and "</" not in rest and not _PAGE_TAG.search(rest)


def _looks_like_json(head: str, hint: str | None) -> bool:
    if hint == "json":
        return True
    return re.match(r'[\[{]\s*(?:[{\[]\s*)?"[^"\n]{1,80}"\s*:', head) is not None


def _sniff_mail(head: str, hint: str | None) -> str | None:
    """Recognise a mail by the header fields that no article has."""
    fields, place = set(), 0
    while ":" in head[place : place + _LONGEST_FIELD] and (match := _HEADER.match(head, place)):
        fields.add(head[place : head.index(":", place)].lower())
        place = match.end()
    if "snapshot-content-location" in fields or (hint == "mhtml" and fields):
        return "mhtml"
    if hint == "mail" and fields:
        return "mail"
    has_mail_field = bool(fields & _MAIL_FIELDS)
    return "mail" if has_mail_field and fields & {"from", "subject", "mime-version", "received"} else None


def _looks_like_markdown(head: str) -> bool:
    if head.startswith(("---", "+++")) and _FRONT_MATTER.match(head):
        return True
    headings = len(_MARKDOWN_HEADING.findall(head)) if "#" in head else 0
    return headings >= 1 and len(_MARKDOWN_INLINE.findall(head)) >= (2 if headings == 1 else 1)
