"""Which format a file is in."""

import pytest

from tui_reader.model import Document, Unreadable
from tui_reader.readers import read_document
from tui_reader.readers.sniffing import sniff


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("<!DOCTYPE html><title>x</title>", "", "html"),
        ("<p>A fragment.</p><p>Of a page.</p><div>x</div>", "saved", "html"),
        ("<!doctype html><p>x", "notes.txt", "html"),
        ("Words first, then <b>some</b> markup.", "page.html", "html"),
        ("Words, and 2 < 3 > 1.", "", "text"),
        ('<div><img src="a.gif"></div>\n  * News\n  * Ports\n\nFerry sails again\n', "dump.txt", "text"),
        ('<div><img src="a.gif"></div>\n  * News\n  * Ports\n\nFerry sails again\n', "dump.html", "html"),
        ('<div><img src="a.gif"></div>\n<p>News\nPorts\n\nFerry sails again\n', "dump.txt", "html"),
        ("<p>One paragraph\non a few\nlines of\na page\n</p>", "dump.txt", "html"),
        ("<p>One</p><p>Two</p><p>Three</p>", "dump.txt", "html"),
        ("<unknown> is how the line begins", "a.txt", "text"),
        ('<?xml version="1.0"?><rss version="2.0"><channel>', "", "feed"),
        ("---\ntitle: Port\n---\n\nText.", "", "markdown"),
        ("# Port\n\nA [link](http://harbour.example) and **more**.", "", "markdown"),
        ("# no markdown, a log\n# another comment\nx=1", "", "text"),
        ("Plain words.", "a.md", "markdown"),
        ("[1]Skip to content\n\n   * [2]Home", "dump.txt", "text"),
        ("From: a@harbour.example\nSubject: Port\nMIME-Version: 1.0\n\nText", "", "mail"),
        ("Title: Port\nDate: 2024-03-04\nURL: http://harbour.example\n\nText", "", "text"),
        ("From: x\nSnapshot-Content-Location: http://harbour.example\n\n", "", "mhtml"),
        ('{"title": "Port", "text": "Words."}', "", "json"),
        ("[Laughter] The minister paused.", "", "text"),
        ("{brackets} around a word", "", "text"),
    ],
)
def test_the_content_tells_the_format(text: str, name: str, expected: str) -> None:
    assert sniff(text, name) == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b" \n\t\n", "empty file: nothing but white space"),
        ("\u200b\n \ufeff\n".encode(), "empty file: nothing but white space and invisible characters"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary file (PNG image), not text"),
        (b"%PDF-1.7\n%\xe2\xe3", "binary file (PDF), not text"),
        (b"\x7fELF\x02\x01" + bytes(100), "binary file (program), not text"),
        (b"PK\x03\x04" + bytes(100), "binary file (zip archive or office file), not text"),
        (bytes(range(256)) * 20, "binary file (unknown format), not text"),
        (b"<rss version='2.0'><channel></channel></rss>", "news feed (RSS or Atom), not an article"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    answer = read_document(data, "file")
    assert isinstance(answer, Unreadable)
    assert (answer.name, answer.reason) == ("file", reason)


@pytest.mark.parametrize("data", [b"BMW opens a plant.", b"MZ is a label.", b"a\x07\x07b" * 50, b"GIF89a is a format."])
def test_words_that_resemble_a_signature_are_read(data: bytes) -> None:
    assert isinstance(read_document(data, "file.txt"), Document)


def test_an_unknown_encoding_is_refused() -> None:
    answer = read_document(b"words", "a.txt", "klingon")
    assert isinstance(answer, Unreadable)
    assert answer.reason == "unknown encoding 'klingon'"
