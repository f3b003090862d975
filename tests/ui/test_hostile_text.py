"""Text from a file never drives the terminal, whatever it holds and wherever it is shown."""

import re
from pathlib import Path

import pytest

from tests.ui.driving import running
from tui_reader.layout.rows import harmless
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.loading import Sources

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

HOSTILE = (
    "\x1b]0;owned\x07\x1b[2J\x1b]52;c;aGk=\x07 \x9b31m \u202eevil\u202c [/] [@click=app.quit]quit[/] [bold]\n"
    "\x1b[31m“We \x1b[5mblink\x07,” said [/b] Ines \x1b[8mOkafor\u2066, who \u202e reads backwards.\n"
)


@pytest.mark.parametrize(
    "name", ["plain.txt", "[/][@click=app.quit]x.txt", "esc\x1b]0;owned\x07.txt", "rtl\u202etxt", "a\nb.txt"]
)
async def test_no_control_reaches_the_screen_from_text_or_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(HOSTILE * 5)
    app = ReaderApp((str(path),), Settings(watch=False), Sources())
    async with running(app) as driver:
        for keys in (("v",), ("v",), ("1",), ("3", "i"), ("4", "i"), ("5",), ("o",), ("escape",), ("x",), ("escape",)):
            await driver.press(*keys)
            shown = driver.text()
            assert not CONTROLS.search(shown.replace("\n", ""))
        assert app.is_running


@pytest.mark.parametrize("text", ["plain text", "“curly” — and ü 北京 🙂", "שלום"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("text", ["\x1b", "\x9b", "\u202e", "\u2066", "\ud800", "\x00", "\n", "\x7f"])
def test_what_drives_a_terminal_is_replaced_one_for_one(text: str) -> None:
    assert harmless(f"a{text}b") == "a\ufffdb"
