"""The one list of commands, and what is made from it."""

from pathlib import Path
from typing import Any

import pytest
from rich.console import RenderableType
from textual._compositor import LayoutUpdate
from textual.screen import Screen

from tests.ui.driving import running
from tests.ui.invented import reader
from tui_reader.library.settings import Settings
from tui_reader.ui.commands import COMMANDS, Command
from tui_reader.ui.key_labels import key_label
from tui_reader.ui.screens.main import MainScreen


def test_every_command_has_its_own_id_and_keys() -> None:
    ids = [command.id for command in COMMANDS]
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_is_a_method_of_the_screen_and_is_explained(command: Command) -> None:
    assert callable(getattr(MainScreen, f"action_{command.id}"))
    assert command.words and command.help.endswith(".")


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.id != "edit"], ids=lambda command: command.id)
async def test_every_key_of_every_command_is_safe_with_and_without_an_article(command: Command, folder: Path) -> None:
    for path in (folder, folder / "c-empty.txt"):
        async with running(reader(path)) as driver:
            for key in command.keys:
                await driver.pilot.press(key)
                await driver.pilot.pause()
            assert driver.app.return_value in (None, 0)


@pytest.mark.parametrize(("key", "label"), [("ctrl+d", "^D"), ("slash", "/"), ("f5", "F5"), ("G", "G"), ("up", "↑")])
def test_keys_are_written_as_they_are_printed(key: str, label: str) -> None:
    assert key_label(key) == label


async def test_the_help_page_lists_commands_and_is_searched(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("question_mark")
        assert "One line or one entry down." in driver.text()
        await driver.press(*"star")
        assert "Star the article" in driver.text() and "One line or one entry down." not in driver.text()
        await driver.press(*["backspace"] * 4, *"zen")
        assert "Hide every pane" in driver.text() and "Star the article" not in driver.text()
        await driver.press("escape")
        assert "Search the commands" not in driver.text()


async def test_the_palette_runs_a_command_by_its_words(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("colon")
        await driver.pilot.press(*"only the")
        await driver.rest(0.6)
        await driver.press("enter")
        await driver.rest(0.2)
        assert driver.screen.has_class("-zen")


@pytest.mark.parametrize("words", ["zen", "pane but"])
async def test_the_palette_knows_the_names_and_the_explanations_of_commands(words: str, ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("colon")
        await driver.pilot.press(*words)
        await driver.rest(0.6)
        assert "Only the article  z" in driver.text()


async def test_the_palette_tells_the_keys_as_they_are_configured(ferry: Path) -> None:
    settings = Settings(keys=(("zen", ("f8",)),), watch=False)
    async with running(reader(ferry, settings=settings)) as driver:
        await driver.press("colon")
        await driver.rest(0.4)
        assert "Search the library  S" in driver.text()
        await driver.pilot.press(*"only the")
        await driver.rest(0.6)
        assert "Only the article  F8" in driver.text() and "Hide every pane but the article" in driver.text()


async def test_configured_keys_replace_the_default_ones_everywhere(ferry: Path) -> None:
    settings = Settings(keys=(("help", ("f9",)), ("zen", ("w", "f8"))), watch=False)
    async with running(reader(ferry, settings=settings)) as driver:
        assert "F9 help" in driver.text()
        await driver.press("w")
        assert driver.screen.has_class("-zen")
        await driver.press("f8")
        assert not driver.screen.has_class("-zen")


async def test_what_is_wrong_with_the_configuration_is_told(ferry: Path) -> None:
    settings = Settings(problems=("config.toml, line 3: unknown setting “thme”; did you mean “theme”?",), watch=False)
    async with running(reader(ferry, settings=settings)) as driver:
        assert "unknown setting" in driver.text()


async def test_of_several_mistakes_in_the_configuration_the_number_is_told(ferry: Path) -> None:
    settings = Settings(problems=("config.toml, line 3: one", "config.toml, line 4: two"), watch=False)
    async with running(reader(ferry, settings=settings)) as driver:
        assert "1 of 2: config.toml, line 3: one" in driver.text()


@pytest.mark.parametrize(
    ("wanted", "theme"),
    [
        ("dark", "newsprint-dark"),
        ("light", "newsprint-light"),
        ("ansi", "ansi-dark"),
        ("nord", "nord"),
        ("?", "newsprint-dark"),
    ],
)
async def test_the_configured_theme_is_used(ferry: Path, wanted: str, theme: str) -> None:
    async with running(reader(ferry, settings=Settings(theme=wanted, watch=False))) as driver:
        assert driver.app.theme == theme


async def test_a_theme_that_there_is_not_is_told(ferry: Path) -> None:
    async with running(reader(ferry, settings=Settings(theme="drak", watch=False))) as driver:
        assert "no such theme: 'drak' (did you mean 'dark'?)" in driver.text()


async def test_every_theme_draws(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        for name in sorted(driver.app.available_themes):
            driver.app.theme = name
            await driver.press("3", "j")
        await driver.press("T")
        assert driver.app.is_running


async def test_another_theme_is_seen_at_once(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        grounds = []
        for name in ("newsprint-light", "newsprint-dark"):
            driver.app.theme = name
            await driver.settle()
            strip = driver.app.screen._compositor.render_strips()[5]
            grounds.append({segment.style.bgcolor for segment in strip if segment.style is not None})
        assert grounds[0].isdisjoint(grounds[1])


async def test_a_click_on_a_hint_of_the_last_line_does_what_it_says(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        last = driver.text().splitlines()[-1]
        await driver.pilot.click(offset=(last.index("view"), 39))
        await driver.settle()
        assert driver.screen.article_view.view == "marked up"
        await driver.pilot.click(offset=(1, 39))
        await driver.settle()
        assert "j/k" in driver.text()


async def test_the_help_page_explains_the_signs_and_pages_with_the_space_bar(ferry: Path) -> None:
    async with running(reader(ferry), size=(80, 24)) as driver:
        await driver.press("question_mark")
        top = driver.text()
        await driver.press("space")
        assert driver.text() != top and "Search the commands" in driver.text()
        await driver.press(*"hidden line")
        assert "Clean article, hidden lines dimmed" in driver.text()
        await driver.press(*["backspace"] * 11, *"signs")
        assert "An article that is unread" in driver.text() and "One line or" not in driver.text()
        await driver.press(*["backspace"] * 5, *"qqq")
        assert "No command and no sign holds these words." in driver.text()


async def test_the_palette_begins_with_what_one_comes_for(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("colon")
        await driver.rest(0.6)
        shown = driver.text()
        assert "Search the library" in shown and "Find in the article" in shown and "One line or one entry" not in shown


async def test_every_cell_is_drawn_again_when_that_is_asked_for(ferry: Path) -> None:
    app, drawn = reader(ferry), list[object]()
    async with running(app) as driver:
        display = app._display

        def note(screen: Screen[Any], renderable: RenderableType | None) -> None:
            drawn.append(renderable)
            display(screen, renderable)

        app._display = note  # type: ignore[method-assign]
        await driver.press("j")
        assert not any(isinstance(what, LayoutUpdate) for what in drawn)
        await driver.press("ctrl+l")
        assert any(isinstance(what, LayoutUpdate) for what in drawn)
