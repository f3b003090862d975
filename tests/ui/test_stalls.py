"""The interface answers all the time: measured by the work that it does at once, which no busy machine changes."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.ui.driving import Driver
from tests.ui.invented import FERRY
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.messages import Described, FilesFound
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.sources import Sources
from tui_reader.ui.stalls import StallWatch, watch_if_asked

FILES = 5_000
LONGEST = 0.25
"""Seconds of work of its own that no pause of the interface may hold: five times the aim, for slow machines."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of five thousand articles."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:04}.txt").write_text(f"Ferry {number} stops\n\n{FERRY[:300]}\n")
    return folder


async def test_keys_are_answered_while_five_thousand_articles_come_in(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    post = MainScreen.post_message

    def weigh(self: MainScreen, message: object) -> bool:
        if isinstance(message, FilesFound):
            sizes.append(len(message.paths))
        elif isinstance(message, Described):
            sizes.append(len(message.summaries))
        return post(self, message)  # type: ignore[arg-type]

    monkeypatch.setattr(MainScreen, "post_message", weigh)
    librarian = Librarian(str(tmp_path / "library.sqlite"), is_wanted=True)
    app = ReaderApp((str(many),), Settings(), Sources(librarian=librarian))
    async with app.run_test(size=(120, 40)) as pilot:
        driver, watch = Driver(pilot, app), StallWatch()
        watch.start()
        until = time.monotonic() + 4
        while time.monotonic() < until:
            for key in ("j", "j", "j", "J", "space", "k", "5", "2", "1"):
                await pilot.press(key)
        watch.end()
        assert len(driver.screen.shelf) == FILES
        await pilot.press("escape")
    assert max(sizes) <= 500
    assert [str(stall) for stall in watch.stalls if stall.worked > LONGEST] == []


async def test_the_watch_sees_a_stall_and_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_STALLS", str(tmp_path / "stalls"))
    watch = watch_if_asked()
    assert watch is not None
    await asyncio.sleep(0.05)
    time.sleep(0.2)
    await asyncio.sleep(0.05)
    watch.end()
    assert any(stall.seconds > 0.1 and "test_the_watch_sees_a_stall" in stall.where for stall in watch.stalls)
    assert "test_stalls.py" in (tmp_path / "stalls").read_text()


def test_nothing_is_watched_unless_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSREADER_STALLS", raising=False)
    assert watch_if_asked() is None


def test_work_in_the_background_is_not_described_by_what_it_works_on() -> None:
    package = Path(__file__).parents[2] / "tui_reader" / "ui"
    for file in package.rglob("*.py"):
        if file.name != "background.py":
            assert "thread=True" not in file.read_text(), f"{file.name} starts a thread without `in_background`"
