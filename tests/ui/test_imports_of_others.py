"""An import that somebody else began reads nothing of this machine unless one says so."""

from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tests.ui.driving import running
from tests.ui.shelved import shelved
from tui_reader.library.library import Library


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder that is nobody else's business."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text(LIGHTHOUSE)
    (folder / "b.txt").write_text(numbered(1))
    return folder


@pytest.fixture
def place(tmp_path: Path, papers: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of somebody else, who has left an import of that folder in it."""
    place = tmp_path / "library.sqlite"
    file = tmp_path / "port.txt"
    file.write_text(PORT_STRIKE)
    library = Library(place)
    library.open(str(file))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "of somebody else"))
    library.importing._begin((str(papers),))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "of this user"))
    library.close()
    return place


async def test_it_is_told_and_nothing_is_read(place: Path) -> None:
    async with running(shelved(place)) as driver:
        assert "not begun here waits: w" in driver.text()
        assert len(driver.screen.shelf) == 1
        await driver.press("w")
        assert "Go on with an import" in driver.text() and "papers" in driver.text()
        await driver.press("escape", "w", "escape")
        assert len(driver.screen.shelf) == 1
    assert len(Library(place).importing.unfinished()) == 1


async def test_it_goes_on_when_one_says_so(place: Path) -> None:
    async with running(shelved(place)) as driver:
        await driver.press("w", "enter")
        await driver.rest(0.3)
        assert len(driver.screen.shelf) == 3
        await driver.press("w")
        assert "Nothing is being taken in" in driver.text()
    assert Library(place).importing.unfinished() == ()


async def test_it_can_be_forgotten(place: Path) -> None:
    async with running(shelved(place), size=(60, 20)) as driver:
        await driver.press("w", "j", "enter")
        assert len(driver.screen.shelf) == 1
    async with running(shelved(place)) as driver:
        assert "not begun here" not in driver.text()
    assert Library(place).importing.unfinished() == ()
