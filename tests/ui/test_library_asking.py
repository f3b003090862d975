"""Search, speakers, tags: what the library is asked on the screen."""

import os
import time
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, library_of, numbered, papers_in
from tests.ui.driving import running
from tests.ui.invented import reader
from tests.ui.shelved import shelved
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.screens.search import SearchScreen
from tui_reader.ui.sources import Sources
from tui_reader.ui.widgets.hints import hints_in

AGAIN = LIGHTHOUSE.replace("retires after forty years", "leaves the rock").replace(
    "I never once forgot to wind the clock", "I never once forgot to wind the clock in all those years"
)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of articles, two of which quote the same words."""
    return papers_in(tmp_path / "papers", port=PORT_STRIKE, light=LIGHTHOUSE, again=AGAIN, other=numbered(3))


@pytest.fixture
def place(papers: Path, tmp_path: Path) -> Path:
    """A library that has them."""
    return library_of(papers, tmp_path / "library.sqlite")


async def test_what_is_typed_is_found_and_enter_opens_the_passage(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers / "other.txt")) as driver:
        await driver.press("S")
        assert "speaker:" in driver.text()
        await driver.press(*"wind the cl")
        await driver.rest(0.5)
        assert "Articles ─ 2" in driver.text() and "Quotes ─ 2" in driver.text()
        await driver.press("tab", "down", "enter")
        assert driver.screen.article is not None and "parrot" in driver.screen.article.body.text
        assert driver.screen.article_view.has_passage
        await driver.press("S")
        search = driver.app.screen
        assert isinstance(search, SearchScreen) and search.words == "wind the cl"
        await driver.press("escape")
        assert len(driver.app.screen_stack) == 1


async def test_the_palette_offers_the_searches_of_the_settings(papers: Path, place: Path) -> None:
    settings = Settings(watch=False, searches=(("On [the] rock", 'quote:"wind the"'),))
    async with running(shelved(place, papers / "other.txt", settings=settings)) as driver:
        await driver.press("colon")
        await driver.pilot.press(*"on [the]")
        await driver.rest(0.6)
        assert "Search: On [the] rock" in driver.text() and 'quote:"wind the"' in driver.text()
        await driver.press("enter")
        await driver.rest(0.6)
        assert isinstance(driver.app.screen, SearchScreen) and "Quotes ─ 2" in driver.text()


async def test_a_mistake_in_a_query_is_explained_while_one_types(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("S", *"speeker:marrow x")
        await driver.rest(0.5)
        assert "did you mean speaker" in driver.text()
        await driver.press(*["backspace"] * 20)
        await driver.press(*"qqqq")
        await driver.rest(0.5)
        assert "No articles answer to this." in driver.text()


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (20, 5)])
async def test_the_screens_of_the_library_draw_at_any_size(papers: Path, place: Path, size: tuple[int, int]) -> None:
    async with running(shelved(place, papers), size=size) as driver:
        for keys in (("S", *"clock"), ("P",), ("V",), ("L",), ("C",)):
            await driver.press(*keys)
            await driver.rest(0.3)
            await driver.press("tab", "down", "escape")
            assert driver.app.screen is driver.screen


async def test_a_file_that_has_changed_since_is_opened_at_the_same_words(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers / "other.txt")) as driver:
        await driver.press("S", *"brass band")
        await driver.rest(0.5)
        (papers / "light.txt").write_text("A new head\n\nA whole new paragraph stands here in front.\n\n" + LIGHTHOUSE)
        (papers / "again.txt").unlink()
        await driver.press("down", "enter")
        article = driver.screen.article
        assert article is not None and "brass band" in article.body.text


async def test_all_statements_of_a_speaker_are_listed_with_differences_of_wording(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers / "light.txt")) as driver:
        await driver.press("3", "P")
        await driver.rest(0.4)
        text = driver.text()
        assert "Edda Marrow ─ 2" in text and "2 quotes, 2 articles" in text
        assert "in 2 articles" in text and "this is the first" in text and "differs from the first" in text
        await driver.press("f2")
        assert "only what several articles quote" in driver.text()
        await driver.press("down", "enter")
        assert driver.app.screen is driver.screen and driver.screen.article_view.has_passage


async def test_articles_are_tagged_and_noted_and_found_by_it(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers / "light.txt")) as driver:
        await driver.press("number_sign", *"Sea Stories", "enter")
        assert "Tags: sea-stories" in driver.text()
        await driver.press("c", *"ask the parrot", "enter")
        await driver.press("S", *"tag:sea-stories note:parrot")
        await driver.rest(0.5)
        assert "Articles ─ 1" in driver.text()
        await driver.press("escape", "number_sign", *"sea-st", "enter")
        assert "No tags" in driver.text()


async def test_a_name_nobody_has_is_told(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("1", "P", *"zzz")
        await driver.rest(0.4)
        assert "Nobody of that name" in driver.text()


async def test_two_names_are_one_in_all_articles_until_they_are_taken_apart(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers / "light.txt")) as driver:
        await driver.press("1", "P", "f4")
        assert "No other name was joined" in driver.text()
        await driver.press(*"edda")
        await driver.rest(0.4)
        await driver.press("f3", *"Nobody Here", "enter")
        await driver.rest(0.3)
        assert "Nobody of that name is quoted" in driver.text()
        await driver.press("f3", *"Tomas Verrin", "enter")
        await driver.rest(0.4)
        assert "Edda Marrow is Tomas Verrin; F4 takes them apart again." in driver.text()
        assert "Tomas Verrin = Edda Marrow" in driver.text()
        await driver.press("f4")
        await driver.rest(0.4)
        assert "= Edda" not in driver.text() and "Edda Marrow ─ 2" in driver.text()


async def test_without_a_library_its_screens_say_so(papers: Path) -> None:
    async with running(reader(papers)) as driver:
        for key in ("S", "P", "V", "L", "C", "H", "U"):
            await driver.press(key)
            assert driver.app.screen is driver.screen
        assert "library" in driver.text()


async def test_what_comes_into_a_watched_folder_comes_into_the_list(papers: Path, place: Path) -> None:
    sources = Sources(librarian=Librarian(str(place), is_wanted=True), watch=True)
    app = ReaderApp((str(papers),), Settings(watch=False), sources)
    async with app.run_test(size=(120, 40)) as pilot:
        main = app.screen_stack[0]
        until = time.monotonic() + 15
        await pilot.pause(1.5)
        (papers / "new.txt").write_text(numbered(7))
        os.utime(papers / "new.txt", (1, 1))
        shelf = main.shelf  # type: ignore[attr-defined]
        while (len(shelf) < 5 or shelf.entries[4].summary is None) and time.monotonic() < until:
            await pilot.pause(0.1)
        assert main.shelf.entries[4].summary.headline.startswith("The ferry7")  # type: ignore[attr-defined]
        main.before_leaving()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("width", "expected"),
    (
        (60, "↑ ↓ choose · ⏎ opens · Tab names · Esc back"),
        (30, "⏎ opens · F1 keys · Esc back"),
        (20, "F1 keys · Esc back"),
        (8, "Esc back"),
        (4, "Esc…"),
    ),
)
def test_hints_are_whole_and_the_way_back_is_always_told(width: int, expected: str) -> None:
    assert hints_in(("↑ ↓ choose", "⏎ opens", "Tab names", "Esc back"), width) == expected


async def test_keys_that_the_last_line_has_no_room_for_are_listed(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers), size=(60, 20)) as driver:
        await driver.press("P")
        await driver.rest(0.3)
        assert "F1 keys" in driver.text() and "F4 apart" not in driver.text()
        await driver.press("f1")
        assert "F4 apart" in driver.text()
        await driver.press("escape", "f1", *["down"] * 4, "enter")
        assert "In all articles," in driver.text()  # F3 was chosen
        await driver.press("escape", "escape")
        assert len(driver.app.screen_stack) == 1


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_how_one_asks_is_told_until_something_is_asked(
    papers: Path, place: Path, size: tuple[int, int]
) -> None:
    async with running(shelved(place, papers), size=size) as driver:
        await driver.press("S")
        assert "after:2023-01-31" in driver.text() and "Articles ─" not in driver.text()
        await driver.press(*"clock")
        await driver.rest(0.4)
        assert "after:2023-01-31" not in driver.text() and "Articles ─" in driver.text()
        await driver.press(*["backspace"] * 5)
        assert "after:2023-01-31" in driver.text()
