"""The terminal passes from the shell to the painter, to the reader, and back."""

import os
import re
import signal
from pathlib import Path

import pytest

from tests.first_page.pseudo_terminal import terminal
from tui_reader.library.locations import sample_articles

TO_ALTERNATE, FROM_ALTERNATE, MOUSE = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?1000h"
HEADLINE = b"Skarholm dockers walk"
_COLOURS = re.compile(rb"\x1b\[([0-9;]*)m")


@pytest.fixture
def article() -> str:
    return str(sample_articles() / "harbour-strike.txt")


def test_the_page_stands_before_the_reader_does(article: str) -> None:
    with terminal(article) as screen:
        painted = screen.wait_for(HEADLINE)
        assert MOUSE not in screen.written[:painted]  # which Textual switches on first of all
        screen.wait_for(MOUSE)
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.written.count(TO_ALTERNATE) == 1
        assert screen.written.count(FROM_ALTERNATE) == 1
        assert screen.attributes() == screen.before


@pytest.mark.parametrize("term", ("xterm-256color", "screen"))
def test_it_is_painted_in_the_colours_that_the_terminal_has(article: str, term: str) -> None:
    with terminal(article, environment={"TERM": term, "COLORTERM": ""}) as screen:
        painted = screen.wait_for(HEADLINE)
        assert MOUSE not in screen.written[:painted]
        assert b"38;2;" not in screen.written
        screen.wait_for(MOUSE)
        screen.press(b"q")
        assert screen.ended() == 0


def test_without_colour_none_is_written(article: str) -> None:
    with terminal(article, environment={"NO_COLOR": "1"}) as screen:
        screen.wait_for(HEADLINE)
        ready = screen.wait_for(MOUSE)
        screen.wait_for(HEADLINE, after=ready)
        screen.press(b"q")
        assert screen.ended() == 0
        colours = {parameter for codes in _COLOURS.findall(screen.written) for parameter in codes.split(b";")}
        assert colours <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"9", b"39", b"49"}


def test_keys_typed_meanwhile_are_kept_in_order(article: str) -> None:
    with terminal(article) as screen:
        screen.wait_for(HEADLINE)
        screen.press(b"vv")  # clean, marked up, the file
        screen.wait_for(b"The file as it is")
        screen.press(b"q")
        assert screen.ended() == 0


def test_nothing_typed_meanwhile_is_echoed(article: str) -> None:
    with terminal(article) as screen:
        painted = screen.wait_for(HEADLINE)
        screen.press(b"\x07\x07")
        ready = screen.wait_for(MOUSE)
        assert b"^G" not in screen.written[painted:ready]
        screen.press(b"q")
        screen.ended()


@pytest.mark.parametrize("number", (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGUSR1))
def test_a_signal_gives_the_terminal_back(article: str, number: signal.Signals) -> None:
    with terminal(article) as screen:
        screen.wait_for(HEADLINE)
        os.killpg(screen.process.pid, number)
        assert screen.ended() == 128 + number
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE)
        assert screen.attributes() == screen.before


@pytest.mark.parametrize("size", ("99999999999", "-4", "wide"))
def test_a_size_that_no_terminal_has_is_not_believed(article: str, size: str) -> None:
    with terminal(article, environment={"COLUMNS": size, "LINES": size}) as screen:
        screen.wait_for(HEADLINE)
        screen.wait_for(MOUSE)
        screen.press(b"q")
        assert screen.ended() == 0


@pytest.mark.parametrize("number", (signal.SIGTERM, signal.SIGHUP, signal.SIGINT))
@pytest.mark.parametrize("options", ([], ["--no-early-paint"]), ids=("painted", "not painted"))
def test_a_signal_in_the_midst_of_the_start_is_answered(
    article: str, number: signal.Signals, options: list[str]
) -> None:
    with terminal(*options, article) as screen:
        screen.wait_for(TO_ALTERNATE)
        os.kill(screen.process.pid, number)
        assert screen.ended() == 128 + number
        assert screen.written.rfind(TO_ALTERNATE) < screen.written.rfind(FROM_ALTERNATE)
        assert b"Traceback" not in screen.written and b"fault of ours" not in screen.written
        assert screen.attributes() == screen.before


@pytest.mark.parametrize("how", (signal.SIGTSTP, signal.SIGSTOP), ids=("suspended", "stopped from outside"))
@pytest.mark.parametrize("options", ([], ["--no-early-paint"]), ids=("painted", "not painted"))
def test_it_goes_on_after_it_was_stopped(article: str, how: signal.Signals, options: list[str]) -> None:
    with terminal(*options, article) as screen:
        screen.wait_for(MOUSE)
        ready = screen.rest()
        os.kill(screen.process.pid, how)
        os.waitpid(screen.process.pid, os.WUNTRACED)
        os.kill(screen.process.pid, signal.SIGCONT)
        screen.wait_for(HEADLINE, after=screen.wait_for(TO_ALTERNATE, after=ready))  # all of it is drawn again
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.written.count(TO_ALTERNATE) == screen.written.count(FROM_ALTERNATE) == 2
        assert screen.written.count(b"\x1b[>") == screen.written.count(b"\x1b[<u")
        assert screen.attributes() == screen.before


@pytest.mark.parametrize(
    ("options", "environment"),
    (
        pytest.param(["--no-early-paint"], {}, id="when it is not wanted"),
        pytest.param([], {"COLUMNS": "90"}, id="when the size is said to be another"),
        pytest.param([], {"TEXTUAL_THEME": "nord"}, id="when Textual is told something"),
    ),
)
def test_the_painter_steps_aside(article: str, options: list[str], environment: dict[str, str]) -> None:
    with terminal(*options, article, environment=environment) as screen:
        begun = screen.wait_for(MOUSE)
        assert HEADLINE not in screen.written[:begun]
        screen.wait_for(HEADLINE)
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.attributes() == screen.before


def test_a_theme_that_is_not_known_beforehand_is_left_to_textual(article: str, tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('theme = "nord"\n')
    with terminal("-c", str(settings), article) as screen:
        begun = screen.wait_for(MOUSE)
        assert HEADLINE not in screen.written[:begun]
        screen.wait_for(HEADLINE)
        screen.press(b"q")
        assert screen.ended() == 0


@pytest.mark.parametrize("content", (b"", b"\x00\x01\x02\xff" * 100), ids=("empty", "no text"))
def test_what_is_no_article_is_told_by_the_reader(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    with terminal(str(path)) as screen:
        screen.wait_for(b"cannot be")
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.written.count(TO_ALTERNATE) == 1


def test_no_control_of_a_file_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b]0;title\x07\x1b[31m.txt"
    path.write_text("A head\x1b]52;c;aGFoYQ==\x07line of a\x9b31m story\n\nSome \x1b[2J words \u202e of it.\n" * 3)
    with terminal(str(path)) as screen:
        screen.wait_for(MOUSE)
        screen.press(b"q")
        assert screen.ended() == 0
        for bad in (b"\x1b]0;", b"\x1b]52", b"\x1b[31m", b"\x1b[2J words", "\x9b".encode(), "\u202e".encode()):
            assert bad not in screen.written


def test_what_is_typed_before_anything_is_there_opens_what_takes_the_rest(article: str) -> None:
    with terminal(article) as screen:
        screen.press(b"/dock")
        screen.wait_for(b"1 of 4")
        screen.press(b"\x03")
        assert screen.ended() == 130
        assert screen.attributes() == screen.before
