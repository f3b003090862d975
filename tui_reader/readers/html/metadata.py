"""What a page states about its article: JSON-LD first, then meta tags, then microdata and the markup itself."""

from collections.abc import Iterable

from lxml import etree

from tui_reader.model import Metadata
from tui_reader.readers.html.dating import Dates, find_dates
from tui_reader.readers.html.json_ld import read_json_ld
from tui_reader.readers.html.microdata import marked_authors
from tui_reader.readers.stated import one_line

_HEADLINES = (
    "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title", "hdl",
    "headline", "cxenseparse:title", "vf:title",
)  # fmt: skip
_STANDFIRSTS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_AUTHORS = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "byl", "dc.creator",
    "dcterms.creator", "dc.author", "cxenseparse:author", "article.author", "og:author", "authors",
    "shareaholic:article_author_name", "cre-author", "tncms:author",
)  # fmt: skip
_OUTLETS = (
    "og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title", "cre",
    "source",
)  # fmt: skip
_LANGUAGES = ("og:locale", "content-language", "language", "dc.language", "inlanguage")
_URLS = ("og:url", "twitter:url", "parsely-link", "dc.identifier")
_MOST_SCRIPTS = 50


def find_metadata(root: etree._Element) -> Metadata:
    """Collect what a page says of its article."""
    meta = _meta_tags(root)
    title = _title(root)
    scripts = [script.text for script in _json_ld_scripts(root) if script.text]
    stated = read_json_ld(scripts[:_MOST_SCRIPTS], title or _first(meta, _HEADLINES) or "")
    dates = find_dates(root, meta, stated.headline or title or "", Dates(stated.published, stated.modified))
    headlines = _distinct((stated.headline, *_each(meta, _HEADLINES[:2]), *_each(meta, _HEADLINES[2:]), title))
    return Metadata(
        headline=headlines[0] if headlines else None,
        alternative_headlines=_distinct((*headlines[1:], *stated.alternative_headlines))[:8],
        standfirst=stated.standfirst or _first(meta, _STANDFIRSTS),
        authors=stated.authors or _authors(meta) or marked_authors(root),
        organisations=stated.organisations,
        outlet=_first(meta, _OUTLETS[:1]) or stated.outlet or _first(meta, _OUTLETS),
        published=dates.published,
        modified=dates.modified,
        language=_language(root.get("lang"), *_each(meta, _LANGUAGES), stated.language),
        url=_canonical(root) or _first(meta, _URLS) or stated.url,
        body=stated.body,
    )


def _meta_tags(root: etree._Element) -> dict[str, list[str]]:
    """Give the contents of the meta tags by their lower-case name, in order."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        if not content:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name:
                found.setdefault(name.lower().strip(), []).append(content)
    return found


def _title(root: etree._Element) -> str | None:
    """Give the text of the title of the page, not that of a picture in it."""
    for element in root.iter("title"):
        parent = element.getparent()
        if parent is None or parent.tag in ("head", "html", "body"):
            return one_line("".join(map(str, element.itertext()))) or None
    return None


def _json_ld_scripts(root: etree._Element) -> Iterable[etree._Element]:
    return (script for script in root.iter("script") if "ld+json" in (script.get("type") or "").lower())


def _canonical(root: etree._Element) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return one_line(link.get("href") or "") or None
    return None


def _language(*stated: str | None) -> str | None:
    """Give the first language that is stated, with the region that a later statement adds: "en", then "en_GB"."""
    tags = [one_line(tag) for tag in stated if tag and tag.strip()]
    first = next(iter(tags), None)
    return next((tag for tag in tags if first and len(tag) > 3 and tag[:2].lower() == first[:2].lower()), first)


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next(iter(_each(meta, names)), None)


def _each(meta: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [text for name in names for content in meta.get(name, ())[:1] if (text := one_line(content))]


def _distinct(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _authors(meta: dict[str, list[str]]) -> tuple[str, ...]:
    """Give the names of the first meta tag that has any."""
    for name in _AUTHORS:
        names = _distinct(one_line(content) for content in meta.get(name, ())[:20])
        names = tuple(text for text in names if not text.startswith(("http://", "https://", "www.", "@", "/")))
        if names:
            return names
    return ()
