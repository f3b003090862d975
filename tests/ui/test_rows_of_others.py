"""A library of somebody else names paths of their machine: what lies there on this one is not its article."""

import os
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tests.ui.driving import running
from tui_reader.library.library import Library
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.sources import Sources

TOLD = "a.txt holds something else here, which is read only when you ask for it; this is the library's copy."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of this machine, whose name is also that of a file of somebody else."""
    file = tmp_path / "a.txt"
    file.write_text(PORT_STRIKE)
    return file


@pytest.fixture
def place(tmp_path: Path, file: Path) -> Path:
    """A library which has another article by that name."""
    place = tmp_path / "library.sqlite"
    library = Library(place)
    library.open(str(file))
    library.close()
    file.write_text(LIGHTHOUSE)
    os.utime(file, ns=(1, 1))
    return place


def reader(place: Path, *paths: Path, is_foreign: bool = True) -> ReaderApp:
    librarian = Librarian(str(place), is_wanted=True, is_foreign=is_foreign)
    return ReaderApp(tuple(map(str, paths)), Settings(watch=False), Sources(librarian=librarian))


def articles_in(place: Path) -> int:
    library = Library(place)
    try:
        return len(library.articles)
    finally:
        library.close()


async def test_the_copy_is_shown_and_the_file_does_not_come_into_the_library(place: Path) -> None:
    async with running(reader(place), size=(160, 40)) as driver:
        assert PORT_STRIKE.splitlines()[0] in driver.text() and TOLD in driver.text()
        await driver.press("enter", "J", "K")
        assert PORT_STRIKE.splitlines()[0] in driver.text()
    assert articles_in(place) == 1


async def test_the_file_is_read_when_one_asks_for_it(place: Path) -> None:
    async with running(reader(place), size=(160, 40)) as driver:
        await driver.press("R")
        assert LIGHTHOUSE.splitlines()[0] in driver.text()
    assert articles_in(place) == 2


async def test_what_is_named_is_read(place: Path, file: Path) -> None:
    async with running(reader(place, file), size=(160, 40)) as driver:
        assert LIGHTHOUSE.splitlines()[0] in driver.text() and TOLD not in driver.text()


async def test_a_file_that_is_the_same_here_is_taken_for_it(place: Path, file: Path) -> None:
    file.write_text(PORT_STRIKE)
    async with running(reader(place), size=(160, 40)) as driver:
        assert PORT_STRIKE.splitlines()[0] in driver.text() and TOLD not in driver.text()


async def test_in_one_s_own_library_a_file_that_was_changed_is_read_again(place: Path) -> None:
    async with running(reader(place, is_foreign=False), size=(160, 40)) as driver:
        assert LIGHTHOUSE.splitlines()[0] in driver.text()
