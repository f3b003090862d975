"""Faults that really happen: kills, full disks, damaged, newer and read-only files, two programs at once."""

import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.conftest import Write
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.library import schema
from tui_reader.library.database import Database
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.rescue import open_library
from tui_reader.library.trouble import LibraryTrouble, TroubleKind

_IMPORT = """
import sys
from tui_reader.library import importing
from tui_reader.library.library import Library
importing._TRANSACTION = 3
library = Library(sys.argv[1], code="code-1")
print("ready", flush=True)
while True:
    library.importing.run(
        [sys.argv[2]], lambda progress: print("kept", len(library.articles), flush=True), processes=0
    )
    if len(sys.argv) > 3:
        break
    with library.database.writing() as connection:
        connection.execute("DELETE FROM place")
"""


_WHOLE = """
SELECT count(*) FROM article a JOIN analysis d ON d.article = a.id JOIN article_fts f ON f.rowid = a.id
"""


def _importer(library: Path, folder: str, *more: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _IMPORT, str(library), folder, *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def folder(write: Write) -> str:
    """A folder of forty articles."""
    paths = [write(numbered(number), f"{number:02}.txt") for number in range(40)]
    return str(Path(paths[0]).parent)


@pytest.mark.parametrize("rounds", [500 if os.environ.get("NEWSREADER_LONG_TESTS") else 12])
def test_a_killed_import_loses_nothing_that_was_kept(tmp_path: Path, folder: str, rounds: int) -> None:
    place = tmp_path / "library.sqlite"
    chance = random.Random(rounds)
    kept = 0
    for round_number in range(rounds):
        if round_number % 10 == 0:  # now and then from the beginning, with the tables not yet made
            for part in ("", "-wal", "-shm"):
                Path(f"{place}{part}").unlink(missing_ok=True)
            kept = 0
        child = _importer(place, folder)
        assert child.stdout is not None
        if round_number % 3:
            child.stdout.readline()
        time.sleep(chance.random() * 0.4)
        child.send_signal(signal.SIGKILL)
        lines = map(str.split, child.stdout.read().splitlines())
        told = [int(words[1]) for words in lines if words[:1] == ["kept"] and len(words) == 2]  # the last may be cut
        child.wait()
        child.stdout.close()
        kept = max([kept, *told])
        library = Library(place, code="code-1")
        assert len(library.articles) >= kept
        with library.database.reading() as connection:
            assert connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            assert connection.execute(_WHOLE).fetchone()[0] == len(library.articles)
        library.close()


def test_two_programs_take_in_the_same_folder_at_once(tmp_path: Path, folder: str) -> None:
    place = tmp_path / "library.sqlite"
    children = [_importer(place, folder, "once") for _ in range(2)]
    for child in children:
        child.communicate(timeout=60)
        assert child.returncode == 0
    library = Library(place, code="code-1")
    assert len(library.articles) == 40
    with library.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM quote").fetchone()[0] == _quotes_of_one(tmp_path, folder)
        connection.execute("INSERT INTO quote_fts(quote_fts) VALUES ('integrity-check')")
    library.close()


def _quotes_of_one(tmp_path: Path, folder: str) -> int:
    library = Library(tmp_path / "one.sqlite", code="code-1")
    library.importing.run([folder], processes=0)
    with library.database.reading() as connection:
        count = int(connection.execute("SELECT count(*) FROM quote").fetchone()[0])
    library.close()
    return count


def test_a_writer_that_takes_too_long_is_named(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.library.database.BUSY_SECONDS", 0.05)
    library = Library(tmp_path / "library.sqlite", code="x")
    other = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    made = library.open(write(PORT_STRIKE))
    assert isinstance(made, Opened)
    assert made.trouble is not None and made.trouble.kind is TroubleKind.BUSY
    other.execute("ROLLBACK")
    other.close()
    library.close()


def test_a_full_disk_costs_what_is_new_and_nothing_else(tmp_path: Path, write: Write, folder: str) -> None:
    library = Library(tmp_path / "library.sqlite", code="x")
    first = library.open(write(LIGHTHOUSE, "light.txt"))
    assert isinstance(first, Opened)
    with library.database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 4}")
    made = library.open(write(_LONG, "strike.txt"))
    assert isinstance(made, Opened)
    assert made.trouble is not None and made.trouble.kind is TroubleKind.FULL
    assert "disk is full" in str(made.trouble)
    with pytest.raises(LibraryTrouble) as caught:
        library.importing.run([folder], processes=0)
    assert caught.value.kind is TroubleKind.FULL
    assert library.articles.analysis(first.summary.digest) == first.article
    with library.database.reading() as connection:
        connection.execute("PRAGMA max_page_count=1073741823")
    library.importing.run(library.importing.unfinished()[0].paths, processes=0)
    assert len(library.articles) == 42
    library.close()


_LONG = PORT_STRIKE + "\n\n".join(numbered(number) for number in range(300))

_LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from tui_reader.library.rescue import open_library
start = open_library(sys.argv[1], code="x")
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
made = start.library.open(sys.argv[2])
print(made.article.headline, "/", made.trouble)
"""


def test_a_file_that_may_not_grow_does_not_prevent_reading(tmp_path: Path, write: Write) -> None:
    path = write(_LONG)
    command = [sys.executable, "-c", _LIMITED, str(tmp_path / "library.sqlite"), path]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert told.returncode == 0, told.stderr
    headline, trouble = told.stdout.split(" / ")
    assert headline and "library.sqlite: the disk" in trouble
    assert len(open_library(str(tmp_path / "library.sqlite"), code="x").library.articles) == 0


@pytest.mark.parametrize("damage", ("no database", "a note", "half of it", "pages of noise"))
def test_a_damaged_library_is_kept_aside(tmp_path: Path, write: Write, damage: str) -> None:
    place = tmp_path / "library.sqlite"
    library = Library(place, code="x")
    library.open(write(LIGHTHOUSE))
    library.close()
    data = place.read_bytes()
    if damage == "no database":
        data = b"not a database at all " * 400
    elif damage == "a note":
        data = b"eggs, bread"  # SQLite would take it for an empty file, and write over it
    elif damage == "half of it":
        data = data[: 4096 * 2]
    else:
        data = data[:4096] + b"\xa5" * (len(data) - 4096)
    place.write_bytes(data)
    start = open_library(str(place), code="x")
    assert start.trouble is not None and start.trouble.kind is TroubleKind.DAMAGED
    assert "kept aside as" in start.trouble.reason
    assert (tmp_path / "library.sqlite.damaged-1").read_bytes() == data
    assert isinstance(start.library.open(write(PORT_STRIKE)), Opened)
    assert len(start.library.articles) == 1
    start.library.close()
    assert open_library(str(place), code="x").trouble is None


def _has_dbstat() -> bool:
    try:
        sqlite3.connect(":memory:").execute("SELECT 1 FROM dbstat")
    except sqlite3.OperationalError:
        return False
    return True


@pytest.mark.skipif(not _has_dbstat(), reason="this SQLite does not tell which page holds what")
def test_damage_met_while_reading_is_told_and_found_at_the_next_start(tmp_path: Path, folder: str) -> None:
    place = tmp_path / "library.sqlite"
    library = Library(place, code="x")
    library.importing.run([folder], processes=0)
    with library.database.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("SELECT pageno FROM dbstat WHERE name = 'analysis' AND pagetype = 'leaf'").fetchall()
    digests = [row.digest for row in library.list().page(0, 40)]
    library.close()
    with open(place, "r+b") as file:
        for (page,) in pages[1:]:
            file.seek((page - 1) * 4096)
            file.write(b"\x5a" * 4096)
    start = open_library(str(place), code="x")
    if start.trouble is None:
        with pytest.raises(LibraryTrouble) as caught:
            for digest in digests:
                start.library.articles.analysis(digest)
        assert caught.value.kind is TroubleKind.DAMAGED
        start.library.close()
        start = open_library(str(place), code="x")
    assert start.trouble is not None and "kept aside" in start.trouble.reason
    start.library.close()


def test_a_library_is_for_its_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / "data" / "library.sqlite"
    open_library(str(place), code="x").library.close()
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_a_newer_library_is_left_alone(tmp_path: Path, write: Write) -> None:
    place = tmp_path / "library.sqlite"
    Library(place, code="x").close()
    connection = sqlite3.connect(place)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = place.read_bytes()
    start = open_library(str(place), code="x")
    assert start.trouble is not None and start.trouble.kind is TroubleKind.NEWER
    assert "newer newsreader" in start.trouble.reason and "reading goes on" in start.trouble.reason
    assert isinstance(start.library.open(write(PORT_STRIKE)), Opened)
    assert place.read_bytes() == before


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "other.sqlite"
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE bookmarks(url)")
    connection.close()
    start = open_library(str(place), code="x")
    assert start.trouble is not None and "another program" in start.trouble.reason
    assert [name for (name,) in sqlite3.connect(place).execute("SELECT name FROM sqlite_master")] == ["bookmarks"]


def test_an_older_library_is_brought_forward_after_a_copy(tmp_path: Path, write: Write) -> None:
    place = tmp_path / "library.sqlite"
    library = Library(place, code="x")
    made = library.open(write(PORT_STRIKE))
    assert isinstance(made, Opened)
    library.close()

    def next_step(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE article ADD COLUMN mood TEXT")

    database = Database(str(place))
    schema.prepare(database, (*schema.MIGRATIONS, next_step))
    with database.reading() as connection:
        assert connection.execute("SELECT mood FROM article").fetchall() == [(None,)]
    database.close()
    version = len(schema.MIGRATIONS)
    copy = Library(schema.backup_path(str(place), version), code="x")
    assert copy.articles.analysis(made.summary.digest) == made.article
    copy.close()


def test_a_step_forward_that_fails_changes_nothing(tmp_path: Path) -> None:
    place = tmp_path / "library.sqlite"
    Library(place, code="x").close()

    def broken_step(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE note")
        connection.execute("CREATE TABLE article(id)")

    with pytest.raises(LibraryTrouble):
        schema.prepare(Database(str(place)), (*schema.MIGRATIONS, broken_step))
    library = Library(place, code="x")
    assert library.marks.note("00" * 32) == ""
    library.close()


_AS_NOBODY = """
import os, sys, urllib.parse  # which nobody may not read where the interpreter is root's own
from tui_reader.library.rescue import open_library
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
start = open_library(sys.argv[1], code="x")
made = start.library.open(sys.argv[2])
print(len(start.library.articles), made.article.headline, "/", start.trouble)
"""


def _as_nobody(place: Path, article: str) -> str:
    command = [sys.executable, "-c", _AS_NOBODY, str(place), article]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert told.returncode == 0, told.stderr
    return told.stdout


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may enter; the one that pytest gives is closed to others."""
    package = Path(schema.__file__).resolve()
    if os.getuid() == 0 and not all(parent.stat().st_mode & stat.S_IXOTH for parent in package.parents):
        pytest.skip("another user cannot read the package here, and root may write everything")
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    for folder, _, _ in os.walk(made):
        os.chmod(folder, 0o755)
    shutil.rmtree(made)


def test_a_read_only_library_is_read(public: Path) -> None:
    article = public / "light.txt"
    article.write_text(LIGHTHOUSE)
    strike = public / "strike.txt"
    strike.write_text(PORT_STRIKE)
    folder = public / "data"
    folder.mkdir()
    place = folder / "library.sqlite"
    library = Library(place, code="x")
    library.open(str(article))
    library.close()
    place.chmod(0o444)
    folder.chmod(0o555)
    told = _as_nobody(place, str(strike))
    folder.chmod(0o755)
    assert told.startswith("1 Port strike")
    assert "can be read and not written to" in told


def test_a_folder_that_cannot_be_made_does_not_prevent_reading(public: Path) -> None:
    strike = public / "strike.txt"
    strike.write_text(PORT_STRIKE)
    folder = public / "locked"
    folder.mkdir(mode=0o555)
    told = _as_nobody(folder / "deeper" / "library.sqlite", str(strike))
    assert told.startswith("1 Port strike")
    assert "nothing is kept" in told


def test_a_library_that_vanishes_while_it_is_used_does_not_prevent_reading(tmp_path: Path, write: Write) -> None:
    (tmp_path / "data").mkdir()
    library = Library(tmp_path / "data" / "library.sqlite", code="x")
    shutil.rmtree(tmp_path / "data")
    assert isinstance(library.open(write(PORT_STRIKE)), Opened)
    library.close()
