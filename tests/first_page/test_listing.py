"""The first page of a large folder, whose names are read by a process of their own."""

import os
import time
from pathlib import Path

import pytest

from tui_reader.first_page import listing, opening
from tui_reader.first_page.listing import Listing, first_of
from tui_reader.first_page.opening import Order, opened
from tui_reader.library.settings import Settings

ARTICLE = "Tolls rise on the {0} bridge\n\nBy Vera Lindqvist\n\nThe {0} bridge costs more, the board said.\n"
NAMES = (".a", "b.txt", "\udcff.txt", "new\nline.txt", *(f"c{number:04}.txt" for number in range(400)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as large."""
    monkeypatch.setattr(listing, "_LARGE", 1)
    for name in NAMES:
        (tmp_path / name).write_text(ARTICLE.format(name.strip(".\n").encode("ascii", "replace").decode()))
    return tmp_path


def listed(folder: Path) -> Listing:
    listing = Listing.begun(str(folder))
    assert listing is not None
    return listing


def test_names_come_from_another_process_in_order(folder: Path) -> None:
    known = listed(folder).first_names()
    assert known is not None
    assert known.names == tuple(sorted(NAMES))


@pytest.mark.parametrize(
    "names",
    (
        pytest.param([f"{number:04}.txt" for number in range(1200)], id="ascii"),
        pytest.param(["\udcff.txt", "\U0001f5de.txt", "\uffee.txt", "é.txt", "a.txt"], id="bytes that are no words"),
        pytest.param([*(f"{number:04}" for number in range(499)), "\udcf5", "\U0001f5de"], id="among the last"),
    ),
)
def test_the_first_names_are_the_first_in_the_order_of_words(names: list[str]) -> None:
    given = [os.fsencode(name) for name in reversed(names)]
    assert [os.fsdecode(name) for name in first_of(given)] == sorted(names)[:500]


@pytest.mark.parametrize("some", (0, 1, 2, 500))
def test_the_page_is_the_same_whatever_was_guessed(folder: Path, monkeypatch: pytest.MonkeyPatch, some: int) -> None:
    monkeypatch.setattr(opening, "_SOME", some)
    order = Order(str(folder), None, Settings())
    assert opened(order, listed(folder)) == opened(order)


def test_a_right_guess_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    outlined = opening._outlined

    def note(path: str, encoding: str | None) -> object:
        read.append(os.path.basename(path))
        return outlined(path, encoding)

    monkeypatch.setattr(opening, "_outlined", note)
    assert opened(Order(str(folder), None, Settings()), listed(folder)) is not None
    assert read == ["b.txt"]


def test_what_is_small_or_no_folder_is_not_listed_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert [Listing.begun(str(path)) for path in (tmp_path, tmp_path / "a.txt", tmp_path / "missing")] == [None] * 3
    assert Listing.begun("") is None and Listing.begun("a\0b") is None


def test_the_reader_waits_only_until_the_names_are_there(folder: Path) -> None:
    names = listed(folder)
    names.wait()
    known = names.first_names()
    assert known is not None and len(known.names) == len(NAMES)


def test_who_lets_go_of_names_does_not_wait_for_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "listdir", lambda _: time.sleep(60))
    begun = time.monotonic()
    listed(folder).end()
    assert time.monotonic() - begun < 30


def test_a_folder_that_cannot_be_listed_has_no_first_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "listdir")
    assert listed(folder).first_names() is None


def test_no_more_than_the_first_names_are_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST", 3)
    known = listed(folder).first_names()
    assert known is not None
    assert known.names == tuple(sorted(NAMES)[:3])


def test_where_no_process_can_be_started_nothing_is_listed_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    assert Listing.begun(str(folder)) is None
