"""A room that lists its modules at its door lists all of them, and no other."""

import re
from pathlib import Path

import pytest

import tui_reader

_MODULE = re.compile(r"\b[a-z_]+\.py\b")


@pytest.mark.parametrize("room", ("comparison", "library", "revision"))
def test_the_list_of_modules_at_the_door_is_whole(room: str) -> None:
    folder = Path(tui_reader.__file__).parent / room
    listed = _MODULE.findall((folder / "__init__.py").read_text(encoding="utf-8"))
    assert set(listed) == {path.name for path in folder.glob("*.py")} - {"__init__.py"}
