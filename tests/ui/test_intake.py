"""The library filled in the background, seen from the screen."""

from types import SimpleNamespace
from typing import Any

import pytest

from tui_reader.library.progress import Control, Progress
from tui_reader.ui import intake


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
