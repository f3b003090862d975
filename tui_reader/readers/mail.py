"""Mails (`.eml`) and saved web archives (`.mhtml`): the part that holds the article, its header as metadata."""

import re
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32

from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block, Document, Metadata, Unreadable
from tui_reader.model.value import Value
from tui_reader.readers.declared import declared_furniture
from tui_reader.readers.decoding import Decoded, decode
from tui_reader.readers.forwarded import find_forwarded, without_header
from tui_reader.readers.plain_text import read_plain_text
from tui_reader.readers.sanitising import normalise_newlines, sanitise
from tui_reader.readers.stated import one_line

_MOST_PARTS = 2000
_LONGEST_FIELD = 10_000
"""Characters of a field of a header: the standard library takes the square of it for some fields."""
_MOST_LINES_OF_SIGNATURE = 20
_FEWEST_CHARACTERS = 20
"""Text parts with less are courtesy notes."""
_SENT_ON = expression(r"(?:(?:Fwd?|Re|Aw|Wg|Tr|Rv|Enc)\s?:\s*){1,9}(?=\S)", re.IGNORECASE)
"""What mail programs set in front of the subject of what is sent on or answered, in six languages."""


class _ShortFields(Compat32):
    """Reads the fields of a header as far as anybody would write one."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Give the name and the value of a field."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_FIELD]


class _Part(Value):
    """A part of a message that may hold the article."""

    kind: str
    """"text/html" or "text/plain"."""
    place: str
    """Where a saved page had it from."""
    decoded: Decoded


def read_mail(data: bytes, name: str, sha256: str, format_name: str) -> Document | Unreadable:
    """Read a message: its HTML part if it has one, else its text.

    Args:
        data: The bytes of the file.
        name: Its path or name.
        sha256: The digest of the bytes.
        format_name: "mail" or "mhtml".
    """
    try:
        message = BytesParser(policy=_ShortFields()).parsebytes(data)
        parts = _parts(message)
    except RecursionError:
        return Unreadable(name, "mail with parts nested too deep")
    chosen = _choose(parts, _header(message, "Snapshot-Content-Location"))
    if chosen is None:
        return Unreadable(name, "mail without text")
    stated = _metadata(message, format_name)
    text = sanitise(normalise_newlines(chosen.decoded.text))
    document = _read_part(text, chosen, name, sha256)
    return document._replace(
        format=format_name,
        metadata=_merged(document.metadata, stated),
        notices=(
            *chosen.decoded.notices,
            *document.notices,
            f"line numbers count the lines of its {chosen.kind} part, not of the file",
        ),
    )


def _read_part(text: str, part: _Part, name: str, sha256: str) -> Document:
    if part.kind == "text/html":
        from tui_reader.readers.html import read_html  # lxml is loaded only where a page is read

        return read_html(text, name, sha256, part.decoded.encoding)
    document = read_plain_text(text, name, sha256, part.decoded.encoding)
    document = document._replace(blocks=_without_signature(document.blocks, text))
    header = find_forwarded(text)
    if header is None:
        return document
    return document._replace(blocks=without_header(document.blocks, header), metadata=header.stated)


def _without_signature(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Mark what stands below the last line of two dashes, if it is short, as none of the article."""
    place = text.rfind("\n--\n") if "\n--\n" in text else text.rfind("\n-- \n")
    if place < 0 or text.count("\n", place) > _MOST_LINES_OF_SIGNATURE:
        return blocks
    rule = text.count("\n", 0, place) + 2
    return tuple(
        declared_furniture(block, "signature of the mail") if block.first_line >= rule else block for block in blocks
    )


def _parts(message: Message) -> list[_Part]:
    """Decode the text parts, attachments aside."""
    found: list[_Part] = []
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        kind = part.get_content_type()
        if (
            kind not in ("text/html", "text/plain", "application/xhtml+xml")
            or part.get_content_disposition() == "attachment"
        ):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            kind = "text/plain" if kind == "text/plain" else "text/html"
            found.append(
                _Part(kind, _header(part, "Content-Location"), decode(payload, declared=part.get_content_charset()))
            )
    return found


def _choose(parts: list[_Part], location: str) -> _Part | None:
    """Choose the page that was saved, else the longest HTML part, else the longest text."""
    pages = [part for part in parts if part.kind == "text/html" and len(part.decoded.text) >= _FEWEST_CHARACTERS]
    saved = [part for part in pages if location and part.place == location]
    return max(saved or pages or parts, key=lambda part: len(part.decoded.text), default=None)


def _header(message: Message, name: str) -> str:
    """Give a header field, its encoded words decoded, on one harmless line."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        return one_line(str(make_header(decode_header(str(value)))))
    except (LookupError, ValueError, UnicodeError):
        return one_line(str(value))


def _metadata(message: Message, format_name: str) -> Metadata:
    """Say in the words of the model what the header states."""
    subject = _header(message, "Subject")
    sent_on = _SENT_ON.match(subject)
    subject = subject[sent_on.end() :] if sent_on else subject
    if format_name == "mhtml":
        return Metadata(headline=subject or None, url=_header(message, "Snapshot-Content-Location") or None)
    sender = _header(message, "From").partition("<")[0].strip().strip('"') or None
    return Metadata(headline=subject or None, outlet=sender, published=_header(message, "Date") or None)


def _merged(page: Metadata, header: Metadata) -> Metadata:
    """Add what the header states where the page says nothing; the subject of a mail is its headline."""
    return page._replace(
        headline=page.headline or header.headline,
        alternative_headlines=tuple(dict.fromkeys(filter(None, (header.headline, *page.alternative_headlines)))),
        outlet=page.outlet or header.outlet,
        published=page.published or header.published,
        url=page.url or header.url,
    )
