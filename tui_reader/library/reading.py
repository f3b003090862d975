"""Files to articles."""

from os import PathLike, fspath
from pathlib import Path

from tui_reader.model import Article, Unreadable
from tui_reader.pipeline import analyse


def read_article(
    source: "bytes | str | PathLike[str]", *, name: str = "", cleaned: bool = True, encoding: str | None = None
) -> Article:
    """Read an article from a path, or from the bytes of a file.

    Raises:
        Unreadable: when the file cannot be read or holds no text, with the reason.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    article = analyse(data, name or ("" if isinstance(source, bytes) else fspath(source)), cleaned=cleaned, encoding=encoding)
    if isinstance(article, Unreadable):
        raise article
    return article
