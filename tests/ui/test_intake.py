"""The library filled in the background, seen from the screen."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.ui.driving import running
from tui_reader.library import walking
from tui_reader.library.progress import Control, Progress
from tui_reader.library.settings import Settings
from tui_reader.model import ArticleSummary
from tui_reader.ui import intake
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.messages import FilesFound, Unfolded
from tui_reader.ui.sources import Sources
from tui_reader.ui.upkeep import UpkeepScreen


def test_who_stops_an_import_does_not_wait_for_a_look_at_every_file(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    told: list[Any] = []
    monkeypatch.setattr(intake, "get_current_worker", lambda: SimpleNamespace(is_cancelled=False))
    monkeypatch.setattr(intake, "_look_at", looked_at.append)

    def take_in(roots: object, note: object, control: Control) -> Progress:
        control.stop()
        return Progress(added=1)

    library: Any = SimpleNamespace(
        articles=SimpleNamespace(knows_any=lambda first, last: False),
        importing=SimpleNamespace(run=take_in, run_apart=take_in),
    )
    screen: Any = SimpleNamespace(control=None, post_message=told.append)
    intake._Intake(screen, library, [f"{number}.txt" for number in range(1000)]).run(())
    assert not looked_at
    assert [message.is_last for message in told] == [True]


def test_many_new_files_are_listed_by_few_messages_and_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Several articles.")
    names = [f"a{number:03}.txt" for number in range(450)] + ["b.txt#1", "c.txt"]
    changed = [ArticleSummary(str(tmp_path / name), "", None, None, None, 0, 0, 0) for name in names]
    told: list[Any] = []
    screen: Any = SimpleNamespace(post_message=told.append, _listed_as=lambda path: "")
    UpkeepScreen._list_changed(screen, changed, (str(tmp_path),))
    files = [[Path(path).name for path in each.paths] for each in told if isinstance(each, FilesFound)]
    assert files == [names[:200], names[200:400], [*names[400:450], "b.txt"], ["c.txt"]]
    assert [type(each) for each in told] == [FilesFound, FilesFound, FilesFound, Unfolded, FilesFound]


@pytest.mark.parametrize("python", (sys.executable, "/bin/false", "/nowhere"))
async def test_a_folder_that_is_walked_apart_is_listed_whole_and_in_order(
    python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether a process walks it, dies or cannot be started."""
    names = [f"{number:04}.txt" for number in range(1300)]
    for name in names:
        (tmp_path / name).write_text("")
    (tmp_path / ".hidden").write_text("")
    monkeypatch.setattr(walking, "LARGE", 1)
    monkeypatch.setattr(sys, "executable", python)
    async with running(ReaderApp((str(tmp_path),), Settings(watch=False), Sources())) as driver:
        assert [Path(path).name for path in driver.screen.shelf.entries.named.paths] == names
