"""Watching folders: what is new or was changed there comes into the library by itself."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tui_reader.library.articles import Articles
from tui_reader.library.importing import Importing
from tui_reader.library.patience import wait_for
from tui_reader.library.progress import Control, Progress
from tui_reader.library.stamps import Stamp, stamp_of
from tui_reader.library.walking import find_files
from tui_reader.model import ArticleSummary

_MUTILATED = "\N{REPLACEMENT CHARACTER}"
_MANY = 300
"""Files from which on a process of its own takes a folder in, before it is watched."""
_SEVERAL = 16
"""Changed files from which on the same is done: analysed here they hold the keys."""
_PAUSE_MS = 400
"""How long changes are collected: an editor writes a file in several steps."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A file that is new or was written anew."""

    summary: ArticleSummary
    """The article that it holds now, or why it holds none."""
    before: ArticleSummary | None
    """The article that it held before, to be replaced in place; `None` when the file is new."""


class Watching:
    """Watches for one library."""

    def __init__(self, articles: Articles, importing: Importing) -> None:
        self._articles = articles
        self._importing = importing

    def run(
        self,
        folders: Sequence[str],
        on_change: Callable[[tuple[Changed, ...]], None],
        stop: threading.Event,
        control: Control | None = None,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> None:
        """Take the folders in, then watch them until `stop` is set; meant for a thread of its own.

        Files that vanish stay in the library. `on_progress` is told how far the taking in is, and of
        older articles that what came in has taught something about.

        Raises:
            LibraryTrouble: when nothing more can be kept.
            OSError: when a folder cannot be watched.
        """
        handle = control or Control()
        watched = _changes_in(folders, stop)
        next(watched, None)  # it watches from here on, and remembers what changes while the folders are taken in
        are_many = wait_for(lambda: _are_many(folders), lambda: handle.is_stopped or stop.is_set())
        run = self._importing.run_apart if are_many else self._importing.run
        run(folders, on_progress or (lambda _: None), handle)

        def tell_lessons(progress: Progress) -> None:
            if progress.taught and on_progress is not None:
                on_progress(progress)

        for changes in watched:
            if stop.is_set():
                break
            paths = self._unlike_before(folders) if changes is None else _changed_files(changes, folders)
            if paths and (changed := self.take_in(paths, handle, tell_lessons)):
                on_change(changed)

    def take_in(
        self,
        paths: Sequence[str],
        control: Control | None = None,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> tuple[Changed, ...]:
        """Take changed files in; give the articles of those that hold something else than before."""
        before = {path: {row.path: row for row in self._articles.last_at(path)} for path in paths}
        if len(paths) < _SEVERAL:
            self._importing.run(paths, on_progress, control, processes=0)
        else:
            self._importing.run_apart(paths, on_progress or (lambda _: None), control or Control())
        found = []
        for path in paths:
            for now in self._rows(stamp_of(path)):
                known = before[path].get(now.path)
                if known is None or known.digest != now.digest:
                    found.append(Changed(now, known))
        return tuple(found)

    def _unlike_before(self, folders: Sequence[str]) -> list[str]:
        """Look through folders for what is new or was changed, because nobody can say what it is."""
        files = (file for file in find_files(folders) if isinstance(file, str))
        stamps = [stamp for stamp in map(stamp_of, files) if stamp is not None]
        known = self._articles.look_up(stamps, even_fresh=True)
        return [stamp.path for stamp, row in zip(stamps, known, strict=True) if row is None]

    def _rows(self, stamp: Stamp | None) -> list[ArticleSummary]:
        """Give the rows of the articles that a file holds now."""
        now = self._articles.now_at(stamp)
        if now is None or stamp is None:
            return []
        return self._articles.parts(stamp) if now.parts else [now]


def _changes_in(folders: Sequence[str], stop: threading.Event) -> Iterator[set[str] | None]:
    """Give the paths that changed, time after time; `None` where the watcher cannot say which, and is begun anew.

    Of a name that is no UTF-8 it gives up.
    """
    from watchfiles import watch  # imported late: most sessions watch nothing

    is_lost = False
    while not stop.is_set():
        try:
            for changes in watch(
                *folders, stop_event=stop, debounce=_PAUSE_MS, step=50, rust_timeout=500, yield_on_timeout=True,
                ignore_permission_denied=True, raise_interrupt=False,
            ):  # fmt: skip
                if is_lost:
                    is_lost = False
                    yield None
                yield {path for _, path in changes}
        except RuntimeError as error:
            if "decode" not in str(error):
                raise OSError(str(error)) from error
            is_lost = True


def _are_many(folders: Sequence[str]) -> bool:
    return len(list(islice(find_files(folders), _MANY))) == _MANY


def _changed_files(paths: set[str], folders: Sequence[str]) -> list[str]:
    """Give the files to look at; a name that is no UTF-8 comes mutilated, and then all such names of its folder are."""
    found: set[str] = set()
    for path in paths:
        if _MUTILATED in path:
            found.update(_files_without_utf8(os.path.dirname(path)))
        elif os.path.isfile(path):
            found.add(path)
    return sorted(path for path in found if _is_visible(path, folders))


def _files_without_utf8(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    paths = [os.path.join(folder, name) for name in names if not name.isascii() and _is_no_utf8(name)]
    return [path for path in paths if os.path.isfile(path)]


def _is_no_utf8(name: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in name)


def _is_visible(path: str, folders: Sequence[str]) -> bool:
    """Tell whether neither the file nor a folder on the way to it is hidden."""
    for folder in folders:
        relative = os.path.relpath(path, folder)
        if not relative.startswith(".."):
            return not any(part.startswith(".") and part != "." for part in relative.split(os.sep))
    return False
