"""Garbage is looked for while nobody waits."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.invented import reader
from tui_reader.ui import collecting
from tui_reader.ui.collecting import Collecting
from tui_reader.ui.widgets.line_view import LineView


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The collector of whoever runs the tests, as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


def old_knot(looks: int = 5) -> "weakref.ref[Knot]":
    """Make garbage that has been looked at once and is not looked at again for long."""
    knot = Knot()
    for _ in range(looks):
        gc.collect(1)
    return weakref.ref(knot)


def test_what_is_old_is_looked_through_when_nobody_presses_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(collecting, "monotonic", lambda: now)
    collector = Collecting()
    collector.begin()
    knot = old_knot()
    assert knot() is not None
    now += 10
    collector.note_input()
    now += 0.1
    assert not collector.collect_if_idle() and knot() is not None
    now += 1
    assert collector.collect_if_idle() and knot() is None
    assert not collector.collect_if_idle()


def test_much_garbage_goes_though_somebody_presses_keys() -> None:
    collector = Collecting()
    collector.begin()
    collector.note_input()
    knot = old_knot(collecting._UNDER_KEYS - 1)
    assert not collector.collect_if_idle() and knot() is not None
    knot = old_knot(collecting._UNDER_KEYS + 1)
    assert collector.collect_if_idle() and knot() is None


@pytest.mark.parametrize(("little", "is_left_alone"), ((1 << 60, True), (0, False)), ids=("in use", "garbage"))
def test_what_takes_long_to_go_through_is_left_alone_if_it_is_in_use(
    little: int, is_left_alone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "_IDLE", 0)
    monkeypatch.setattr(collecting, "_LONG", 0)
    monkeypatch.setattr(collecting, "_LITTLE", little)
    collector = Collecting()
    collector.begin()
    before, knot = gc.get_freeze_count(), old_knot()
    assert collector.collect_if_idle() and knot() is None
    assert (gc.get_freeze_count() > before) is is_left_alone


def test_a_key_held_down_for_long_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_AT_LAST", 20)
    Collecting().begin()
    knot = old_knot()
    made = [[number] for number in range(700 * 10 * 40)]
    assert len(made) and knot() is None


def test_whoever_has_switched_the_collector_off_is_not_disturbed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_IDLE", 0)
    collector = Collecting()
    collector.begin()
    knot = old_knot()
    gc.disable()
    try:
        assert not collector.collect_if_idle() and knot() is not None
    finally:
        gc.enable()


async def test_a_dialog_that_was_closed_is_let_go_with_all_that_it_drew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "_IDLE", 0)
    monkeypatch.setattr(collecting, "_WORTH_IT", 0)
    path = tmp_path / "a.txt"
    path.write_text("A harbour closes\n\nThe board said so on Monday.\n")
    app = reader(path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        drawn = [weakref.ref(widget._styles_cache) for widget in app.screen.query(LineView)]
        assert drawn
        await pilot.press("escape")
        await pilot.pause(0.1)
        gc.unfreeze()
        assert Collecting().collect_if_idle()
        assert not any(each() for each in drawn)
