"""The reader opens files through the library, and the library without files."""

import os
import random
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, library_of, numbered, papers_in
from tests.ui.driving import running
from tests.ui.shelved import shelved
from tui_reader.library.files import read_bytes
from tui_reader.library.library import Library
from tui_reader.library.settings import Settings
from tui_reader.library.trouble import LibraryTrouble
from tui_reader.model import Unreadable
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.sources import Sources


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the library is."""
    return tmp_path / "library.sqlite"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of articles, one of them without text."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a-port.txt").write_text(PORT_STRIKE)
    (folder / "b-light.txt").write_text(LIGHTHOUSE)
    (folder / "c-empty.txt").write_text("")
    for number in range(5):
        (folder / f"d{number}.txt").write_text(numbered(number))
    for path in folder.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return folder


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    """An article of many paragraphs."""
    path = tmp_path / "long.txt"
    paragraphs = [f"Paragraph {n} tells of tide {n} at the quay of Harrow and of nothing else." for n in range(200)]
    path.write_text("A long account of the tides\n\n" + "\n\n".join(paragraphs) + "\n")
    return path


async def test_a_folder_is_taken_in_and_every_row_is_described(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers)) as driver:
        shelf = driver.screen.shelf
        assert [entry.summary is not None for entry in shelf.entries] == [True] * 8
        assert shelf.entries[2].summary.problem  # type: ignore[union-attr]
        assert driver.screen.article_list.border_title == "Articles ─ 8"
    assert len(Library(place).articles) == 7


async def test_what_cannot_be_read_is_told_and_read_the_next_time(
    papers: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> bytes | Unreadable:
        return Unreadable(path, "too many open files") if path.endswith("light.txt") else read_bytes(path)

    with monkeypatch.context() as patched:
        for room in ("library.preparing", "ui.intake"):
            patched.setattr(f"tui_reader.{room}.read_bytes", refuse)
        async with running(shelved(place, papers)) as driver:
            row = driver.screen.shelf.entries[1].summary
            assert row is not None and row.problem == "too many open files"
            assert driver.screen.article_list.border_title == "Articles ─ 8"
    async with running(shelved(place, papers)) as driver:
        row = driver.screen.shelf.entries[1].summary
        assert row is not None and not row.problem


async def test_read_and_starred_are_there_again_the_next_time(papers: Path, place: Path) -> None:
    async with running(shelved(place, papers)) as driver:
        await driver.press("j", "enter", "asterisk")
    async with running(shelved(place, papers)) as driver:
        light = driver.screen.shelf.entries[1].summary
        assert light is not None and light.read and light.starred
        port = driver.screen.shelf.entries[0].summary
        assert port is not None and not port.read
        await driver.press("j", "m")
    async with running(shelved(place, papers)) as driver:
        light = driver.screen.shelf.entries[1].summary
        assert light is not None and not light.read and light.starred


async def test_reading_goes_on_where_it_stopped_at_another_width(long_article: Path, place: Path) -> None:
    async with running(shelved(place, long_article)) as driver:
        await driver.press("space", "space", "space")
        at = driver.screen.article_view.place
        await driver.rest(1.0)
        await driver.press("q")
    async with running(shelved(place, long_article), size=(70, 30)) as driver:
        assert driver.screen.article_view.place.block == at.block > 0


async def test_what_was_read_to_its_end_begins_anew(long_article: Path, place: Path) -> None:
    async with running(shelved(place, long_article)) as driver:
        await driver.press("G")
        await driver.rest(1.0)
        await driver.press("q")
    async with running(shelved(place, long_article)) as driver:
        assert driver.screen.article_view.scroll_offset.y == 0


async def test_the_place_is_kept_by_quitting_at_once(long_article: Path, place: Path) -> None:
    app = shelved(place, long_article)
    async with running(app) as driver:
        await driver.pilot.press("space", "space", "q")
        await driver.pilot.pause()
    app.sources.librarian.close()
    async with running(shelved(place, long_article)) as driver:
        assert driver.screen.article_view.place.block > 0


async def test_without_a_path_the_library_is_listed_and_at_first_the_samples(papers: Path, place: Path) -> None:
    async with running(shelved(place)) as driver:
        assert "sample articles" in driver.text()
        assert len(driver.screen.shelf) > 5
    async with running(shelved(place)) as driver:
        assert driver.screen.shelf.is_of_library
        assert "Library ─ " in driver.text() and driver.screen.article is not None


async def test_a_vanished_file_is_read_from_the_library(papers: Path, place: Path) -> None:
    library_of(papers, place)
    (papers / "b-light.txt").unlink()
    async with running(shelved(place)) as driver:
        await driver.press("1", "f", *"lighthouse", "enter")
        assert driver.screen.shelf.filter == "lighthouse" and len(driver.screen.shelf.shown) == 1
        await driver.press("enter")
        assert "the library's copy" in driver.text() and "two suitcases" in driver.text()


async def test_the_library_is_ordered_filtered_and_grouped(papers: Path, place: Path) -> None:
    (papers / "later.txt").write_text(PORT_STRIKE.replace("eleven", "twelve"))
    library_of(papers, place)
    async with running(shelved(place)) as driver:
        assert len(driver.screen.shelf) == 8
        for _ in range(5):
            await driver.press("O")
        assert "those of one story together" in driver.text()
        stories = [entry.summary.story for entry in driver.screen.shelf.entries if entry.summary]
        first = stories.index(next(story for story in stories if story))
        assert stories[first] == stories[first + 1] != 0
        await driver.press("f", *"is:unred", "enter")
        assert "is: knows" in driver.text()
        await driver.press("f", *"keeper3", "enter")
        assert len(driver.screen.shelf.shown) == 1
        await driver.press("escape")
        assert len(driver.screen.shelf.shown) == 8


async def test_the_order_is_kept_between_runs_and_the_filter_is_not(papers: Path, place: Path) -> None:
    library_of(papers, place)
    async with running(shelved(place)) as driver:
        await driver.press("O", "O", "f", *"keeper", "enter")
        assert driver.screen.shelf.filter
    async with running(shelved(place)) as driver:
        shelf = driver.screen.shelf
        headlines = [entry.summary.headline for entry in shelf.entries if entry.summary]
        assert not shelf.filter and headlines == sorted(headlines, key=lambda words: str(words).casefold())
        await driver.press("O")
        assert "by outlet" in driver.text()


async def test_a_row_is_taken_off_the_list_of_the_library(papers: Path, place: Path) -> None:
    library_of(papers, place)
    async with running(shelved(place)) as driver:
        second = driver.screen.shelf.entries[1].path
        await driver.press("1", "X")
        assert len(driver.screen.shelf) == 6 and driver.screen.shelf.entries[0].path == second
    assert len(Library(place).articles) == 7


async def test_a_library_that_cannot_be_used_is_told_and_reading_goes_on(papers: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"no database at all" * 100)
    async with running(shelved(bad, papers / "a-port.txt")) as driver:
        assert "The library:" in driver.text() and "kept aside" in driver.text()
        assert "Dock workers in Velmark" in driver.text()


async def test_a_library_in_memory_leaves_no_trace_and_still_finds(papers: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    app = ReaderApp((str(papers),), Settings(watch=False), Sources(librarian=Librarian(None, is_wanted=True)))
    async with running(app) as driver:
        await driver.press("S", *"parrot")
        await driver.rest(0.4)
        assert "Articles ─ 1" in driver.text()
    assert set(tmp_path.rglob("*")) == before


async def test_an_import_that_was_broken_off_goes_on(papers: Path, place: Path) -> None:
    library = Library(place)
    library.open(str(papers / "a-port.txt"))
    library.importing._begin((str(papers),))
    library.close()
    async with running(shelved(place)) as driver:
        await driver.rest(0.3)
        assert len(driver.screen.shelf) == 7
    assert Library(place).importing.unfinished() == ()


async def test_related_headlines_are_resolved_and_similar_articles_tell_why(papers: Path, place: Path) -> None:
    asks = papers / "ask.txt"
    asks.write_text(LIGHTHOUSE + "\nYou might also like\n\nPort strike enters its third week as talks stall\n")
    (papers / "later.txt").write_text(PORT_STRIKE.replace("eleven", "twelve"))
    library_of(papers, place)
    async with running(shelved(place, papers / "a-port.txt")) as driver:
        await driver.rest(0.5)
        assert "The same story" in driver.text() and "% alike" in driver.text()
        await driver.press("5", "enter")
        assert driver.screen.open_path == str(papers / "later.txt")


def _rambling(seed: int) -> str:
    chance = random.Random(seed)
    words = ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(90)]
    return "\n\n".join(" ".join(words[start : start + 45]).capitalize() + "." for start in (0, 45))


async def test_what_an_outlet_repeats_is_furniture_once_the_library_has_learned_it(tmp_path: Path, place: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    promise = "The Lantern goes on in the evening post"
    for number in range(12):
        front = f"---\ntitle: The {number}th day of rain\nsite_name: The Velmark Lantern\n---\n"
        (folder / f"{number:02}.md").write_text(f"{front}{_rambling(number)}\n\n{promise}\n")
    Library(place).importing.run([str(folder)], processes=0)
    async with running(shelved(place, folder / "03.md")) as driver:
        article = driver.screen.article
        assert article is not None
        assert article.outlet == "The Velmark Lantern"
        assert promise not in article.body.text
        await driver.press("v", "G")
        assert "other articles of this outlet" in " ".join(driver.text().split())


async def test_a_library_that_fails_under_the_list_says_so_in_its_rows(papers: Path, place: Path) -> None:
    library_of(papers, place)
    async with running(shelved(place)) as driver:
        library = driver.app.sources.librarian.library
        assert library is not None

        def fail(offset: int, limit: int) -> list[object]:
            raise LibraryTrouble(str(place), "the disk does not answer")

        driver.screen.shelf.entries._rows.page = fail  # type: ignore[union-attr, method-assign]
        driver.screen.shelf.entries._pages.clear()
        driver.screen.article_list._rows.clear()
        driver.screen.article_list.refresh()
        await driver.settle()
        assert "the disk does not" in driver.text()


async def test_a_library_that_was_made_because_none_was_there_is_told(tmp_path: Path) -> None:
    papers = papers_in(tmp_path / "papers", port=PORT_STRIKE)
    for is_new in (True, False):
        librarian = Librarian(str(tmp_path / "libary.sqlite"), is_wanted=True, is_foreign=True)
        app = ReaderApp((str(papers),), Settings(watch=False), Sources(librarian=librarian))
        async with running(app) as driver:
            assert ("A new library was made: " in driver.text()) is is_new
