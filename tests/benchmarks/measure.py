"""Measure every task: the least of many runs, in milliseconds of this process's own work."""

import gc
import json
import platform
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.tasks import Task, tasks

_SECONDS = 0.6
"""How long one task is repeated."""
_LEAST_RUNS = 3


def least(task: Task, seconds: float = _SECONDS) -> float:
    """Give the milliseconds of work of the quickest run: what disturbs a run only ever makes it longer."""
    task()
    best, until, runs = float("inf"), time.monotonic() + seconds, 0
    gc.collect()
    while runs < _LEAST_RUNS or time.monotonic() < until:
        start = time.process_time()
        task()
        best = min(best, time.process_time() - start)
        runs += 1
    return best * 1000


def pace() -> float:
    """Give the milliseconds of a fixed piece of work, by which figures of two machines or moments are compared."""
    return least(lambda: sum(number * number % 7 for number in range(100_000)))


def measured(seconds: float = _SECONDS) -> dict[str, object]:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as folder:
        figures = {name: round(least(task, seconds), 3) for name, task in tasks(Path(folder)).items()}
    return {"python": platform.python_version(), "pace": round(pace(), 3), "milliseconds": figures}


def main() -> None:
    """Measure, and write the figures into the file that is named."""
    text = json.dumps(measured(), indent=2)
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
