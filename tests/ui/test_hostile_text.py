"""Text from a file never drives the terminal, whatever it holds and wherever it is shown."""

import re
from pathlib import Path

import pytest

from tests.ui.driving import running
from tests.ui.shelved import shelved
from tui_reader import read_article
from tui_reader.first_page.inks import inks_of
from tui_reader.first_page.page import Look, escapes, first_page
from tui_reader.layout.rows import harmless
from tui_reader.library.settings import Settings
from tui_reader.model import Article
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.handover import Painted
from tui_reader.ui.sources import Sources

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


MARKED_UP = """Harbour [/b] closes [@click=app.quit]x[/]

“[/b] we [red]stay[/red] here [@click=app.quit]now[/],” said [b]Tomas[/i] Reyk, the mayor of Skarholm.
"""


async def test_markup_of_textual_is_words_in_every_dialog(tmp_path: Path) -> None:
    path = tmp_path / "[b]x[i].txt"
    path.write_text(MARKED_UP)
    async with running(shelved(tmp_path / "library.sqlite", path)) as driver:
        await driver.press("3", "s")
        assert "Who said “[/b] we [red]stay[/red] here" in driver.text()
        await driver.press("escape")
        for keys in ("A", "enter", "escape"), ("M", "escape"), ("B", "escape"), ("r", "escape"), ("o", "escape"):
            await driver.press("3", *keys)
            assert driver.app.is_running
        await driver.press("C", "f3", *"[/b].nowhere/x", "enter")
        assert "[/b].nowhere/x cannot be written" in driver.text()
        await driver.press("escape", "S", *"before:[/b]")
        await driver.rest(0.4)
        assert "[/b]" in driver.text()


@pytest.mark.parametrize("text", ["plain text", "“curly” — and ü 北京 🙂", "שלום"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("text", ["\x1b", "\x9b", "\u202e", "\u2066", "\ud800", "\x00", "\n", "\x7f"])
def test_what_drives_a_terminal_is_replaced_one_for_one(text: str) -> None:
    assert harmless(f"a{text}b") == "a\ufffdb"


INVISIBLE = """Quay stays shut

The harbour board kept the mon\u200bey, the ke\u2060ys and the bo\ufeffats, “all of the fu\u200bel,” said Jo Ro\u200be.
In Persian می\u200cخواهم stays whole, and \u26a0\ufe0f and 👩\u200d👩\u200d👧 too.
"""


async def test_what_is_invisible_in_a_file_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(INVISIBLE)
    async with running(ReaderApp((str(path),), Settings(watch=False), Sources())) as driver:
        for keys in ((), ("v",), ("v",)):
            await driver.press(*keys)
            shown = driver.text()
            assert "mon▯ey" in shown and "ke▯ys" in shown and "bo▯ats" in shown
            assert "می\u200cخواهم" in shown and "\u26a0\ufe0f" in shown and "👩\u200d👩\u200d👧" in shown
            assert not set("\u200b\u2060\ufeff") & set(shown)
        await driver.press("slash", *"money", "enter")
        assert "1 of 1" in driver.text()


def test_the_first_page_shows_it_too(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(INVISIBLE)
    article = read_article(path)
    inks = inks_of("newsprint-dark", "256")
    assert isinstance(article, Article) and inks is not None
    page = escapes(first_page(Painted(article, False, (str(path),), False), Look(120, 40, inks)))
    assert "mon▯ey" in page and "fu▯el" in page and "می\u200cخواهم" in page
    assert not set("\u200b\u2060\ufeff") & set(page)
