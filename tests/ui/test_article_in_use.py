"""Keys act on the article that is read, wherever the cursor of the list stands, and say what they acted on."""

from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, library_of, numbered, papers_in
from tests.ui.driving import running
from tests.ui.shelved import HARBOUR, shelved

_MANY = 150
"""More articles than the list fetches at once."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose list is not known in whole."""
    folder = tmp_path_factory.mktemp("many")
    texts = {f"n{number:03}": numbered(number) for number in range(_MANY)}
    return library_of(papers_in(folder / "papers", **texts), folder / "library.sqlite")


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_an_article_opened_from_the_search_is_the_one_that_keys_mean(place: Path, size: tuple[int, int]) -> None:
    async with running(shelved(place), size=size) as driver:
        await driver.press("S", *"ferry20 headline:20")
        await driver.rest(0.5)
        await driver.press("enter")
        assert driver.screen.article is not None and "ferry20 " in driver.screen.article.body.text
        entry = driver.screen.entry
        assert entry is not None and entry.summary is not None and entry.summary.read
        chosen = driver.screen.article_list.chosen_index
        assert chosen is not None and driver.screen.shelf.entries[chosen].path == entry.path
        at = driver.screen.article_list.cursor
        await driver.press("asterisk")
        rows = [driver.screen.shelf.entries[row].summary for row in range(_MANY)]
        assert [row for row, each in enumerate(rows) if each is not None and each.starred] == [at] and at > 64
        await driver.press("asterisk", "J")
        assert driver.screen.article_list.cursor == at + 1 and "ferry19 " in driver.screen.article.body.text


async def test_marks_are_those_of_the_article_on_the_screen_when_a_filter_hides_it(tmp_path: Path) -> None:
    papers = papers_in(tmp_path / "papers", harbour=HARBOUR, light=LIGHTHOUSE)
    async with running(shelved(tmp_path / "library.sqlite", papers)) as driver:
        await driver.press("enter")
        driver.screen.apply_filter("lighthouse")
        await driver.press("asterisk")
        harbour, light = (entry.summary for _, entry in driver.screen.shelf.entries.own())
        assert harbour is not None and harbour.starred and light is not None and not light.starred
        await driver.press("1", "asterisk")  # in the list, the one under its cursor is meant
        assert (summary := driver.screen.shelf.entries[1].summary) is not None and summary.starred
        await driver.press("2", "X")
        assert [entry.path for _, entry in driver.screen.shelf.entries.own()] == [str(papers / "light.txt")]


async def test_what_is_copied_is_the_passage_that_is_highlighted(tmp_path: Path) -> None:
    papers = papers_in(tmp_path / "papers", harbour=HARBOUR)
    async with running(shelved(tmp_path / "library.sqlite", papers)) as driver:
        await driver.press("3", "enter", "y")
        first = driver.screen.quotes_panel.quotes[0]
        article = driver.screen.article
        assert article is not None and driver.app.clipboard.startswith(f"“{article.text_of(first.span)}” — ")
        assert f"({first.speaker}) with its source" in driver.text()
        await driver.press("escape", "escape", "2", "g", "A")
        await driver.press("escape", "y")  # the paragraph that was asked about is highlighted
        assert driver.app.clipboard.startswith(f"“{article.document.blocks[article.body.blocks[0]].text}”\n")
        assert "the passage with its place" in driver.text()


async def test_a_dropped_quote_is_named_and_so_is_what_is_taken_back(tmp_path: Path) -> None:
    papers = papers_in(tmp_path / "papers", harbour=HARBOUR)
    async with running(shelved(tmp_path / "library.sqlite", papers)) as driver:
        await driver.press("3")
        words = driver.screen.article.text_of(driver.screen.quotes_panel.quotes[0].span)[:12]  # type: ignore[union-attr]
        await driver.press("D")
        assert f"No quote any more: “{words}" in driver.text()
        await driver.press("U")
        assert f"Taken back: “{words}" in driver.text() and "is no quote" in driver.text()
        await driver.press("ctrl+r")
        assert f"Made again: “{words}" in driver.text()


async def test_why_nothing_can_be_highlighted_is_said(tmp_path: Path) -> None:
    papers = papers_in(tmp_path / "papers", harbour=HARBOUR + "\nADVERTISEMENT\n")
    async with running(shelved(tmp_path / "library.sqlite", papers)) as driver:
        await driver.press("2", "v")
        article = driver.screen.article
        assert article is not None
        hidden = next(at for at, block in enumerate(article.document.blocks) if block.is_hidden)
        driver.screen.article_view.show_block(hidden)
        await driver.press("a")
        assert "is hidden: H restores it" in driver.text()
        driver.screen.article_view.show_block(0)
        await driver.press("a")
        assert "is a headline, which is no part of the body" in driver.text()
