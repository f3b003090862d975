"""Watching a folder: files that come, change and have strange names."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader.library import watching
from tui_reader.library.library import Library
from tui_reader.library.progress import Control, Progress
from tui_reader.library.watching import Changed, _changed_files


class _Watched:
    """A folder that is watched by a thread, and what it told."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.told: list[Changed] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=library.watching.run, args=([str(folder)], self.told.extend, self._stop), daemon=True
        )
        self._thread.start()

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + 15
        while not is_so() and time.monotonic() < end:
            time.sleep(0.02)
        assert is_so()

    def end(self) -> None:
        self._stop.set()
        self._thread.join(15)
        assert not self._thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article."""
    made = tmp_path / "watched"
    made.mkdir()
    (made / "light.txt").write_text(LIGHTHOUSE)
    return made


@pytest.fixture
def watched(library: Library, folder: Path) -> Iterator[_Watched]:
    """The folder, watched; what was there before is in the library."""
    made = _Watched(library, folder)
    made.wait_for(lambda: len(library.articles) == 1 and library.importing.unfinished() == ())
    yield made
    made.end()


def test_a_new_file_comes_in_and_a_changed_one_replaces_its_row(
    library: Library, folder: Path, watched: _Watched
) -> None:
    (folder / ".hidden.txt").write_text(LIGHTHOUSE + "hidden")
    (folder / "strike.txt").write_text(PORT_STRIKE)
    watched.wait_for(lambda: len(watched.told) == 1)
    first = watched.told[0]
    assert first.before is None and first.summary.path == str(folder / "strike.txt")
    (folder / "strike.txt").write_text(PORT_STRIKE.replace("third", "fourth"))
    watched.wait_for(lambda: len(watched.told) == 2)
    assert watched.told[1].before is not None and watched.told[1].before.digest == first.summary.digest
    assert "fourth" in (watched.told[1].summary.headline or "")
    assert len(library.articles) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_no_text_comes_in_and_others_after_it(
    library: Library, folder: Path, watched: _Watched
) -> None:
    strange = os.fsdecode(os.fsencode(folder) + b"/str\xffike.txt")
    Path(strange).write_text(PORT_STRIKE)
    watched.wait_for(lambda: [each.summary.path for each in watched.told] == [strange])
    (folder / "later.txt").write_text(PORT_STRIKE.replace("third", "fourth"))
    watched.wait_for(lambda: [each.summary.path for each in watched.told] == [strange, str(folder / "later.txt")])


def test_a_watcher_that_cannot_watch_says_so(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("too many things are watched")

    monkeypatch.setattr("watchfiles.watch", refuse)
    with pytest.raises(OSError, match="too many things are watched"):
        library.watching.run([str(folder)], lambda _: None, threading.Event())


def test_a_large_folder_is_taken_in_by_another_process_and_watched_then(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_MANY", 1)
    with patch.object(library.importing, "run", side_effect=AssertionError("here")):
        watched = _Watched(library, folder)
        watched.wait_for(lambda: len(library.articles) == 1 and library.importing.unfinished() == ())
    (folder / "strike.txt").write_text(PORT_STRIKE)
    watched.wait_for(lambda: len(watched.told) == 1)
    watched.end()


def test_a_file_that_is_only_touched_is_no_change(library: Library, folder: Path) -> None:
    path = str(folder / "light.txt")
    assert len(library.watching.take_in([path])) == 1
    os.utime(path)
    assert library.watching.take_in([path]) == ()


def test_several_changed_files_are_taken_in_by_another_process(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_SEVERAL", 2)
    (folder / "strike.txt").write_text(PORT_STRIKE)
    paths = [str(folder / "light.txt"), str(folder / "strike.txt")]
    with patch.object(library.importing, "run", side_effect=AssertionError("here")):
        assert [each.summary.path for each in library.watching.take_in(paths)] == paths


def test_a_mutilated_name_stands_for_all_such_names_of_its_folder(folder: Path) -> None:
    strange = os.fsdecode(os.fsencode(str(folder)) + b"/caf\xe9.txt")
    with open(strange, "w") as file:
        file.write(PORT_STRIKE)
    told = {str(folder / "caf\N{REPLACEMENT CHARACTER}.txt"), str(folder / "light.txt"), str(folder / "gone.txt")}
    assert _changed_files(told, [str(folder)]) == sorted([strange, str(folder / "light.txt")])


def test_what_a_change_teaches_about_older_articles_is_told(library: Library, folder: Path) -> None:
    control, told = Control(), list[Progress]()
    with patch.object(library.revising, "apply_lessons", return_value=frozenset({"ab"})):
        (folder / "strike.txt").write_text(PORT_STRIKE)
        library.watching.take_in([str(folder / "strike.txt")], control, told.append)
    assert told[-1].taught == {"ab"}
