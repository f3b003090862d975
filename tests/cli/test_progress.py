"""The bar of a long batch: only for somebody who watches, and never in the way of the results."""

import io
import sys

import pytest

from tui_reader.cli import progress


class Terminal(io.StringIO):
    """A stderr that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("out", "err", "expected"),
    ((io.StringIO(), Terminal(), True), (Terminal(), Terminal(), False), (io.StringIO(), io.StringIO(), False)),
)
def test_the_bar_is_for_a_terminal_that_shows_nothing_else(
    monkeypatch: pytest.MonkeyPatch, out: io.StringIO, err: io.StringIO, expected: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert progress.is_watched() is expected


def test_results_pass_and_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    assert list(progress.with_progress(range(30), lambda: 30)) == list(range(30))
    assert "articles" in terminal.getvalue() and "30/30" in terminal.getvalue()


def test_a_short_batch_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(progress.with_progress(range(30), lambda: 1 // 0)) == list(range(30))
