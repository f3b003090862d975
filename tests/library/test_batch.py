"""Batches: in order, whatever happens to the processes."""

import os
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from tests.library.strange_jobs import behave
from tui_reader.library import workers
from tui_reader.library.batch import POOL_FROM, run_batch
from tui_reader.library.files import LARGE_BYTES
from tui_reader.model import Unreadable


def outcomes(names: list[str], processes: int = 2) -> list[str]:
    """Run a batch; reasons stand in brackets."""
    results = run_batch(names, behave, workers=processes)
    return [f"({result.reason})" if isinstance(result, Unreadable) else result for result in results]


@pytest.mark.parametrize("processes", (0, 1, 2))
def test_results_come_in_the_order_of_the_inputs(processes: int) -> None:
    names = [("slow " if number % 7 == 0 else "quick ") + str(number) for number in range(60)]
    assert outcomes(names, processes) == names


@pytest.mark.parametrize("processes", (0, 2))
def test_what_cannot_be_read_keeps_its_place(processes: int) -> None:
    missing = Unreadable("b", "no such file")
    results = list(run_batch(["a", missing, "refuse c", "fail d", "e"], behave, workers=processes))
    assert [results[0], results[1], results[4]] == ["a", missing, "e"]
    assert isinstance(results[2], Unreadable) and results[2].reason == "for a reason"
    failed = results[3]
    assert isinstance(failed, Unreadable) and "ours: ValueError at library/strange_jobs.py:" in failed.reason


@pytest.mark.parametrize("processes", (0, 2))
def test_a_fault_that_comes_with_many_files_has_one_report_without_their_words(
    processes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    told = [str(each) for each in run_batch(["fail a", "fail b", "fail c"], behave, workers=processes)]
    (report,) = tmp_path.rglob("*.txt")
    assert len(told) == 3 and all(str(report) in words and "on purpose" not in words for words in told)
    assert "on purpose" not in report.read_text()


def test_a_process_that_dies_costs_one_file() -> None:
    names = ["a", "die 1", "b", "c", "leave 2", *map(str, range(30))]
    found = outcomes(names)
    assert found[1] == "(could not be analysed (the process was ended by signal 9))"
    assert found[4] == "(could not be analysed (the process ended with status 3))"
    assert [name for name in found if not name.startswith("(")] == [n for n in names if n[:2] not in ("di", "le")]


def test_a_process_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PATIENCE", 0.5)
    found = outcomes(["a", "hang", "b", "c"])
    assert found == ["a", "(given up: it took too long)", "b", "c"]


def test_noise_and_large_results_pass_through() -> None:
    found = outcomes(["print", "long x", "end"])
    assert [found[0], len(found[1]), found[2]] == ["print", 1_000_000, "end"]


def test_a_job_that_no_process_can_load_is_done_here() -> None:
    assert list(run_batch(["a", "b"], lambda name: name * 2, workers=0)) == ["aa", "bb"]
    assert list(run_batch(["a", "b"], Local(), workers=2)) == ["a!", "b!"]


class Local:
    """A job that only this process can do: another one fails to load it."""

    def __call__(self, name: str) -> str:
        return name + "!"

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return __import__, (f"no_such_module_{os.getpid()}",)


def test_few_inputs_are_done_here_and_many_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.library.batch._processors", lambda: 2)
    assert set(run_batch(["pid"] * 3, behave)) == {str(os.getpid())}
    elsewhere = set(run_batch(["pid"] * (POOL_FROM + 20), behave))
    assert str(os.getpid()) not in elsewhere and len(elsewhere) <= 2


@pytest.mark.parametrize("processes", (0, 2))
def test_names_are_taken_only_as_they_are_needed(processes: int) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for number in count():
            taken += 1
            yield str(number)

    batch = run_batch(endless(), behave, workers=processes)
    assert list(islice(batch, 100)) == [str(number) for number in range(100)]
    assert taken < 400
    batch.close()


def test_closing_ends_the_processes() -> None:
    batch = run_batch(["pid", *["slow"] * 1000], behave, workers=1)
    process = int(str(next(batch)))
    start = time.monotonic()
    batch.close()
    assert time.monotonic() - start < 30  # what is left would take 100 seconds
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.parametrize("processes", (0, 2))
def test_a_batch_can_be_cancelled(processes: int) -> None:
    found: list[object] = []
    for result in run_batch(map(str, count()), behave, workers=processes, cancelled=lambda: len(found) >= 10):
        found.append(result)
    assert 10 <= len(found) < 300


def test_a_large_file_is_left_to_another_process_while_somebody_watches(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * (LARGE_BYTES + 1))
    assert list(run_batch([str(large)], _process_of)) == [str(os.getpid())]
    assert list(run_batch([str(large)], _process_of, is_watched=True)) != [str(os.getpid())]


def _process_of(name: str) -> str:
    return str(os.getpid())
