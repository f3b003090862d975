"""A library that cannot be used is told of, and the sample articles are no reason to say that it is empty."""

import sqlite3
from pathlib import Path

from tests.ui.driving import running
from tests.ui.shelved import shelved
from tui_reader.library.library import Library


async def test_what_is_wrong_with_a_library_is_not_told_over_by_its_being_empty(tmp_path: Path) -> None:
    place = tmp_path / "library.sqlite"
    Library(place).close()
    with sqlite3.connect(place) as connection:
        connection.execute("PRAGMA user_version=99")
    async with running(shelved(place), size=(140, 40)) as driver:
        assert "a newer newsreader wrote it" in driver.text() and "empty yet" not in driver.text()
        assert len(driver.screen.shelf) > 10
