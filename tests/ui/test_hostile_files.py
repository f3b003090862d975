"""Files that stall, change, grow, shrink and vanish under the reader, and folders that hold no files at all."""

import gzip
import os
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.driving import Driver, running
from tests.ui.invented import FERRY
from tui_reader.library.files import read_bytes
from tui_reader.library.patience import batches_of, wait_for
from tui_reader.library.settings import Settings
from tui_reader.model import Unreadable
from tui_reader.ui import loading, sources
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.sources import Sources


def reader(*paths: Path) -> ReaderApp:
    """Make a reader with a library in memory."""
    return ReaderApp(tuple(map(str, paths)), Settings(), Sources(librarian=Librarian(None, is_wanted=True)))


@pytest.fixture
def stalled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file on a disk that has stopped answering: reading it waits for a pipe that nobody writes to."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    path = tmp_path / "stalled.txt"
    path.write_text(FERRY)
    read = read_bytes

    def read_or_hang(name: str) -> bytes | Unreadable:
        return pipe.read_bytes() if name == str(path) else read(name)

    monkeypatch.setattr(sources, "read_bytes", read_or_hang)
    yield path
    for _ in range(50):  # so that no thread of this test waits for ever
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            time.sleep(0.01)


async def until(driver: Driver, holds: Callable[[], bool]) -> None:
    """Wait for something, at most ten seconds."""
    for _ in range(100):
        if holds():
            return
        await driver.pilot.pause(0.1)
    raise AssertionError(driver.text())


async def test_a_disk_that_stalls_is_told_stopped_and_passed_by(stalled: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(FERRY)
    app = reader(stalled, other)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await until(driver, lambda: "Reading stalled.txt … 1 s" in driver.text().replace("…,", "…"))
        await pilot.press("escape")
        await until(driver, lambda: "stalled.txt was not read" in driver.text())
        await pilot.press("J")
        await until(driver, lambda: driver.screen.article is not None)


async def test_quitting_does_not_wait_for_a_disk_that_stalls(stalled: Path) -> None:
    start = time.monotonic()
    app = reader(stalled)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.5)
        await pilot.press("q")
    assert time.monotonic() - start < 6


async def test_quitting_does_not_wait_for_a_folder_that_stalls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    def walk(paths: tuple[str, ...]) -> Iterator[str]:
        asked.wait()
        yield from paths

    monkeypatch.setattr(loading, "find_files", walk)
    app = reader(tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.5)
        assert "looking for files" in Driver(pilot, app).text()
        await pilot.press("q")
    asked.set()


async def test_a_file_may_become_another_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(FERRY)
    async with running(reader(path)) as driver:
        for data, words in (
            ((FERRY + "\nA sentence was added at the end of it all.\n").encode(), "A sentence was added"),
            ((FERRY + "\nZürich is in another encoding by now.\n").encode("utf-16"), "Zürich is in another"),
            ((FERRY + "\nBrașov is in one more, with a mark.\n").encode("utf-8-sig"), "Brașov is in one more"),
            (FERRY[: len(FERRY) // 2].encode(), FERRY.split()[0]),
        ):
            path.write_bytes(data)
            await driver.press("R")
            article = driver.screen.article
            assert article is not None and words in article.document.text
        path.write_bytes(b"")
        await driver.press("R")
        assert "cannot be shown: empty file" in driver.text()
        path.unlink()
        os.mkfifo(path)
        await driver.press("R")
        assert "story.txt: a named pipe, not a file" in driver.text() and "the library's copy" in driver.text()
        path.unlink()
        path.mkdir()
        await driver.press("R")
        assert "story.txt: a folder, not a file" in driver.text() and "the library's copy" in driver.text()
        path.rmdir()
        path.write_text(FERRY)
        await driver.press("R")
        assert driver.screen.article is not None


async def test_what_is_no_file_says_so_in_the_list(tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "a.txt").write_text(FERRY)
    os.mkfifo(folder / "b-pipe")
    (folder / "c-loop").symlink_to("c-loop")
    (folder / "d-gone").symlink_to("nothing")
    (folder / "e-\x1b]0;PWNED\x07\n-name.txt").write_text(FERRY)
    (folder / os.fsdecode(b"f-\xff.txt")).write_text(FERRY)
    with gzip.open(folder / "g-bomb.gz", "wb", 9) as bomb:
        for _ in range(65):
            bomb.write(bytes(1 << 20))
    with zipfile.ZipFile(folder / "h.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb", bytes(10_000_000))
    async with running(reader(folder)) as driver:
        entries = driver.screen.shelf.entries
        problems = {os.path.basename(each.path)[:1]: each.summary.problem for each in entries if each.summary}
        assert [problems[letter] for letter in "aef"] == [None] * 3
        assert all(problems[letter] for letter in "bcdgh"), problems
        for _ in range(8):
            await driver.press("J")
            text = driver.text()
            assert "\x1b" not in text and "\x07" not in text
        assert len(entries) == 8


async def test_a_folder_of_many_files_is_listed_while_it_is_walked(tmp_path: Path) -> None:
    for number in range(6_000):
        (tmp_path / f"{number:05}.txt").touch()
    app = reader(tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        driver = Driver(pilot, app)
        await until(driver, lambda: len(driver.screen.shelf) > 0)
        await pilot.press("j", "j")
        await until(driver, lambda: len(driver.screen.shelf) == 6_000)
        await pilot.press("escape", "q")


def test_a_call_that_hangs_is_left_behind() -> None:
    hangs = threading.Event()
    assert wait_for(lambda: hangs.wait(), lambda: False, longest=0.1) is None
    asked = iter((False, True))
    assert wait_for(lambda: hangs.wait(), lambda: next(asked)) is None
    hangs.set()
    assert wait_for(lambda: 5, lambda: False) == 5
    with pytest.raises(ZeroDivisionError):
        wait_for(lambda: 1 / 0, lambda: False)
    with pytest.raises(TimeoutError):
        wait_for(_time_out, lambda: False)


def _time_out() -> None:
    raise TimeoutError


def test_what_is_found_comes_in_order_and_some_at_a_time() -> None:
    batches = list(batches_of(iter(range(1_000)), lambda: False, most=100, every=60))
    assert [item for batch in batches for item in batch] == list(range(1_000))
    assert max(map(len, batches)) == 100


async def test_of_a_file_that_cannot_be_shown_nothing_has_been_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY * 8)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7\x00\x00\x01")
    async with running(reader(tmp_path), (120, 40)) as driver:
        await until(driver, lambda: driver.screen.key_bar.position.endswith("%"))
        await driver.pilot.press("J")
        await until(driver, lambda: "cannot be shown" in " ".join(driver.text().split()))
        assert driver.screen.key_bar.position == ""
