"""Annotations as Markdown, for people, and as W3C Web Annotations, for other programs."""

import base64
import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tui_reader.export.markdown_escaping import code_span, escape
from tui_reader.model import Article
from tui_reader.revision.annotations import Placed

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and its annotations."""

    article: Article
    """The article, as it is now."""
    annotations: tuple[Placed, ...]
    """Its annotations."""


def annotations_to_markdown(articles: Iterable[AnnotatedArticle]) -> str:
    """Set annotations as Markdown: each passage quoted, with its line in the file, its note below."""
    return "\n".join(part for annotated in articles for part in _article_lines(annotated))


def _article_lines(annotated: AnnotatedArticle) -> list[str]:
    article = annotated.article
    facts = [fact for fact in (article.outlet, article.published) if fact]
    lines = [f"## {escape(article.headline or 'Without a headline')}", ""]
    if facts:
        lines += [escape(" · ".join(facts)), ""]
    lines += [f"{code_span(_printable(article.document.name))} · SHA-256 {code_span(article.document.sha256)}", ""]
    for placed in annotated.annotations:
        quoted = escape(placed.annotation.passage.exact).split("\n")
        lines += [*(f"> {line}" for line in quoted), ""]
        line = None if placed.span is None else article.line_of(placed.span.start)
        where = "no longer found in the article" if line is None else f"line {line}"
        note = escape(placed.annotation.note)
        lines += [f"{note} ({where})" if note else f"({where})", ""]
    return lines


def _printable(name: str) -> str:
    """Give a path without what a terminal acts on, and with bytes that are no text shown as such."""
    return "".join(
        character if character.isprintable() else character.encode("utf-8", "surrogateescape").hex(" ")
        if 0xDC80 <= ord(character) <= 0xDCFF
        else "\N{REPLACEMENT CHARACTER}"
        for character in name
    )


def annotations_to_w3c(articles: Sequence[AnnotatedArticle]) -> str:
    """Set annotations as a W3C Web Annotation page (JSON-LD).

    The target is named by the digest of the file (RFC 6920), because paths differ between machines; the selector is
    the text quote alone, because an offset into our body means nothing to others.
    """
    items = [
        _item(annotated.article, placed) for annotated in articles for placed in annotated.annotations
    ]
    page = {"@context": _CONTEXT, "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=2)


def _item(article: Article, placed: Placed) -> dict[str, Any]:
    annotation, digest = placed.annotation, article.document.sha256
    identity = uuid.uuid5(uuid.NAMESPACE_OID, f"{digest}/{placed.number}/{annotation.passage.exact}")
    made: dict[str, Any] = {
        "id": f"urn:uuid:{identity}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.note else "highlighting",
        "created": _time(placed.made),
        "target": {
            "source": {
                "id": named_by_digest(digest),
                "type": "Text",
                "language": article.document.language,
                **({"name": article.headline} if article.headline else {}),
            },
            "selector": {
                "type": "TextQuoteSelector",
                "exact": annotation.passage.exact,
                "prefix": annotation.passage.before,
                "suffix": annotation.passage.after,
            },
        },
    }
    if annotation.note:
        made["body"] = {"type": "TextualBody", "value": annotation.note, "format": "text/plain"}
    return made


def named_by_digest(digest: str) -> str:
    """Give the address of a file that is named by its SHA-256: "ni:///sha-256;…"."""
    return "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")


def _time(seconds: float) -> str:
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError):  # a clock that was far out
        return "1970-01-01T00:00:00Z"
