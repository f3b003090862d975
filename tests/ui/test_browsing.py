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
from tui_reader.ui.browser import arguments_for, is_web_address, takes_terminal
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
        await driver.press("W")
        assert "No browser: set $BROWSER. The address is https://harbour.invalid/ferry" in driver.text()
    assert started == []


@pytest.mark.parametrize(
    "address",
    ("file:///etc/passwd", "javascript:alert(1)", "--help", "ftp://a.b", "http:", "http://a b", "http://a\x1b]0;x", ""),
)
def test_what_is_no_address_of_the_web_is_not_opened(address: str) -> None:
    assert not is_web_address(address)
    assert is_web_address("https://harbour.invalid/ferry?a=b#c") and is_web_address("http://127.0.0.1:80/")


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
