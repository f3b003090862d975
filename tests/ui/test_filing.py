"""Opening, editing, reading again, copying, exporting, leaving."""

import json
import os
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.driving import running
from tests.ui.invented import reader
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.screens.filing import find_editor
from tui_reader.ui.screens.open_files import begun_anew
from tui_reader.ui.sources import Sources


async def test_a_problem_is_told_in_the_pane_with_file_and_reason_and_the_rest_goes_on(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("1", "G", "enter")
        assert "c-empty.txtcannotbeshown:empty" in "".join(driver.text().split())  # wherever its lines end
        await driver.press("K")
        assert "Wheat rose" in driver.text()


async def test_a_missing_file_is_told_and_others_open(folder: Path, ferry: Path) -> None:
    async with running(reader(folder / "nothing.txt", ferry)) as driver:
        assert "no such file" in driver.text()
        await driver.press("J")
        assert "The ferry to the island" in driver.text()


async def test_a_folder_without_files_says_what_to_do_next(tmp_path: Path) -> None:
    async with running(reader(tmp_path)) as driver:
        assert "no files in this folder" in driver.text()


async def test_the_dialog_completes_a_path_and_opens_it(ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "zeppelin.txt").write_text("Zeppelin over Lund\nIt flew.\n")
    async with running(reader(ferry)) as driver:
        await driver.press("o")
        line = driver.app.screen.query_one("Input")
        line.value = str(tmp_path / "zep")  # type: ignore[attr-defined]
        await driver.settle()
        assert "zeppelin.txt" in driver.text()
        await driver.press("tab", "enter")
        assert driver.screen.open_path == str(tmp_path / "zeppelin.txt")
        assert "It flew." in driver.text()


async def test_a_whole_path_may_be_typed_behind_what_stands_in_the_dialog(
    ferry: Path, long_article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ferry.parent)
    async with running(ReaderApp((ferry.name,), Settings(), Sources())) as driver:
        await driver.press("o")
        driver.app.screen.query_one(Input).value = f"saved/{long_article}"
        await driver.settle()
        await driver.press("enter")
        assert driver.screen.open_path == str(long_article)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("saved//home/ann", "/home/ann"),
        ("saved/~/ann", "~/ann"),
        ("saved/~ann", "saved/~ann"),
        ("//home", "//home"),
        ("saved", "saved"),
    ],
)
def test_a_path_is_begun_anew_at_a_second_slash(typed: str, path: str) -> None:
    assert begun_anew(typed) == path


@pytest.mark.parametrize("name", ("z\x1b]0;t\x07\n.txt", "z\udcff\u202e\u2028txt", "z .txt "))
async def test_the_dialog_completes_a_name_that_is_not_shown_as_it_is(ferry: Path, name: str) -> None:
    folder = ferry.parent / "fol\x9bder"
    folder.mkdir()
    path = os.fsdecode(os.fsencode(folder / name))
    Path(path).write_text("Zeppelin over Lund\nIt flew.\n")
    async with running(reader(ferry)) as driver:
        await driver.press("o", *"fol", "tab")
        await driver.settle()
        await driver.press("z", "tab")
        await driver.settle()
        line = driver.app.screen.query_one("Input").value  # type: ignore[attr-defined]
        assert line.isprintable() and "z" in line
        await driver.press("enter")
        assert driver.screen.open_path == path
        assert "It flew." in driver.text()


async def test_the_dialog_opens_folders_too_and_escape_leaves_it(ferry: Path, folder: Path, long_article: Path) -> None:
    async with running(reader(long_article)) as driver:
        await driver.press("o", "escape")
        await driver.press("o")
        line = driver.app.screen.query_one("Input")
        line.value = str(folder)  # type: ignore[attr-defined]
        await driver.press("enter")
        assert len(driver.screen.shelf) == 4


async def test_a_folder_that_cannot_be_listed_is_told(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("o")
        driver.app.screen.query_one("Input").value = "/no/such/folder/"  # type: ignore[attr-defined]
        await driver.settle()
        assert "No such file" in driver.text()


async def test_reading_again_keeps_the_place(long_article: Path) -> None:
    async with running(reader(long_article)) as driver:
        await driver.press("space", "space")
        place = driver.screen.article_view.place
        long_article.write_text(long_article.read_text() + "One more paragraph at the end.\n")
        await driver.press("R")
        assert driver.screen.article_view.place == place
        await driver.press("G")
        assert "One more paragraph" in driver.text()


async def test_a_changed_file_is_read_again_by_itself(long_article: Path) -> None:
    async with running(reader(long_article, settings=Settings(watch=True))) as driver:
        await driver.rest(1.2)
        long_article.write_text("A new headline altogether\nA new text.\n")
        os.utime(long_article, (1, 1))
        await driver.rest(1.3)
        assert "A new text." in driver.text()


async def test_copying_takes_the_quote_with_its_source(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("3", "y")
        assert "(Ines Okafor) with its source" in driver.text()
        copied = driver.app.clipboard
        assert copied.startswith("“We are tired, but the boat is sound,” — Ines Okafor\n")
        assert "The Harrow Gazette" in copied and "line 5" in copied and "SHA-256" in copied


@pytest.mark.parametrize(
    ("pane", "start"), [("2", "Ferry to Skarn"), ("4", "Ines Okafor"), ("5", "Grain prices climb")]
)
async def test_copying_takes_what_the_pane_shows(ferry: Path, pane: str, start: str) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press(pane, "y")
        assert driver.app.clipboard.startswith(start)


async def test_a_selection_with_the_mouse_is_copied_without_the_breaks_of_lines(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        lines = driver.text().splitlines()
        y = next(y for y, line in enumerate(lines) if "The ferry to the island" in line)
        x = lines[y].index("The ferry")
        await driver.pilot.mouse_down(offset=(x, y))
        await driver.pilot.hover(offset=(x + 10, y + 1))
        await driver.pilot.mouse_up(offset=(x + 10, y + 1))
        await driver.settle()
        await driver.press("y")
        assert driver.app.clipboard.startswith("The ferry to the island of Skarn sailed on Monday")
        assert "\n" not in driver.app.clipboard


@pytest.mark.parametrize("act", ("J", "plus", "v", "drag in the panel"))
async def test_a_selection_goes_when_other_words_come_into_its_place(folder: Path, act: str) -> None:
    async with running(reader(folder)) as driver:
        lines = driver.text().splitlines()
        y = next(y for y, line in enumerate(lines) if "The ferry to the island" in line)
        x = lines[y].index("The ferry")
        await driver.press("minus")
        for kind in (driver.pilot.mouse_down, driver.pilot.hover, driver.pilot.mouse_up):
            await kind(offset=(x + 20 * (kind != driver.pilot.mouse_down), y))
        await driver.settle()
        assert driver.screen.get_selected_text()
        if act.startswith("drag"):
            region = driver.screen.quotes_panel.region
            await driver.pilot.mouse_down(offset=(region.x + 3, region.y + 2))
            await driver.pilot.hover(offset=(region.x + 9, region.y + 3))
            await driver.pilot.mouse_up(offset=(region.x + 9, region.y + 3))
            await driver.settle()
        else:
            await driver.press(act)
        assert not driver.screen.get_selected_text()


async def test_an_article_too_long_for_a_clipboard_is_refused_with_a_way_out(long_article: Path) -> None:
    long_article.write_text("A headline\n" + "word " * 20_000)
    async with running(reader(long_article)) as driver:
        await driver.press("y")
        assert "too long" in driver.text()


@pytest.mark.parametrize("ending", [".md", ".txt", ".json", ".csv", ".bib", ".csl.json"])
async def test_exporting_writes_the_format_of_the_ending(ferry: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"out{ending}"
    async with running(reader(ferry)) as driver:
        await driver.press("x")
        driver.app.screen.query_one("Input").value = str(target)  # type: ignore[attr-defined]
        await driver.press("enter")
        assert "Written" in driver.text()
    text = target.read_text()
    assert "Okafor" in text or "Skarn" in text
    if ending.endswith("json"):
        json.loads(text)


async def test_exporting_asks_before_it_replaces_a_file(ferry: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")
    async with running(reader(ferry)) as driver:
        await driver.press("x")
        driver.app.screen.query_one("Input").value = str(target)  # type: ignore[attr-defined]
        await driver.press("enter")
        assert target.read_text() == "mine"
        await driver.press("enter")
        assert target.read_text() != "mine"


async def test_exporting_to_nowhere_says_why(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("x")
        driver.app.screen.query_one("Input").value = "/no/such/folder/out.md"  # type: ignore[attr-defined]
        await driver.press("enter")
        assert "No such file" in driver.text()
        await driver.press("escape")


async def test_an_article_is_taken_off_the_list_and_its_file_stays(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("X")
        assert "Off the list: “" in driver.text() and "The file stays." in driver.text()
        assert len(driver.screen.shelf) == 2 and (folder / "a-ferry.txt").exists()
        await driver.press("X", "X")
        assert "No article is open" in driver.text()


def test_the_editor_is_visual_then_editor_and_never_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setenv("VISUAL", "code --wait '; rm x'")
    assert find_editor() == ["code", "--wait", "; rm x"]
    monkeypatch.delenv("VISUAL")
    assert find_editor() == ["ed"]


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_the_reader_is_left(ferry: Path, key: str) -> None:
    async with running(reader(ferry)) as driver:
        await driver.pilot.press(key)
        await driver.pilot.pause()
        assert driver.app.return_value == (0 if key == "q" else 130)
