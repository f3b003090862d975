"""Rows of many files: known ones at once, the others as they are analysed, whatever becomes of the library."""

from collections.abc import Callable
from unittest.mock import patch

import pytest

from tests.library.invented import PORT_STRIKE, numbered
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.rows import RowOptions
from tui_reader.library.trouble import LibraryTrouble, TroubleKind

Write = Callable[..., str]
_HERE = RowOptions(processes=0)


@pytest.fixture
def paths(write: Write) -> list[str]:
    """Fifty files, one of them empty."""
    made = [write(numbered(number), f"{number:02}.txt") for number in range(49)]
    return [*made, write("", "empty.txt")]


def test_every_file_has_its_row(library: Library, paths: list[str]) -> None:
    rows = dict(library.rows(paths, _HERE))
    assert sorted(rows) == sorted(paths)
    assert [path for path, row in rows.items() if row.problem] == [paths[-1]]
    assert len(library.articles) == 49


def test_known_files_come_first_and_are_not_read(library: Library, paths: list[str]) -> None:
    first = dict(library.rows(paths[:20], _HERE))
    library.marks.set_read(first[paths[3]].digest)
    with patch("tui_reader.library.preparing.analyse", side_effect=AssertionError):
        again = dict(library.rows(paths[:20], _HERE))
    assert again[paths[3]].read and not again[paths[4]].read
    assert [path for path, _ in library.rows(paths, _HERE)][:20] == paths[:20]


def test_rows_go_on_without_a_library(library: Library, paths: list[str]) -> None:
    told: list[LibraryTrouble] = []
    full = LibraryTrouble("library.sqlite", "the disk is full", TroubleKind.FULL)
    with patch.object(library.articles, "keep", side_effect=full):
        rows = dict(library.rows(paths, RowOptions(processes=0, on_trouble=told.append)))
    assert len(rows) == 50 and rows[paths[0]].headline
    assert told == [full]


def test_rows_end_when_they_are_cancelled(library: Library, paths: list[str]) -> None:
    assert list(library.rows(paths, RowOptions(processes=0, cancelled=lambda: True))) == []


def test_bytes_that_were_read_already_are_opened(library: Library) -> None:
    made = library.open("-", data=PORT_STRIKE.encode())
    assert isinstance(made, Opened) and made.summary.path == "-"
    assert library.articles.paths(made.summary.digest) == ()
    assert len(library.list()) == 1
