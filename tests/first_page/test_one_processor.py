"""Where painter and reader have one processor between them, the page is painted first and the reader loaded then."""

import os
import sys
from pathlib import Path

import pytest

from tests.first_page.pseudo_terminal import terminal
from tui_reader.cli import screen
from tui_reader.library.locations import sample_articles

HEADLINE = b"Skarholm dockers walk"

ASKING = """
import os, select, sys, time
import tui_reader.cli.screen as screen
import tui_reader.first_page.painter as painter
from tui_reader.cli import main

processors, slowness = {"one": ({0}, 0.01), "two": ({0, 1}, 0.5)}[os.environ["PROCESSORS"]]
os.sched_getaffinity = lambda process: processors
os.cpu_count = lambda: 2
opened = painter.opened
painter.opened = lambda *given: time.sleep(slowness) or opened(*given)
painter._SHORT_PATIENCE = 20.0
run = screen._run_reader

def ask_and_run(paths, settings, arguments, terminal, first_page):
    begun = select.select([first_page._page], [], [], 0)[0]
    with open(os.environ["ANSWER"], "w") as file:
        file.write("begun" if begun else "not begun")
    return run(paths, settings, arguments, terminal, first_page)

screen._run_reader = ask_and_run
screen.kept_waiting = lambda: 0.0
screen._running = lambda: 1
sys.exit(main())
"""
"""A reader that tells whether the first page was begun when it is about to be loaded."""


@pytest.mark.parametrize(("processors", "answer"), [("one", "begun"), ("two", "not begun")])
def test_the_reader_waits_for_the_page_only_there(tmp_path: Path, processors: str, answer: str) -> None:
    environment = {"ANSWER": str(tmp_path / "answer"), "PROCESSORS": processors, "XDG_STATE_HOME": str(tmp_path)}
    article, command = str(sample_articles() / "harbour-strike.txt"), [sys.executable, "-c", ASKING]
    with terminal(article, environment=environment, command=command) as page:
        page.wait_for(HEADLINE)
        page.wait_for(b"\x1b[?1000h")  # the reader has come
    assert (tmp_path / "answer").read_text() == answer


@pytest.mark.parametrize(
    ("waited", "running", "crowded"),
    [(0.0, 1, False), (0.0004, 1, False), (0.02, 1, True), (0.0, 2, False), (0.0, 3, True), (0.0, 0, False)],
)
def test_others_on_the_processors_are_seen_by_their_number_and_by_the_time_for_which_they_had_them(
    monkeypatch: pytest.MonkeyPatch, waited: float, running: int, crowded: bool
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(screen, "kept_waiting", lambda: waited)
    monkeypatch.setattr(screen, "_running", lambda: running)
    assert screen._is_crowded() is crowded


@pytest.mark.skipif(not os.path.exists("/proc/loadavg"), reason="the system does not tell")
def test_at_least_this_one_runs() -> None:
    assert screen._running() >= 1
