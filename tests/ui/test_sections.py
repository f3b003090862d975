"""From subheading to subheading."""

from pathlib import Path

import pytest

from tests.ui.driving import Driver, running
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.sources import Sources

_SECTIONS = ("The tide that came early", "A wall of sand", "What the council heard", "Who pays for the wall")


@pytest.fixture
def long_read(tmp_path: Path) -> Path:
    """An article of four sections, the last of which is short."""
    lines = ["# The sea comes to Lowmoor", ""]
    for number, section in enumerate(_SECTIONS):
        lines += [f"## {section}", ""]
        for paragraph in range(12 if number < 3 else 1):
            lines += [
                f"The harbour master of Lowmoor counted {paragraph + 20} boats in the {number + 1}. week of May.",
                "",
            ]
    path = tmp_path / "sea.md"
    path.write_text("\n".join(lines))
    return path


def rows_of(driver: Driver) -> list[str]:
    """The rows of the screen."""
    return driver.text().splitlines()


def row_of(driver: Driver, words: str) -> int:
    """The row on which words stand, minus one for none."""
    return next((number for number, row in enumerate(rows_of(driver)) if words in row), -1)


@pytest.mark.parametrize("view", [0, 1, 2])
async def test_keys_go_from_subheading_to_subheading(long_read: Path, view: int) -> None:
    app = ReaderApp((str(long_read),), Settings(), Sources())
    async with running(app, (100, 24)) as driver:
        await driver.press(*("v" for _ in range(view)))
        tops = []
        for section in _SECTIONS[:3]:
            await driver.press("greater_than_sign")
            tops.append(row_of(driver, section))
        assert 0 < tops[2] <= 5 and row_of(driver, _SECTIONS[0]) < 0
        await driver.press("greater_than_sign")
        assert row_of(driver, _SECTIONS[3]) > 0  # the end cannot be scrolled up to the reading line
        await driver.press("greater_than_sign")
        assert "No more subheadings below." in driver.text()
        await driver.press("less_than_sign", "less_than_sign")
        assert 0 < row_of(driver, _SECTIONS[1]) <= 5
        await driver.press("g", "less_than_sign")
        assert "No more subheadings above." in driver.text()
        await driver.press("greater_than_sign")
        assert 0 < row_of(driver, _SECTIONS[0]) <= 5


async def test_one_goes_on_from_where_one_reads(long_read: Path) -> None:
    async with running(ReaderApp((str(long_read),), Settings(), Sources()), (100, 24)) as driver:
        await driver.press("greater_than_sign", "greater_than_sign", "space", "space", "less_than_sign")
        assert 0 < row_of(driver, _SECTIONS[1]) <= 5 or 0 < row_of(driver, _SECTIONS[2]) <= 5
        await driver.press("G", "less_than_sign")
        assert row_of(driver, _SECTIONS[2]) > 0


async def test_an_article_without_subheadings_says_so(ferry: Path) -> None:
    async with running(ReaderApp((str(ferry),), Settings(), Sources()), (100, 24)) as driver:
        await driver.press("greater_than_sign")
        assert "No subheadings here." in driver.text()
