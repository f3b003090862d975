"""Filtering files by words and by queries, when there is a library that knows more of them than their lines."""

from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, library_of, numbered, papers_in
from tests.ui.driving import Driver, running
from tests.ui.invented import reader
from tests.ui.shelved import shelved


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of three articles."""
    return papers_in(tmp_path / "papers", light=LIGHTHOUSE, other=numbered(3), port=PORT_STRIKE)


@pytest.fixture
def place(papers: Path, tmp_path: Path) -> Path:
    """A library that has them."""
    return library_of(papers, tmp_path / "library.sqlite")


def _shown(driver: Driver) -> list[str]:
    shelf = driver.screen.shelf
    return [Path(shelf.entries[index].path).stem for index in shelf.shown]


@pytest.mark.parametrize(
    ("words", "left"),
    (
        pytest.param("speaker:verrin", ["port"], id="who is quoted"),
        pytest.param("parrot", ["light"], id="a word of the text"),
        pytest.param("lighthouse", ["light"], id="a word of the headline"),
        pytest.param("other.txt", ["other"], id="the name of the file, which the library asks for by file:"),
        pytest.param("-parrot -grain", ["other"], id="articles without words"),
        pytest.param("parrot OR grain", ["light", "port"], id="either"),
        pytest.param("zebra", [], id="what none of them holds"),
    ),
)
async def test_files_answer_to_queries_as_the_library_does(
    papers: Path, place: Path, words: str, left: list[str]
) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("f", *words, "enter")
        await driver.rest(0.4)
        assert _shown(driver) == left
        await driver.press("escape")
        assert _shown(driver) == ["light", "other", "port"]


async def test_a_star_set_a_moment_ago_is_found(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("j", "asterisk", "f", *"is:starred", "enter")
        await driver.rest(0.4)
        assert _shown(driver) == ["other"]


async def test_a_mistake_in_a_query_is_told_where_nothing_is_left(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("f", *"speakr:verrin", "enter")
        await driver.rest(0.4)
        assert _shown(driver) == [] and "did you mean speaker" in driver.text()
        assert "No article here" in driver.text() and "searches the library" in driver.text()


async def test_without_a_library_the_lines_are_filtered_and_the_words_say_so(papers: Path) -> None:
    async with running(reader(papers)) as driver:
        await driver.press("f", *"parrot", "enter")
        await driver.rest(0.3)
        assert _shown(driver) == [] and "No article's headline" in driver.text()


async def test_the_cursor_goes_back_to_the_open_article_when_a_filter_that_left_none_is_dropped(
    papers: Path, place: Path
) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("j", "j")
        await driver.rest(0.4)
        await driver.press("f", *"zebra", "enter")
        await driver.rest(0.4)
        await driver.press("escape")
        assert driver.screen.article_list.cursor == 2


async def test_the_library_keeps_its_cursor_on_the_open_article_too(papers: Path, place: Path) -> None:
    async with running(shelved(place)) as driver:
        await driver.press("j", "j")
        await driver.rest(0.4)
        await driver.press("f", *"zebra", "enter")
        await driver.rest(0.4)
        assert not driver.screen.shelf.shown
        await driver.press("escape")
        await driver.rest(0.4)
        assert driver.screen.article_list.cursor == 2


async def test_a_narrow_screen_shows_the_list_that_is_filtered(papers: Path) -> None:
    async with running(reader(papers), (60, 20)) as driver:
        await driver.press("2", "f", *"lighth")
        await driver.rest(0.3)
        assert "Articles ─ 1 of 3" in driver.text()


async def test_what_the_filter_leaves_under_the_cursor_is_shown_unless_one_reads_elsewhere(
    papers: Path, place: Path
) -> None:
    async with running(shelved(place, papers)) as driver:

        async def shown_after(*keys: str) -> str:
            await driver.press(*keys)
            await driver.rest(0.4)
            return Path(driver.screen.open_path or "").stem

        assert await shown_after("f", *"other") == "light"  # one still types
        assert await shown_after("escape") == "light" and driver.screen.article_list.cursor == 0
        assert await shown_after("f", *"other", "enter") == "other"
        assert await shown_after("escape") == "other" and driver.screen.article_list.cursor == 1
        assert await shown_after("2") == "other"
        driver.screen.apply_filter("lighthouse")
        assert await shown_after() == "other"
