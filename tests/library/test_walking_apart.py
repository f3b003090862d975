"""Large folders, walked by a process of their own: the same files in the same order, and no wait that cannot end."""

import os
import time
from pathlib import Path

import pytest

from tui_reader.library import walking, walking_apart
from tui_reader.library.walking import find_files, is_large_folder
from tui_reader.library.walking_apart import WorkerGone, batches_apart
from tui_reader.model import Unreadable


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A folder with other folders in it, odd names, hidden files, and a link out of it."""
    root = tmp_path / "news"
    for name in ("b.txt", "a.txt", "é.txt", "new\nline.txt", ".hidden", "sub/x.txt", "sub/empty/.keep"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("words")
    (root / os.fsdecode(b"\xff.txt")).write_text("words")
    (root / "out").symlink_to("/etc/hostname")
    return str(root)


@pytest.mark.parametrize("most", (1, 2, 500))
def test_what_is_found_apart_is_what_is_found_here(folder: str, most: int) -> None:
    paths = (folder, folder + "/gone.txt", folder + "/sub/empty")
    batches = list(batches_apart(paths, lambda: False, most=most, every=9.0))
    assert [str(item) for batch in batches for item in batch] == [str(item) for item in find_files(paths)]
    assert max(map(len, batches)) <= most


def test_nobody_waits_for_a_walk_that_is_not_wanted_any_more(folder: str) -> None:
    begun = time.monotonic()
    found = batches_apart([folder] * 100_000, lambda: time.monotonic() - begun > 1.0, most=5, every=9.0)
    assert sum(map(len, found)) < 700_000
    assert time.monotonic() - begun < 10


def _broken(paths: object, most: int, every: float, name: str) -> Unreadable:
    return Unreadable(name, "a fault of ours")


def _dying(paths: object, most: int, every: float, name: str) -> None:
    os._exit(3)


@pytest.mark.parametrize(("job", "words"), ((_broken, "a fault of ours"), (_dying, "ended with status 3")))
def test_a_walk_that_fails_apart_says_so(job: object, words: str, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking_apart, "_batches", job)
    with pytest.raises(WorkerGone, match=words):
        list(batches_apart([folder], lambda: False, most=5, every=9.0))


def test_only_a_large_folder_is_worth_a_process(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(bytes(walking.LARGE))
    assert not any(map(is_large_folder, (folder, str(file), str(tmp_path / "gone"), "-", "nul\0l")))
    monkeypatch.setattr(walking, "LARGE", 1)
    assert is_large_folder(folder)
    assert not is_large_folder(str(file))
