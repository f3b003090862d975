"""An import that was broken off is this user's, or it is not: the file of the library may come from somebody else."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader.library.library import Library
from tui_reader.library.locations import key_file
from tui_reader.library.unfinished import Unfinished

ELSEWHERE = "/srv/papers"


def begin(library: Library, *paths: str) -> None:
    """Begin an import and leave it."""
    library.importing._begin(paths)


def insert(library: Library, kept: object) -> None:
    """Note an import by hand."""
    with library.database.writing() as connection:
        connection.execute("INSERT INTO intake(paths, begun) VALUES (?, 0)", (kept,))


def kept_of(library: Library) -> str:
    """Give what is kept of the only import."""
    with library.database.reading() as connection:
        return str(connection.execute("SELECT paths FROM intake").fetchone()[0])


def test_what_was_begun_here_is_ours_wherever_the_library_is_by_now(library: Library, tmp_path: Path) -> None:
    begin(library, ELSEWHERE)
    library.close()
    moved = tmp_path / "moved.sqlite"
    shutil.move(str(library.database.path), moved)
    again = Library(moved)
    assert again.importing.unfinished() == (Unfinished((ELSEWHERE,), is_ours=True),)
    again.close()


def test_what_was_begun_with_another_key_is_not(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin(library, ELSEWHERE)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "of another machine"))
    assert library.importing.unfinished() == (Unfinished((ELSEWHERE,), is_ours=False),)
    begin(library, "/srv/mine")
    assert [each.is_ours for each in library.importing.unfinished()] == [False, True]


FORGERIES: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("as older versions kept it", lambda kept: json.dumps(json.loads(kept)["paths"])),
    ("other paths under a signature", lambda kept: kept.replace("papers", "secrets")),
    ("no signature", lambda kept: json.dumps({"paths": [ELSEWHERE]})),
    ("an empty one", lambda kept: json.dumps({"paths": [ELSEWHERE], "signed": ""})),
    ("one that is no text", lambda kept: json.dumps({"paths": [ELSEWHERE], "signed": [1]})),
    ("one with half a character", lambda kept: json.dumps({"paths": [ELSEWHERE], "signed": "\udc80"})),
)


@pytest.mark.parametrize("forge", [pytest.param(forge, id=name) for name, forge in FORGERIES])
def test_what_is_forged_is_not_ours(library: Library, forge: Callable[[str], object]) -> None:
    begin(library, ELSEWHERE)
    kept = kept_of(library)
    with library.database.writing() as connection:
        connection.execute("UPDATE intake SET paths = ?", (forge(kept),))
    assert [each.is_ours for each in library.importing.unfinished()] == [False]


@pytest.mark.parametrize("kept", ["", "null", "{}", "[[]]", '{"paths": 7}', "[" * 9999, 7, b"[]", '{"paths": ["a"'])
def test_what_cannot_be_read_is_no_import(library: Library, kept: object) -> None:
    insert(library, kept)
    assert library.importing.unfinished() == ()


def test_an_import_ends_all_of_nothing_but_its_own_folders(library: Library, folder: str, tmp_path: Path) -> None:
    begin(library, folder)
    begin(library, str(tmp_path / "none"), folder)
    begin(library, ELSEWHERE)
    library.importing.run([folder, str(tmp_path / "none")], processes=0)
    assert [each.paths for each in library.importing.unfinished()] == [(ELSEWHERE,)]


def test_those_of_others_can_be_forgotten(library: Library) -> None:
    insert(library, json.dumps([ELSEWHERE]))
    insert(library, "no list")
    begin(library, "/srv/mine")
    library.importing.forget_others()
    assert library.importing.unfinished() == (Unfinished(("/srv/mine",), is_ours=True),)


def test_folders_are_kept_as_they_can_be_gone_on_with_from_anywhere(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    begin(library, "papers", ".")
    assert library.importing.unfinished()[0].paths == (str(tmp_path / "papers"), str(tmp_path))


def test_without_a_place_for_a_key_nothing_is_ours(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", os.devnull)
    begin(library, ELSEWHERE)
    assert [each.is_ours for each in library.importing.unfinished()] == [False]


@pytest.mark.parametrize(
    "make", [os.mkfifo, lambda path: Path(path).write_bytes(b"short")], ids=["a pipe", "too short"]
)
def test_what_is_no_key_is_replaced_by_one(library: Library, make: Callable[[str], object]) -> None:
    os.makedirs(os.path.dirname(key_file()))
    make(key_file())
    begin(library, ELSEWHERE)
    assert [each.is_ours for each in library.importing.unfinished()] == [True]
    assert os.stat(key_file()).st_mode & 0o777 == 0o600


def test_a_library_in_memory_leaves_no_key(folder: str) -> None:
    Library(None).importing.run([folder], processes=0)
    assert not os.path.lexists(key_file())


def test_what_cannot_be_written_to_is_not_gone_on_with(library: Library) -> None:
    begin(library, ELSEWHERE)
    library.close()
    assert Library.read_only(str(library.database.path)).importing.unfinished() == ()
