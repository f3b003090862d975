"""A fault of ours in the background is told, and the reader goes on."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from tests.library.invented import LIGHTHOUSE
from tests.ui.driving import Driver
from tests.ui.shelved import shelved
from tui_reader.library.annotations import Annotations
from tui_reader.library.library import Library
from tui_reader.library.search import ArticleHits, Search
from tui_reader.library.settings import Settings
from tui_reader.library.speakers import Speakers
from tui_reader.library.stories import Stories
from tui_reader.ui import loading
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.screens import open_files
from tui_reader.ui.shelf import Shelf
from tui_reader.ui.sources import Sources


async def test_a_fault_in_the_background_is_told_and_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def broken(paths: object) -> Iterator[str]:
        raise LookupError("words of an article")
        yield ""

    monkeypatch.setattr(loading, "find_files", broken)
    (tmp_path / "a").mkdir()
    app = ReaderApp((str(tmp_path / "a"),), Settings(watch=False), Sources())
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await told(driver, "A fault of ours (LookupError) ended: find-files")
        await pilot.press("question_mark", "escape")
    reports = list((tmp_path / "state").rglob("*.txt"))
    assert len(reports) == 1 and "words of" not in reports[0].read_text()


@pytest.mark.parametrize(
    ("keys", "owner", "name", "group"),
    (
        (["S", "b"], Search, "articles", "search"),
        (["S", "b"], ArticleHits, "page", "search"),
        (["P"], Speakers, "find", "speakers"),
        (["P"], Speakers, "statements", "statements"),
        (["P"], Speakers, "shared_quotations", "statements"),
        (["V"], Stories, "versions", "versions"),
        (["C"], Library, "corrected", "list-kept"),
        (["L"], Annotations, "listed", "list-kept"),
        (["o", "x"], open_files, "entries_beginning", "list-folder"),
        (["f", "x"], Shelf, "filtering", "filter-files"),
    ),
)
async def test_so_is_one_behind_another_screen(
    keys: list[str], owner: object, name: str, group: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def broken(*_: object, **__: object) -> None:
        raise LookupError("words of an article")

    monkeypatch.setattr(owner, name, broken)
    path = tmp_path / "a.txt"
    path.write_text(LIGHTHOUSE)
    app = shelved(tmp_path / "library.sqlite", path) if group != "filter-files" else ReaderApp(
        (str(path),), Settings(watch=False), Sources()
    )  # fmt: skip
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        driver = Driver(pilot, app)
        await settled(driver)
        await pilot.press(*keys)
        await told(driver, f"A fault of ours (LookupError) ended: {group}")
        if app.screen is not driver.screen:
            assert "A fault of ours" in driver.text()
        assert app.is_running
    reports = list((tmp_path / "state").rglob("crashes/*.txt"))
    assert reports and not any("words of" in report.read_text() for report in reports)


async def test_so_is_one_behind_a_screen_that_was_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    begun, left = threading.Event(), threading.Event()

    def broken(*_: object, **__: object) -> None:
        begun.set()
        left.wait(20)
        raise LookupError("words of an article")

    monkeypatch.setattr(Speakers, "find", broken)
    path = tmp_path / "a.txt"
    path.write_text(LIGHTHOUSE)
    app = shelved(tmp_path / "library.sqlite", path)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        driver = Driver(pilot, app)
        await settled(driver)
        await pilot.press("P")
        while not begun.is_set():
            await pilot.pause(0.05)
        await pilot.press("escape")
        left.set()
        await told(driver, "A fault of ours (LookupError) ended: speakers")
        assert app.screen is driver.screen
    assert len(list((tmp_path / "state").rglob("crashes/*.txt"))) == 1


async def told(driver: Driver, words: str) -> None:
    """Wait until the last line says something, at most a minute."""
    for _ in range(600):
        await settled(driver)
        if words in driver.screen.key_bar.said:
            return
        await driver.pilot.pause(0.1)
    raise AssertionError(driver.screen.key_bar.said)


async def settled(driver: Driver) -> None:
    """Wait until nothing is going on, faults aside."""
    for _ in range(3):
        with suppress(WorkerFailed):
            await driver.settle()
