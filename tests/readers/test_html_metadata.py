"""What a page states of its article."""

import json

import pytest

from tui_reader.model import Document, Metadata
from tui_reader.readers import read_document


def metadata(head: str, body: str = "<p>Text.</p>") -> Metadata:
    document = read_document(f"<!doctype html><head>{head}</head><body>{body}</body>".encode(), "page.html")
    assert isinstance(document, Document)
    return document.metadata


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Port &amp; town",
    "author": [{"@type": "Person", "name": "Ann Bell"}, {"@type": "Organization", "name": "Coast Press"}],
    "publisher": {"name": "The Harbour"},
    "datePublished": "2024-03-04T10:00:00Z",
    "articleBody": "First.\r\n\r\nSecond \u202e line.",
}


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(ARTICLE, id="an object"),
        pytest.param([{"@type": "Organization", "name": "x"}, ARTICLE], id="a list"),
        pytest.param({"@graph": [{"@type": "WebPage"}, ARTICLE]}, id="a graph"),
        pytest.param({"@type": "WebPage", "mainEntity": ARTICLE}, id="inside a page"),
        pytest.param({**ARTICLE, "@type": ["Article", "http://schema.org/NewsArticle"]}, id="several types"),
        pytest.param("<!--" + json.dumps(ARTICLE) + "-->", id="in a comment"),
        pytest.param(json.dumps(ARTICLE)[:-1] + ",};", id="with a comma too many"),
        pytest.param(json.dumps(ARTICLE).replace("Ann Bell", "Ann\\nBell").replace("\\\\n", "\n"), id="raw newlines"),
        pytest.param("{\n// the article\n" + json.dumps(ARTICLE)[1:], id="with a comment on a line"),
        pytest.param(json.dumps({**ARTICLE, "about": "it?s"}).replace("it?s", "it\\'s"), id="with an escape too many"),
        pytest.param(json.dumps(ARTICLE).replace("&", "&amp;").replace('"', "&quot;"), id="with its signs written out"),
    ],
)
def test_json_ld_is_read_in_all_its_shapes(shape: object) -> None:
    found = metadata(json_ld(shape))
    assert found.headline == "Port & town"
    assert found.authors == ("Ann Bell", "Coast Press")
    assert found.organisations == ("Coast Press",)
    assert found.outlet == "The Harbour"
    assert found.published == "2024-03-04T10:00:00Z"
    assert found.body == "First.\nSecond \ufffd line."


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(json.dumps(ARTICLE)[:-1] + ', "about": "the "old" port"}', id="a quotation mark in a text"),
        pytest.param(json.dumps(ARTICLE)[:-30], id="cut off"),
    ],
)
def test_of_a_broken_script_the_fields_are_picked_out(broken: str) -> None:
    found = metadata(json_ld(broken))
    assert (found.headline, found.authors, found.outlet) == ("Port & town", ("Ann Bell",), "The Harbour")
    assert found.published == "2024-03-04T10:00:00Z"


def test_nothing_is_picked_out_of_a_broken_script_of_several_articles() -> None:
    broken = json.dumps([ARTICLE, {**ARTICLE, "headline": "Fog"}])[:-2] + ', "about": "the "old" port"}]'
    assert metadata(json_ld("x" + broken)).authors == ()


@pytest.mark.parametrize(
    ("title", "expected"), [("Fog at sea | The Harbour", "Fog at sea"), ("Port shut", "Port shut")]
)
def test_a_video_states_the_fields_of_a_page_that_has_its_title(title: str, expected: str) -> None:
    video = {"@type": "VideoObject", "name": "Fog at sea", "uploadDate": "2024-03-04", "author": {"name": "Ann Bell"}}
    found = metadata(f"<title>{title}</title>{json_ld(video)}")
    assert found.headline == expected
    assert bool(found.authors) is (expected == "Fog at sea")


@pytest.mark.parametrize(
    "body",
    [
        '<span property="author" typeof="Person"><b property="name">Ann Bell</b>, reporter</span>',
        '<span property="schema:author">Ann Bell</span>',
        '<p class="byline author vcard">by <a class="url fn n" href="x">Ann Bell</a></p><span>yesterday</span>',
    ],
)
def test_authors_are_read_from_the_markup(body: str) -> None:
    assert metadata("", body).authors == ("Ann Bell",)


@pytest.mark.parametrize(
    "body",
    [
        '<div class="comment-author vcard"><cite class="fn">Ann Bell</cite></div>',
        '<div class="profile"><b class="fn">Ann Bell</b></div>',
    ],
)
def test_who_comments_is_no_author(body: str) -> None:
    assert metadata("", body).authors == ()


def test_references_within_a_graph_are_followed() -> None:
    graph = {"@graph": [{**ARTICLE, "author": {"@id": "#ann"}}, {"@type": "Person", "@id": "#ann", "name": "Ann Bell"}]}
    assert metadata(json_ld(graph)).authors == ("Ann Bell",)


def test_of_several_articles_the_one_of_the_title_is_meant() -> None:
    other = {"@type": "NewsArticle", "headline": "Fog at sea", "articleBody": "Fog."}
    assert metadata("<title>Port & town | The Harbour</title>" + json_ld([other, ARTICLE])).authors[0] == "Ann Bell"


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"@type":["NewsArticle",null,3],"headline":{"x":[1]},"author":[[[{"name":false}]]]}',
        '{"@type":"NewsArticle","n":' + "9" * 6000 + "}",
        "",
        "null",
        '"text"',
        '{"@type":"NewsArticle","datePublished":1e999}',
    ],
)
def test_json_ld_that_makes_no_sense_is_ignored(script: str) -> None:
    assert metadata("<title>Port</title>" + json_ld(script)).headline == "Port"


def test_meta_tags_fill_in() -> None:
    found = metadata(
        '<meta property="og:title" content="Port shut"><meta property="og:site_name" content="The Harbour">'
        '<meta name="author" content="Ann Bell"><meta property="article:published_time" content="2024-03-04">'
        '<meta name="description" content="Why."><link rel=canonical href="http://harbour.example/a">'
        "<title>Port shut - Harbour</title>"
    )
    assert (found.headline, found.alternative_headlines) == ("Port shut", ("Port shut - Harbour",))
    assert (found.outlet, found.authors, found.published) == ("The Harbour", ("Ann Bell",), "2024-03-04")
    assert (found.standfirst, found.url) == ("Why.", "http://harbour.example/a")


def test_the_markup_itself_names_authors_and_dates() -> None:
    body = (
        '<article><span itemprop="author"><b itemprop="name">Ann Bell</b></span>'
        '<time datetime="2024-03-04">Monday</time></article>'
        '<aside><a rel="author">Someone Else</a></aside>'
    )
    found = metadata("", body)
    assert (found.authors, found.published) == (("Ann Bell",), "2024-03-04")


@pytest.mark.parametrize("address", ["https://social.example/ann", "@ann", "www.harbour.example"])
def test_an_address_is_no_author(address: str) -> None:
    assert metadata(f'<meta name="article:author" content="{address}">').authors == ()


def test_fields_are_one_harmless_line() -> None:
    found = metadata('<title>Port&#27;]0;x&#7;\n\n\tshut</title><meta name=author content="&#27;[2J">')
    assert found.headline == "Port␛]0;x␇ shut"
    assert found.authors == ("␛[2J",)


def test_an_article_that_stands_in_json_ld_only_is_shown() -> None:
    body = "\n".join(
        f"Sentence number {number} of the long article about the port of Aldham and its crews." for number in range(9)
    )
    page = f"<head>{json_ld({**ARTICLE, 'articleBody': body})}</head><body><p>Please log in.</p></body>"
    document = read_document(page.encode(), "page.html")
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks][1:] == body.split("\n")
    assert "JSON-LD only" in document.notices[0]
