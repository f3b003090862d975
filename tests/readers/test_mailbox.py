"""Mailboxes: each mail an article of its own."""

import gzip
from collections.abc import Callable

import pytest

from tui_reader.model import Document, Unreadable
from tui_reader.readers import read_document, read_documents
from tui_reader.readers.mailbox import is_mailbox

FIRST = b"""From anna@quay.invalid Thu Jan  5 08:00:00 2023
From: Anna Reed <anna@quay.invalid>
Subject: Port strike enters its third week

The dockers of Otterbank stayed out for a third week, and the board said it would not talk to them before May.

>From the quay, nobody could see an end.

From 2019 on the port had lost money: it said so in May.

From a colleague at 10:15 in 2019
and so on.
"""
SECOND = b"""From 9876@xxx Fri Jan 06 09:10:11 +0000 2023
Subject: =?utf-8?q?Caf=C3=A9_closes?=
Content-Type: text/html; charset=iso-8859-1

<html><body><p>The last caf\xe9 of the harbour closes in May, its owner said on Friday.</p></body></html>
"""
PICTURE = b"""From - Sat Jan 07 09:10:11 2023
Subject: a picture
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
"""
BOX = b"\n".join((FIRST, SECOND, PICTURE))


@pytest.mark.parametrize("pack", (bytes, gzip.compress, lambda data: data.replace(b"\n", b"\r\n")))
def test_each_mail_is_an_article(pack: Callable[[bytes], bytes]) -> None:
    data = pack(BOX)
    name = "box.mbox.gz" if data.startswith(b"\x1f") else "box.mbox"
    first, second, third = read_documents(data, name)
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.name, second.name) == (f"{name}#1", f"{name}#2")
    assert (first.metadata.headline, second.metadata.headline) == ("Port strike enters its third week", "Café closes")
    assert "\nFrom the quay" in first.text and "From 2019 on" in first.text and "From a colleague" in first.text
    assert "café of the harbour" in second.blocks[0].text
    assert first.sha256 != second.sha256
    assert isinstance(third, Unreadable) and str(third) == f"{name}#3: mail without text"


def test_a_mail_alone_has_the_name_of_its_file() -> None:
    document = read_document(FIRST, "box.mbox")
    assert isinstance(document, Document) and document.name == "box.mbox" and document.format == "mail"


@pytest.mark.parametrize(
    "data",
    (
        b"From London, where it rained at 10:15 in 2019\nthe news came.\n",
        b"From here to there\nSubject: x\n",
        b"From: Anna Reed\nSubject: x\nMessage-ID: <1>\n\nText.\n",
        b"From ",
        b"",
    ),
)
def test_what_begins_like_a_mailbox_and_is_none(data: bytes) -> None:
    assert not is_mailbox(data)


@pytest.mark.parametrize("filler", (b"\nFrom ", b"\n\nFrom a 1:11 2011\n", b">From >From ", b"\n\n\r\n"))
def test_a_flood_of_beginnings_is_read(filler: bytes) -> None:
    assert all(isinstance(each, (Document, Unreadable)) for each in read_documents(FIRST + filler * 20_000, "a.mbox"))
