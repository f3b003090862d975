"""Large files: their beginning at once, the rest from a process of its own, which quitting and Esc end."""

import time
from pathlib import Path

import pytest

from tests.ui.driving import Driver, running
from tui_reader.library import large_files
from tui_reader.library.beginnings import beginning_of
from tui_reader.library.large_files import Analysed, LargeFiles
from tui_reader.library.settings import Settings
from tui_reader.library.workers import Worker
from tui_reader.model import Article, Unreadable
from tui_reader.pipeline import analyse
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.sources import Sources
from tui_reader.ui.widgets import text_column
from tui_reader.ui.widgets.article_view import ArticleView


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """An article as long as a book."""
    path = tmp_path / "book.txt"
    said = "\n\n".join(f"“We counted {number} boats,” said Ada Reed at quay {number}." for number in range(3_000))
    path.write_text("The long count of the boats of Harrow\n\n" + said + "\n")
    return path


def reader(path: Path, place: Path | None = None) -> ReaderApp:
    """Make a reader with a library."""
    librarian = Librarian(None if place is None else str(place), is_wanted=True)
    return ReaderApp((str(path),), Settings(), Sources(librarian=librarian))


async def whole(driver: Driver, book: Path) -> None:
    """Wait for the whole of it."""
    for _ in range(300):
        await driver.pilot.pause(0.1)
        article = driver.screen.article
        if article is not None and driver.screen.large_path is None and "quay 2999" in article.document.text:
            return
    raise AssertionError(f"{book} was never read")


@pytest.mark.parametrize("has_file", (True, False), ids=("library in a file", "library in memory"))
async def test_a_book_opens_by_its_beginning_and_then_the_whole_of_it_keeps_the_place(
    book: Path, tmp_path: Path, has_file: bool
) -> None:
    app = reader(book, tmp_path / "library.sqlite" if has_file else None)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await pilot.pause()
        assert "The long count of the boats" in driver.text()
        assert driver.screen.large_path == str(book)
        await pilot.press("5", "2", *["j"] * 30)
        place = driver.screen.article_view.place
        assert place.block > 5
        await whole(driver, book)
        assert driver.screen.article_view.place == place
        assert len(driver.screen.quotes_panel.quotes) == 3_000
        await driver.settle()
        library = app.sources.librarian.get()
        assert library is not None and len(library.articles) == 1


async def test_escape_leaves_the_beginning_and_reading_again_gives_the_whole(book: Path) -> None:
    app = reader(book)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause(0.3)
        assert "The beginning only" in driver.text()
        assert not [worker for worker in driver.screen.workers if worker.group == "read-article" and worker.is_running]
        await pilot.press("R")
        await whole(driver, book)


async def test_quitting_waits_for_no_analysis(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "analyse_large", _sleep)
    start = time.monotonic()
    app = reader(book)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.2)
        await pilot.press("q")
    assert time.monotonic() - start < 8


def _sleep(path: str, **_: object) -> Unreadable:
    time.sleep(60)
    return Unreadable(path, "slept")


def test_what_is_analysed_elsewhere_is_what_is_analysed_here(book: Path) -> None:
    found = LargeFiles().analyse(str(book), lambda: False)
    here = analyse(book.read_bytes(), str(book))
    assert isinstance(found, Analysed) and isinstance(here, Article)
    assert found.article() == here


def test_an_analysis_that_is_not_wanted_any_more_is_ended(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[Worker] = []
    end = Worker.end

    def note_end(self: Worker) -> None:
        ended.append(self)
        end(self)

    monkeypatch.setattr(Worker, "end", note_end)
    asked = iter([False, False, True])
    assert LargeFiles().analyse(str(book), lambda: next(asked)) is None
    assert len(ended) == 1 and ended[0]._process.poll() is not None


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    outcome = LargeFiles().analyse(str(tmp_path / "gone"), lambda: False)
    assert isinstance(outcome, Unreadable) and outcome.reason == "no such file or folder"


def test_only_the_beginning_of_text_is_shown() -> None:
    text = b"A headline\n" + b"Words of a paragraph that is long.\n" * 5_000
    assert text.startswith(beginning_of(text)) and 10_000 < len(beginning_of(text)) < 20_000
    assert beginning_of(b"<html>" + text) == beginning_of(b"\x1f\x8b" + text) == beginning_of(text[:5_000]) == b""


async def test_the_next_article_is_read_while_a_book_is_analysed(book: Path, tmp_path: Path) -> None:
    (tmp_path / "zebra.txt").write_text("A zebra crosses the bridge of Harrow\n\nIt was seen by nobody at all.\n")
    async with running(reader(tmp_path)) as driver:
        await driver.press("J")
        assert driver.screen.article is not None and driver.screen.article.headline is not None
        assert "zebra" in driver.screen.article.headline


async def test_a_column_that_is_widened_again_and_again_is_wrapped_once(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_column, "_SLICE", 0)
    app = reader(book)
    async with app.run_test(size=(120, 40)) as pilot:
        await whole(Driver(pilot, app), book)
        view = app.screen.query_one(ArticleView)
        for width in (60, 64, 68, 60):
            view.text_width = width
        running = [timer._task for timer in view._timers if timer._task is not None]
        assert [task.done() or task.cancelling() for task in running].count(False) == 1
