"""What every format of citation needs: a key and a date."""

import re
import unicodedata

from tui_reader.model import Article

_NOT_FOR_KEYS = re.compile(r"[^a-z0-9]+")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def citation_key(article: Article) -> str:
    """Give a key that is the same in every run: name, year, and a piece of the digest of the file."""
    name = next(iter(article.authors or article.agencies), article.outlet or "article")
    plain = unicodedata.normalize("NFKD", name.split()[-1] if name.split() else "article").lower()
    word = _NOT_FOR_KEYS.sub("", plain) or "article"
    year = next(iter(date_parts(article.published)), None)
    return f"{word}{year or ''}-{article.document.sha256[:8]}"


def date_parts(published: str | None) -> tuple[int, ...]:
    """Give year, month and day, as many as are known."""
    found = _DATE.match(published or "")
    return tuple(int(part) for part in found.groups() if part) if found else ()
