"""What is no file in the place of the library, or beside it, is neither opened nor waited for."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.library.conftest import Write
from tests.library.invented import PORT_STRIKE
from tui_reader.library.first_look import look_at_file, look_at_library
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.rescue import open_library


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/tty")


@pytest.mark.parametrize("make", [pipe, Path.mkdir, device])
@pytest.mark.parametrize("beside", ["", "-wal", "-shm", "-journal"])
def test_what_is_no_file_is_named_and_reading_goes_on(
    tmp_path: Path, write: Write, make: Callable[[Path], None], beside: str
) -> None:
    place, article = tmp_path / "library.sqlite", write(PORT_STRIKE, "port.txt")
    if beside:
        Library(place).close()
    make(Path(f"{place}{beside}"))
    assert look_at_file(str(place), article) is None and look_at_library(str(place)) is None
    start = open_library(str(place))
    assert start.trouble is not None
    assert "not a file" in start.trouble.reason and "nothing is kept" in start.trouble.reason
    assert isinstance(start.library.open(article), Opened)
    assert not list(tmp_path.glob("*damaged*"))
