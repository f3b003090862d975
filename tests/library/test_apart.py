"""Bulk work in a process of its own."""

import os
import resource
import signal
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from tests.library import strange_tasks
from tui_reader.library.apart import run_apart
from tui_reader.library.library import Library
from tui_reader.library.progress import Control, Progress
from tui_reader.library.trouble import LibraryTrouble, TroubleKind


def test_a_folder_is_taken_in_apart_as_it_is_here(library: Library, folder: str, tmp_path: Path) -> None:
    told: list[Progress] = []
    result = library.importing.run_apart([folder], told.append, Control())
    assert result == Progress(added=30, failed=1, finished=True)
    assert told[-1] == result
    other = Library(tmp_path / "other.sqlite", code="code-1")
    other.importing.run([folder], processes=0)
    assert other.list().page(0, 99) == library.list().page(0, 99)
    assert library.importing.unfinished() == other.importing.unfinished() == ()
    other.close()


def test_who_analyses_stands_behind_who_writes_and_both_behind_the_screen(tmp_path: Path) -> None:
    note = tmp_path / "niceness"
    run_apart(partial(strange_tasks.note_niceness, str(note), 10), lambda _: None, Control())
    writes, analyses = map(int, note.read_text().split())
    assert os.getpriority(os.PRIO_PROCESS, 0) <= writes <= analyses == 19


def test_a_library_without_a_file_takes_in_here(folder: str) -> None:
    library = Library(None)
    assert library.importing.run_apart([folder], lambda _: None, Control()).added == 30
    assert library.renewing.run_apart(lambda _: None, Control()) == Progress(finished=True)
    library.close()


def test_old_analyses_are_renewed_apart(library: Library, folder: str) -> None:
    library.importing.run([folder], processes=0)
    path = library.database.path
    newer = Library(path, code="code-2")
    assert newer.renewing.due() == 30
    assert newer.renewing.run_apart(lambda _: None, Control()).added == 30
    assert newer.renewing.due() == 0
    newer.close()


def test_work_apart_is_held_gone_on_with_and_ended() -> None:
    told: list[int] = []
    control = Control()
    thread = threading.Thread(
        target=run_apart, args=(strange_tasks.count, lambda progress: told.append(progress.added), control)
    )
    thread.start()
    _wait_until(lambda: bool(told))
    control.pause()
    time.sleep(0.5)
    held_at = len(told)
    time.sleep(0.5)
    assert len(told) == held_at
    control.resume()
    _wait_until(lambda: len(told) > held_at)
    control.stop()
    thread.join(10)
    assert not thread.is_alive()


def test_work_that_does_not_end_when_it_is_told_to_is_ended() -> None:
    control = Control()
    control.stop()
    begun = time.monotonic()
    assert run_apart(strange_tasks.hang, lambda _: None, control) == Progress()
    assert time.monotonic() - begun < 10


def test_what_goes_wrong_apart_is_told_here() -> None:
    with pytest.raises(LibraryTrouble, match="the disk is full") as trouble:
        run_apart(strange_tasks.fill_the_disk, lambda _: None, Control())
    assert trouble.value.kind is TroubleKind.FULL
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        run_apart(strange_tasks.divide, lambda _: None, Control())
    with pytest.raises(LibraryTrouble, match="ended by signal 9"):
        run_apart(strange_tasks.be_killed, lambda _: None, Control())


@pytest.mark.skipif(resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 2000, reason="so many files are not allowed here")
def test_work_apart_is_followed_by_who_holds_a_thousand_files() -> None:
    with ExitStack() as files:
        for _ in range(1100):
            files.enter_context(open(os.devnull))
        assert run_apart(strange_tasks.count_once, lambda _: None, Control()) == Progress(1, finished=True)


def test_work_apart_ends_when_nobody_is_there_any_more(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    child = os.fork()
    if not child:
        try:
            run_apart(partial(strange_tasks.count_into, str(note)), lambda _: None, Control())
        finally:
            os._exit(0)  # whatever happens: there is one who runs the tests
    _wait_until(lambda: note.exists() and bool(note.read_text()))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    _wait_until(lambda: not _is_running(int(note.read_text())))


def _is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)
