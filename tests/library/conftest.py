"""Invented articles for the library, and a library to put them in."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.library.invented import numbered
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened

Write = Callable[..., str]
"""Writes a text to a file of a name, and gives its path."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library in a file."""
    made = Library(tmp_path / "library.sqlite", code="code-1")
    yield made
    made.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an article to a file that was not touched for a minute."""

    def write_file(text: str, name: str = "article.txt") -> str:
        path = tmp_path / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        then = path.stat().st_mtime - 60
        os.utime(path, (then, then))
        return str(path)

    return write_file


@pytest.fixture
def opened(library: Library, write: Write) -> Callable[..., Opened]:
    """Open an article in the library."""

    def open_text(text: str, name: str = "article.txt") -> Opened:
        made = library.open(write(text, name))
        assert isinstance(made, Opened)
        return made

    return open_text


@pytest.fixture
def folder(write: Write) -> str:
    """A folder of thirty articles and a file that is none."""
    paths = [write(numbered(number), f"{number:02}.txt") for number in range(30)]
    write("", "empty.txt")
    return str(Path(paths[0]).parent)
