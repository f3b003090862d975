"""Modules found where they must lie, without a search: one of ours is imported in two thirds of the time.

Python lists the folder of a module, asks the system for the folder, the source and the compiled code one after the
other, and puts each path together piece by piece. Where a package is known to be a folder, the compiled code can be
opened at once. It counts only if it is of the source as it now is; everything else (no compiled code or an outdated
one, an extension module, a folder without source) is left to Python's own search.
"""

from __future__ import annotations

import marshal
import os
import sys

import tui_reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec, SourceFileLoader
    from types import CodeType, ModuleType
else:  # those by which Python has imported our own package; to import `importlib` would cost what is to be spared
    ModuleSpec, SourceFileLoader = type(tui_reader.__spec__), type(tui_reader.__loader__)

_MAGIC = 4
"""Bytes in front of compiled code that name the version of its format."""
_HEADER = 16
"""Bytes in front of compiled code: its version, flags, and the time and the size of its source; PEP 552."""


class DirectFinder:
    """Finds the modules of some packages whose compiled code lies beside their source; stands first in the search."""

    def __init__(self, packages: tuple[str, ...], suffix: str, magic: bytes) -> None:
        """Find what the packages hold.

        Args:
            packages: Packages that are no part of others, by name.
            suffix: How names of compiled code end, as `.cpython-311.pyc`.
            magic: The four bytes by which compiled code of this version of Python begins.
        """
        self._packages = frozenset(packages)
        self._suffix = suffix
        self._start = magic + bytes(4)  # no flags: what tells is the time of the source

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module, as `importlib.abc.MetaPathFinder` has it; `None` leaves it to the next finder."""
        package, _, rest = name.partition(".")
        if not rest or package not in self._packages or path is None or len(path) != 1:
            return None
        folder, last = path[0], name.rpartition(".")[2]
        inner = f"{folder}/{last}"
        return self._spec(name, folder, last) or self._spec(name, inner, "__init__", inner)

    def _spec(self, name: str, folder: str, file: str, package: str = "") -> ModuleSpec | None:
        """Describe a module, or the package of a folder, whose compiled code is there and is of its source."""
        source, compiled = f"{folder}/{file}.py", f"{folder}/__pycache__/{file}{self._suffix}"
        try:
            opened = os.open(compiled, os.O_RDONLY)
            try:
                data = os.read(opened, os.fstat(opened).st_size)
            finally:
                os.close(opened)
            found = os.stat(source)
        except OSError:
            return None
        stamp = b"".join((number & 0xFFFFFFFF).to_bytes(4, "little") for number in (int(found.st_mtime), found.st_size))
        if data[:_HEADER] != self._start + stamp:
            return None
        spec = ModuleSpec(name, _Loader(name, source, data), origin=source, is_package=bool(package))
        if package:
            spec.submodule_search_locations = [package]
        spec.has_location = True
        spec.cached = compiled
        return spec


class _Loader(SourceFileLoader):
    """Python's own loader, which has the compiled code already when the module is run."""

    def __init__(self, name: str, source: str, data: bytes) -> None:
        super().__init__(name, source)
        self._data = data

    def get_code(self, fullname: str) -> CodeType | None:
        """Give the code of the module; when asked for once more, it is read as Python does it."""
        data, self._data = self._data, b""
        return marshal.loads(memoryview(data)[_HEADER:]) if data else super().get_code(fullname)


def find_directly(*packages: str) -> DirectFinder | None:
    """Have what some packages hold found directly from now on; `None` if that is so already, or cannot be.

    It cannot in an archive, on systems whose paths have no slashes, where compiled code is kept apart from its source
    or is not kept at all.
    """
    if any(isinstance(finder, DirectFinder) for finder in sys.meta_path):
        return None
    spec = tui_reader.__spec__
    folder, _, name = (spec.cached or "").rpartition("/")
    if folder != f"{os.path.dirname(spec.origin or '')}/__pycache__":
        return None
    try:
        with open(f"{folder}/{name}", "rb", buffering=0) as file:
            magic = file.read(_MAGIC)
    except OSError:
        return None
    finder = DirectFinder(packages, name.removeprefix("__init__"), magic)
    sys.meta_path.insert(0, finder)
    return finder
