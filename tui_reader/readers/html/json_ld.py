"""JSON-LD: what publishers write for search engines, in all the shapes they write it."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tui_reader.model import Metadata
from tui_reader.readers.html.json_ld_parsing import parse_script
from tui_reader.readers.sanitising import normalise_newlines, readable, sanitise
from tui_reader.readers.stated import as_moment, one_line

_ARTICLE_TYPES = frozenset(
    {"article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "reviewnewsarticle",
     "backgroundnewsarticle", "askpublicnewsarticle", "advertisercontentarticle", "satiricalarticle", "blogposting",
     "liveblogposting", "socialmediaposting", "report", "techarticle", "scholarlyarticle", "medicalscholarlyarticle",
     "review", "interview", "posting"}
)  # fmt: skip
_PAGE_TYPES = frozenset({"webpage", "itempage", "videoobject", "podcastepisode", "event", "recipe"})
_PUBLISHED = ("datePublished", "dateCreated", "uploadDate", "coverageStartTime")
_MOST_NODES = 5_000
_TAG = re.compile(r"<[^<>]{1,500}>")
_PARAGRAPH_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|li)\b[^<>]{0,200}>", re.IGNORECASE)

Node = dict[str, Any]


def read_json_ld(scripts: list[str], title: str) -> Metadata:
    """Find the article in the JSON-LD of a page, and say in the words of the model what it states.

    Args:
        scripts: The texts of its `application/ld+json` scripts.
        title: The `<title>`, which tells the article from the others that are listed.
    """
    nodes = [node for script in scripts for node in _nodes(parse_script(script))]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    articles = [node for node in nodes if _types(node) & _ARTICLE_TYPES]
    article = _likeliest(articles, title)
    if article is None:
        pages = [node for node in nodes if _types(node) & _PAGE_TYPES and _is_of_page(node, title)]
        article = pages[0] if pages else None
    return _metadata(article, by_id) if article else Metadata()


def _is_of_page(node: Node, title: str) -> bool:
    """Tell whether what is no article is what the page is about: a video by its title, others by a date."""
    if "datePublished" in node or "headline" in node:
        return True
    name = _letters(_text(node.get("name")) or "")
    return "uploadDate" in node and bool(name) and name in _letters(title)


def _nodes(value: Any) -> Iterator[Node]:
    """Give every typed object in a value, outermost first."""
    waiting, count = [value], 0
    while waiting and count < _MOST_NODES:
        count += 1
        current = waiting.pop()
        if isinstance(current, list):
            waiting += reversed(current)
        elif isinstance(current, dict):
            if "@type" in current or "headline" in current:
                yield current
            waiting += reversed([inner for inner in current.values() if isinstance(inner, (dict, list))])


def _types(node: Node) -> set[str]:
    stated = node.get("@type")
    found = stated if isinstance(stated, list) else [stated]
    return {name.rpartition("/")[2].lower() for name in found if isinstance(name, str)}


def _likeliest(articles: list[Node], title: str) -> Node | None:
    """Choose the article that the page is about: the one whose headline the title repeats, else the fullest."""
    if not articles:
        return None
    folded = _letters(title)

    def weight(node: Node) -> int:
        headline = _letters(_text(node.get("headline")) or _text(node.get("name")) or "")
        is_title = bool(headline) and (headline in folded or folded in headline)
        return 8 * is_title + 4 * ("articleBody" in node) + 2 * ("datePublished" in node) + ("author" in node)

    return max(articles, key=weight)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _text(value: Any) -> str | None:
    """Give a value as one line of text, or `None` when it is none."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    return one_line(_TAG.sub("", unescape(unescape(value)))) or None


def _moment(value: Any) -> str | None:
    """Give a date: text, a number, or the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    return as_moment(value if isinstance(value, (int, float)) else _text(value))


def _metadata(node: Node, by_id: dict[str, Node]) -> Metadata:
    people, organisations = _names(node.get("author") or node.get("creator"), by_id)
    publisher, _ = _names(node.get("publisher") or node.get("sourceOrganization"), by_id)
    headline = _text(node.get("headline")) or _text(node.get("name"))
    others = (_text(node.get("name")), _text(node.get("alternativeHeadline")), _text(node.get("alternateName")))
    return Metadata(
        headline=headline,
        alternative_headlines=tuple(dict.fromkeys(other for other in others if other and other != headline)),
        standfirst=_text(node.get("description")),
        authors=people,
        organisations=organisations,
        outlet=publisher[0] if publisher else None,
        published=next((date for key in _PUBLISHED if (date := _moment(node.get(key)))), None),
        modified=_moment(node.get("dateModified")),
        language=_text(node.get("inLanguage")),
        url=_address(node),
        body=_body(node),
    )


def _names(value: Any, by_id: dict[str, Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names in an author or publisher, and those of them that are organisations."""
    names: dict[str, bool] = {}
    waiting = [value]
    while waiting and len(names) < 50:
        current = waiting.pop(0)
        if isinstance(current, list):
            waiting = [*current[:50], *waiting]
        elif isinstance(current, dict):
            known = current if "name" in current else by_id.get(str(current.get("@id")), current)
            for name in _listed(known.get("name")):
                names.setdefault(name, bool(_types(known) & {"organization", "newsmediaorganization", "corporation"}))
        elif isinstance(current, str) and not current.startswith(("http://", "https://")):
            for name in _listed(current):
                names.setdefault(name, False)
    return tuple(names), tuple(name for name, is_organisation in names.items() if is_organisation)


def _listed(value: Any) -> list[str]:
    found = value if isinstance(value, list) else [value]
    return [text for item in found[:50] if (text := _text(item))]


def _address(node: Node) -> str | None:
    page = node.get("mainEntityOfPage")
    for value in (node.get("url"), page, page.get("@id") if isinstance(page, dict) else None):
        text = _text(value)
        if text and text.startswith("http"):
            return text
    return None


def _body(node: Node) -> str | None:
    """Give the text of the article, paragraphs by newlines."""
    value = node.get("articleBody")
    if isinstance(value, list):
        value = "\n".join(item for item in value if isinstance(item, str))
    if not isinstance(value, str) or not value.strip():
        return None
    return plain_lines(value) or None


def plain_lines(text: str) -> str:
    """Give a text that may be markup as lines, one a paragraph."""
    if "<" in text or "&lt;" in text:
        text = _TAG.sub("", _PARAGRAPH_TAG.sub("\n", unescape(text)))
    text = readable(sanitise(normalise_newlines(unescape(text)).replace("\xa0", " ")))
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)
