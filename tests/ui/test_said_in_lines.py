"""What happened is told whole: in as many lines as it takes, which the panes lend for as long as it stands."""

from pathlib import Path

import pytest

from tests.ui.driving import running
from tests.ui.invented import reader


@pytest.mark.parametrize(
    ("size", "lines"),
    (
        ((160, 30), 1),
        ((80, 24), 2),
        ((40, 20), 3),
        ((40, 11), 1),
    ),
)
async def test_a_word_takes_the_lines_it_needs(folder: Path, size: tuple[int, int], lines: int) -> None:
    async with running(reader(folder), size=size) as driver:
        before = driver.screen.article_list.size
        await driver.press("O")
        bar = driver.screen.key_bar
        assert bar.size.height == lines
        told = " ".join(driver.text().splitlines()[-lines:])
        assert ("Files stand in the order" in told) and ("has others." in told) is (lines > 1 or size[0] > 100)
        bar.said = ""
        await driver.settle()
        assert bar.size.height == 1 and driver.screen.article_list.size == before


async def test_the_place_in_the_article_stays(long_article: Path) -> None:
    async with running(reader(long_article), size=(80, 24)) as driver:
        await driver.press("space", "space")
        view = driver.screen.article_view
        place = view.place
        await driver.press("O")
        assert driver.screen.key_bar.size.height == 2 and view.place == place
        driver.screen.key_bar.said = ""
        await driver.settle()
        assert view.place == place
