"""Modules found without a search are those that Python would have found, and whatever is unsure is left to Python."""

import os
import py_compile
import subprocess
import sys
from pathlib import Path

import pytest

FIND = "from tui_reader.direct_imports import find_directly; find_directly('house'); "


def house(folder: Path, *, mode: py_compile.PycInvalidationMode = py_compile.PycInvalidationMode.TIMESTAMP) -> Path:
    """Make a package of a module and another package, compiled."""
    made = folder / "house"
    (made / "cellar").mkdir(parents=True)
    for name in ("__init__.py", "door.py", "cellar/__init__.py", "cellar/wine.py"):
        path = made / name
        path.write_text("IS = 'shut'" if name == "door.py" else "")
        py_compile.compile(str(path), invalidation_mode=mode)
    return made


def said(folder: Path, code: str, *options: str) -> str:
    """Give what code prints that a fresh interpreter runs, to which our package is compiled."""
    ours = str(Path(__file__).parents[1])
    py_compile.compile(f"{ours}/tui_reader/__init__.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((ours, str(folder))), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [sys.executable, *options, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    return ran.stdout.strip() or ran.stderr


LOADER = "print(type(house.door.__loader__).__name__, house.door.IS)"


@pytest.mark.skipif(sys.platform == "win32", reason="paths there have no slashes, so all is left to Python")
def test_modules_and_packages_are_found_with_what_python_tells_of_them(tmp_path: Path) -> None:
    house(tmp_path)
    tell = "[(m.__name__, m.__file__, m.__cached__, getattr(m, '__path__', 0), m.__package__, m.__spec__.parent)"
    code = f"import house.door, house.cellar.wine as w; print({tell} for m in (house.door, house.cellar, w)])"
    assert said(tmp_path, FIND + code) == said(tmp_path, code)
    assert said(tmp_path, FIND + "import house.door; " + LOADER) == "_Loader shut"


@pytest.mark.skipif(sys.platform == "win32", reason="paths there have no slashes, so all is left to Python")
def test_source_code_and_files_can_be_asked_for_as_ever(tmp_path: Path) -> None:
    house(tmp_path)
    ask = "import inspect, importlib.resources as r, house.door as d; "
    tell = "print(inspect.getsource(d).strip(), d.__loader__.get_code('house.door').co_names, "
    files = "r.files('house.cellar').joinpath('wine.py').is_file())"
    assert said(tmp_path, FIND + ask + tell + files) == "IS = 'shut' ('IS',) True"


def test_a_source_that_has_changed_counts_and_not_what_was_compiled(tmp_path: Path) -> None:
    (house(tmp_path) / "door.py").write_text("IS = 'wide open'")
    assert said(tmp_path, FIND + "import house.door; " + LOADER) == "SourceFileLoader wide open"


def test_a_source_that_is_as_long_as_before_counts_by_its_time(tmp_path: Path) -> None:
    door = house(tmp_path) / "door.py"
    door.write_text("IS = 'ajar'")
    os.utime(door, (1, 1))
    assert said(tmp_path, FIND + "import house.door; " + LOADER) == "SourceFileLoader ajar"


@pytest.mark.parametrize("mode", ("UNCHECKED_HASH", "CHECKED_HASH"))
def test_compiled_code_that_is_known_by_a_hash_is_left_to_python(tmp_path: Path, mode: str) -> None:
    house(tmp_path, mode=py_compile.PycInvalidationMode[mode])
    assert said(tmp_path, FIND + "import house.door; " + LOADER) == "SourceFileLoader shut"


def test_without_compiled_code_the_source_is_read(tmp_path: Path) -> None:
    made = house(tmp_path)
    for compiled in made.rglob("*.pyc"):
        compiled.unlink()
    assert said(tmp_path, FIND + "import house.door; " + LOADER) == "SourceFileLoader shut"


def test_compiled_code_that_is_cut_off_is_none(tmp_path: Path) -> None:
    made = house(tmp_path)
    (compiled,) = (made / "__pycache__").glob("door.*.pyc")
    compiled.write_bytes(compiled.read_bytes()[:10])
    assert said(tmp_path, FIND + "import house.door; " + LOADER) == "SourceFileLoader shut"


@pytest.mark.parametrize("options", (("-O",), ("-X", "pycache_prefix=elsewhere")))
def test_where_python_keeps_compiled_code_elsewhere_nothing_changes(tmp_path: Path, options: tuple[str, ...]) -> None:
    house(tmp_path)
    assert said(tmp_path, FIND + "import house.door; " + LOADER, *options).endswith("Loader shut")


def test_other_packages_and_missing_modules_are_none_of_its_business(tmp_path: Path) -> None:
    house(tmp_path)
    code = "from tui_reader.direct_imports import find_directly; find_directly('tent'); import house.door; "
    assert said(tmp_path, code + LOADER) == "SourceFileLoader shut"
    assert "ModuleNotFoundError: No module named 'house.attic'" in said(tmp_path, FIND + "import house.attic")


def test_asking_twice_searches_once() -> None:
    code = "from tui_reader.direct_imports import *; import sys; find_directly('a'); find_directly('a'); "
    count = "print(sum(isinstance(each, DirectFinder) for each in sys.meta_path))"
    assert said(Path(), code + count) == ("0" if sys.platform == "win32" else "1")
