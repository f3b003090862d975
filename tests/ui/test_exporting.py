"""Writing the article to a file from the dialog: names, folders, devices, permissions."""

import json
import os
import unicodedata
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.driving import Driver, running
from tests.ui.invented import reader
from tui_reader import read_article
from tui_reader.model import Article
from tui_reader.ui.screens.export_file import suggested_name, write_as


async def _export_to(driver: Driver, target: str) -> None:
    await driver.press("x")
    driver.app.screen.query_one("Input").value = target  # type: ignore[attr-defined]
    await driver.press("enter")


async def test_a_folder_gets_a_file_named_after_the_headline(ferry: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    async with running(reader(ferry)) as driver:
        await _export_to(driver, f"{target}/")
        assert "Written as Markdown" in driver.text()
    assert [path.suffix for path in target.iterdir()] == [".md"]


async def test_a_device_is_not_replaced_by_a_file(ferry: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    async with running(reader(ferry)) as driver:
        await _export_to(driver, str(pipe))
        assert "it is no regular file" in driver.text()
        await driver.press("enter")
        assert "it is no regular file" in driver.text()
    assert pipe.is_fifo()


async def test_a_file_that_is_replaced_keeps_its_permissions(ferry: Path, tmp_path: Path) -> None:
    target = tmp_path / "private.txt"
    target.write_text("mine")
    target.chmod(0o600)
    async with running(reader(ferry)) as driver:
        await _export_to(driver, str(target))
        await driver.press("enter")
    assert "Skarn" in target.read_text() and target.stat().st_mode & 0o777 == 0o600


async def test_a_name_that_no_system_takes_is_told(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await _export_to(driver, "a\0b.md")
        assert "null" in driver.text() and driver.app.is_running


async def test_an_ending_that_is_no_format_is_refused_and_none_is_markdown(ferry: Path, tmp_path: Path) -> None:
    async with running(reader(ferry)) as driver:
        await _export_to(driver, str(tmp_path / "notes.docx"))
        assert "No format has the ending .docx" in driver.text() and not (tmp_path / "notes.docx").exists()
        await driver.press("escape")
        await _export_to(driver, str(tmp_path / "notes"))
        assert "Written as Markdown" in driver.text() and (tmp_path / "notes").exists()


async def test_a_table_is_of_quotes_or_of_sources_with_the_mark_of_excel_or_without(
    ferry: Path, tmp_path: Path
) -> None:
    async with running(reader(ferry)) as driver:
        await _export_to(driver, str(tmp_path / "plain.csv"))
        assert (tmp_path / "plain.csv").read_text().startswith("path,line,")
        await driver.press("x", "f2", "f3")
        assert "One row for each" not in driver.text()  # the name does not ask for a table yet
        driver.app.screen.query_one(Input).value = str(tmp_path / "marked.csv")
        await driver.settle()
        assert "One row for each of the quotes" in driver.text()
        await driver.press("f2", "f3")
        assert "One row for each of the sources" in driver.text() and "marked for Excel" in driver.text()
        await driver.press("enter")
        assert (tmp_path / "marked.csv").read_text(encoding="utf-8").startswith("\ufeffpath,lines,")


def _article(headline: str) -> Article:
    article = read_article(f"{headline}\n\nNobody came to the quay of Harrow on Monday, and nobody left.\n".encode())
    assert isinstance(article, Article)
    return article._replace(headline=headline)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Ferry strike: day 3", "ferry-strike-day-3.md"),
        ("‘That’s it’: the harbour’s crane won't move", "thats-it-the-harbours-crane-wont-move.md"),
        (f"The {'very ' * 10}long strike", "the-very-very-very-very-very-very-very-very-very-very-long.md"),
        ("x" * 70, f"{'x' * 60}.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("-rf ~ $(reboot)", "rf-reboot.md"),
        ("…", "article.md"),
        ("हिन्दी में समाचार", "हिन्दी-में-समाचार.md"),
        (unicodedata.normalize("NFD", "Café réouvert"), "café-réouvert.md"),
        ("a/b\\c:d\x1b[2J\u202ee", "a-b-c-d-2j-e.md"),
    ],
)
def test_a_name_is_made_of_the_letters_of_the_headline(headline: str, name: str) -> None:
    assert suggested_name(_article(headline)) == name


@pytest.mark.parametrize("ending", [".md", ".txt", ".csv", ".bib", ".json", ".jsonl", ".csl.json"])
def test_no_control_of_a_file_name_is_written(ending: str) -> None:
    article = _article("Quay stays shut")
    hostile = article._replace(document=article.document._replace(name="a\x1b]0;owned\x07\u202eb.txt"))
    text = write_as(hostile, f"out{ending}")
    assert not set("\x1b\x07\u202e") & set(text)
    if ending.endswith(("json", "jsonl")):
        json.loads(text)


async def test_the_dialog_says_where_a_name_without_a_folder_goes(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    async with running(reader(ferry), size=(200, 30)) as driver:
        await driver.press("x")
        assert "goes into" in driver.text() and "here" in driver.text()
        (tmp_path / "here").rmdir()  # and asking again does not fail
        await driver.press("escape", "x")
        assert "Export the article" in driver.text() and "goes into" not in driver.text()
