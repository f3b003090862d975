"""A key that does nothing is told so; one that does something is not, however it was configured."""

from pathlib import Path

import pytest

from tests.ui.driving import running
from tests.ui.invented import reader
from tui_reader.library.settings import Settings

_NOTHING = "does nothing here"


@pytest.mark.parametrize("key", ("E", "vertical_line", "0", "dollar_sign", "ж"))
async def test_a_character_that_is_no_key_is_told(folder: Path, key: str) -> None:
    async with running(reader(folder)) as driver:
        await driver.press(key)
        assert _NOTHING in driver.text() and "? lists the keys" in driver.text()


@pytest.mark.parametrize("key", ("j", "right_curly_bracket", "space", "escape", "f5", "equals_sign", "ctrl+g", "tab"))
async def test_a_key_that_does_something_or_is_no_character_is_not(folder: Path, key: str) -> None:
    async with running(reader(folder)) as driver:
        await driver.press(key)
        assert _NOTHING not in driver.text()


async def test_keys_are_those_of_the_settings(folder: Path) -> None:
    settings = Settings(watch=False, keys=(("quit", ("E",)), ("help", ("f1",)), ("top", ("t",))))
    async with running(reader(folder, settings=settings)) as driver:
        await driver.press("g")
        assert "g does nothing here: F1 lists the keys" in driver.text()
        driver.screen.key_bar.said = ""
        await driver.press("t")
        assert _NOTHING not in driver.text()


async def test_what_is_typed_into_a_line_is_no_key(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("slash", "E", "0", "vertical_line")
        assert _NOTHING not in driver.text()
