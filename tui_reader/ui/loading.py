"""Reading in the background: nothing here touches a widget, everything is told by message."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from tui_reader.layout.lines import Place
from tui_reader.library.files import STDIN, find_files, read_bytes
from tui_reader.model import Article, Unreadable
from tui_reader.model.summary import ArticleSummary, summarise
from tui_reader.pipeline import analyse
from tui_reader.ui.librarian import Librarian, Write
from tui_reader.ui.messages import ArticleRead, Described, FilesFound, Kept, LibraryTroubled
from tui_reader.ui.shelf import BY_DIGEST

if TYPE_CHECKING:
    from tui_reader.library.library import Library

EVERY = 0.15
"""Seconds between two messages of one worker, so that ten thousand files do not flood the screen."""

LONG_FILE = 300_000
"""Bytes from which on the beginning of a file is shown before the rest has been read."""

_BEGINNING = 40_000
"""Bytes of that beginning."""


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

    def fetch(self, path: str) -> bytes | Unreadable:
        """Read the bytes behind a path."""
        return self.stdin if path == STDIN and self.stdin is not None else read_bytes(path)

    def read(self, path: str) -> Article | Unreadable:
        """Read and analyse a file, whatever the library says."""
        data = self.fetch(path)
        return data if isinstance(data, Unreadable) else self.analyse(data, path)

    def analyse(self, data: bytes, path: str) -> Article | Unreadable:
        """Analyse bytes; a fault of ours becomes a message rather than the end of the reader."""
        try:
            return analyse(data, path, encoding=self.encoding)
        except Exception as error:
            return Unreadable(path, f"could not be analysed ({type(error).__name__}: {error})")

    def library_for(self, path: str) -> Library | None:
        """Give the library if it is to keep what is behind a path."""
        return self.librarian.get() if path != STDIN else None

    def open(self, path: str, library: Library) -> tuple[Article | Unreadable, Kept | None]:
        """Open an article as the reader left it."""
        from tui_reader.library.trouble import LibraryTrouble

        try:
            if path.startswith(BY_DIGEST):
                return open_by_digest(library, path)
            opened = library.open(path, encoding=self.encoding)
        except LibraryTrouble as trouble:
            return self.read(path), Kept(summary_of(Unreadable(path, ""), path), trouble=trouble.reason)
        except Exception as error:
            return Unreadable(path, f"could not be analysed ({type(error).__name__}: {error})"), None
        if isinstance(opened, Unreadable):
            return opened, None
        trouble_words = opened.trouble.reason if opened.trouble is not None else ""
        kept = kept_of(library, opened.article, opened.summary)
        return opened.article, Kept(
            opened.summary, kept.place, opened.gone, opened.orphans, kept.annotations, trouble_words
        )


def open_by_digest(library: Library, path: str) -> tuple[Article | Unreadable, Kept | None]:
    """Open an article that is in no file any more."""
    digest = path.removeprefix(BY_DIGEST)
    revised, summary = library.revising.article(digest), library.articles.summary(digest)
    if revised is None or summary is None:
        return Unreadable(path, "no longer in the library"), None
    kept = kept_of(library, revised.article, summary)
    return revised.article, Kept(summary, kept.place, True, revised.orphans, kept.annotations)


def kept_of(library: Library, article: Article, summary: ArticleSummary) -> Kept:
    """Ask where reading stopped, and what was annotated."""
    from tui_reader.library.trouble import LibraryTrouble

    try:
        position = library.marks.position(article.document.sha256)
        place = None if position is None else Place(position.block, position.offset)
        return Kept(summary, place, annotations=library.annotations.of(article))
    except LibraryTrouble as trouble:
        return Kept(summary, trouble=trouble.reason)


def beginning_of(data: bytes) -> bytes:
    """Give the first lines of a long file."""
    cut = data.rfind(b"\n", 0, _BEGINNING)
    return data[: cut if cut > _BEGINNING // 4 else _BEGINNING]


def summary_of(outcome: Article | Unreadable, path: str) -> ArticleSummary:
    """Make the row of the list, of an article or of a problem."""
    if isinstance(outcome, Unreadable):
        return ArticleSummary(path, "", None, None, None, 0, 0, 0, problem=outcome.reason)
    return summarise(outcome, path)


class LoadingScreen(Screen[None]):
    """The workers of the main screen."""

    sources: Sources
    """Where articles are read from."""

    @work(thread=True, group="find-files", exit_on_error=False)
    def find(self, paths: tuple[str, ...]) -> None:
        """Walk paths; tell of files as they are found."""
        worker = get_current_worker()
        found: list[str] = []
        problems: list[Unreadable] = []
        last = 0.0
        for item in find_files(paths):
            if worker.is_cancelled:
                return
            if isinstance(item, Unreadable):
                problems.append(item)
            else:
                found.append(item)
            if monotonic() - last > EVERY:
                self.post_message(FilesFound(found, problems))
                found, problems, last = [], [], monotonic()
        self.post_message(FilesFound(found, problems, is_last=True))

    @work(thread=True, exclusive=True, group="read-article", exit_on_error=False)
    def read(self, path: str, is_reload: bool = False) -> None:
        """Read the article to be shown; of a long file the beginning first."""
        worker = get_current_worker()
        library = self.sources.library_for(path)
        if library is None or not is_reload:
            self._read_beginning(path, library)
        if worker.is_cancelled:
            return
        kept = None
        if library is not None:
            outcome, kept = self.sources.open(path, library)
        else:
            outcome = self.sources.read(path)
        if not worker.is_cancelled:
            self.post_message(ArticleRead(path, outcome, is_reload, kept=kept))

    def _read_beginning(self, path: str, library: Library | None) -> None:
        """Show the beginning of a long file, unless the library has the whole of it at hand."""
        worker = get_current_worker()
        if path == STDIN and self.sources.stdin is None:  # can be read only once
            return
        if path.startswith(BY_DIGEST) or (library is not None and is_at_hand(path, library)):
            return
        data = self.sources.fetch(path)
        if isinstance(data, Unreadable) or len(data) <= LONG_FILE:
            return
        part = self.sources.analyse(beginning_of(data), path)
        if not worker.is_cancelled:
            self.post_message(ArticleRead(path, part, is_part=True))

    @work(thread=True, exclusive=True, group="describe", exit_on_error=False)
    def describe(self, paths: list[str]) -> None:
        """Read articles for their rows in the list."""
        worker = get_current_worker()
        batch: list[tuple[str, ArticleSummary]] = []
        last = monotonic()
        for done, (path, summary) in enumerate(self._summaries(paths), start=1):
            if worker.is_cancelled:
                return
            batch.append((path, summary))
            if monotonic() - last > EVERY or done == len(paths):
                self.post_message(Described(batch, done, len(paths)))
                batch, last = [], monotonic()

    def _summaries(self, paths: list[str]) -> Iterator[tuple[str, ArticleSummary]]:
        for path in paths:
            yield path, summary_of(self.sources.read(path), path)

    def note(self, write: Write) -> None:
        """Have something written into the library, soon and in order."""
        if self.sources.librarian.is_wanted:
            self.sources.librarian.note(write)
            self._write_notes()

    @work(thread=True, group="write-notes", exit_on_error=False)
    def _write_notes(self) -> None:
        trouble = self.sources.librarian.write_down()
        if trouble is not None:
            self.post_message(LibraryTroubled(trouble.reason))


def is_at_hand(path: str, library: Library) -> bool:
    """Tell whether the library has the article of a file as it is now, so that nothing need be analysed."""
    from tui_reader.library.stamps import stamp_of
    from tui_reader.library.trouble import LibraryTrouble

    stamp = stamp_of(path)
    try:
        row = library.articles.look_up([stamp])[0] if stamp is not None else None
        return row is not None and bool(row.digest) and library.articles.is_current(row.digest)
    except LibraryTrouble:
        return False
