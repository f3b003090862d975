"""A disk without room: what one marks, notes and corrects meanwhile is kept as soon as there is some."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import sha256
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.library.invented import PORT_STRIKE, papers_in
from tests.ui.driving import Driver
from tests.ui.shelved import shelved
from tui_reader.library.database import Database
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.trouble import LibraryTrouble, TroubleKind
from tui_reader.ui.librarian import Librarian


class Disk:
    """A disk that is full, or is not."""

    is_full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """The disk of every library."""
    disk, writing = Disk(), Database.writing

    @contextmanager
    def written(database: Database) -> Iterator[Connection]:
        if disk.is_full:
            raise LibraryTrouble(database.name, "the disk is full; nothing more is kept", TroubleKind.FULL)
        lent: AbstractContextManager[Connection] = writing(database)
        with lent as connection:
            yield connection

    monkeypatch.setattr(Database, "writing", written)
    return disk


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return papers_in(tmp_path / "papers", a=PORT_STRIKE) / "a.txt"


@pytest.fixture
def librarian(tmp_path: Path, paper: Path, disk: Disk) -> Librarian:
    """Keeps a library of one article."""
    librarian = Librarian(str(tmp_path / "library.sqlite"), is_wanted=True)
    library = librarian.get()
    assert library is not None
    library.open(str(paper))
    return librarian


def digest_of(paper: Path) -> str:
    return sha256(paper.read_bytes()).hexdigest()


def test_what_there_is_no_room_for_is_written_later_in_its_order(
    librarian: Librarian, paper: Path, disk: Disk
) -> None:
    library = librarian.get()
    assert library is not None
    digest, disk.is_full = digest_of(paper), True
    librarian.note(lambda library: library.marks.set_note(digest, "first"))
    librarian.note(lambda library: library.marks.set_note(digest, "second"))
    trouble = librarian.write_down()
    assert trouble is not None and trouble.kind is TroubleKind.FULL
    assert librarian.told_at_the_end == "the library: the disk is full; 2 changes are not kept"
    disk.is_full = False
    assert librarian.write_down() is None
    assert library.marks.note(digest) == "second" and librarian.told_at_the_end == ""


def test_what_cannot_be_done_now_is_done_before_what_is_wanted_next(
    librarian: Librarian, paper: Path, disk: Disk
) -> None:
    library = librarian.get()
    assert library is not None
    digest, disk.is_full = digest_of(paper), True
    with pytest.raises(LibraryTrouble, match="the disk is full; what you change is kept when it can be"):
        librarian.do(lambda library: library.marks.add_tag(digest, "cranes"))
    assert librarian.told_at_the_end == "the library: the disk is full; one change is not kept"
    disk.is_full = False
    assert librarian.do(lambda library: library.marks.remove_tag(digest, "cranes"))
    assert library.marks.tags(digest) == ()


async def test_marks_and_corrections_made_on_a_full_disk_are_kept(paper: Path, tmp_path: Path, disk: Disk) -> None:
    app = shelved(tmp_path / "library.sqlite", paper)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await driver.settle()
        disk.is_full = True
        await driver.press("asterisk")
        assert "the disk is full; what you change is kept when it can be" in driver.text()
        await driver.press("enter", "j", "D")
        assert "the disk is full; what you change is kept when it can be" in driver.text()
        disk.is_full = False
        await driver.press("m")
    app.sources.librarian.close()
    library = Library(tmp_path / "library.sqlite")
    kept = library.articles.at_path(str(paper))
    assert kept is not None and kept.starred
    assert len(library.corrections.of(kept.digest)) == 1


async def test_marks_on_an_article_that_there_was_no_room_for_are_kept(
    paper: Path, tmp_path: Path, disk: Disk
) -> None:
    Library(tmp_path / "library.sqlite").close()
    disk.is_full = True
    app = shelved(tmp_path / "library.sqlite", paper)
    async with app.run_test(size=(120, 40)) as pilot:
        driver = Driver(pilot, app)
        await driver.settle()
        await driver.press("asterisk")
        assert "the disk is full" in driver.text()
        disk.is_full = False
        await driver.press("m")
    app.sources.librarian.close()
    library = Library(tmp_path / "library.sqlite")
    assert len(library.articles) == 0
    opened = library.open(str(paper))
    assert isinstance(opened, Opened) and opened.summary.starred
    library.close()
