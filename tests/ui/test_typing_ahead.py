"""Keys that come all at once, as from a macro or a slow line: each is answered by what those before have opened."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tests.ui.driving import Driver, running
from tests.ui.shelved import shelved
from tui_reader.library.library import Library
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.screens.asking import Asking

NAMED = {"/": "slash", "?": "question_mark", ":": "colon", "#": "number_sign", "⎋": "escape", "⏎": "enter"}


@pytest.fixture
def app(tmp_path: Path) -> ReaderApp:
    """A reader with a library of two articles, one of which is open."""
    for name, text in (("port.txt", PORT_STRIKE), ("light.txt", LIGHTHOUSE)):
        (tmp_path / name).write_text(text)
    place = tmp_path / "library.sqlite"
    library = Library(place)
    library.importing.run([str(tmp_path / "port.txt"), str(tmp_path / "light.txt")], processes=0)
    library.close()
    return shelved(place, tmp_path / "light.txt")


def type_at_once(app: ReaderApp, keys: str) -> None:
    """Send keys without waiting for what they do."""
    for key in keys:
        app.post_message(events.Key(NAMED.get(key, key), key if key.isprintable() and key not in "⎋⏎" else None))


async def typed(driver: Driver, keys: str) -> str:
    """Type all at once; give what then stands in the line that is being written."""
    type_at_once(driver.app, keys)
    await driver.rest(0.3)
    line = driver.app.screen.focused
    assert isinstance(line, Input), driver.text()
    return line.value


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("/quit", "quit"),
        ("fqueue", "queue"),
        ("?quotes", "quotes"),
        (":theme", "theme"),
        ("Squay", "quay"),
        ("chello", "hello"),
        ("#quiet", "quiet"),
        ("?jq⎋/vex", "vex"),
        ("3sMara", "Mara"),
        ("/wind⏎nn/clock", "clock"),
    ],
)
async def test_what_a_key_opens_takes_the_next(app: ReaderApp, keys: str, line: str) -> None:
    async with running(app) as driver:
        assert await typed(driver, keys) == line


async def test_what_is_pasted_waits_for_its_line(app: ReaderApp) -> None:
    async with running(app) as driver:
        type_at_once(app, "/")
        app.post_message(events.Paste("the clock"))
        type_at_once(app, "s")
        await driver.rest(0.3)
        assert driver.screen.prompt.value == "the clocks"


async def test_a_key_behind_one_that_closes_a_dialog_is_for_what_lay_below(app: ReaderApp) -> None:
    async with running(app) as driver:
        type_at_once(app, "?⎋3")
        await driver.rest(0.3)
        assert driver.app.screen is driver.screen and driver.screen.focused is driver.screen.quotes_panel


async def test_where_nothing_can_be_looked_up_the_keys_go_on(app: ReaderApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Asking, "_tell_labels", lambda *_: None)
    async with running(app) as driver:
        assert await typed(driver, "c/clock") == "clock"


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(":only⏎⏎⏎", id="the palette"),
        pytest.param(":⏎⏎⏎⏎", id="the palette before it has a list"),
        pytest.param("c⏎⎋⏎⎋", id="a line to write in"),
        pytest.param("#quiet⏎⏎⏎⎋⎋", id="a line with choices"),
        pytest.param("?⎋⎋⎋", id="help"),
        pytest.param("S⎋⎋⎋", id="the search"),
    ],
)
async def test_a_dialog_is_left_once_however_often_the_key_comes(app: ReaderApp, keys: str) -> None:
    async with running(app) as driver:
        type_at_once(app, keys)
        await driver.rest(0.8)
        assert app.is_running and app.screen_stack


@pytest.mark.parametrize("page", ["pageup", "pagedown"])
async def test_pages_of_the_palette_are_turned_while_its_list_is_made(app: ReaderApp, page: str) -> None:
    async with running(app) as driver:
        type_at_once(app, ":")
        for letter in "theme":
            app.post_message(events.Key(page, None))
            app.post_message(events.Key("down", None))
            app.post_message(events.Key(page, None))
            app.post_message(events.Key(letter, letter))
            await driver.rest(0.05)
        await driver.rest(0.3)
        assert app.is_running and app.screen.has_class("--textual-command-palette")


async def test_a_late_answer_leaves_no_other_screen(app: ReaderApp) -> None:
    async with running(app) as driver:
        await driver.press("question_mark")
        help_page = app.screen
        await driver.press("escape")
        help_page.dismiss()
        await driver.press("S")
        help_page.dismiss()
        await driver.rest(0.1)
        assert len(app.screen_stack) == 2
