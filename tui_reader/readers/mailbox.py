"""Mailboxes (`.mbox`): many mails in one file, each an article.

The mails are cut apart here and read one at a time: the standard library's reader of mailboxes takes a file of the
disk, and any line that begins with "From " for a new mail.
"""

from collections.abc import Iterator

from tui_reader.lexicon.expressions import expression
from tui_reader.model import Document, Unreadable
from tui_reader.readers.digest import digest_of

_START = b"From "
_LONGEST_LINE = 400
_ENVELOPE = expression(
    rb"From \S[^\r\n]{0,200}?[ \t]\d\d?:\d\d[^\r\n]{0,40}[ \t](?:19|20)\d\d\b[^\r\n]{0,60}\r?\n>?[!-9;-~]{1,60}:"
)
"""The line above each mail: who sent it, and when, with the first field of its header below."""
_QUOTED_START = expression(rb"^>(>*From )", 8)
"""A line of a mail that begins so too was set apart by a mark; 8 is `re.MULTILINE`."""


def is_mailbox(data: bytes) -> bool:
    """Tell whether a file is a mailbox."""
    return data.startswith(_START) and _ENVELOPE.match(data[:_LONGEST_LINE]) is not None


def read_mailbox(data: bytes, name: str) -> Iterator[Document | Unreadable]:
    """Give the mails of a mailbox in order, each one by its number."""
    from tui_reader.readers.mail import read_mail  # the parser of mails takes long to load

    for number, (start, end) in enumerate(_mails(data), start=1):
        mail = data[start:end]
        content = _QUOTED_START.sub(rb"\1", mail[mail.find(b"\n") + 1 :])
        yield read_mail(content, f"{name}#{number}", digest_of(mail), "mail")


def _mails(data: bytes) -> Iterator[tuple[int, int]]:
    """Give where each mail begins and ends: at lines that tell a sender and a time, after a blank line."""
    start = at = 0
    while (at := data.find(b"\nFrom ", at)) >= 0:
        at += 1
        is_apart = data[max(at - 3, 0) : at].replace(b"\r", b"").endswith(b"\n\n")
        if is_apart and _ENVELOPE.match(data[at : at + _LONGEST_LINE]):
            yield start, at
            start = at
    yield start, len(data)
