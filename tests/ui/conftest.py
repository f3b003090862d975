"""Folders of invented articles, and the reader on them."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.invented import FERRY, GRAIN


@pytest.fixture(autouse=True)
def no_reader_stays() -> Iterator[None]:
    """Let go of the reader of each test, and of the files and processes that it holds open.

    A reader tells the collector to leave alone what there is, for its session has one reader only; here one comes after
    the other, and a thousand files that nobody closes are more than the system gives.
    """
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.enable()
    gc.unfreeze()
    gc.collect()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles and an empty file."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a-ferry.txt").write_text(FERRY)
    (articles / "b-grain.txt").write_text(GRAIN)
    (articles / "c-empty.txt").write_text("")
    return articles


@pytest.fixture
def ferry(folder: Path) -> Path:
    """One article."""
    return folder / "a-ferry.txt"


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    """An article of two hundred paragraphs."""
    path = tmp_path / "long.txt"
    paragraphs = [
        f"Paragraph {number} tells of tide {number} at the quay of Harrow and of nothing else." for number in range(200)
    ]
    path.write_text("A long account of the tides\n" + "\n".join(paragraphs) + "\n")
    return path
