"""The store: one article for each content, many files, reopened without parsing."""

import os
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.library.conftest import Write
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.orders import Order
from tui_reader.library.saved_marks import has_saved_marks
from tui_reader.library.stamps import stamp_of
from tui_reader.model import Unreadable

Open = Callable[..., Opened]
_PARSE = "tui_reader.library.opening.read_one"
_READ = "tui_reader.library.opening.read_data"


def _open(library: Library, path: str) -> Opened:
    made = library.open(path)
    assert isinstance(made, Opened)
    return made


def test_an_opened_article_is_kept(library: Library, opened: Open) -> None:
    made = opened(PORT_STRIKE)
    assert library.articles.analysis(made.article.document.sha256) == made.article
    assert len(library.articles) == 1


def test_an_unchanged_file_is_neither_read_nor_parsed_again(library: Library, write: Write) -> None:
    path = write(PORT_STRIKE)
    first = _open(library, path)
    with patch(_PARSE, side_effect=AssertionError), patch(_READ, side_effect=AssertionError):
        assert _open(library, path) == first


def test_another_encoding_has_a_known_file_read_anew(library: Library, write: Write) -> None:
    path = write(PORT_STRIKE)
    Path(path).write_bytes(PORT_STRIKE.replace("\n", " Štěpán Kučera.\n", 1).encode("cp1250"))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    guessed = _open(library, path)
    told = library.open(path, encoding="cp1250")
    assert isinstance(told, Opened)
    assert (told.article.document.encoding, guessed.article.document.encoding) == ("cp1250", "cp1252")
    assert "Štěpán" in told.article.document.blocks[0].text


def test_a_changed_file_is_another_article(library: Library, write: Write) -> None:
    first = _open(library, write(PORT_STRIKE))
    second = _open(library, write(PORT_STRIKE.replace("third", "fourth")))
    assert first.article.document.sha256 != second.article.document.sha256
    assert len(library.articles) == 2


def test_a_file_written_a_moment_ago_is_not_trusted_to_be_unchanged(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "fresh.txt"
    path.write_text(PORT_STRIKE)
    _open(library, str(path))
    stamp = stamp_of(str(path))
    path.write_text(PORT_STRIKE.replace("eleven", "twelve"))
    assert stamp is not None
    os.utime(path, ns=(stamp.mtime_ns, stamp.mtime_ns))  # the same size, time and inode, another text
    assert "twelve" in _open(library, str(path)).article.body.text


def test_a_file_that_vanished_is_still_read(library: Library, write: Write) -> None:
    path = write(PORT_STRIKE)
    first = _open(library, path)
    os.unlink(path)
    again = _open(library, path)
    assert again.gone
    assert again.article == first.article


def test_a_moved_file_is_known_by_its_content(library: Library, write: Write) -> None:
    path = write(PORT_STRIKE)
    first = _open(library, path)
    library.marks.set_starred(first.article.document.sha256)
    os.rename(path, path + ".moved")
    with patch(_PARSE, side_effect=AssertionError):
        again = _open(library, path + ".moved")
    assert again.summary.starred
    assert again.article.document.name == path + ".moved"
    assert library.articles.paths(first.article.document.sha256) == (path + ".moved", path)


def test_an_older_content_of_a_file_is_opened_by_its_digest(library: Library, write: Write) -> None:
    path = write(PORT_STRIKE)
    first = _open(library, path)
    kept = library.open_kept(first.summary.digest)
    assert kept is not None and not kept.gone and kept.article == first.article
    _open(library, write(PORT_STRIKE.replace("third", "fourth")))
    older = library.open_kept(first.summary.digest)
    assert older is not None and older.gone and "third" in (older.article.headline or "")
    assert library.open_kept("00" * 32) is None


def test_what_was_never_there_is_unreadable(library: Library, tmp_path: Path) -> None:
    assert isinstance(library.open(str(tmp_path / "nothing.txt")), Unreadable)


def test_newer_code_parses_again_and_keeps_the_marks(library: Library, write: Write) -> None:
    path = write(PORT_STRIKE)
    digest = _open(library, path).article.document.sha256
    library.marks.set_read(digest)
    library.marks.add_tag(digest, "Port Strike")
    assert library.database.path
    newer = Library(library.database.path, code="code-2")
    assert not newer.articles.is_current(digest)
    assert _open(newer, path).summary.read
    assert newer.articles.is_current(digest)
    assert newer.marks.tags(digest) == ("port-strike",)
    assert len(newer.articles) == 1
    newer.close()


def test_marks_are_kept_by_content(library: Library, opened: Open) -> None:
    from tui_reader.library.marks import Position

    digest = opened(PORT_STRIKE).article.document.sha256
    assert library.marks.position(digest) is None
    assert library.marks.set_position(digest, Position(3, 40))
    assert library.marks.position(digest) == Position(3, 40)
    assert library.marks.set_note(digest, "ask the union")
    assert library.marks.note(digest) == "ask the union"
    assert library.marks.set_note(digest, " ")
    assert library.marks.note(digest) == ""
    assert library.marks.add_tag(digest, "harbour") and library.marks.remove_tag(digest, "Harbour")
    assert library.marks.tags(digest) == ()
    assert not library.marks.set_read("00" * 32)


def test_marks_of_an_article_that_is_not_here_wait_for_it(library: Library, write: Write) -> None:
    from tui_reader.library.marks import Position

    path = write(PORT_STRIKE)
    digest = sha256(Path(path).read_bytes()).hexdigest()
    marks = library.marks
    assert not any((marks.set_read(digest), marks.set_starred(digest), marks.set_note(digest, "ask the union")))
    assert not any((marks.add_tag(digest, "Port"), marks.add_tag(digest, "grain"), marks.remove_tag(digest, "port")))
    assert not marks.set_position(digest, Position(1, 2))
    assert not marks.set_read(digest, False)
    opened = _open(library, path)
    assert opened.summary.starred and not opened.summary.read
    assert (marks.tags(digest), marks.note(digest)) == (("grain",), "ask the union")
    assert marks.position(digest) == Position(1, 2)
    with library.database.reading() as connection:
        assert not has_saved_marks(connection)


def test_marks_that_were_taken_back_wait_for_nothing(library: Library) -> None:
    marks, digest = library.marks, "00" * 32
    for is_set in (True, False):
        assert not any((marks.set_starred(digest, is_set), marks.set_note(digest, "ask" if is_set else " ")))
        assert not (marks.add_tag if is_set else marks.remove_tag)(digest, "port")
        with library.database.reading() as connection:
            assert has_saved_marks(connection) == is_set


def test_a_list_gives_its_rows_by_page(library: Library, opened: Open) -> None:
    strike = opened(PORT_STRIKE, "a.txt").summary
    light = opened(LIGHTHOUSE, "b.txt").summary
    listing = library.list(Order.ADDED)
    assert listing.page(0, 10) == [light, strike]
    assert listing.page(1, 10) == [strike]
    assert listing.page(2, 10) == []
    assert listing.index_of(strike.digest) == 1
    by_headline = [row.headline for row in library.list(Order.HEADLINE).page(0, 2)]
    assert by_headline == sorted(by_headline, key=str)


def test_rows_of_files_cost_no_parsing(library: Library, write: Write) -> None:
    known, other = write(PORT_STRIKE, "a.txt"), write(LIGHTHOUSE, "b.txt")
    summary = _open(library, known).summary
    stamps = [stamp_of(other), stamp_of(known)]
    assert all(stamps)
    assert library.articles.look_up([stamp for stamp in stamps if stamp]) == [None, summary]


def test_a_file_that_cannot_be_shown_is_remembered_with_its_reason(library: Library, write: Write) -> None:
    stamp = stamp_of(write("\0" * 100))
    assert stamp is not None
    library.articles.keep([], [(stamp, "no text in it")])
    row = library.articles.look_up([stamp])[0]
    assert row is not None and row.problem == "no text in it"


def test_file_names_that_are_no_utf8_are_kept(library: Library, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(str(tmp_path)) + b"/caf\xe9.txt")
    with open(path, "w") as file:
        file.write(PORT_STRIKE)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    made = _open(library, path)
    assert made.summary.path == path
    assert library.articles.paths(made.summary.digest) == (path,)
    assert library.list().page(0, 1)[0].path == path
    with patch(_PARSE, side_effect=AssertionError):
        assert _open(library, path).article.document.name == path


def test_a_clock_that_goes_backwards_loses_no_order(library: Library, write: Write) -> None:
    first = _open(library, write(PORT_STRIKE, "a.txt")).summary
    with patch("time.time", return_value=1_000.0), patch("time.time_ns", return_value=1_000_000_000_000):
        path = write(LIGHTHOUSE, "b.txt")
        second = _open(library, path).summary
        with patch(_PARSE, side_effect=AssertionError):
            assert _open(library, path).summary == second
    assert library.list(Order.ADDED).page(0, 2) == [second, first]


@pytest.mark.parametrize("place", ("file", "memory"))
def test_threads_use_a_library_at_once(tmp_path: Path, write: Write, place: str) -> None:
    library = Library(tmp_path / "shared.sqlite" if place == "file" else None, code="x")
    paths = [write(PORT_STRIKE.replace("eleven", f"{number}"), f"{number}.txt") for number in range(12)]
    faults: list[BaseException] = []

    def work(path: str) -> None:
        try:
            made = _open(library, path)
            library.marks.set_read(made.summary.digest)
            library.list().page(0, 5)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert len(library.articles) == 12
    assert all(row.read for row in library.list().page(0, 12))
    library.close()


def test_a_library_in_memory_leaves_no_trace(tmp_path: Path, write: Write) -> None:
    path = write(PORT_STRIKE)
    before = sorted(tmp_path.rglob("*"))
    library = Library(None, code="x")
    assert _open(library, path).summary.headline
    assert len(library.list()) == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_bytes_that_were_read_already_are_opened(library: Library) -> None:
    made = library.open("-", data=PORT_STRIKE.encode())
    assert isinstance(made, Opened) and made.summary.path == "-"
    assert library.articles.paths(made.summary.digest) == ()
    assert len(library.list()) == 1
