"""Addresses go to the user's browser: shown first, as an argument, and only those of the web."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ui.driving import running
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.browser import arguments_for, takes_terminal
from tui_reader.ui.sources import Sources

PAGE = """<html><head><link rel="canonical" href="{address}"><title>Ferry stops</title></head><body><article>
<h1>Ferry stops for the winter</h1><p>The ferry of Harrow will stop on Sunday, the company said on Monday.</p>
</article></body></html>"""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was started, and that the reader stepped aside for it."""
    calls: list[str] = []

    @contextmanager
    def suspend(app: object) -> Iterator[None]:
        calls.append("aside")
        yield

    monkeypatch.setattr(subprocess, "run", lambda arguments, **_: calls.append(" ".join(arguments)))
    monkeypatch.setattr(subprocess, "Popen", lambda arguments, **_: calls.append(" ".join(arguments)))
    monkeypatch.setattr(ReaderApp, "suspend", suspend)
    monkeypatch.setenv("BROWSER", "w3m")
    return calls


def reader(folder: Path, address: str) -> ReaderApp:
    """Make a reader on a page that states its address."""
    path = folder / "page.html"
    path.write_text(PAGE.format(address=address))
    return ReaderApp((str(path),), Settings(), Sources())


async def test_the_address_is_shown_before_it_is_opened(tmp_path: Path, started: list[str]) -> None:
    async with running(reader(tmp_path, "https://harbour.invalid/ferry?a=1&amp;b=$(x)")) as driver:
        await driver.press("W")
        assert "https://harbour.invalid/ferry?a=1&b=$(x)" in driver.text() and started == []
        await driver.press("escape")
        assert started == []
        await driver.press("W", "enter")
        assert started == ["aside", "w3m https://harbour.invalid/ferry?a=1&b=$(x)"]


async def test_without_a_browser_the_address_is_told(
    tmp_path: Path, started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "")
    async with running(reader(tmp_path, "https://harbour.invalid/ferry")) as driver:
        await driver.press("W", "enter")
        assert "No browser: set $BROWSER. The address is https://harbour.invalid/ferry" in driver.text()
    assert started == []


LINKED = """<html><head><link rel="canonical" href="https://harbour.invalid/ferry"></head><body><article>
<h1>Ferry stops for the winter</h1>
<p>The ferry of Harrow will stop, <a href="/statement">the company said</a> on Monday.</p>
{more}<p>Its timetable is at https://ferry.invalid/timetable for now, and the town has another one.</p>
</article></body></html>"""


def linked_page(folder: Path, paragraphs: int = 0) -> ReaderApp:
    """Make a reader on a page with links."""
    more = "".join(f"<p>In week {week} the harbour was closed and nobody came.</p>" for week in range(paragraphs))
    path = folder / "page.html"
    path.write_text(LINKED.format(more=more))
    return ReaderApp((str(path),), Settings(), Sources())


async def test_links_are_listed_with_their_words_and_opened(tmp_path: Path, started: list[str]) -> None:
    async with running(linked_page(tmp_path)) as driver:
        await driver.press("W")
        text = driver.text()
        assert "Addresses ─ 3" in text and "the company said" in text and "https://harbour.invalid/statement" in text
        await driver.press("j", "j", "enter")
        assert started == ["aside", "w3m https://ferry.invalid/timetable"]


async def test_an_address_is_copied(tmp_path: Path, started: list[str]) -> None:
    async with running(linked_page(tmp_path)) as driver:
        await driver.press("W", "j", "y")
        assert driver.app.clipboard == "https://harbour.invalid/statement" and started == []
        assert "Copied the address" in driver.text()


async def test_the_cursor_is_on_the_link_that_comes_next_where_one_reads(tmp_path: Path, started: list[str]) -> None:
    async with running(linked_page(tmp_path, paragraphs=80)) as driver:
        await driver.press("2", "space", "W", "enter")
        assert started == ["aside", "w3m https://ferry.invalid/timetable"]


async def test_a_page_without_addresses_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ferry stops for the winter\n\nThe ferry of Harrow will stop, the company said on Monday.\n")
    async with running(ReaderApp((str(path),), Settings(), Sources())) as driver:
        await driver.press("W")
        assert "The file tells no address of the web here." in driver.text()


def test_the_address_stands_where_the_browser_wants_it() -> None:
    assert arguments_for(["lynx", "-nocolor"], "http://a/?%s") == ["lynx", "-nocolor", "http://a/?%s"]
    assert arguments_for(["run", "--url=%s", "x"], "http://a/") == ["run", "--url=http://a/", "x"]


def test_a_browser_in_the_terminal_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert takes_terminal(["firefox"])
    monkeypatch.setenv("DISPLAY", ":0")
    assert takes_terminal(["/usr/bin/w3m"]) and not takes_terminal(["firefox"])
