"""When a page says that it was published, in all the places where pages say so."""

import json

import pytest

from tui_reader.model import Document
from tui_reader.readers import read_document
from tui_reader.readers.timestamps import spelt_out

TITLE = "Harbour strike enters second week"


def published(head: str = "", body: str = "", tail: str = "") -> str | None:
    page = (
        f"<!doctype html><html><head><title>{TITLE}</title>{head}</head><body><article>{body}<h1>{TITLE}</h1></article>"
    )
    document = read_document(f"{page}{tail}</body></html>".encode(), "page.html")
    assert isinstance(document, Document)
    return document.metadata.published


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("value", "spelt"),
    [
        (1683878400, "2023-05-12T08:00:00+00:00"),
        (1683878400000, "2023-05-12T08:00:00+00:00"),
        (1683878400.25, "2023-05-12T08:00:00+00:00"),
        ("1683878400", "2023-05-12T08:00:00+00:00"),
        ("/Date(1683878400000+0200)/", "2023-05-12T08:00:00+00:00"),
        ("20230512", "2023-05-12"),
        ("20230512T080000Z", "2023-05-12T08:00:00Z"),
        ("20230512 0800", "2023-05-12T08:00:00"),
        ("12 May 2023", "12 May 2023"),
        ("2023-05-12", "2023-05-12"),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00", None),
        ("", None),
        (0, None),
        (True, None),
        (None, None),
        (float("inf"), None),
        (float("nan"), None),
        (10**30, None),
    ],
)
def test_a_moment_is_spelt_out(value: object, spelt: str | None) -> None:
    assert spelt_out(value) == spelt


@pytest.mark.parametrize(
    "script",
    [
        {"@type": "NewsArticle", "datePublished": 1683878400000},
        {"@type": "NewsArticle", "datePublished": "20230512T080000Z"},
        {"@type": "NewsArticle", "datePublished": ["2023-05-12"]},
        {"@type": "WebPage", "datePublished": "2023-05-12"},
        {"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": "2023-05-12"}},
        {
            "@type": "LiveBlogPosting",
            "headline": TITLE,
            "coverageStartTime": "2023-05-12",
            "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "x", "datePublished": "2023-05-13"}],
        },
        '{"@type":"Organization","name":"x"}{"@type":"NewsArticle","datePublished":"2023-05-12"}',
        '{"@type":"NewsArticle","description":"he said "no" again","datePublished":"2023-05-12"}',
    ],
)
def test_json_ld_tells_the_date_in_any_shape(script: object) -> None:
    assert (published(json_ld(script)) or "")[:10] == "2023-05-12"


@pytest.mark.parametrize(
    "name",
    ["article:published_time", "DC.date.issued", "parsely-pub-date", "sailthru.date", "pubdate", "bt:pubDate",
     "iso-8601-publish-date", "article:create_date", "citation_publication_date", "og:release_date", "nrk:date"],
)  # fmt: skip
def test_meta_tags_whose_names_speak_of_publishing_are_read(name: str) -> None:
    assert published(f'<meta name="{name}" content="20230512">') == "2023-05-12"


@pytest.mark.parametrize("name", ["expiration_date", "event-start-date", "copyright-date", "filing-date", "dc.creator"])
def test_meta_tags_of_other_dates_are_not(name: str) -> None:
    assert published(f'<meta name="{name}" content="2023-05-12">') is None


@pytest.mark.parametrize(
    "body",
    [
        '<time class="updated" datetime="2023-06-30">x</time><time class="published" datetime="2023-05-12">x</time>',
        '<abbr class="published" title="2023-05-12T08:00:00Z">Friday</abbr>',
        '<span itemprop="datePublished">2023-05-12</span>',
        '<span class="date" data-published="2023-05-12T08:00:00Z"></span>',
        '<span class="timestamp" data-timestamp="1683878400000">3 days ago</span>',
        '<aside><time datetime="2020-01-01">x</time></aside><time datetime="2023-05-12">Friday</time>',
    ],
)
def test_elements_carry_dates(body: str) -> None:
    assert (published(body=body) or "")[:10] == "2023-05-12"


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(
            {
                "related": [{"title": "Fog", "publishedAt": "2020-01-01"}],
                "article": {"title": TITLE, "firstPublished": 1683878400000},
            }
        ),
        'window.__STATE__={"headline":"x","publishDate":"2023-05-12T08:00:00Z","updatedAt":"2023-06-01"};',
        "dataLayer.push({'publishDate':'2023-05-12'});",
        r'self.push("{\"datePublished\":\"2023-05-12\"}")',
    ],
)  # fmt: skip
def test_the_data_of_scripts_is_the_last_resort(script: str) -> None:
    assert (published(tail=f"<script>{script}</script>") or "")[:10] == "2023-05-12"


def test_scripts_that_list_several_articles_and_not_this_one_tell_nothing() -> None:
    script = json.dumps([{"publishedAt": "2020-01-01"}, {"publishedAt": "2020-02-02"}])
    assert published(tail=f"<script>{script}</script>") is None


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0043)https://harbour.example/2023/05/12/a.html -->",
        "<!--\n Page saved with SingleFile \n url: https://harbour.example/2023/05/12/a.html \n-->",
    ],
)
def test_the_address_that_a_page_was_saved_from_is_kept(comment: str) -> None:
    document = read_document(f"<!doctype html>{comment}<html><body><p>Text.</p></body></html>".encode(), "page.html")
    assert isinstance(document, Document)
    assert document.metadata.url == "https://harbour.example/2023/05/12/a.html"


@pytest.mark.parametrize(
    "body",
    [
        '<span property="datePublished" content="2023-05-12T08:00:00Z">Friday</span>',
        '<span property="dc:date dc:created" content="2023-05-12T08:00:00+02:00" datatype="xsd:dateTime">Friday</span>',
    ],
)
def test_dates_of_rdfa_are_read(body: str) -> None:
    assert (published("", body) or "").startswith("2023-05-12T08:00:00")
