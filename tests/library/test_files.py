"""Files: found, refused, read."""

import os
import socket
import sys
from pathlib import Path

import pytest

from tui_reader.library.files import is_large, read_bytes
from tui_reader.library.walking import FirstNames, find_files, first_files
from tui_reader.model import Unreadable


def made(folder: Path, *names: str) -> Path:
    """Make files with a word in each."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return folder


def found(*paths: Path | str) -> list[str]:
    """Give what is found, relative to the first path; reasons in brackets."""
    start = f"{paths[0]}{os.sep}"
    return [
        f"({item.reason})" if isinstance(item, Unreadable) else item.removeprefix(start)
        for item in find_files(map(str, paths))
    ]


def reason(path: Path | str) -> str:
    """Give the reason why a path is not read."""
    outcome = read_bytes(str(path))
    assert isinstance(outcome, Unreadable)
    assert outcome.name == str(path)
    return outcome.reason


def test_folders_are_walked_in_order_and_hidden_entries_skipped(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a/2.txt", "a/1.txt", "c.html", ".hidden.txt", ".git/config", "a/.x")
    assert found(tmp_path) == ["a/1.txt", "a/2.txt", "b.txt", "c.html"]


def test_a_hidden_file_that_is_named_is_given(tmp_path: Path) -> None:
    made(tmp_path, ".hidden.txt", ".folder/a.txt")
    hidden, folder = str(tmp_path / ".hidden.txt"), str(tmp_path / ".folder")
    assert list(find_files([hidden, folder])) == [hidden, folder + "/a.txt"]


def test_who_takes_only_the_first_files_of_a_folder_is_given_the_same(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a/2.txt", "a/10.txt", "a/1.txt", "c.html", "c_files/x.css", ".hidden.txt", "a/.x", "é.txt")
    made(tmp_path, "story.txt", "story.expected.json", "Z/empty/.x", "z/z/z.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "out").symlink_to("/")
    (tmp_path / "lost.txt").symlink_to("nowhere")
    assert list(first_files(str(tmp_path))) == list(find_files([str(tmp_path)]))
    (nothing,) = first_files(str(tmp_path / "Z"))
    assert isinstance(nothing, Unreadable) and nothing.reason == "no files in this folder"


@pytest.mark.parametrize("read", (1, 3, 6, 100))
def test_who_knows_the_first_names_is_given_the_same_files(tmp_path: Path, read: int) -> None:
    made(tmp_path, "b.txt", "a/2.txt", "a/1.txt", "c.html", "c_files/x.css", ".hidden.txt", "é.txt", "d.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    known = FirstNames(str(tmp_path), tuple(sorted(os.listdir(tmp_path))[:read]))
    assert len(known.names) == min(read, 7) and known.names[0] == ".hidden.txt"
    assert list(first_files(str(tmp_path), known)) == list(find_files([str(tmp_path)]))


def test_paths_keep_their_order(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a.txt")
    paths = [str(tmp_path / "b.txt"), "-", str(tmp_path / "missing"), str(tmp_path / "a.txt")]
    assert list(find_files(paths)) == paths


def test_parts_of_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    made(tmp_path, "Story.html", "Story_files/style.css", "Story_files/deep/x.js", "other_files/a.txt")
    assert found(tmp_path) == ["Story.html", "other_files/a.txt"]


def test_links_that_lead_back_are_not_followed_twice(tmp_path: Path) -> None:
    made(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "sibling").symlink_to(tmp_path / "a")
    assert found(tmp_path) == ["a/1.txt", "loop", "sibling/1.txt"]


def test_links_upon_links_are_told_and_not_followed_for_ever(tmp_path: Path) -> None:
    count = 1_500
    for number in range(count):
        (tmp_path / f"{number:04}").symlink_to(f"{(number + 1) % count:04}")
    assert found(tmp_path) == [f"{number:04}" for number in range(count)]
    assert reason(tmp_path / "0000") == "too many levels of symbolic links"


def test_a_link_back_costs_no_second_look_into_a_large_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "a.txt")
    for number in range(50):
        (tmp_path / f"self{number}").symlink_to(".")
    looks: list[str] = []
    scan = os.scandir

    def look(folder: str) -> object:
        looks.append(folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", look)
    assert found(tmp_path) == ["a.txt"]
    assert looks == [str(tmp_path)]


def test_links_that_lead_out_of_the_folder_are_followed_only_when_they_are_named(tmp_path: Path) -> None:
    made(tmp_path, "outside/secret.txt", "folder/a.txt", "folder/.objects/b")
    (tmp_path / "folder" / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "folder" / "outer").symlink_to("../outside")
    (tmp_path / "folder" / "b.txt").symlink_to(".objects/b")
    (tmp_path / "link").symlink_to("folder")
    assert found(tmp_path / "folder") == found(tmp_path / "link") == ["a.txt", "b.txt"]
    named = str(tmp_path / "folder" / "out.txt")
    assert list(find_files([named])) == [named]
    assert found(tmp_path / "folder" / "outer") == ["secret.txt"]


def test_what_is_expected_of_a_sample_is_no_article(tmp_path: Path) -> None:
    made(tmp_path, "story.txt", "story.expected.json")
    assert found(tmp_path) == ["story.txt"]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    assert found(tmp_path) == ["(no files in this folder)"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_gives_its_reason(tmp_path: Path) -> None:
    made(tmp_path, "shut/a.txt", "b.txt")
    (tmp_path / "shut").chmod(0)
    try:
        assert found(tmp_path) == ["b.txt", "(no permission to read it)"]
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_finding_is_lazy(tmp_path: Path) -> None:
    made(tmp_path, "a.txt", "b/c.txt")
    files = find_files([str(tmp_path)])
    assert next(files) == str(tmp_path / "a.txt")
    (tmp_path / "b" / "c.txt").rename(tmp_path / "b" / "d.txt")
    assert list(files) == [str(tmp_path / "b" / "d.txt")]


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    data = os.urandom(3_000_000)
    (tmp_path / "a").write_bytes(data)
    assert read_bytes(str(tmp_path / "a")) == data


def test_a_name_that_is_no_utf8_is_found_and_read(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text("words")
    except OSError:
        pytest.skip("the file system takes UTF-8 only")
    (path,) = find_files([str(tmp_path)])
    assert isinstance(path, str) and read_bytes(path) == b"words"


def test_what_is_no_file_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe").startswith("a named pipe")
    with socket.socket(socket.AF_UNIX) as endpoint:
        endpoint.bind("socket")
        assert reason(tmp_path / "socket") == "a socket, not a file"
    assert reason("/dev/zero") == "a device, not a file"
    assert reason(tmp_path) == "a folder, not a file"


def test_what_cannot_be_read_gives_a_reason_in_plain_words(tmp_path: Path) -> None:
    assert reason(tmp_path / "missing") == "no such file or folder"
    (tmp_path / "loop").symlink_to("loop")
    assert "symbolic links" in reason(tmp_path / "loop")
    made(tmp_path, "file")
    assert reason(tmp_path / "file" / "below").startswith("no such file")
    assert "null" in reason(str(tmp_path / "a\0b"))
    assert reason(str(tmp_path / ("n" * 300))) == "file name too long"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_gives_its_reason(tmp_path: Path) -> None:
    made(tmp_path, "shut.txt")
    (tmp_path / "shut.txt").chmod(0)
    assert reason(tmp_path / "shut.txt") == "no permission to read it"


def test_a_file_that_is_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    with open(tmp_path / "sparse", "wb") as file:
        file.truncate(5_000_000_000)
    assert reason(tmp_path / "sparse") == "too large (4,768 MB; the limit is 64 MB)"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_a_file_that_hides_its_size_is_read_up_to_the_limit() -> None:
    assert read_bytes("/proc/self/status")
    outcome = read_bytes("/proc/self/status", limit=10)
    assert isinstance(outcome, Unreadable) and outcome.reason.startswith("too large")


def test_a_page_is_large_by_its_text_and_other_files_by_their_size() -> None:
    picture = b"<html><p>Boats.</p><img src='data:" + b"A" * 2_000_000 + b"'>"
    assert not is_large(picture) and is_large(picture[1:])
    assert is_large(b"<html>" + b"<p>It rained all day. It stopped. " * 10_000)
    assert not is_large(b"<html>" + b"<p>x" * 90_000)
    assert is_large(b"line\n" * 6_000) and not is_large(b"words " * 6_000)
    assert is_large(b"\x1f\x8b" + b"x" * 40_000) and not is_large(b"\x1f\x8b" + b"x" * 4_000)
