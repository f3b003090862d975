"""What is saved out of a damaged library."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.library.conftest import Write
from tests.library.invented import PORT_STRIKE, numbered
from tui_reader.library.library import Library
from tui_reader.library.marks import Position
from tui_reader.library.opening import Opened
from tui_reader.library.rescue import keep_aside, open_library
from tui_reader.library.salvaging import salvage
from tui_reader.library.saved_marks import has_saved_marks
from tui_reader.model import Span
from tui_reader.revision.annotations import annotate
from tui_reader.revision.corrections import hide_block


@pytest.fixture
def folder(write: Write) -> str:
    """A folder of nine articles."""
    paths = [write(numbered(number), f"{number:02}.txt") for number in range(9)]
    return str(Path(paths[0]).parent)


def test_what_cannot_be_made_again_is_saved_out_of_a_damaged_library(tmp_path: Path, write: Write) -> None:
    place = tmp_path / "library.sqlite"
    library = Library(place, code="x")
    made = library.open(write(PORT_STRIKE))
    assert isinstance(made, Opened)
    library.revising.correct(made.summary.digest, hide_block(made.article, 2))
    library.annotations.add(made.summary.digest, annotate(made.article, Span(0, 9), "note"))
    marked = _marked(library, made.summary.digest)
    with library.database.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("SELECT rootpage FROM sqlite_master WHERE name IN ('article', 'quote')").fetchall()
    library.close()
    with open(place, "r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * 4096)
            file.write(b"\x5a" * 4096)
    start = open_library(str(place), code="x")
    assert start.trouble is not None and "3 of its marks, corrections and annotations" in start.trouble.reason
    again = start.library.open(made.article.document.name)
    assert isinstance(again, Opened) and again.article.document.blocks[2].is_hidden
    assert len(start.library.annotations.of(again.article)) == 1
    assert again.summary.read and again.summary.starred
    assert _marks_of(start.library, made.summary.digest) == marked
    start.library.close()


def _marked(library: Library, digest: str) -> tuple[object, ...]:
    library.marks.set_read(digest)
    library.marks.set_starred(digest)
    library.marks.add_tag(digest, "Port strike")
    library.marks.add_tag(digest, "docks")
    library.marks.set_note(digest, "Ask the\nharbour board.")
    library.marks.set_position(digest, Position(3, 40))
    return _marks_of(library, digest)


def _marks_of(library: Library, digest: str) -> tuple[object, ...]:
    marks = library.marks
    return marks.tags(digest), marks.note(digest), marks.position(digest), library.articles.summary(digest)


@pytest.mark.parametrize("lost", ("article", "tag", "note", "position", "article_starred", "article_unread"))
def test_marks_are_saved_from_each_table_whatever_became_of_the_others(
    tmp_path: Path, write: Write, folder: str, lost: str
) -> None:
    place = tmp_path / "library.sqlite"
    library = Library(place, code="x")
    library.importing.run([folder], processes=0)
    digests = [row.digest for row in library.list().page(0, 9)]
    for digest in digests[:4]:
        _marked(library, digest)
    library.marks.set_starred(digests[1], False)
    library.marks.set_read(digests[2], False)
    with library.database.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (lost,)).fetchone()
    library.close()
    with open(place, "r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x5a" * 4096)
    aside = keep_aside(str(place))
    new = Library(place, code="x")
    assert salvage(aside, new.database) == 4
    new.importing.run([folder], processes=0)
    rows = [new.articles.summary(digest) for digest in digests]
    assert [row.read for row in rows if row] == [True, True, False, True, *[False] * 5]
    assert [row.starred for row in rows if row] == [True, False, True, True, *[False] * 5]
    assert new.marks.tags(digests[0]) == (() if lost == "tag" else ("docks", "port-strike"))
    assert new.marks.note(digests[0]) == ("" if lost == "note" else "Ask the\nharbour board.")
    assert new.marks.position(digests[0]) == (None if lost == "position" else Position(3, 40))
    with new.database.reading() as connection:
        assert not has_saved_marks(connection)
    new.close()


def test_marks_that_wait_for_their_article_are_saved_too(tmp_path: Path, write: Write) -> None:
    path = write(PORT_STRIKE)
    digest = sha256(Path(path).read_bytes()).hexdigest()
    place = tmp_path / "library.sqlite"
    library = Library(place, code="x")
    library.marks.add_tag(digest, "docks")
    library.close()
    aside = keep_aside(str(place))
    new = Library(place, code="x")
    assert salvage(aside, new.database) == 1
    new.open(path)
    assert new.marks.tags(digest) == ("docks",)
    new.close()
