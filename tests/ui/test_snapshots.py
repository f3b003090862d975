"""A few pictures of the screen: looks, not behaviour. `pytest --snapshot-update` takes them anew."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.ui.invented import FERRY, GRAIN, reader
from tui_reader.library.settings import Settings

Compare = Callable[..., bool]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Path]:
    """A folder whose path is the same in every run, because pictures show it."""
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / "ferry.txt").write_text(FERRY)
    (tmp_path / "shelf" / "grain.txt").write_text(GRAIN)
    before = os.getcwd()
    os.chdir(tmp_path)
    yield Path("shelf")
    os.chdir(before)


def _pressing(*keys: str) -> Callable[[Any], Any]:
    async def press(pilot: Any) -> None:
        for _ in range(3):
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause(0.3)

    return press


def test_wide_and_dark_with_a_quote_in_its_passage(shelf: Path, snap_compare: Compare) -> None:
    assert snap_compare(reader(shelf), terminal_size=(120, 30), run_before=_pressing("3"))


def test_medium_and_light_with_hidden_lines_in_place(shelf: Path, snap_compare: Compare) -> None:
    app = reader(shelf, settings=Settings(theme="light", watch=False))
    assert snap_compare(app, terminal_size=(90, 28), run_before=_pressing("2", "v"))


def test_narrow_and_plain_with_matches(shelf: Path, snap_compare: Compare) -> None:
    app = reader(shelf, settings=Settings(theme="none", watch=False))
    assert snap_compare(app, terminal_size=(48, 18), run_before=_pressing("2", "slash", *"the", "enter"))


def test_the_help_page(shelf: Path, snap_compare: Compare) -> None:
    assert snap_compare(reader(shelf), terminal_size=(100, 30), run_before=_pressing("question_mark"))
