"""Articles as CSL-JSON, which Zotero, pandoc and citeproc read."""

from typing import Any

from tui_reader.export.citation_parts import citation_key, date_parts
from tui_reader.export.json import dump
from tui_reader.export.names import title_of_file
from tui_reader.model import Article


def to_csl(article: Article) -> str:
    """Give one item, without a line end; several stand in an array."""
    return dump(_item(article), indent=2)


def _item(article: Article) -> dict[str, Any]:
    document = article.document
    item: dict[str, Any] = {
        "id": citation_key(article),
        "type": "article-newspaper",
        "title": article.headline or title_of_file(document.name),
        # Literal, because where a name divides cannot be told without knowing its language.
        "author": [{"literal": name} for name in article.authors or article.agencies],
        "container-title": article.outlet,
        "issued": {"date-parts": [list(date_parts(article.published))]} if date_parts(article.published) else None,
        "URL": document.metadata.url,
        "language": document.language,
        "abstract": article.standfirst,
        "note": f"SHA-256 of the file: {document.sha256}",
    }
    return {key: value for key, value in item.items() if value}
