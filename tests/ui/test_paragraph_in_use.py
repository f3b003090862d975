"""Which paragraph the keys of corrections are meant for, and what is said of it."""

from pathlib import Path

import pytest

from tests.library.invented import library_of, papers_in
from tests.ui.driving import Driver, running
from tests.ui.shelved import HARBOUR, LATER, shelved


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two versions of one story, in a folder."""
    return papers_in(tmp_path / "articles", harbour=HARBOUR, later=LATER)


def _shown(driver: Driver) -> str:
    return " ".join(driver.text().split())


async def test_what_was_hidden_is_named_by_its_first_words(articles: Path, tmp_path: Path) -> None:
    async with running(shelved(tmp_path / "l.sqlite", articles / "harbour.txt")) as driver:
        index = driver.screen.article_view.block_in_use()
        assert index is not None and driver.screen.article is not None
        words = driver.screen.article.document.blocks[index].text[:15]
        await driver.press("H")
        assert f"Hidden, by you: “{words}" in _shown(driver) and "U takes it back" in _shown(driver)
        await driver.press("U")


async def test_a_passage_that_is_out_of_sight_is_not_meant(long_article: Path, tmp_path: Path) -> None:
    async with running(shelved(tmp_path / "l.sqlite", long_article)) as driver:
        view = driver.screen.article_view
        view.show_block(2)
        assert view.block_in_use() == 2
        await driver.press("space", "space", "space")
        index = view.block_in_use()
        assert index is not None and index > 20


@pytest.mark.parametrize("key", ["H", "r"])
async def test_in_the_file_as_it_is_a_word_says_why_nothing_is_corrected(
    articles: Path, tmp_path: Path, key: str
) -> None:
    async with running(shelved(tmp_path / "l.sqlite", articles / "harbour.txt")) as driver:
        await driver.press("v", "v", key)
        assert "none can be corrected: v shows the article" in _shown(driver)


async def test_what_a_paragraph_is_stands_first_among_what_it_may_be(articles: Path, tmp_path: Path) -> None:
    async with running(shelved(tmp_path / "l.sqlite", articles / "harbour.txt")) as driver:
        driver.screen.article_view.show_block(2)
        await driver.press("r", "enter")
        assert "Nothing changed: it was paragraph already." in _shown(driver)


async def test_a_corrected_article_keeps_its_place_among_the_versions_of_its_story(
    articles: Path, tmp_path: Path
) -> None:
    library_of(articles, tmp_path / "l.sqlite")
    async with running(shelved(tmp_path / "l.sqlite", articles)) as driver:
        await driver.press("1", "g", "enter")
        assert driver.screen.entry is not None and driver.screen.entry.summary is not None
        story = driver.screen.entry.summary.story
        assert story
        await driver.press("H")
        assert driver.screen.entry.summary.story == story


@pytest.mark.parametrize("key", ["s", "D", "A", "H", "r", "M", "B", "U", "C"])
async def test_without_a_library_the_reason_is_told(articles: Path, key: str) -> None:
    app = shelved(Path("unused"), articles / "harbour.txt")
    app.sources.librarian.is_wanted = False
    async with running(app) as driver:
        await driver.press("3", key)
        assert "Corrections are kept in the library, and there is none" in _shown(driver)
