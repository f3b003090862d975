"""Files that hold several articles, on the screen: a line each, opened, reloaded and remembered each by itself."""

import json
import os
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tests.ui.driving import Driver, running
from tests.ui.shelved import shelved
from tui_reader.library.library import Library
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.sources import Sources

_LONG = "A long account of the tides\n\n" + "\n\n".join(
    f"Paragraph {n} tells of tide {n} at the quay of Harrow and of nothing else." for n in range(200)
)


def _write(path: Path, *texts: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(json.dumps({"title": text.partition("\n")[0], "text": text}) for text in texts) + "\n")
    os.utime(path, (1_700_000_000 + len(texts), 1_700_000_000 + len(texts)))
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the library is."""
    return tmp_path / "library.sqlite"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A file of three articles."""
    return _write(tmp_path / "papers" / "dump.jsonl", PORT_STRIKE, LIGHTHOUSE, _LONG)


def _names(driver: Driver) -> list[str]:
    return [os.path.basename(entry.path) for entry in driver.screen.shelf.entries]


def _headline(driver: Driver) -> str:
    assert driver.screen.article is not None
    return (driver.screen.article.headline or "")[:10]


_THREE = ["dump.jsonl#1", "dump.jsonl#2", "dump.jsonl#3"]


@pytest.mark.parametrize("has_library", [True, False])
async def test_every_article_of_a_file_has_its_line_and_opens(dump: Path, place: Path, has_library: bool) -> None:
    app = shelved(place, dump) if has_library else ReaderApp((str(dump),), Settings(watch=False), Sources())
    async with running(app) as driver:
        assert _names(driver) == _THREE
        assert all(entry.summary is not None and entry.summary.headline for entry in driver.screen.shelf.entries)
        assert _headline(driver) == "Port strik" and driver.screen.open_path == str(dump) + "#1"
        await driver.press("J")
        assert _headline(driver) == "Lighthouse"
        await driver.press("J")
        assert _headline(driver) == "A long acc"
        await driver.press("R")
        assert _headline(driver) == "A long acc" and _names(driver) == _THREE


async def test_they_stand_in_the_place_of_their_file_among_others(dump: Path, place: Path) -> None:
    (dump.parent / "a.txt").write_text(numbered(1))
    (dump.parent / "z.txt").write_text(numbered(2))
    for _ in range(2):
        async with running(shelved(place, dump.parent)) as driver:
            assert _names(driver) == ["a.txt", *_THREE, "z.txt"]
            assert driver.screen.article_list.border_title == "Articles ─ 5"
            await driver.press("j", "j", "enter")
            assert _headline(driver) == "Lighthouse"


async def test_each_keeps_its_marks_and_its_place(dump: Path, place: Path) -> None:
    async with running(shelved(place, dump)) as driver:
        await driver.press("J", "asterisk", "J", "space", "space")
        at = driver.screen.article_view.place
        await driver.rest(1.0)
        await driver.press("q")
    async with running(shelved(place, dump)) as driver:
        second = driver.screen.shelf.entries[1].summary
        assert second is not None and second.starred and second.read
        await driver.press("J", "J")
        assert driver.screen.article_view.place.block == at.block > 0


async def test_a_file_that_was_written_anew_is_taken_apart_anew(dump: Path, place: Path) -> None:
    async with running(shelved(place, dump)) as driver:
        await driver.press("J")
        _write(dump, PORT_STRIKE.replace("third", "fourth"), LIGHTHOUSE.replace("forty", "fifty"), _LONG, numbered(4))
        await driver.press("R")
        assert driver.screen.article is not None and "fifty" in (driver.screen.article.headline or "")
        assert _names(driver) == [*_THREE, "dump.jsonl#4"]
        first = driver.screen.shelf.entries[0].summary
        assert first is not None and "fourth" in (first.headline or "")


async def test_a_change_of_the_file_is_seen_while_one_of_its_articles_is_open(dump: Path, place: Path) -> None:
    async with running(shelved(place, dump)) as driver:
        await driver.press("J")
        driver.screen.look_for_changes()
        await driver.settle()
        _write(dump, PORT_STRIKE, LIGHTHOUSE.replace("forty", "fifty"))
        driver.screen.look_for_changes()
        await driver.settle()
        assert driver.screen.article is not None and "fifty" in (driver.screen.article.headline or "")


async def test_articles_of_a_file_that_vanished_are_read_from_the_library(dump: Path, place: Path) -> None:
    async with running(shelved(place, dump)) as driver:
        os.unlink(dump)
        await driver.press("J", "J")
        assert _headline(driver) == "A long acc"
        assert "library's copy" in driver.text()
    async with running(shelved(place)) as driver:
        assert sorted(_names(driver)) == _THREE
        await driver.press("j", "enter")
        assert _headline(driver) == "Lighthouse"


async def test_the_editor_gets_the_file(dump: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edited: list[list[str]] = []
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.delenv("VISUAL", raising=False)

    class _Done:
        returncode = 0

    def run(command: list[str], check: bool) -> _Done:
        edited.append(command)
        return _Done()

    from contextlib import nullcontext

    monkeypatch.setattr("tui_reader.ui.screens.filing.subprocess.run", run)
    app = shelved(place, dump)
    monkeypatch.setattr(app, "suspend", nullcontext)
    async with running(app) as driver:
        await driver.press("J", "e")
        assert edited == [["ed", str(dump)]]


async def test_one_article_of_a_file_is_opened_by_its_name(dump: Path, place: Path) -> None:
    async with running(shelved(place, f"{dump}#2")) as driver:
        assert _headline(driver) == "Lighthouse"
        assert _names(driver) == ["dump.jsonl#2"]
    assert len(Library(place).articles) == 1


async def test_a_file_that_is_opened_from_the_library_is_taken_apart(dump: Path, place: Path) -> None:
    library = Library(place)
    (dump.parent / "a.txt").write_text(numbered(1))
    library.importing.run([str(dump.parent / "a.txt")], processes=0)
    library.close()
    async with running(shelved(place)) as driver:
        driver.screen.open_named(str(dump))
        await driver.settle()
        await driver.settle()
        assert _headline(driver) == "Port strik"
        assert sorted(_names(driver)) == ["a.txt", *_THREE]
        assert driver.screen.shelf.entries[driver.screen.article_list.cursor].path == driver.screen.open_path


async def test_what_is_odd_about_a_file_is_said_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    words = "The café reopens\n\nThe café on the quay will open again in May, its owner said.\n"
    path.write_bytes(words.encode("cp1252"))
    async with running(shelved(tmp_path / "library.sqlite", path)) as driver:
        assert "old.txt: not UTF-8 and declares no encoding" in driver.text()
