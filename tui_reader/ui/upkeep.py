"""What goes on in the library by itself: folders watched, old analyses renewed. Everything is told by message."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from time import sleep
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from tui_reader.library.part_names import cut_part, part_path
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.background import in_background
from tui_reader.ui.intake import IntakeScreen
from tui_reader.ui.loading import BREATH
from tui_reader.ui.messages import (
    Described,
    FilesFound,
    Importing,
    LibraryGrew,
    LibraryTroubled,
    Renewing,
    Taught,
    Unfolded,
)

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.progress import Control, Progress
    from tui_reader.library.watching import Changed

_MANY = 300
"""Articles from which on a process of its own renews them."""
_CHUNK = 200
"""Rows that are looked up at once."""


class UpkeepScreen(IntakeScreen):
    """The workers that keep the library up to date."""

    renewal: Control | None = None
    """The handle of the renewal under way."""
    _watch_ends: threading.Event | None = None
    _watch_control: Control | None = None

    @in_background("watch", exclusive=True)
    def watch_folders(self, folders: tuple[str, ...], roots: tuple[str, ...]) -> None:
        """Take in what is new or changed in folders, for as long as the reader runs; list what is of the `roots`."""
        from tui_reader.library.progress import Control
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return

        def tell(changed: tuple[Changed, ...]) -> None:
            self._list_changed([each.summary for each in changed], roots)
            for start in range(0, len(changed), _CHUNK):
                rows = [(each.summary.path, each.summary) for each in changed[start : start + _CHUNK]]
                self.post_message(Described(rows, 0, 0, is_kept=True))
                sleep(BREATH)
            news = [each.summary for each in changed if each.before is None and each.summary.problem is None]
            last = news[-1] if news else None
            self.post_message(LibraryGrew(len(news), (last.headline or os.path.basename(last.path)) if last else ""))

        def note(progress: Progress) -> None:
            if progress.taught:
                self.post_message(Taught(progress.taught))
            elif progress.finished and progress.added:
                self.post_message(LibraryGrew(progress.added))
            elif progress.added and not progress.finished:
                self.post_message(Importing(progress.seen, 0))

        self._watch_ends, self._watch_control = threading.Event(), Control()
        try:
            library.watching.run(folders, tell, self._watch_ends, self._watch_control, note)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
        except OSError as error:
            self.post_message(LibraryTroubled(f"cannot be watched: {error.strerror or error}"))

    def _list_changed(self, changed: Sequence[ArticleSummary], roots: tuple[str, ...]) -> None:
        """List what has come into the folders that were opened and is not listed yet."""
        from tui_reader.library.parts import located

        inside = tuple(os.path.join(root, "") for root in roots)
        fresh: list[str] = []

        def list_fresh() -> None:
            if fresh:
                self.post_message(FilesFound(fresh.copy(), []))
                fresh.clear()
                sleep(BREATH)

        for summary in changed:
            if not inside or not summary.path.startswith(inside):
                continue
            file, number = located(summary.path)
            listed = self._listed_as(file) or (self._listed_as(part_path(file, 1)) if number else "")
            if not listed:
                fresh.append(file)
            if number or len(fresh) >= _CHUNK:
                list_fresh()
            if number:
                name = cut_part(listed)[0] if cut_part(listed)[1] else listed or file
                self.post_message(Unfolded([(name, [(part_path(name, number), summary)])], is_kept=True))
        list_fresh()

    def _listed_as(self, path: str) -> str:
        """Give the name by which a file stands in the list; empty when it does not."""
        raise NotImplementedError

    @in_background("renew", exclusive=True)
    def renew(self, listed: Sequence[str]) -> None:
        """Analyse anew what older code analysed, and tell the rows of the listed files again."""
        from tui_reader.library.progress import Control
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        control = self.renewal = Control()
        total = 0

        def note(progress: Progress) -> None:
            self.post_message(Renewing(progress.seen, total))

        try:
            total = library.renewing.due()
            if total:
                renewing = library.renewing
                (renewing.run if total < _MANY else renewing.run_apart)(note, control)
                self._tell_again(library, listed, None)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
        finally:
            if self.renewal is control:
                self.renewal = None
            self.post_message(Renewing(0, 0, is_last=True))

    @in_background("tell-again", exclusive=True)
    def tell_again(self, listed: Sequence[str], digests: frozenset[str]) -> None:
        """Tell the rows of those of the listed files again that hold certain articles."""
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is not None:
            try:
                self._tell_again(library, listed, digests)
            except LibraryTrouble as trouble:
                self.post_message(LibraryTroubled(trouble.reason))

    def _tell_again(self, library: Library, listed: Sequence[str], digests: frozenset[str] | None) -> None:
        from tui_reader.library.stamps import stamp_of

        worker = get_current_worker()
        for start in range(0, len(listed), _CHUNK):
            if worker.is_cancelled:
                return
            stamps = {path: stamp for path in listed[start : start + _CHUNK] if (stamp := stamp_of(path)) is not None}
            rows = library.articles.look_up(list(stamps.values()), even_fresh=True)
            told: list[tuple[str, ArticleSummary]] = [
                (path, row)
                for path, row in zip(stamps, rows, strict=True)
                if row is not None and (digests is None or row.digest in digests)
            ]
            if told:
                self.post_message(Described(told, 0, 0, is_kept=True))

    def on_unmount(self) -> None:
        """Stop it in whatever way the reader ends."""
        self.end_background()

    def end_background(self) -> None:
        """Stop what goes on by itself, because the reader ends."""
        super().end_background()
        if self._watch_ends is not None:
            self._watch_ends.set()
        for control in (self._watch_control, self.renewal):
            if control is not None:
                control.stop()


def folders_there(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the folders that can be watched, and the names of those that are not there."""
    paths = [os.path.abspath(os.path.expanduser(name)) for name in names]
    there = tuple(path for path in paths if os.path.isdir(path))
    return there, tuple(name for name, path in zip(names, paths, strict=True) if path not in there)
