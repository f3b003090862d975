"""Files to articles."""

from collections.abc import Iterator
from os import PathLike, fsdecode

from tui_reader.library.files import read_bytes
from tui_reader.model import Article, Unreadable
from tui_reader.pipeline import analyse, analyse_all


def read_article(
    source: "bytes | str | PathLike[str]", *, name: str = "", cleaned: bool = True, encoding: str | None = None
) -> Article:
    """Read an article from a path, or from the bytes of a file.

    Args:
        source: A path ("-" is standard input), or the bytes of a file.
        name: What to call it; the path when it is left out. Its suffix is a hint at the format.
        cleaned: Tell article from furniture; `False` takes the text as a clean article already.
        encoding: Overrides what the bytes and the file say.

    Raises:
        Unreadable: when the file cannot be read or holds no text, with the reason.
    """
    if isinstance(source, bytes):
        article = analyse(source, name, cleaned=cleaned, encoding=encoding)
    else:
        article = load_article(fsdecode(source), name=name, cleaned=cleaned, encoding=encoding)
    if isinstance(article, Unreadable):
        raise article
    return article


def load_article(
    path: str, *, name: str = "", cleaned: bool = True, encoding: str | None = None
) -> Article | Unreadable:
    """Read an article from a path; what goes wrong is a value, so that the other files go on."""
    data = read_bytes(path)
    if isinstance(data, Unreadable):
        return Unreadable(name or path, data.reason)
    return analyse(data, name or path, cleaned=cleaned, encoding=encoding)


def load_articles(path: str, *, cleaned: bool = True, encoding: str | None = None) -> Iterator[Article | Unreadable]:
    """Read all articles of a file from a path, one at a time; most files hold one.

    `FILE#3` is the third article of a file, unless a file is called so.
    """
    from tui_reader.library.parts import located, read_data, read_one

    data = read_data(path)
    if isinstance(data, Unreadable):
        yield data
    elif located(path)[1]:
        yield read_one(data, path, cleaned=cleaned, encoding=encoding)
    else:
        yield from analyse_all(data, path, cleaned=cleaned, encoding=encoding)
