"""Articles as BibTeX entries."""

import re

from tui_reader.export.citation_parts import citation_key, date_parts
from tui_reader.export.names import title_of_file
from tui_reader.model import Article

_SPECIAL = re.compile(r"[\\{}$&#^_~%]")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def to_bibtex(article: Article) -> str:
    """Give one entry; the digest in its note proves which file was meant."""
    document = article.document
    year, month, day = (*date_parts(article.published), None, None, None)[:3]
    fields = {
        "title": "{" + _escaped(article.headline or title_of_file(document.name)) + "}",
        "author": _authors(article),
        "journal": _escaped(article.outlet or ""),
        "year": str(year or ""),
        "month": str(month or ""),
        "day": str(day or ""),
        "url": _escaped(document.metadata.url or ""),
        "language": document.language,
        "note": f"SHA-256 of the file: {document.sha256}",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    kind = "article" if article.outlet else "misc"
    return f"@{kind}{{{citation_key(article)},\n" + ",\n".join(lines) + "\n}\n"


def _authors(article: Article) -> str:
    """Join the names; one that is no person's, or holds what BibTeX divides names at, is kept whole by braces."""
    names = [
        _escaped(name) if "," not in name and " and " not in name else f"{{{_escaped(name)}}}"
        for name in article.authors
    ]
    return " and ".join(names or [f"{{{_escaped(name)}}}" for name in article.agencies])


def _escaped(text: str) -> str:
    """Escape what TeX would obey."""
    folded = " ".join(text.split())
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found.group(), "\\" + found.group()), folded)
