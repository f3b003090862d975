"""The reader started: standard input kept for the keyboard, settings read, Textual imported here and nowhere else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tui_reader.cli import kept_waiting
from tui_reader.cli.messages import complain
from tui_reader.cli.options import Options
from tui_reader.library.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import ExitStack
    from typing import TextIO

    from tui_reader.first_page.painter import FirstPage
    from tui_reader.first_page.terminal import QuietTerminal

STDIN = "-"
"""The name of standard input on the command line; `library.files` is imported only when something stands there."""

_MOST_CELLS = 1000
"""Columns or lines of a terminal that are believed of the environment; no screen has more."""

_CROWDED = 0.003
"""Seconds of waiting until the first page is begun that tell that others use the processors; alone it is a tenth."""

_LEAST_MEMORY = 512 << 20
"""Bytes of address space below which threads and libraries of ours fail one after the other."""


def open_reader(arguments: Options) -> int:
    """Open the reader on what the command line names; return its exit status."""
    gc.disable()  # until the first page stands: importing makes a hundred thousand objects, and none of them is garbage
    try:
        status = _open(arguments)
    finally:
        gc.enable()
    from tui_reader.ui.threads import leave_behind

    return leave_behind(status)


def _open(arguments: Options) -> int:
    from tui_reader.cli.places import read_settings

    settings = read_settings(arguments.config)
    if settings is None:
        return 2
    if arguments.width:
        settings = settings._replace(text_width=arguments.width)
    paths: tuple[str, ...] = tuple(arguments.paths)
    if not paths and _is_piped(sys.stdin):
        paths = (STDIN,)
    paths = paths or _samples_at_first(arguments)
    _settle_environment(arguments.no_color)
    with _stdin_as_file(paths) as files:
        if files is None:
            return 1
        if not _take_keyboard():
            complain("no keyboard: standard input is no terminal, and /dev/tty cannot be opened (to print, give --to)")
            return 1
        return _run(files, settings, arguments)


def _samples_at_first(arguments: Options) -> tuple[str, ...]:
    """Give the sample articles where there is no library yet, which would be opened only to find that it is empty."""
    from tui_reader.cli.library_place import library_file

    file = library_file(arguments)
    if file is not None and os.path.exists(file):
        return ()
    from tui_reader.library.locations import sample_articles

    return (str(sample_articles()),)


def _is_piped(stdin: TextIO | None) -> bool:
    return stdin is not None and not stdin.isatty()


def _run(paths: tuple[str, ...], settings: Settings, arguments: Options) -> int:
    """Paint the first page, import the reader meanwhile, and run it."""
    if sys.platform == "win32":
        return _run_reader(paths, settings, arguments, None, None)
    from tui_reader.first_page.terminal import QuietTerminal

    with QuietTerminal() as terminal:
        try:
            is_crowded = _is_crowded()
            first_page = _first_page(paths, settings, arguments, terminal)
            if first_page is not None and is_crowded:
                first_page.let_it_begin()
            if not (lacking := _what_is_lacking()):
                return _run_reader(paths, settings, arguments, terminal, first_page)
        except Exception:
            if terminal.ended_by is None:
                raise
            return 128 + terminal.ended_by  # what was being imported has made another error of the wish to end
    complain(lacking)
    return 1


def _is_crowded() -> bool:
    """Tell whether painter and reader would have to share a processor, with others or with each other."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return processors == 1 or kept_waiting() > _CROWDED or _running() > (os.cpu_count() or 1)


def _running() -> int:
    """Give how many tasks of the whole system run at this moment, this one among them; 0 where that is not told."""
    try:
        with open("/proc/loadavg", "rb", buffering=0) as file:
            return int(file.read().split()[3].partition(b"/")[0])
    except (OSError, IndexError, ValueError):
        return 0


def _what_is_lacking() -> str:
    """Say what the reader lacks of the system, if it does; without it, Python and what it calls end anyhow."""
    import resource

    most = resource.getrlimit(resource.RLIMIT_AS)[0] if hasattr(resource, "RLIMIT_AS") else resource.RLIM_INFINITY
    if most == resource.RLIM_INFINITY or most >= _LEAST_MEMORY:
        return ""
    least, most = _LEAST_MEMORY >> 20, most >> 20
    return f"the reader needs {least} MB of address space and may have {most} (ulimit -v); to print, give --to"


def _first_page(
    paths: tuple[str, ...], settings: Settings, arguments: Options, terminal: QuietTerminal
) -> FirstPage | None:
    if not arguments.early_paint or len(paths) > 1:
        return None
    from tui_reader.cli.library_place import library_file
    from tui_reader.first_page.opening import Order
    from tui_reader.first_page.painter import paint_first_page

    order = Order(paths[0] if paths else "", arguments.encoding, settings, library_file(arguments))
    page = paint_first_page(order, terminal, arguments.listing)
    if page is None and arguments.listing is not None:
        arguments.listing.end()
    return page


def _run_reader(
    paths: tuple[str, ...],
    settings: Settings,
    arguments: Options,
    terminal: QuietTerminal | None,
    first_page: FirstPage | None,
) -> int:
    from tui_reader.cli.imports import quick_frames, without_openssl
    from tui_reader.cli.library_place import library_file

    try:
        with quick_frames(), without_openssl():
            from tui_reader.ui.app import run
            from tui_reader.ui.librarian import Librarian
    except ModuleNotFoundError as error:
        complain(f"the reader cannot start: {error} (--to markdown prints the articles without it)")
        return 1
    if terminal is not None:
        terminal.leave_endings_to_reader()
    librarian = Librarian(library_file(arguments), is_wanted=True, is_foreign=bool(arguments.library))
    return run(
        paths,
        settings,
        encoding=arguments.encoding,
        librarian=librarian,
        watch=arguments.watch,
        terminal=terminal,
        first_page=first_page,
    )


def _settle_environment(no_color: bool) -> None:
    """Tell Textual what was asked for.

    It takes an empty NO_COLOR for a set one, against the convention, and makes a page of whatever size it is told.
    """
    if no_color:
        os.environ["NO_COLOR"] = "1"
    elif os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    for name in ("COLUMNS", "LINES"):
        told = os.environ.get(name, "")
        if told and not (told.isdecimal() and 0 < int(told[:9]) <= _MOST_CELLS):
            del os.environ[name]


@contextmanager
def _stdin_as_file(paths: tuple[str, ...]) -> Iterator[tuple[str, ...] | None]:
    """Put what stands in standard input into a file for as long as the reader runs.

    The reader reloads, re-reads in another encoding and hands articles to an editor, all by path, and standard input
    can be read only once. A file of our own that nobody else may read makes "-" like any other input.
    """
    if STDIN not in paths:
        yield paths
        return
    from contextlib import ExitStack

    with ExitStack() as at_the_end:
        file = _kept_stdin(at_the_end)
        others = tuple(path for path in paths if path != STDIN)
        yield tuple(file if path == STDIN else path for path in paths) if file is not None else others or None


def _kept_stdin(at_the_end: ExitStack) -> str | None:
    """Put standard input into a file; give its name, or say why there is none."""
    from tempfile import TemporaryDirectory

    from tui_reader.library.files import read_stdin
    from tui_reader.model import Unreadable

    data = read_stdin()
    if isinstance(data, Unreadable):
        complain(str(data))
        return None
    try:
        file = os.path.join(at_the_end.enter_context(TemporaryDirectory(prefix="newsreader-")), "standard input")
        with open(file, "wb") as kept:
            kept.write(data)
    except OSError as error:
        complain(f"{STDIN}: no room to keep it while the reader runs: {error.strerror or error}")
        return None
    return file


def _take_keyboard() -> bool:
    """Make standard input the terminal again after a pipe stood there; Textual reads keys from it."""
    try:
        if os.isatty(0):
            return True
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        if terminal:
            os.close(terminal)
        if sys.__stdin__ is None:
            sys.stdin = sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc]  # noqa: SIM115
    except OSError:
        return False
    return True
