"""A library that somebody else has written: refused with its reason, or read without what does not belong there."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader.library.first_look import look_at_file, look_at_library
from tui_reader.library.library import Library
from tui_reader.library.marks import Position
from tui_reader.library.opening import Opened
from tui_reader.library.orders import Order
from tui_reader.library.query import Misunderstood
from tui_reader.library.rescue import open_library
from tui_reader.library.trouble import LibraryTrouble, TroubleKind
from tui_reader.model import Span
from tui_reader.revision.anchors import anchor_passage
from tui_reader.revision.annotations import Annotation
from tui_reader.revision.corrections import MergeNames

Write = Callable[..., str]

_ENDLESS = "(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n)"
_STRANGE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "a view in the place of a table",
        ("ALTER TABLE article RENAME TO hidden", f"CREATE VIEW article AS SELECT * FROM hidden WHERE id < {_ENDLESS}"),
        "a view",
    ),
    ("a trigger", ("CREATE TRIGGER t AFTER UPDATE ON article BEGIN DELETE FROM note; END",), "a trigger"),
    ("a column that calculates", ("CREATE TABLE x(a, b GENERATED ALWAYS AS (zeroblob(9)))",), "calculates"),
    ("an index that calculates", ("CREATE INDEX i ON article(zeroblob(length(headline)))",), "calculates"),
    ("a check", ("CREATE TABLE x(a CHECK (a <> hex(zeroblob(9))))",), "calculates"),
    ("another index of words", ("CREATE VIRTUAL TABLE x USING fts5(a)",), "a table, 'x'"),
    ("no note", ("DROP TABLE note",), "lacks the table note"),
    ("articles without numbers", ("ALTER TABLE quote RENAME TO q", "CREATE TABLE quote(id)"), "have no numbers"),
)


@pytest.fixture
def shelf(tmp_path: Path, write: Write) -> Path:
    """A library with two articles and everything that a reader can add to them."""
    place = tmp_path / "theirs.sqlite"
    library = Library(place, code="x")
    opened = library.open(write(PORT_STRIKE, "port.txt"))
    assert isinstance(opened, Opened)
    assert isinstance(library.open(write(LIGHTHOUSE, "light.txt")), Opened)
    digest = opened.article.document.sha256
    library.marks.add_tag(digest, "harbour")
    library.marks.set_note(digest, "A note.")
    library.marks.set_position(digest, Position(1, 2))
    library.revising.correct(digest, MergeNames(("Tomas Verrin",), "Tom Verrin"))
    library.annotations.add(digest, Annotation(anchor_passage(opened.article, Span(0, 10)), "A note."))
    library.speakers.merge("edda marrow", "ines aldermoor")
    library.close()
    return place


def _change(place: Path, *statements: str) -> None:
    connection = sqlite3.connect(place, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(("statements", "reason"), [pytest.param(*row[1:], id=row[0]) for row in _STRANGE])
def test_what_no_newsreader_makes_is_refused_and_left_alone(
    shelf: Path, statements: tuple[str, ...], reason: str
) -> None:
    _change(shelf, *statements)
    before = shelf.read_bytes()
    assert look_at_library(str(shelf)) is None
    start = open_library(str(shelf), code="x")
    assert start.trouble is not None and start.trouble.kind is TroubleKind.FOREIGN
    assert reason in start.trouble.reason and start.trouble.path == str(shelf)
    assert len(start.library.articles) == 0
    assert shelf.read_bytes() == before


def _columns(place: Path) -> dict[str, list[str]]:
    """Give the columns of every table but those that belong to the indices of words."""
    connection = sqlite3.connect(place)
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' AND name NOT LIKE 'sqlite%'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    found = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for (name,) in names}
    connection.close()
    return found


_VALUES = (None, "text \x1b]0;x\x07", b"\x00\xff", b"", -1, 2**63 - 1, 1.5, float("inf"))


@pytest.mark.parametrize("value", _VALUES, ids=repr)
def test_any_value_may_stand_in_any_column(shelf: Path, write: Write, value: object) -> None:
    files = (write(PORT_STRIKE, "port.txt"), write(LIGHTHOUSE, "light.txt"))
    whole = shelf.read_bytes()
    for table, columns in _columns(shelf).items():
        shelf.write_bytes(whole)
        connection = sqlite3.connect(shelf, isolation_level=None)
        numbered = [f"{name} INTEGER PRIMARY KEY" if name == "id" else name for name in columns]
        connection.execute(f"ALTER TABLE {table} RENAME TO old")
        connection.execute(f"CREATE TABLE {table}({', '.join(numbered)})")
        connection.execute(f"INSERT INTO {table} SELECT * FROM old")
        connection.execute("DROP TABLE old")
        kept = {"id", "article", "digest" if table == "article" else ""}
        if isinstance(value, str):
            kept.add("path")  # a file may be called anything
        changed = ", ".join(f"{name} = ?1" for name in columns if name not in kept)
        connection.execute(f"UPDATE {table} SET {changed}", (value,))
        if table == "article":
            connection.execute("UPDATE article SET digest = ? WHERE id = 2", (value,))
        connection.close()
        _read_all(shelf, files)


def _read_all(place: Path, files: tuple[str, ...]) -> None:
    """Ask for everything; only a trouble with the library may come of it, and nothing that a terminal obeys."""
    look_at_library(str(place))
    look_at_file(str(place), files[0])
    start = open_library(str(place), code="x")
    library = start.library
    assert start.trouble is None
    told: list[object] = []
    for order in Order:
        told += library.list(order).page(0, 9)
    for query in ("harbour", "speaker:verrin", "is:unread", "tag:harbour"):
        articles, quotes = library.search.articles(query), library.search.quotes(query)
        assert not isinstance(articles, Misunderstood) and not isinstance(quotes, Misunderstood)
        told += [*articles.page(0, 9), *quotes.page(0, 9)]
    for speaker in library.speakers.find():
        told += [speaker.name, *library.speakers.statements(speaker.key)]
        library.speakers.shared_quotations(speaker.key)
    told += [*library.corrected(), *library.corrections.lines(), *library.annotations.listed()]
    told += [library.annotations.to_w3c(), library.importing.unfinished()]
    told += library.marks.all_tags()
    for file in files:
        opened = library.open(file)
        assert isinstance(opened, Opened)
        digest = opened.article.document.sha256
        told += [library.open_kept(digest), library.stories.versions(digest), library.stories.nearest(digest)]
        told += [library.marks.note(digest), library.marks.position(digest), library.articles.paths(digest)]
        told += [library.related.similar(opened.article), library.related.find(opened.article.headline or "")]
    with suppress(LibraryTrouble):
        library.importing.run([os.path.dirname(files[0])], processes=0)
        library.revising.apply_lessons()
    library.close()
    assert "\\x1b" not in repr(told)
    later = Library(place, code="y")
    with suppress(LibraryTrouble):
        later.renewing.run(processes=0)
    later.close()


def test_a_text_that_is_no_utf8_hides_none_of_the_others(shelf: Path) -> None:
    _change(shelf, "UPDATE article SET headline = CAST(x'ff41' AS TEXT) WHERE id = 1")
    library = Library(shelf, code="x")
    rows = library.list().page(0, 9)
    assert rows[1].headline == "\ufffdA" and (rows[0].headline or "").startswith("Lighthouse")
    library.close()


def test_an_endless_headline_is_cut(shelf: Path) -> None:
    _change(shelf, "UPDATE article SET headline = replace(hex(zeroblob(500000)), '0', 'a'), published = headline")
    library = Library(shelf, code="x")
    assert all(len(row.headline or "") <= 2000 for row in library.list().page(0, 9))
    library.close()
    look = look_at_library(str(shelf))
    assert look is not None and len(look.summary.headline or "") <= 2000


def test_what_sqlite_says_is_told_as_a_fault_of_the_library(shelf: Path) -> None:
    _change(shelf, "DROP INDEX article_by_words", "ALTER TABLE article DROP COLUMN words")
    start = open_library(str(shelf), code="x")
    with pytest.raises(LibraryTrouble, match="not as a newsreader makes it"):
        start.library.list().page(0, 9)
    start.library.close()
