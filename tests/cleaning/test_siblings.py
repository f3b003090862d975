"""What a page has put among the paragraphs of its article is shown."""

import pytest

from tui_reader.cleaning import clean
from tui_reader.model import Document, Role, Unreadable
from tui_reader.readers import read_document

_PAGE = """<!DOCTYPE html><html><head><title>City council passes budget - The Harben Post</title></head><body>
<header><a href="/">The Harben Post</a>
<nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<article><h1>City council passes budget</h1><p>By Jane Roe</p><time datetime="2024-03-05">March 5, 2024</time>
<p>The city council passed a budget on Tuesday.</p><p>"This is a good budget," said Mayor Ann Lee.</p>
{}
</article>
<aside><h2>Related articles</h2><ul><li><a href="/a">Taxes to rise next year</a></li></ul></aside>
<section id="comments"><h3>2 comments</h3><p>User1: I hate this.</p><ul><li>So do I</li></ul></section>
<footer>© 2024 The Harben Post. <a href="/privacy">Privacy</a></footer></body></html>"""


def _cleaned(middle: str) -> Document:
    document = read_document(_PAGE.format(middle).encode(), "x.html")
    assert not isinstance(document, Unreadable)
    return clean(document)


def _roles(document: Document) -> dict[str, Role]:
    return {block.text: block.role for block in document.blocks}


def test_a_list_without_links_below_a_paragraph_belongs_to_the_article() -> None:
    roles = _roles(_cleaned("<ul><li>Schools: $5m</li><li>Roads: $3m</li></ul>"))
    assert roles["Schools: $5m"] is roles["Roads: $3m"] is Role.LIST_ITEM
    assert roles["So do I"] is roles["News"] is Role.FURNITURE


def test_a_quotation_set_apart_below_a_paragraph_belongs_to_the_article() -> None:
    assert _roles(_cleaned("<blockquote><p>We will vote against it.</p></blockquote>"))["We will vote against it."] is (
        Role.PARAGRAPH
    )


def test_the_caption_of_a_figure_in_the_article_is_one() -> None:
    roles = _roles(
        _cleaned("<figure><img src='a.jpg'><figcaption>The council chamber. Photo: Jim Poe</figcaption></figure>")
    )
    assert roles["The council chamber. Photo: Jim Poe"] is Role.CAPTION


@pytest.mark.parametrize("list_of_links", ['<ul><li><a href="/f">Share</a></li></ul>', "<ul><li>Share</li></ul>"])
def test_what_links_or_tells_by_its_words_what_it_is_stays_hidden(list_of_links: str) -> None:
    assert _roles(_cleaned(list_of_links))["Share"] is Role.FURNITURE
