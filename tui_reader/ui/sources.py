"""Where articles come from: files, the library, processes that analyse large files. Nothing here knows a screen."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from tui_reader.layout.lines import Place
from tui_reader.library.files import STDIN, read_bytes
from tui_reader.library.jobs import failure
from tui_reader.library.part_names import cut_part
from tui_reader.model import Article, Unreadable
from tui_reader.model.summary import BY_DIGEST, ArticleSummary, summarise
from tui_reader.ui.librarian import LONG, Librarian
from tui_reader.ui.messages import Kept

if TYPE_CHECKING:
    from tui_reader.library.large_files import Analysed, LargeFiles
    from tui_reader.library.library import Library
    from tui_reader.library.opening import Opened
    from tui_reader.ui.handover import Painted

Outcome = tuple["Article | Unreadable", "Kept | None"]
"""An article or why there is none, and what the library says of it."""

T = TypeVar("T")

Waiting = Callable[[float], None]
"""Told now and then for how many seconds one has been waiting."""

class Sources:
    """Where articles are read from."""

    def __init__(
        self,
        encoding: str | None = None,
        stdin: bytes | None = None,
        librarian: Librarian | None = None,
        *,
        watch: bool = False,
    ) -> None:
        self.stdin = stdin
        """The bytes of standard input, for the path "-"."""
        self.encoding = encoding
        """Overrides what the files say."""
        self.librarian = librarian or Librarian()
        """Where what was read is kept."""
        self.watch = watch
        """Whether the folders that are opened are watched."""
        self.painted: dict[str, Painted] = {}
        """What was on the screen before the reader started, by the path that was named; it is taken once."""
        self.is_slow = False
        """Whether the first article took so long that it is not worth waiting for."""
        self._large: LargeFiles | None = None

    @property
    def large(self) -> LargeFiles:
        """What analyses large files."""
        if self._large is None:
            from tui_reader.library.large_files import LargeFiles

            self._large = LargeFiles()
        return self._large

    def fetch(self, path: str) -> bytes | Unreadable:
        """Read the bytes behind a path."""
        if cut_part(path)[1]:
            from tui_reader.library.parts import read_data  # late: few files hold several articles

            return read_data(path)
        return self.stdin if path == STDIN and self.stdin is not None else reasoned(read_bytes(path))

    def read(self, path: str) -> Article | Unreadable:
        """Read and analyse a file, whatever the library says."""
        data = self.fetch(path)
        return data if isinstance(data, Unreadable) else self.analyse(data, path)

    def analyse(self, data: bytes, path: str) -> Article | Unreadable:
        """Analyse bytes; a fault of ours becomes a message rather than the end of the reader.

        Of a file that holds several articles, the one that the path names, or the first.
        """
        from tui_reader.library.parts import read_one  # late: the first article may have been analysed by the painter

        try:
            return read_one(data, path, encoding=self.encoding)
        except Exception as error:
            return failure(path, error)

    def analyse_all(self, path: str) -> Iterator[Article | Unreadable]:
        """Analyse all articles of a file, one at a time."""
        from tui_reader.pipeline import analyse_all

        data = self.fetch(path)
        try:
            yield from (data,) if isinstance(data, Unreadable) else analyse_all(data, path, encoding=self.encoding)
        except Exception as error:
            yield failure(path, error)

    def open_part(self, path: str) -> Outcome | None:
        """Open one of several articles of a file as the library has it; `None` when the file must be read for it."""
        from tui_reader.library.trouble import LibraryTrouble

        library = self.library_for(path)
        try:
            is_known = library is not None and self.encoding is None and library.knows(path)
        except LibraryTrouble:
            return None
        return self.open(path, library) if library is not None and is_known else None

    def library_for(self, path: str) -> Library | None:
        """Give the library if it is to keep what is behind a path; reading does not wait long for it."""
        return self.librarian.get(LONG) if path != STDIN else None

    def open(self, path: str, library: Library) -> tuple[Article | Unreadable, Kept | None]:
        """Open an article as the reader left it."""
        from tui_reader.library.trouble import LibraryTrouble

        try:
            opened = library.open(path, encoding=self.encoding)
        except LibraryTrouble as trouble:
            return self.read(path), Kept(summary_of(Unreadable(path, ""), path), trouble=trouble.reason)
        except Exception as error:
            return failure(path, error), None
        if isinstance(opened, Unreadable):
            return reasoned(opened), None
        return opened.article, kept_of_opened(library, opened)

    def open_by_digest(self, path: str) -> Outcome:
        """Open an article that is in no file any more."""
        from tui_reader.library.trouble import LibraryTrouble

        library = self.librarian.get()
        try:
            opened = None if library is None else library.open_kept(path.removeprefix(BY_DIGEST))
        except LibraryTrouble as trouble:
            return Unreadable(path, trouble.reason), None
        if library is None or opened is None:
            return Unreadable(path, "no longer in the library"), None
        return opened.article, kept_of_opened(library, opened)

    def is_known(self, data: bytes, library: Library | None) -> bool:
        """Tell whether the library has the article of some bytes, so that nothing need be analysed."""
        if library is None or self.encoding is not None:
            return False
        import hashlib  # late: only large files need it

        from tui_reader.library.trouble import LibraryTrouble

        try:
            return library.articles.is_current(hashlib.sha256(data).hexdigest())
        except LibraryTrouble:
            return False

    def open_large(
        self, path: str, library: Library | None, is_over: Callable[[], bool], on_wait: Waiting, *, is_known: bool
    ) -> Outcome | None:
        """Open a large file, which is analysed elsewhere unless the library has it; `None` when that was cancelled."""
        if library is not None and is_known:
            with undisturbed():
                return warmed(self.open(path, library))
        place = library.database.path if library is not None and not library.database.read_only else None
        analysed = self.large.analyse(path, is_over, encoding=self.encoding, library=place, on_wait=on_wait)
        if analysed is None:
            return None
        if isinstance(analysed, Unreadable):
            return (analysed, None) if library is None else self.open(path, library)  # it may have a copy
        with undisturbed():
            return warmed(keep_analysed(analysed, path, library))


def reasoned(outcome: T | Unreadable) -> T | Unreadable:
    """Say of a folder what is wrong with it: it is listed, as if it were a file, only when there is none in it."""
    if isinstance(outcome, Unreadable) and os.path.isdir(outcome.name):
        return Unreadable(outcome.name, "no files in this folder")
    return outcome


def kept_of(library: Library, article: Article, summary: ArticleSummary) -> Kept:
    """Ask where reading stopped, and what was annotated."""
    from tui_reader.library.trouble import LibraryTrouble

    try:
        position = library.marks.position(article.document.sha256)
        place = None if position is None else Place(position.block, position.offset)
        return Kept(summary, place, annotations=library.annotations.of(article))
    except LibraryTrouble as trouble:
        return Kept(summary, trouble=trouble.reason)


def kept_of_opened(library: Library, opened: Opened) -> Kept:
    """Say of an article that the library has opened what it knows of it besides."""
    kept = kept_of(library, opened.article, opened.summary)
    kept = kept._replace(is_gone=opened.gone, orphans=opened.orphans, why_gone=opened.why_gone)
    return kept if opened.trouble is None else kept._replace(trouble=opened.trouble.reason)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep the collector of cycles from a long article while it is put together, and for good.

    There is none in it, but looking for one stops everything for a tenth of a second and more, again and again.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def warmed(outcome: Outcome) -> Outcome:
    """Have what is counted and sorted once for an article counted and sorted here, so that no key waits for it."""
    if not isinstance(article := outcome[0], Unreadable):
        _ = article.words, article.attributed, article.body.start_of
    return outcome


def keep_analysed(analysed: Analysed, path: str, library: Library | None) -> Outcome:
    """Put the article of a large file together, and have the library keep what the process could not."""
    from dataclasses import replace

    from tui_reader.library.trouble import LibraryTrouble

    article = analysed.article()
    if library is None:
        return article, None
    trouble = ""
    try:
        if analysed.prepared is not None:
            library.articles.keep([(replace(analysed.prepared, data=analysed.data), analysed.stamp)])
    except LibraryTrouble as fault:
        trouble = fault.reason
    try:
        revised = library.revising.revise(article)
        summary = library.articles.summary(article.document.sha256) or summarise(revised.article, path)
        kept = kept_of(library, revised.article, summary._replace(path=path))
        return revised.article, kept._replace(orphans=revised.orphans, trouble=trouble or kept.trouble)
    except LibraryTrouble as fault:
        return article, Kept(summarise(article, path), trouble=trouble or fault.reason)


def summary_of(outcome: Article | Unreadable, path: str) -> ArticleSummary:
    """Make the row of the list, of an article or of a problem."""
    if isinstance(outcome, Unreadable):
        return ArticleSummary(path, "", None, None, None, 0, 0, 0, problem=outcome.reason)
    return summarise(outcome, path)
