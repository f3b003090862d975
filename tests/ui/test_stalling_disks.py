"""A disk that does not answer holds nobody: the keys go on, and it is said what is waited for."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.driving import running
from tests.ui.invented import reader
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.screens import export_file, progress
from tui_reader.ui.sources import Sources


@pytest.fixture
def stalling() -> Iterator[threading.Event]:
    """Set when the disk is to answer; at the end of a test in any case."""
    answers = threading.Event()
    yield answers
    answers.set()


async def test_a_path_that_is_asked_for(
    ferry: Path, stalling: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = os.path.lexists

    def lexists(path: str) -> bool:
        return there(path) if "far" not in path else not stalling.wait(60)

    async with running(reader(ferry)) as driver:
        monkeypatch.setattr(os.path, "lexists", lexists)
        await driver.press("o", *"//far", "enter")
        assert "The disk says nothing of /far" in driver.text()
        await driver.press("escape", "j")
        assert "Open a file" not in driver.text()


async def test_a_file_that_is_written(
    ferry: Path, tmp_path: Path, stalling: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_whole(path: str, text: str, *, replace: bool) -> None:
        stalling.wait(60)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(export_file, "write_whole", write_whole)
    async with running(reader(ferry)) as driver:
        await driver.pilot.press("x", "enter", "enter")
        await driver.pilot.pause(0.5)
        assert "Writing …" in driver.text()
        await driver.pilot.press("escape")
        await driver.pilot.pause()
        assert "Export the article" not in driver.text()
        stalling.set()


async def test_folders_that_are_watched(
    ferry: Path, tmp_path: Path, stalling: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def folders_there(names: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
        stalling.wait(60)
        return (), ()

    monkeypatch.setattr(progress, "folders_there", folders_there)
    app = ReaderApp((str(ferry),), Settings(watch_folders=(str(tmp_path),)), Sources())
    async with running(app) as driver:
        driver.screen._watch()
        await driver.pilot.pause()
        assert "The disk does not say which folders are there" in driver.text()
