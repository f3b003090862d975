"""Taking folders in: progress, pause, stop, going on."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from tests.library.invented import numbered
from tui_reader.library.library import Library
from tui_reader.library.progress import Control, Progress
from tui_reader.library.unfinished import Unfinished
from tui_reader.model import Unreadable


def test_a_folder_is_taken_in_with_progress(library: Library, folder: str) -> None:
    told: list[Progress] = []
    result = library.importing.run([folder], told.append, processes=0)
    assert result == Progress(added=30, known=0, failed=1, finished=True)
    assert told[-1] == result
    assert [item.seen for item in told] == sorted(item.seen for item in told)
    assert len(library.articles) == 30
    assert library.importing.unfinished() == ()


def test_a_folder_that_is_known_is_not_read_again(library: Library, folder: str) -> None:
    library.importing.run([folder], processes=0)
    with patch("tui_reader.library.importing.run_batch", side_effect=lambda found, *_, **__: _none_of(found)):
        assert library.importing.run([folder], processes=0) == Progress(known=31, finished=True)


def _none_of(found: object) -> object:
    assert list(found) == []  # type: ignore[call-overload]
    yield from ()


def test_processes_give_the_same_library(library: Library, folder: str, tmp_path: Path) -> None:
    library.importing.run([folder], processes=2)
    other = Library(tmp_path / "other.sqlite", code="code-1")
    other.importing.run([folder], processes=0)
    assert other.list().page(0, 99) == library.list().page(0, 99)
    other.close()


def test_a_stopped_import_is_gone_on_with(library: Library, folder: str) -> None:
    control = Control()

    def stop_soon(progress: Progress) -> None:
        if progress.added:
            control.stop()

    with patch("tui_reader.library.importing._TRANSACTION", 4):
        assert not library.importing.run([folder], stop_soon, control, processes=0).finished
    kept = len(library.articles)
    assert 0 < kept < 30
    assert library.importing.unfinished() == (Unfinished((folder,), is_ours=True),)
    result = library.importing.run(library.importing.unfinished()[0].paths, processes=0)
    assert result.known >= kept
    assert len(library.articles) == 30
    assert library.importing.unfinished() == ()


def test_a_paused_import_waits(library: Library, folder: str) -> None:
    control = Control()
    control.pause()
    results: list[Progress] = []
    thread = threading.Thread(target=lambda: results.append(library.importing.run([folder], None, control, 0)))
    thread.start()
    thread.join(0.3)
    assert thread.is_alive()
    assert len(library.articles) == 0
    control.resume()
    thread.join(20)
    assert results[0].finished
    assert len(library.articles) == 30


def test_a_file_that_changed_is_taken_in_again(library: Library, folder: str) -> None:
    library.importing.run([folder], processes=0)
    changed = Path(folder) / "03.txt"
    changed.write_text(numbered(3).replace("Tuesday", "Sunday"))
    result = library.importing.run([folder], processes=0)
    assert (result.added, result.known) == (1, 30)
    assert "Sunday" in _body(library, str(changed))


def _body(library: Library, path: str) -> str:
    summary = library.articles.at_path(path)
    assert summary is not None
    article = library.articles.analysis(summary.digest)
    assert article is not None
    return article.body.text


def test_names_that_are_no_utf8_come_through_the_processes(library: Library, tmp_path: Path) -> None:
    folder = os.fsencode(str(tmp_path)) + b"/d\xe9p\xf4t"
    os.mkdir(folder)
    for number in range(3):
        with open(folder + b"/\xff%d.txt" % number, "w") as file:
            file.write(numbered(number))
    result = library.importing.run([os.fsdecode(folder)], processes=1)
    assert result.added == 3
    names = {os.fsencode(row.path) for row in library.list().page(0, 9)}
    assert names == {folder + b"/\xff%d.txt" % number for number in range(3)}


def test_a_disk_that_stalls_does_not_hold_up_the_end(library: Library, folder: str) -> None:
    first, answers = os.path.join(folder, "00.txt"), threading.Event()

    def stalling(_: object) -> Iterator[str]:
        yield first
        answers.wait()

    control = Control()
    results: list[Progress] = []
    with patch("tui_reader.library.importing.find_files", side_effect=stalling):
        thread = threading.Thread(target=lambda: results.append(library.importing.run([folder], None, control, 0)))
        thread.start()
        thread.join(0.5)
        assert thread.is_alive()
        control.stop()
        thread.join(10)
        assert not thread.is_alive()
    answers.set()
    assert not results[0].finished and [each.paths for each in library.importing.unfinished()] == [(folder,)]


def test_what_cannot_be_read_now_is_read_the_next_time_and_loses_nothing(library: Library, folder: str) -> None:
    library.importing.run([folder], processes=0)
    os.utime(os.path.join(folder, "01.txt"))
    refused = Unreadable("", "too many open files")
    with patch("tui_reader.library.preparing.read_bytes", return_value=refused):
        assert library.importing.run([folder], processes=0).failed == 1
    kept = library.articles.at_path(os.path.join(folder, "01.txt"))
    assert kept is not None and not kept.problem
    assert library.importing.run([folder], processes=0).added == 1
