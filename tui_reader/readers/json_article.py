"""Articles in JSON, in the shapes that scrapers write: one object, a list of them, or one a line."""

import hashlib
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tui_reader.model import Document, Metadata
from tui_reader.readers.plain_text import read_plain_text
from tui_reader.readers.sanitising import normalise_newlines, sanitise
from tui_reader.readers.stated import metadata_of

_TEXTS = (
    "maintext", "text", "articlebody", "article_text", "bodytext", "plain_text", "cleaned_text", "content", "body",
    "content_html", "html", "article_html", "content_text", "textcontent", "raw_text", "full_text", "fulltext",
    "article", "story", "paragraphs", "sections", "lead_paragraph",
)  # fmt: skip
"""Keys that hold the text, the likeliest first."""
_INNER_TEXTS = ("rendered", "content", "html", "text", "value", "paragraphs", "sections", "children", "#text")
"""Keys under which an object in the place of a text has it: `{"rendered": "<p>…"}` of WordPress."""
_DEEPEST = 8
_LISTS = (
    "articles", "items", "data", "results", "hits", "documents", "docs", "entries", "posts", "stories", "news",
)  # fmt: skip
_ENVELOPES = (*_LISTS, "_source", "article", "post", "response", "attributes")
"""Keys under which the articles of an answer stand."""
_FIELDS = "fields"
"""Where some keep what belongs to the article beside what they know of it."""
_MARKUP = re.compile(r"<(?:p|div|html|body|article|br|h[1-6]|ul|section)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
_FIRST_MOMENT = 10**8
"""A smaller number is no moment but an identifier of something."""
_SHORTEST = 20
_MOST_ARTICLES = 100_000

_NAMES = ("name", "rendered", "main", "original", "title", "full_name", "fullname")
"""Keys under which an object in the place of a field has what is to be shown."""

Record = dict[str, Any]


def read_json(text: str, name: str, encoding: str) -> Iterator[Document]:
    """Give the articles of a JSON file, in order; none when it holds no article.

    Args:
        text: The decoded file.
        name: Its path or name; every article gets its number behind it.
        encoding: What the file was decoded from.
    """
    for number, (record, digest) in enumerate(_records(text), start=1):
        yield _document(record, f"{name}#{number}", digest, encoding)


def _records(text: str) -> Iterator[tuple[Record, str]]:
    """Give the objects that hold an article, each with the digest of what stands in the file."""
    whole = parsed_json(text)
    if whole is not None:
        for record in _articles_in(whole):
            yield record, _digest(json.dumps(record, ensure_ascii=False))
        return
    for line in _lines(text):
        articles = _articles_in(parsed_json(line)) if line.lstrip().startswith(("{", "[")) else ()
        for number, record in enumerate(articles):
            yield record, _digest(line if not number else f"{line}#{number}")


def _lines(text: str) -> Iterator[str]:
    """Cut a long text into lines, one at a time."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _digest(part: str) -> str:
    return hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()


def parsed_json(text: str) -> Any:
    """Parse a text as JSON, as loosely as the standard library does; `None` when it is none."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles_in(value: Any) -> Iterator[Record]:
    """Give the articles of a parsed value: itself, the members of a list, or of a list in an envelope."""
    if isinstance(value, list):
        for member in value[:_MOST_ARTICLES]:
            if isinstance(member, dict):
                yield from _articles_in(member)
    elif isinstance(value, dict):
        folded = {str(key).lower(): inner for key, inner in value.items()}
        inside = folded.get(_FIELDS)
        if isinstance(inside, dict):
            folded |= {str(key).lower(): inner for key, inner in inside.items()}
        if text_of(folded) is not None:
            yield folded
            return
        for key in _ENVELOPES:
            inner = folded.get(key)
            if isinstance(inner, (list, dict)):
                yield from _articles_in(inner)
                return


def text_of(record: Record) -> str | None:
    """Give the text of an article, paragraphs by newlines."""
    for key in _TEXTS:
        text = _running_text(record.get(key))
        if len(text) >= _SHORTEST:
            return text
    return None


def _running_text(value: Any, depth: int = 0) -> str:
    """Give a text that may be kept in pieces: paragraphs in a list, sections with paragraphs, `{"rendered": "…"}`."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        pieces = [value.get("summary"), value.get("headline")] if "sections" in value or "paragraphs" in value else []
        pieces += [next((value[key] for key in _INNER_TEXTS if value.get(key)), None)]
    elif isinstance(value, list):
        pieces = value
    else:
        return ""
    return "\n\n".join(filter(None, (_running_text(piece, depth + 1) for piece in pieces)))


def _document(record: Record, name: str, sha256: str, encoding: str) -> Document:
    """Make a document of one article."""
    text = sanitise(normalise_newlines(text_of(record) or ""))
    stated = stated_metadata(record)
    if _MARKUP.search(text):
        from tui_reader.readers.html import read_html  # lxml is loaded only where a page is read

        document = read_html(text, name, sha256, encoding)
    else:
        document = read_plain_text(text, name, sha256, encoding)
    notice = "line numbers count the lines of the article, not of the file"
    metadata = _merged(stated, document.metadata)
    language = (metadata.language or document.language)[:2].lower()
    return document._replace(format="json", metadata=metadata, language=language, notices=(*document.notices, notice))


def stated_metadata(record: Record) -> Metadata:
    """Say in the words of the model what the fields of a record state."""
    return metadata_of({key: values for key, inner in record.items() if (values := _strings(inner, key))})


def _strings(value: Any, key: str) -> tuple[str, ...]:
    """Give the plain strings in a field: itself, those of a list, the names of objects."""
    if isinstance(value, str):
        value = _TAG.sub("", unescape(value)) if "&" in value or "<" in value else value
        is_list_of_names = key in ("author", "authors") and ";" in value
        return tuple(part.strip() for part in value.split(";")) if is_list_of_names else (value,)
    if isinstance(value, int) and value >= _FIRST_MOMENT:
        return (str(value),)
    if isinstance(value, dict):
        return _strings(next((value[name] for name in _NAMES if value.get(name)), None), key)
    if isinstance(value, list):
        return tuple(text for item in value[:50] if not isinstance(item, list) for text in _strings(item, key))
    return ()


def _merged(stated: Metadata, page: Metadata) -> Metadata:
    """Add what the text itself states where the record says nothing."""
    return stated._replace(
        headline=stated.headline or page.headline,
        authors=stated.authors or page.authors,
        published=stated.published or page.published,
        language=stated.language or page.language,
    )
