"""A library that another program holds: one is told, reads on, and need not wait."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, papers_in
from tests.ui.driving import Driver
from tests.ui.shelved import shelved
from tui_reader.library import rescue
from tui_reader.library.library import Library
from tui_reader.library.rescue import Start, open_library
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui import librarian, shelving, sources
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.painted_rows import PaintedRows


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds every library until the event is set."""
    is_free = threading.Event()

    def open_when_free(path: str | None, *, code: str | None = None) -> Start:
        is_free.wait(20)
        return open_library(path, code=code)

    monkeypatch.setattr(rescue, "open_library", open_when_free)
    for module in (librarian, shelving, sources):
        monkeypatch.setattr(module, "LONG", 0.05)
    yield is_free
    is_free.set()


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of two articles."""
    return papers_in(tmp_path / "papers", a=PORT_STRIKE, b=LIGHTHOUSE)


async def seen(driver: Driver, words: str) -> str:
    """Wait until the screen shows something; it is not settled as long as a library is waited for."""
    for _ in range(3000):
        await driver.pilot.pause(0.02)
        if words in (text := driver.text()):
            return text
    raise AssertionError(driver.text())


async def test_one_is_told_and_reads_on(papers: Path, tmp_path: Path, held: threading.Event) -> None:
    app = shelved(tmp_path / "library.sqlite", papers)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await seen(driver, "Another program is using the library: waiting for it. Esc goes on without it.")
        await pilot.press("j", "enter")
        await seen(driver, "Article ─ b.txt")
        held.set()
        await driver.settle()
        assert app.sources.librarian.trouble is None
        assert driver.screen.kept[str(papers / "b.txt")] is not None
        await driver.press("q")
    assert len(Library(tmp_path / "library.sqlite").articles) == 2


async def test_escape_goes_on_without_it(papers: Path, tmp_path: Path, held: threading.Event) -> None:
    app = shelved(tmp_path / "library.sqlite", papers)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await seen(driver, "Another program is using the library")
        await pilot.press("escape")
        await seen(driver, "not waited for; nothing is kept")
        await driver.settle()
        assert [entry.summary is not None for entry in driver.screen.shelf.entries] == [True] * 2
        held.set()
        await asyncio.sleep(0.1)
        library = app.sources.librarian.library
        assert library is not None and library.database.path is None
        await driver.press("q")
    assert len(Library(tmp_path / "library.sqlite").articles) == 0


def test_a_list_does_not_wait_for_it_at_each_key(held: threading.Event, tmp_path: Path) -> None:
    known = (ArticleSummary("", "ab", "Known", None, None, 1, 0, 0),)
    holder = Librarian(str(tmp_path / "library.sqlite"), is_wanted=True)
    rows = PaintedRows(known, 3, holder)
    assert [row.headline for row in rows.page(0, 3)] == ["Known", "…", "…"]
    assert rows.index_of("ab") == 0 and rows.index_of("cd") is None
    held.set()
    holder.get()
    assert [row.problem for row in rows.page(1, 2)] == ["no longer in the library"] * 2


def test_a_fault_of_ours_reaches_whoever_wants_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str | None, *, code: str | None = None) -> Start:
        raise ZeroDivisionError

    monkeypatch.setattr(rescue, "open_library", fail)
    holder = Librarian(None, is_wanted=True)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            holder.get()
