"""From a panel to the passage, and back by Escape."""

from pathlib import Path

from tests.ui.driving import running
from tests.ui.invented import FERRY, reader


async def test_escape_goes_back_to_the_quote_that_was_opened(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY)
    async with running(reader(path)) as driver:
        await driver.press("3", "j", "enter")
        screen = driver.screen
        assert screen.active_pane.id == "article" and screen.quotes_panel.cursor == 1
        await driver.press("escape")
        assert screen.active_pane.id == "quotes" and screen.quotes_panel.cursor == 1
        await driver.press("escape")
        assert screen.active_pane.id == "quotes" and not screen.article_view.has_passage


async def test_whoever_went_elsewhere_in_between_is_not_sent_back(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY)
    async with running(reader(path)) as driver:
        await driver.press("3", "j", "enter", "1", "2", "escape")
        screen = driver.screen
        assert screen.active_pane.id == "article" and not screen.article_view.has_passage
