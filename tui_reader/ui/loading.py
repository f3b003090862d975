"""Reading in the background: nothing here touches a widget, everything is told by message."""

from collections.abc import Iterator
from time import monotonic

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from tui_reader.library.files import STDIN, find_files, read_bytes
from tui_reader.model import Article, Unreadable
from tui_reader.model.summary import ArticleSummary, summarise
from tui_reader.pipeline import analyse
from tui_reader.ui.messages import ArticleRead, Described, FilesFound

_EVERY = 0.15
"""Seconds between two messages of one worker, so that ten thousand files do not flood the screen."""

LONG_FILE = 300_000
"""Bytes from which on the beginning of a file is shown before the rest has been read."""

_BEGINNING = 40_000
"""Bytes of that beginning."""

_POOL_FROM = 48
"""From so many files on the headlines are read in processes, which cost a tenth of a second to start."""


class Sources:
    """Where articles are read from."""

    def __init__(self, encoding: str | None = None, stdin: bytes | None = None) -> None:
        self.stdin = stdin
        """The bytes of standard input, for the path "-"."""
        self.encoding = encoding
        """Overrides what the files say."""

    def fetch(self, path: str) -> bytes | Unreadable:
        """Read the bytes behind a path."""
        return self.stdin if path == STDIN and self.stdin is not None else read_bytes(path)

    def read(self, path: str) -> Article | Unreadable:
        """Read and analyse a file."""
        data = self.fetch(path)
        return data if isinstance(data, Unreadable) else self.analyse(data, path)

    def analyse(self, data: bytes, path: str) -> Article | Unreadable:
        """Analyse bytes; a fault of ours becomes a message rather than the end of the reader."""
        try:
            return analyse(data, path, encoding=self.encoding)
        except Exception as error:
            return Unreadable(path, f"could not be analysed ({type(error).__name__}: {error})")


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
            if monotonic() - last > _EVERY:
                self.post_message(FilesFound(found, problems))
                found, problems, last = [], [], monotonic()
        self.post_message(FilesFound(found, problems, is_last=True))

    @work(thread=True, exclusive=True, group="read-article", exit_on_error=False)
    def read(self, path: str, is_reload: bool = False) -> None:
        """Read the article to be shown; of a long file the beginning first."""
        worker = get_current_worker()
        data = self.sources.fetch(path)
        if isinstance(data, Unreadable):
            self.post_message(ArticleRead(path, data, is_reload))
            return
        if len(data) > LONG_FILE and not is_reload:
            part = self.sources.analyse(beginning_of(data), path)
            if worker.is_cancelled:
                return
            self.post_message(ArticleRead(path, part, is_part=True))
        outcome = self.sources.analyse(data, path)
        if not worker.is_cancelled:
            self.post_message(ArticleRead(path, outcome, is_reload))

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
            if monotonic() - last > _EVERY or done == len(paths):
                self.post_message(Described(batch, done, len(paths)))
                batch, last = [], monotonic()

    def _summaries(self, paths: list[str]) -> Iterator[tuple[str, ArticleSummary]]:
        for path in paths:
            yield path, summary_of(self.sources.read(path), path)
