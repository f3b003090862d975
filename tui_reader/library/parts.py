"""Files that hold several articles: each is called `FILE#NUMBER`, as if it were a file of its own.

A file that is really called so comes first. What is known of the file (whether it has changed, whether it is there)
holds for all of its articles.
"""

import os
from itertools import islice

from tui_reader.cleaning import clean
from tui_reader.library.files import STDIN, read_bytes
from tui_reader.library.part_names import cut_part, part_path
from tui_reader.model import Article, Document, Unreadable
from tui_reader.pipeline import analyse_all, assemble, take_as_is
from tui_reader.readers import read_documents


def located(path: str) -> tuple[str, int]:
    """Give the file that holds an article, and which of its articles that is; 0 for a file by itself."""
    file, number = cut_part(path)
    return (file, number) if number and not os.path.lexists(path) and os.path.isfile(file) else (path, 0)


def file_of(path: str) -> str:
    """Give the file that holds an article."""
    return located(path)[0]


def is_first_of(path: str, found: Article | Unreadable) -> bool:
    """Tell whether what was made of a file is the first of several articles in it."""
    name = found.name if isinstance(found, Unreadable) else found.document.name
    return name == part_path(path, 1)


def read_data(path: str) -> bytes | Unreadable:
    """Read the file that holds an article."""
    data = read_bytes(path if path == STDIN else file_of(path))
    return Unreadable(path, data.reason) if isinstance(data, Unreadable) else data


def read_one(
    data: bytes, path: str, *, cleaned: bool = True, encoding: str | None = None
) -> Article | Unreadable:
    """Make the article of a path: the one that is numbered, or the only one of a file, or the first of several."""
    file, number = located(path)
    if not number:
        return next(analyse_all(data, path, cleaned=cleaned, encoding=encoding))
    document = next(islice(read_documents(data, file, encoding), number - 1, None), None)
    if not isinstance(document, Document):
        return document or Unreadable(path, "the file holds fewer articles now")
    return assemble(clean(document)) if cleaned else take_as_is(document)
