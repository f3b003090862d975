"""Files that hold articles in an envelope: mails, saved archives, JSON, packed files, WARC."""

import base64
import gzip
import hashlib
import json
import sys
from typing import Any

import pytest

from tui_reader.model import Document, Unreadable
from tui_reader.readers import compressed, read_document, read_documents
from tui_reader.readers.compressed import unpack

PAGE = "<html><head><title>Port shut</title></head><body><p>The café at the port stayed shut.</p></body></html>"
MAIL = (
    "From: The Harbour <news@harbour.example>\r\nSubject: =?utf-8?q?Caf=C3=A9_=1B]0;x=07?=\r\n"
    "Date: Mon, 4 Mar 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe plain part of the mail.\r\n"
    "--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>The caf=E9 at the port=\r\n stayed shut.</p>\r\n--b--\r\n"
)


def read(data: bytes, name: str) -> Document:
    document = read_document(data, name)
    assert isinstance(document, Document)
    return document


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_of_a_mail_the_page_is_read_and_the_header_kept() -> None:
    document = read(MAIL.encode(), "letter.eml")
    assert document.format == "mail"
    assert texts(document) == ["The café at the port stayed shut."]
    assert document.metadata.headline == "Café ␛]0;x␇"
    assert document.metadata.outlet == "The Harbour"
    assert document.metadata.published == "Mon, 4 Mar 2024 10:00:00 +0100"


def test_a_mail_without_a_page_is_read_as_text() -> None:
    text = "From: a@x.example\nSubject: Port\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe port stayed shut.\n"
    assert texts(read(text.encode(), "")) == ["The port stayed shut."]


@pytest.mark.parametrize(
    ("subject", "headline"),
    [("Fwd: Re: Port shut", "Port shut"), ("WG: Port shut", "Port shut"), ("Part I: Port shut", "Part I: Port shut")],
)
def test_the_headline_of_a_mail_says_nothing_of_sending_on(subject: str, headline: str) -> None:
    text = f"From: a@x.example\nSubject: {subject}\nMIME-Version: 1.0\n\nThe port stayed shut.\n"
    assert read(text.encode(), "a.eml").metadata.headline == headline


def test_the_header_of_what_was_sent_on_is_none_of_the_article() -> None:
    text = (
        "From: Ron Day <r@x.example>\nSubject: Fwd: Port shut\nMIME-Version: 1.0\n\n"
        "---------- Forwarded message ---------\nFrom: The Harbour <n@harbour.example>\n"
        "Date: Mon, 4 Mar 2024 at 08:00\nSubject: Port shut\nTo: Ron Day <r@x.example>\n\nThe port stayed shut.\n"
    )
    document = read(text.encode(), "a.eml")
    assert document.metadata.outlet == "The Harbour"
    assert document.metadata.published == "Mon, 4 Mar 2024 at 08:00"
    assert [block.text for block in document.blocks if not block.is_hidden] == ["The port stayed shut."]


@pytest.mark.parametrize("rule", ["--", "-- "])
def test_the_signature_of_a_mail_is_none_of_the_article(rule: str) -> None:
    text = f"From: a@x.example\nSubject: Port\nMIME-Version: 1.0\n\nThe port stayed shut.\n\n{rule}\nYou subscribed.\n"
    document = read(text.encode(), "a.eml")
    assert [block.text for block in document.blocks if not block.is_hidden] == ["The port stayed shut."]


def test_a_saved_archive_gives_the_page_that_was_saved() -> None:
    parts = "".join(
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {place}\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n"
        f"{base64.b64encode(page.encode()).decode()}\r\n"
        for place, page in (
            ("http://x.example/frame", "<p>A frame that is longer</p>" * 20),
            ("http://x.example/a", PAGE),
        )
    )
    head = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: http://x.example/a\r\n"
        "Subject: Port\r\nMIME-Version: 1.0\r\n"
    )
    document = read(
        f'{head}Content-Type: multipart/related; boundary="b"\r\n\r\n{parts}--b--\r\n'.encode(), "page.mhtml"
    )
    assert document.format == "mhtml"
    assert texts(document) == ["The café at the port stayed shut."]
    assert document.metadata.url == "http://x.example/a"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            {
                "title": "Port shut",
                "author": "Ann Bell; Ron Day",
                "hostname": "harbour.example",
                "date": "2024-03-04",
                "text": "It stayed shut all day.\nCrews left.",
            },
            id="trafilatura",
        ),
        pytest.param(
            {
                "title": "Port shut",
                "authors": ["Ann Bell", "Ron Day"],
                "publish_date": "2024-03-04",
                "source_url": "x",
                "source": "harbour.example",
                "text": "It stayed shut all day.\n\nCrews left.",
            },
            id="newspaper",
        ),
        pytest.param(
            {
                "title": "Port shut",
                "authors": ["Ann Bell", "Ron Day"],
                "date_publish": "2024-03-04",
                "source_domain": "harbour.example",
                "maintext": "It stayed shut all day.\nCrews left.",
            },
            id="news-please",
        ),
        pytest.param(
            {
                "headline": "Port shut",
                "author": [{"name": "Ann Bell"}, {"name": "Ron Day"}],
                "datePublished": "2024-03-04",
                "publisher": {"name": "harbour.example"},
                "articleBody": "It stayed shut all day.\nCrews left.",
            },
            id="schema.org",
        ),
        pytest.param(
            {
                "title": "Port shut",
                "byline": "Ann Bell; Ron Day",
                "siteName": "x",
                "site": "y",
                "content": "<div><p>It stayed shut all day.</p><p>Crews left.</p></div>",
            },
            id="a page in a field",
        ),
        pytest.param(
            {
                "articles": [
                    {
                        "title": "Port shut",
                        "authors": ["Ann Bell", "Ron Day"],
                        "text": ["It stayed shut all day.", "Crews left."],
                    }
                ]
            },
            id="in an envelope",
        ),
        pytest.param(
            [
                {
                    "title": {"rendered": "Port <em>shut</em>"},
                    "content": {"rendered": "<p>It stayed shut all day.</p><p>Crews left.</p>"},
                }
            ],
            id="WordPress",
        ),
        pytest.param(
            {
                "response": {
                    "results": [
                        {"webTitle": "Port shut", "fields": {"bodyText": "It stayed shut all day.\nCrews left."}}
                    ]
                }
            },
            id="fields of their own",
        ),
        pytest.param(
            {
                "title": "Port shut",
                "body": {
                    "summary": [],
                    "sections": [{"headline": [], "paragraphs": ["It stayed shut all day.", "Crews left."]}],
                },
            },
            id="sections",
        ),
        pytest.param(
            {"docs": [{"headline": {"main": "Port shut"}, "cleaned_text": "It stayed shut all day.\nCrews left."}]},
            id="a headline in parts",
        ),
    ],
)
def test_json_articles_are_read_in_the_shapes_of_scrapers(record: Any) -> None:
    document = read(json.dumps(record).encode(), "article.json")
    assert document.format == "json"
    assert document.metadata.headline == "Port shut"
    assert texts(document) == ["It stayed shut all day.", "Crews left."]
    if "date_publish" in record or "hostname" in record:
        assert document.metadata.authors == ("Ann Bell", "Ron Day")
        assert (document.metadata.outlet, document.metadata.published) == ("harbour.example", "2024-03-04")


@pytest.mark.parametrize(
    ("stated", "field", "expected"),
    [
        ({"publishedAt": "2024-03-04T08:00:00Z"}, "published", "2024-03-04T08:00:00Z"),
        ({"published": 1709539200000}, "published", "2024-03-04T08:00:00+00:00"),
        ({"pub_date": "2024-03-04"}, "published", "2024-03-04"),
        ({"source": "https://harbour.example/a", "source-hostname": "The Harbour"}, "outlet", "The Harbour"),
        ({"source": "https://harbour.example/a"}, "outlet", None),
        ({"source": "https://harbour.example/a"}, "url", "https://harbour.example/a"),
        ({"source": {"id": None, "name": "The Harbour"}}, "outlet", "The Harbour"),
        ({"title": "Port &#8211; shut"}, "headline", "Port – shut"),
        ({"title": "Port shut if 3 < 4"}, "headline", "Port shut if 3 < 4"),
        ({"byline": {"original": "By Ann Bell"}}, "authors", ("By Ann Bell",)),
        ({"author": 17}, "authors", ()),
    ],
)
def test_fields_of_a_record_are_read_however_they_are_kept(
    stated: dict[str, Any], field: str, expected: object
) -> None:
    record = {"text": "The port stayed shut all day.", **stated}
    assert getattr(read(json.dumps(record).encode(), "a.json").metadata, field) == expected


def test_one_file_gives_several_articles() -> None:
    lines = [json.dumps({"title": f"Number {number}", "text": "Words enough for an article."}) for number in (1, 2, 3)]
    data = "\n".join([*lines[:1], "{broken", *lines[1:]]).encode()
    found = [document for document in read_documents(data, "all.jsonl") if isinstance(document, Document)]
    assert [(document.name, document.metadata.headline) for document in found] == [
        ("all.jsonl#1", "Number 1"),
        ("all.jsonl#2", "Number 2"),
        ("all.jsonl#3", "Number 3"),
    ]
    assert [document.sha256 for document in found] == [hashlib.sha256(line.encode()).hexdigest() for line in lines]
    first = read(data, "all.jsonl")
    assert first.name == "all.jsonl" and first.notices[-1].startswith("the first of several articles in this file")


@pytest.mark.parametrize("text", ['{"name": "tool", "version": "1.0"}', "[" * 50_000, "[1, 2, 3]", '{"text": 5}', "{"])
def test_json_without_an_article_is_shown_as_text(text: str) -> None:
    assert read(text.encode(), "package.json").format == "text"


def test_packed_files_are_unpacked() -> None:
    document = read(gzip.compress(PAGE.encode()) + gzip.compress(b"<p>Second member.</p>"), "page.html.gz")
    assert document.format == "html"
    assert texts(document) == ["The café at the port stayed shut.", "Second member."]


def test_a_packed_file_that_is_cut_short_is_read_as_far_as_it_goes() -> None:
    document = read(gzip.compress(PAGE.encode() + bytes(range(48, 122)) * 20)[:-12], "page.html.gz")
    assert texts(document)[0] == "The café at the port stayed shut."
    assert "cut short" in document.notices[0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gzip.compress(b"Words. " * 2_000_000, mtime=0), "packed file that holds far more than it should"),
        (b"\x1f\x8b\x08nonsense", "damaged gzip file"),
        (gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(50), mtime=0), "binary file (PNG image), not text"),
        (gzip.compress(b"", mtime=0), "damaged gzip file"),
        (gzip.compress(gzip.compress(b"text in it", mtime=0), mtime=0), "binary file (gzip archive), not text"),
    ],
)
def test_what_cannot_be_unpacked_is_refused(data: bytes, reason: str) -> None:
    answer = read_document(data, "x.gz")
    assert isinstance(answer, Unreadable)
    assert (answer.name, answer.reason) == ("x.gz", reason)


def test_unpacking_stops_at_the_limit() -> None:
    assert unpack(gzip.compress(bytes(1000)), limit=999).is_too_big
    assert unpack(gzip.compress(bytes(600)) * 2, limit=999).is_too_big
    assert len(unpack(gzip.compress(bytes(999)), limit=999).data) == 999


@pytest.mark.parametrize(
    ("end", "is_cut_short"),
    [
        (b"", False),
        (bytes(512), False),
        (b"junk", False),
        (gzip.compress(b"more")[:-9], True),
        (b"\x1f\x8b\x08?", True),
    ],
    ids=("", "padding", "junk", "half a member", "a damaged member"),
)
def test_a_packed_file_of_many_members_is_whole_unless_the_last_is_none(end: bytes, is_cut_short: bool) -> None:
    unpacked = unpack(gzip.compress(b"word ", mtime=0) * 3000 + end)
    assert unpacked.data.startswith(b"word " * 3000) and unpacked.is_cut_short is is_cut_short


def web_archive() -> bytes:
    """A web archive of one page."""
    response = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}".encode()
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-03-04T10:00:00Z\r\n"
        b"WARC-Target-URI: http://harbour.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
        b"Content-Length: " + str(len(response)).encode() + b"\r\n\r\n" + response + b"\r\n\r\n"
    )


@pytest.mark.parametrize("data", (web_archive(), gzip.compress(web_archive(), mtime=0)), ids=("", "packed"))
def test_a_web_archive_is_read_packed_or_not(data: bytes) -> None:
    document = read(data, "a.warc")
    assert texts(document) == ["The café at the port stayed shut."]
    assert document.metadata.url == "http://harbour.example/a"


def test_without_its_library_a_web_archive_names_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    answer = read_document(web_archive(), "a.warc")
    assert isinstance(answer, Unreadable) and "pip install warcio" in answer.reason


@pytest.mark.parametrize(
    "fields",
    (
        b"Subject: " + b"=?utf-8?q?x?= " * 100_000,
        b"Subject: x\nContent-Type: text/plain; " + b"".join(b"charset*%d=a; " % number for number in range(60_000)),
        b"Subject: x\nDate: " + b"(" * 300_000,
    ),
    ids=("encoded words", "parameters", "comments"),
)
def test_a_header_is_read_as_far_as_anybody_would_write_one(fields: bytes) -> None:
    document = read(b"MIME-Version: 1.0\n" + fields + b"\n\nThe north quay of Otterbank stayed shut.\n", "a.eml")
    assert texts(document) == ["The north quay of Otterbank stayed shut."]


def test_a_web_archive_that_holds_far_too_much_is_read_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "_LIMIT", 100_000)
    page = b"<html><body><p>The quay stayed shut.</p>" + b"<p>x</p>" * 10_000
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    record = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.invalid/\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(answer)
    )
    found = list(read_documents(gzip.compress(record + answer + b"\r\n\r\n") * 5, "a.warc.gz"))
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Unreadable) and "far more than it should" in found[-1].reason and len(found) < 5


def test_what_is_passed_over_in_a_web_archive_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "_LIMIT", 100_000)
    skipped = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 3000000\r\n\r\n" + bytes(3_000_000) + b"\r\n\r\n"
    packed = gzip.compress(web_archive()) + gzip.compress(skipped) * 40 + gzip.compress(web_archive())
    found = list(read_documents(packed, "a.warc.gz"))
    assert [type(each) for each in found] == [Document, Unreadable]
    assert isinstance(found[-1], Unreadable) and "far more than it should" in found[-1].reason


@pytest.mark.parametrize("size", (1, 7, 100_000))
def test_a_packed_file_is_read_as_a_stream_to_its_end_or_its_limit(size: int) -> None:
    parts = [bytes([number]) * 500 * number for number in range(30)]
    data = b"".join(map(gzip.compress, parts))
    stream = compressed.Unpacking(data, 10**6)
    assert b"".join(iter(lambda: stream.read(size), b"")) == b"".join(parts) and not stream.is_too_big
    limited = compressed.Unpacking(data, 1000)
    assert len(b"".join(iter(lambda: limited.read(size), b""))) == 1000 and limited.is_too_big
    cut = compressed.Unpacking(data[:-20], 10**6)
    assert b"".join(parts).startswith(b"".join(iter(lambda: cut.read(size), b"")))
    assert compressed.Unpacking(data + b"junk", 10**6).read(1) == b"\x01"


def test_nothing_of_a_web_archive_is_said_on_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The quay stayed shut until Monday.</p>"
    record = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.invalid/ \x1b]0;owned\x07 x\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (len(answer) - 5)
    )
    found = list(read_documents((record + answer + b"\r\n\r\n") * 2, "a.warc"))
    assert found and isinstance(found[0], Document)
    assert capfd.readouterr() == ("", "")


def test_a_record_that_is_none_ends_a_web_archive_with_a_word() -> None:
    without_address = web_archive().replace(b"WARC-Target-URI: http://harbour.example/a\r\n", b"")
    (alone,) = read_documents(without_address, "a.warc")
    assert isinstance(alone, Unreadable) and alone.reason == "damaged web archive"
    before, rest = read_documents(web_archive() + without_address + web_archive(), "a.warc")
    assert isinstance(before, Document) and before.name == "a.warc#1"
    assert isinstance(rest, Unreadable) and rest.name == "a.warc#2" and "left out" in rest.reason
