"""A file about a fault of ours, to be sent with a report: where it happened, and not a word of any article."""

import os
import platform
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import tui_reader
from tui_reader.library.locations import faults_folder

_KEPT = 20
"""Reports that are kept; older ones are removed."""

_PACKAGES = ("textual", "rich", "lxml", "markdownify", "platformdirs")


def describe_fault(error: BaseException) -> str:
    """Write down an exception without its message and without variables: either may hold text of an article."""
    lines = [
        f"newsreader {tui_reader.__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"terminal {os.environ.get('TERM', 'unknown')}, arguments: {max(len(sys.argv) - 1, 0)}",
        *(f"{name} {_version(name)}" for name in _PACKAGES),
        "",
    ]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}")
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def write_crash_report(error: BaseException, folder: Path | None = None) -> Path | None:
    """Keep a report of a fault; give its place, or `None` when nothing can be written."""
    with suppress(Exception):  # one in here must not hide the one that is to be told of
        folder = folder or faults_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = _free_place(folder, f"{datetime.now():%Y-%m-%d-%H%M%S}-{os.getpid()}")
        _write(path, describe_fault(error))
        return path
    return None


def write_report_of_many(error: BaseException, folder: Path | None = None) -> Path | None:
    """Keep one report a day of a fault that may come with every file of a folder; give its place."""
    with suppress(Exception):
        folder = folder or faults_folder()
        folder.mkdir(parents=True, exist_ok=True)
        words = describe_fault(error)
        path = folder / f"{datetime.now():%Y-%m-%d}-{sha256(words.encode()).hexdigest()[:12]}.txt"
        with suppress(FileExistsError):
            _write(path, words)
        return path
    return None


def words_of_fault(error: BaseException, what: str) -> str:
    """Report a fault; say what it did, and where the report is."""
    path = write_crash_report(error)
    where = f"; a report without any article's text is in {path}" if path else ""
    return f"a fault of ours ({type(error).__name__}) {what}{where}"


def _write(path: Path, words: str) -> None:
    with path.open("x", encoding="utf-8", errors="replace") as report:  # never through a link that somebody laid
        report.write(words)
    for old in sorted(path.parent.glob("*.txt"))[:-_KEPT]:
        old.unlink()


def _free_place(folder: Path, name: str) -> Path:
    """Name a file that is not there yet: one fault seldom comes alone."""
    path, number = folder / f"{name}.txt", 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{name}-{number}.txt"
    return path


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _short(file: str) -> str:
    """Give the part of a path that says something: below the package, or the last two names."""
    _, mark, rest = file.rpartition("site-packages/")
    return rest if mark else "/".join(Path(file).parts[-3:])
