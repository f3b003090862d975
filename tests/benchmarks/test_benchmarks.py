"""The benchmarks themselves: every task runs, and figures are compared as they should."""

from pathlib import Path

from tests.benchmarks.compare import compared
from tests.benchmarks.measure import least
from tests.benchmarks.tasks import tasks


def test_every_task_runs_and_takes_time(tmp_path: Path) -> None:
    figures = {name: least(task, 0) for name, task in tasks(tmp_path).items()}
    assert all(milliseconds >= 0 for milliseconds in figures.values()) and len(figures) > 10


def test_a_change_is_told_whatever_the_pace_of_the_machine() -> None:
    old = {"pace": 1.0, "milliseconds": {"wrap": 2.0, "search": 3.0, "gone": 1.0}}
    new = {"pace": 2.0, "milliseconds": {"wrap": 4.0, "search": 9.0, "come": 1.0}}
    lines = compared(old, new)
    assert lines[1].endswith("1.00") and lines[2].endswith("1.50  slower")
    assert len(lines) == 5
