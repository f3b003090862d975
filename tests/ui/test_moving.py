"""Moving within panes and between them."""

from pathlib import Path

import pytest

from tests.ui.driving import running
from tests.ui.invented import reader


async def test_a_single_file_opens_with_the_article_in_use(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        assert driver.screen.focused is driver.screen.article_view
        assert "Ferry to Skarn sails again after nine days" in driver.text()
        assert "Share this article" not in driver.text()


async def test_a_folder_opens_with_the_list_in_use_and_its_first_article_shown(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        assert driver.screen.focused is driver.screen.article_list
        assert driver.screen.open_path == str(folder / "a-ferry.txt")
        assert "The ferry to the island" in driver.text()
        assert "Articles ─ 3" in driver.text()


@pytest.mark.parametrize(
    ("key", "pane"),
    [("1", "articles"), ("2", "article"), ("3", "quotes"), ("4", "sources"), ("5", "related")],
)
async def test_a_digit_goes_to_its_pane(ferry: Path, key: str, pane: str) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press(key)
        assert driver.screen.focused is driver.screen.pane(pane)


async def test_tab_goes_round_the_panes_both_ways(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        seen = []
        for _ in range(5):
            await driver.press("tab")
            seen.append(driver.screen.active_pane.id)
        assert seen == ["quotes", "sources", "related", "articles", "article"]
        await driver.press("shift+tab")
        assert driver.screen.active_pane.id == "articles"


async def test_left_and_right_go_to_the_neighbour_and_back_to_the_last_panel(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("4", "h")
        assert driver.screen.active_pane.id == "article"
        await driver.press("l")
        assert driver.screen.active_pane.id == "sources"
        await driver.press("h", "h")
        assert driver.screen.active_pane.id == "articles"


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        (("j",), 1), (("down", "down"), 2), (("j", "j", "k"), 1), (("j", "up"), 0), (("j", "g"), 0),
        (("space",), 35), (("pagedown", "b"), 0), (("d",), 18), (("ctrl+d", "u"), 0), (("ctrl+f", "ctrl+b"), 0),
    ],
)  # fmt: skip
async def test_keys_of_pagers_scroll_the_article(long_article: Path, keys: tuple[str, ...], top: int) -> None:
    async with running(reader(long_article)) as driver:
        await driver.press(*keys)
        assert abs(driver.screen.article_view.scroll_offset.y - top) <= 1


async def test_the_end_key_goes_to_the_end_and_the_last_line_says_so(long_article: Path) -> None:
    async with running(reader(long_article)) as driver:
        await driver.press("G")
        assert "Paragraph 199" in driver.text()
        assert "100 %" in driver.text()
        await driver.press("g")
        assert "A long account of the tides" in driver.text()


async def test_zen_shows_nothing_but_the_article_and_escape_ends_it(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("z")
        assert "Quotes" not in driver.text() and "The ferry to the island" in driver.text()
        await driver.press("escape")
        assert "Quotes" in driver.text()


@pytest.mark.parametrize("size", [(200, 60), (120, 40), (80, 24), (60, 20), (40, 15), (20, 5), (1, 1)])
async def test_any_size_draws_something_and_keeps_the_keys(folder: Path, size: tuple[int, int]) -> None:
    async with running(reader(folder), size) as driver:
        for key in ("1", "2", "3", "4", "5", "2", "v", "v", "v", "question_mark", "escape", "slash", "escape"):
            await driver.press(key)
        assert driver.app.is_running


async def test_a_narrow_terminal_shows_one_pane_at_a_time(ferry: Path) -> None:
    async with running(reader(ferry), (60, 20)) as driver:
        assert "Quotes" not in driver.text() and "Articles" not in driver.text()
        await driver.press("3")
        assert "We are tired" in driver.text() and "Article ─" not in driver.text()


async def test_in_a_medium_terminal_the_panels_take_the_place_of_the_list(ferry: Path) -> None:
    async with running(reader(ferry), (90, 30)) as driver:
        assert "Articles" in driver.text() and "Quotes" not in driver.text()
        await driver.press("3")
        assert "Articles" not in driver.text() and "Quotes" in driver.text()


async def test_a_resize_keeps_the_place(long_article: Path) -> None:
    async with running(reader(long_article)) as driver:
        await driver.press("space", "space", "space")
        before = driver.screen.article_view.place.block
        for size in ((80, 24), (50, 20), (160, 50), (120, 40)):
            await driver.pilot.resize_terminal(*size)
            await driver.rest(0.05)
        assert driver.screen.article_view.place.block == before


async def test_no_paragraph_of_the_article_before_is_in_use_while_the_pane_is_out_of_sight(
    long_article: Path, ferry: Path
) -> None:
    async with running(reader(long_article, ferry), (60, 20)) as driver:
        await driver.press("2", "G")
        assert driver.screen.article_view.block_in_use()
        await driver.press("3", "J")
        view = driver.screen.article_view
        assert view.article is not None and view.article.document.name == str(ferry)
        assert view.block_in_use() is None
        await driver.press("2")
        assert view.block_in_use() is not None and "The ferry to the island" in driver.text()


async def test_the_full_stop_opens_the_next_article_that_is_unread(folder: Path, ferry: Path) -> None:
    (folder / "d-again.txt").write_bytes(ferry.read_bytes() + b"\nIt will sail on Monday too, he said.\n")
    async with running(reader(folder)) as driver:  # the third of these four is empty
        first, second, _, fourth = (entry.path for entry in driver.screen.shelf.entries)
        await driver.press("j", "m", "k", "full_stop")
        assert driver.screen.open_path == fourth
        await driver.press("m", "full_stop")
        assert driver.screen.open_path == first and "From the top again." in driver.text()
        await driver.press("m", "full_stop")
        assert driver.screen.open_path == first and "No other article is unread." in driver.text()
        await driver.press("j", "m", "k", "full_stop")
        assert driver.screen.open_path == second
