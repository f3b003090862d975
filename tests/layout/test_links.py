"""Which addresses an article points to, and the words that stand for them."""

import pytest

from tui_reader.layout.links import find_links, whole_address
from tui_reader.lexicon.addresses import find_addresses
from tui_reader.model import Block, Document, Inline, InlineMark, Metadata, Role

PAGE = "https://harbour.invalid/2024/ferry"


def document(*blocks: Block, url: str | None = PAGE) -> Document:
    """Make a document of a page."""
    return Document("a.html", "0" * 64, "html", "utf-8", "", blocks, Metadata(url=url))


def linked(words: str, *targets: tuple[str, str], role: Role = Role.PARAGRAPH) -> Block:
    """Make a paragraph some words of which are linked."""
    places = [(words.index(part), words.index(part) + len(part), target) for part, target in targets]
    return Block(words, 1, 1, role, marks=tuple(InlineMark(a, b, Inline.LINK, target) for a, b, target in places))


def test_links_come_in_the_order_of_the_text_each_address_once() -> None:
    first = linked(
        "The company said in a statement, and again.", ("again", "/b"), ("a statement", "https://a.invalid/s")
    )
    second = linked("As it said before.", ("it said", "https://a.invalid/s"))
    found = find_links(document(first, second))
    assert [(link.words, link.address, link.block, link.start) for link in found] == [
        ("a statement", "https://a.invalid/s", 0, 20),
        ("again", "https://harbour.invalid/b", 0, 37),
    ]


def test_hidden_lines_point_nowhere() -> None:
    assert find_links(document(linked("Share this", ("Share", "https://a.invalid/"), role=Role.FURNITURE))) == ()


def test_what_is_written_out_counts_once_when_it_is_linked_too() -> None:
    text = "See https://a.invalid/x and https://b.invalid/y."
    found = find_links(document(linked(text, ("https://a.invalid/x", "https://a.invalid/x?from=mail"))))
    assert [link.address for link in found] == ["https://a.invalid/x?from=mail", "https://b.invalid/y"]


@pytest.mark.parametrize(
    "target", ("#top", PAGE + "#notes", "javascript:alert(1)", "mailto:a@b.invalid", "http://[", "", "file:///a")
)
def test_what_leads_nowhere_else_on_the_web_is_no_link(target: str) -> None:
    assert find_links(document(linked("The notes below.", ("notes", target)))) == ()


@pytest.mark.parametrize(
    ("target", "base", "whole"),
    (
        ("/topics/sea", PAGE, "https://harbour.invalid/topics/sea"),
        ("../2023/ferry", PAGE, "https://harbour.invalid/2023/ferry"),
        ("//cdn.invalid/a.pdf", PAGE, "https://cdn.invalid/a.pdf"),
        ("/topics/sea", None, None),
        ("https://a.invalid/", None, "https://a.invalid/"),
        (" https://a.invalid/ ", "nonsense", "https://a.invalid/"),
    ),
)
def test_an_address_is_made_whole_by_that_of_its_page(target: str, base: str | None, whole: str | None) -> None:
    assert whole_address(target, base) == whole


@pytest.mark.parametrize(
    ("text", "addresses"),
    (
        ("It is at https://a.invalid/x.", ["https://a.invalid/x"]),
        ("(see https://a.invalid/x)", ["https://a.invalid/x"]),
        ("https://a.invalid/x_(sea)", ["https://a.invalid/x_(sea)"]),
        ("“https://a.invalid/x”, he said", ["https://a.invalid/x"]),
        ("http://a.invalid/x?y=1&z=2#w, https://b.invalid!", ["http://a.invalid/x?y=1&z=2#w", "https://b.invalid"]),
        ("see [https://a.invalid/x].", ["https://a.invalid/x"]),
        ("https:// and http://... are none", []),
        ("the htTPS word", []),
    ),
)
def test_addresses_end_where_the_sentence_goes_on(text: str, addresses: list[str]) -> None:
    assert [text[start:end] for start, end in find_addresses(text)] == addresses
