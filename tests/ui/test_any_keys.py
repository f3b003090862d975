"""Whatever keys are typed, in whatever order and however quickly: the reader goes on, the files stay as they were."""

import random
from pathlib import Path

import pytest
from textual import events

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tests.ui.driving import running
from tests.ui.shelved import LATER, shelved
from tui_reader.ui.commands import COMMANDS

NEVER = {"quit", "edit", "browse"}
"""Commands that leave the reader, for good or for another program."""
MOST_TYPED = ("enter", "escape", "tab", "backspace", "down", "up", "pagedown", "v", "J", "S", "c", "o", "x", "colon")
KEYS = [key for command in COMMANDS if command.id not in NEVER for key in command.keys] + 6 * list(MOST_TYPED)
NEVER_TYPED = {key for command in COMMANDS if command.id in NEVER for key in command.keys}


@pytest.mark.parametrize(("seed", "size"), [(26, (120, 40)), (26, (60, 20)), (27, (120, 40)), (4, (30, 8))])
async def test_the_reader_goes_on(
    seed: int, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    drawn = random.Random(seed)
    texts = {"port.txt": PORT_STRIKE, "light.txt": LIGHTHOUSE, "later.txt": LATER, "empty.txt": ""}
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in texts.items():
        (papers / name).write_text(text)
    app = shelved(tmp_path / "library.sqlite", papers)
    async with running(app, size) as driver:
        for _ in range(40):
            for key in drawn.choices(KEYS, k=drawn.choice((1, 2, 8))):
                assert key not in NEVER_TYPED
                app.post_message(events.Key(key, key if len(key) == 1 else None))
            if drawn.random() < 0.1:
                await driver.pilot.resize_terminal(drawn.randint(1, 150), drawn.randint(1, 50))
            await driver.pilot.pause(drawn.choice((0.0, 0.02, 0.1)))
        await driver.rest(0.3)
        assert app.is_running
    assert {name: (papers / name).read_text() for name in texts} == texts
