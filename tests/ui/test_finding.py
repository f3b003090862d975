"""Finding words, and filtering the list."""

from pathlib import Path

from tests.ui.driving import running
from tests.ui.invented import reader
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.shelf import Shelf


async def test_words_are_found_as_they_are_typed_and_n_goes_on_and_round(long_article: Path) -> None:
    async with running(reader(long_article)) as driver:
        await driver.press("slash", *"tide 1")
        assert "of 111" in driver.text()
        await driver.press("enter")
        assert "1 of 111" in driver.text()
        await driver.press("n", "n")
        assert "3 of 111" in driver.text()
        await driver.press("N", "N", "N")
        assert "111 of 111" in driver.text() and "From the end again" in driver.text()
        assert "Paragraph 199" in driver.text()


async def test_the_very_first_letter_after_the_key_goes_into_the_line(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.pilot.press("slash", "q", "u", "a", "y")
        await driver.settle()
        assert driver.screen.prompt.value == "quay"
        assert driver.app.is_running


async def test_lower_case_finds_any_case_and_upper_case_its_own(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("slash", *"the ferry", "enter")
        assert "1 of 1" in driver.text()
        await driver.press("escape", "slash", *"THE ferry", "enter")
        assert "no match" in driver.text()


async def test_escape_drops_the_matches_then_goes_back(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("slash", *"ferry", "enter", "escape")
        assert driver.screen.words_to_find == ""
        await driver.press("escape")
        assert driver.screen.focused is driver.screen.article_list


async def test_n_without_words_says_how_to_find(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("n")
        assert "/ asks for them" in driver.text()


async def test_words_are_found_in_the_view_that_is_shown(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("slash", *"advertisement", "enter")
        assert "no match" in driver.text()
        await driver.press("v")
        assert "1 of 1" in driver.text()


async def test_the_filter_shows_only_articles_that_hold_the_words(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("f", *"grain")
        await driver.rest(0.3)
        assert "Articles ─ 1 of 3" in driver.text()
        await driver.press("enter", "enter")
        assert driver.screen.open_path == str(folder / "b-grain.txt")
        await driver.press("1", "escape")
        assert "Articles ─ 3" in driver.text()


async def test_a_filter_that_nothing_passes_says_so(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("f", *"zebra", "enter")
        assert "No article's" in driver.text() and "Esc drops the filter" in driver.text()


async def test_what_is_typed_into_the_line_of_the_filter_is_taken_back_by_escape(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("f", *"zebra")
        await driver.rest(0.3)
        assert "Articles ─ 0 of 3" in driver.text()
        await driver.press("escape")
        assert "Articles ─ 3" in driver.text()
        await driver.press("f", *"grain", "enter", "f", *"xx")
        await driver.rest(0.3)
        assert "Articles ─ 0 of 3" in driver.text()
        await driver.press("escape")
        assert "Articles ─ 1 of 3" in driver.text()
        await driver.press("escape")
        assert "Articles ─ 3" in driver.text()


async def test_a_long_article_is_searched_in_the_background(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    lines = [f"Paragraph {n} tells of tide {n} at the quay of Harrow and of nothing else." for n in range(8000)]
    path.write_text("The tides\n" + "\n".join(lines))
    async with running(reader(path)) as driver:
        await driver.press("slash", *"tide 7999", "enter")
        await driver.rest(0.4)
        assert "1 of 1" in driver.text() and "Paragraph 7999" in driver.text()


def test_the_filter_follows_what_becomes_known_of_the_files() -> None:
    shelf = Shelf()
    shelf.add([f"{number}.txt" for number in range(2500)])
    pieces = sum(1 for _ in shelf.filtering("7.txt"))
    assert pieces == 2 and len(shelf.shown) == 250
    summary = ArticleSummary("3.txt", "aa", "Tides of 7.txt", None, None, 1, 0, 0)
    shelf.describe("3.txt", summary)
    shelf.match_again(["3.txt"])
    assert list(shelf.shown)[:2] == [3, 7] and shelf.row_of(7) == 1 and shelf.row_of(8) is None
    shelf.describe("3.txt", summary._replace(headline="Tides"))
    shelf.match_again(["3.txt", "none.txt"])
    assert list(shelf.shown)[:2] == [7, 17]


async def test_the_arrows_bring_back_what_was_typed_before(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("slash", *"ferry", "enter", "escape", "slash", *"quay", "enter", "slash")
        assert driver.screen.prompt.value == "quay"
        shown = []
        for key in ("up", "up", "down", "down", "down"):
            await driver.press(key)
            shown.append(driver.screen.prompt.value)
        assert shown == ["ferry", "ferry", "quay", "", ""]
        await driver.press("up", "up", "enter")
        assert driver.screen.words_to_find == "ferry" and "1 of " in driver.text()
        await driver.press("f", "up")
        assert driver.screen.prompt.value == ""  # the list is filtered by other words


async def test_words_are_looked_for_in_the_next_article_too(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("2", "slash", *"the", "enter", "n")
        assert driver.screen.hits_label().startswith("2 of ")
        await driver.press("J")
        assert driver.screen.hits_label() == "2 matches"  # one in the headline, one in the text
        await driver.press("n")
        assert driver.screen.hits_label() == "1 of 2"
        await driver.press("J")  # a file that cannot be shown
        assert driver.screen.article is None and "of" not in driver.screen.hits_label()
        await driver.press("K", "escape")
        assert driver.screen.hits_label() == ""
