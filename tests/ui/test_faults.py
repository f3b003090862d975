"""A fault of ours in the background is told, and the reader goes on."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from tests.ui.driving import Driver
from tui_reader.library.settings import Settings
from tui_reader.ui import loading
from tui_reader.ui.app import ReaderApp
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
        with suppress(WorkerFailed):
            await app.workers.wait_for_complete()
        await pilot.pause(0.2)
        assert "A fault of ours (LookupError) ended: find-files" in Driver(pilot, app).screen.key_bar.said
        await pilot.press("question_mark", "escape")
    reports = list((tmp_path / "state").rglob("*.txt"))
    assert len(reports) == 1 and "words of" not in reports[0].read_text()
