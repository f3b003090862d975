"""Files that are written whole or not at all."""

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from tui_reader.library.writing import open_beside, write_whole


def test_a_file_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "export.md"
    with patch("os.replace", side_effect=OSError("no space")), pytest.raises(OSError, match="no space"):
        write_whole(str(target), "words")
    assert list(tmp_path.iterdir()) == []
    write_whole(str(target), "words")
    assert [path.name for path in tmp_path.iterdir()] == ["export.md"] and target.read_text() == "words"


def test_what_is_there_is_replaced_only_when_asked_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "export.md"
    target.write_text("before")
    target.chmod(0o640)
    with pytest.raises(FileExistsError):
        write_whole(str(target), "after")
    assert target.read_text() == "before"
    write_whole(str(target), "after", replace=True)
    assert target.read_text() == "after" and target.stat().st_mode & 0o777 == 0o640


def test_what_is_no_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="it is a folder"):
        write_whole(str(tmp_path), "words", replace=True)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is no regular file"):
        write_whole(str(tmp_path / "pipe"), "words", replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("before")
    (tmp_path / "link.md").symlink_to("real.md")
    write_whole(str(tmp_path / "link.md"), "after", replace=True)
    assert (tmp_path / "link.md").is_symlink() and (tmp_path / "real.md").read_text() == "after"


def test_nothing_is_left_beside_when_permissions_cannot_be_set(tmp_path: Path) -> None:
    with patch("os.fchmod", side_effect=PermissionError), pytest.raises(PermissionError):
        open_beside(str(tmp_path / "export.md"))
    assert list(tmp_path.iterdir()) == []
