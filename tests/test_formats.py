"""One article in every format that is read: the same headline, author, date and text come out of each."""

import base64
import gzip
import json

import pytest

from tui_reader.model import Article
from tui_reader.pipeline import analyse, analyse_all

TITLE = "Ferry crews at Aldham vote to end their strike"
AUTHOR = "Martha Lowell"
DATE = "2024-03-04"
URL = "https://harbour.example/2024/03/04/ferry.html"
PARAGRAPHS = (
    "Crews of the Aldham ferries voted on Monday to go back to work after nine days, their union said.",
    "“We got the night rates we asked for,” said Ida Brand, who led the talks for the crews at the harbour.",
    "The first boat to the islands is to leave at six on Tuesday morning, the company said in a statement.",
    "Shopkeepers on the islands had warned that flour and fuel would run out before the end of the week.",
)
BODY = "\n\n".join(PARAGRAPHS)
MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "author": {"@type": "Person", "name": AUTHOR},
    "datePublished": f"{DATE}T08:00:00Z",
    "publisher": {"@type": "NewsMediaOrganization", "name": "The Harbour"},
}
META = (
    f'<meta property="og:title" content="{TITLE}"><meta name="author" content="{AUTHOR}">'
    f'<meta property="article:published_time" content="{DATE}T08:00:00Z">'
)


def page(head: str = "", body: str = "", opening: str = "<!doctype html><html lang=en>") -> str:
    return f"{opening}<head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def multipart(kind: str, head: str, html: str) -> str:
    packed = base64.b64encode(html.encode()).decode()
    return (
        f"{head}MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nRead this on the web.\r\n"
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {URL}\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{packed}\r\n--b--\r\n"
    )


def warc(*pages: str) -> bytes:
    records = b""
    for number, html in enumerate(pages):
        response = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()
        records += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Target-URI: {URL}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(response)}\r\n\r\n"
        ).encode() + response
        records += b"\r\n\r\n"
    return records


HEADING = f"<h1>{TITLE}</h1>"
MICRODATA = (
    '<article itemscope itemtype="https://schema.org/NewsArticle">'
    f'<h1 itemprop="headline">{TITLE}</h1>'
    f'<span itemprop="author" itemscope><span itemprop="name">{AUTHOR}</span></span>'
    f'<time itemprop="datePublished" datetime="{DATE}T08:00:00Z">Monday</time>'
    f'<div itemprop="articleBody">{MARKUP}</div></article>'
)
FILES: dict[str, tuple[str, str]] = {
    "plain text": ("a.txt", f"{TITLE}\n\nBy {AUTHOR}\n\n4 March 2024\n\n{BODY}\n"),
    "a header block": ("a.txt", f"Title: {TITLE}\nURL: {URL}\nAuthor: {AUTHOR}\nDate: {DATE}\n\n{BODY}\n"),
    "front matter in YAML": (
        "a.md",
        f"---\ntitle: “{TITLE}”\nauthors:\n  - {AUTHOR}\ndate: {DATE}\ntags: [ferry, strike]\n---\n\n{BODY}\n".replace(
            "“F", '"F'
        ).replace("strike”", 'strike"'),
    ),
    "front matter in TOML": ("a.md", f'+++\ntitle = "{TITLE}"\nauthor = "{AUTHOR}"\ndate = {DATE}\n+++\n\n{BODY}\n'),
    "Markdown": ("a.md", f"# {TITLE}\n\n*By {AUTHOR}*\n\n4 March 2024\n\n{BODY}\n\n[More](https://harbour.example)\n"),
    "a page with JSON-LD": ("a.html", page(script(LD), f"<article>{HEADING}{MARKUP}</article>")),
    "a graph of JSON-LD": (
        "a.html",
        page(script({"@graph": [{"@type": "WebSite", "name": "x"}, LD]}), HEADING + MARKUP),
    ),
    "a page with meta tags": ("a.html", page(META, f"<main>{HEADING}{MARKUP}</main>")),
    "microdata": ("a.html", page("", MICRODATA)),
    "a body in JSON-LD only": ("a.html", page(script({**LD, "articleBody": BODY}), "<div id=root></div>")),
    "AMP": (
        "a.html",
        page(
            script(LD) + "<style amp-boilerplate>body{visibility:hidden}</style>",
            f"<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article>{HEADING}<amp-img alt=boat></amp-img>{MARKUP}"
            "<amp-ad>Advertisement</amp-ad></article>",
            "<!doctype html><html ⚡ lang=en>",
        ),
    ),
    "a fragment": ("a.html", f"<h1>{TITLE}</h1><p>By {AUTHOR}</p><p>4 March 2024</p>{MARKUP}"),
    "SingleFile": (
        "a.html",
        page(
            META + "<style>img{content:url(data:image/png;base64,AAAA)}</style>",
            f"<article>{HEADING}{MARKUP}</article>",
            f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue -->",
        ),
    ),
    "MHTML": (
        "a.mhtml",
        multipart("related", f"Snapshot-Content-Location: {URL}\r\n", page(META, HEADING + MARKUP)),
    ),
    "a mail": (
        "a.eml",
        multipart(
            "alternative",
            f"From: The Harbour <n@harbour.example>\r\nSubject: {TITLE}\r\nDate: Mon, 4 Mar 2024 08:00:00 +0000\r\n",
            f"<table><tr><td>{HEADING}<p>By {AUTHOR}</p>{MARKUP}<p><a href='x'>Unsubscribe</a></p></td></tr></table>",
        ),
    ),
    "JSON of trafilatura": (
        "a.json",
        json.dumps({"title": TITLE, "author": AUTHOR, "date": DATE, "sitename": "The Harbour", "text": BODY}),
    ),
    "JSON of newspaper4k": (
        "a.json",
        json.dumps(
            {"title": TITLE, "authors": [AUTHOR], "publish_date": f"{DATE} 08:00:00", "text": BODY, "top_image": ""}
        ),
    ),
    "JSON of news-please": (
        "a.json",
        json.dumps(
            {"title": TITLE, "authors": [AUTHOR], "date_publish": f"{DATE} 08:00:00", "maintext": BODY, "url": URL}
        ),
    ),
    "JSON of Common Crawl news": (
        "a.jsonl",
        json.dumps({"url": URL, "title": TITLE, "author": AUTHOR, "published": 1709539200, "html": page(META, MARKUP)}),
    ),
}


@pytest.mark.parametrize("is_packed", [False, True], ids=["", "packed"])
@pytest.mark.parametrize("kind", FILES)
def test_every_format_gives_the_same_article(kind: str, is_packed: bool) -> None:
    name, text = FILES[kind]
    data = gzip.compress(text.encode()) if is_packed else text.encode()
    article = analyse(data, f"{name}.gz" if is_packed else name)
    assert isinstance(article, Article)
    assert article.headline == TITLE
    assert article.authors == (AUTHOR,)
    assert (article.published or "")[:10] == DATE
    assert [line for line in article.body.text.split("\n\n") if line in PARAGRAPHS] == list(PARAGRAPHS)
    assert len(article.body.text) < len(BODY) + 60


@pytest.mark.parametrize("is_packed", [False, True], ids=["", "packed"])
def test_every_page_of_a_web_archive_is_an_article(is_packed: bool) -> None:
    data = warc(page(script(LD), HEADING + MARKUP), page(script({**LD, "headline": "Fog"}), f"<h1>Fog</h1>{MARKUP}"))
    found = list(analyse_all(gzip.compress(data) if is_packed else data, "a.warc"))
    assert [article.headline for article in found if isinstance(article, Article)] == [TITLE, "Fog"]
    assert [article.document.name for article in found if isinstance(article, Article)] == ["a.warc#1", "a.warc#2"]


def test_a_page_of_enormous_length_is_read_as_far_as_it_pays_and_says_so() -> None:
    article = analyse(b"<h1>Port</h1><ul>" + b"<li>Boat" * 60_010, "a.html", cleaned=False)
    assert isinstance(article, Article)
    assert any("the rest is left out" in notice for notice in article.document.notices)
