"""Large files, analysed in a process of their own, one at a time.

The interpreter lets one thread run at a time, so the analysis of a book in a thread makes every key wait, and a thread
cannot be ended. A process can, at once, and its memory goes with it.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic, sleep

from tui_reader.library.codec import decode_article
from tui_reader.library.jobs import attempt
from tui_reader.library.parts import is_first_of, read_data, read_one
from tui_reader.library.prepared import Prepared, prepare_article
from tui_reader.library.stamps import Stamp, stamp_of, stamp_of_part
from tui_reader.library.workers import Worker, WorkerGone, answering
from tui_reader.model import Article, Unreadable

_TICK = 0.1
"""Seconds after which is looked again whether the result is still wanted."""
_REST = 0.002
"""Seconds for which others have their turn after each part of an article was put together."""


def give_way() -> None:
    """Let other threads have their turn."""
    sleep(_REST)


@dataclass(frozen=True, slots=True)
class Analysed:
    """What a process has made of a large file."""

    stamp: Stamp | None
    """The file as it was before it was read."""
    data: bytes
    """The article, coded."""
    prepared: Prepared | None
    """What the library is still to keep; `None` when the process has kept it."""

    def article(self) -> Article:
        """Put the article together, giving way to others."""
        return decode_article(self.data, give_way)


def analyse_large(path: str, *, encoding: str | None = None, library: str | None = None) -> Analysed | Unreadable:
    """Analyse a file, and keep it in the library of that file if there is one."""
    stamp, data = stamp_of(path), read_data(path)
    article = data if isinstance(data, Unreadable) else read_one(data, path, encoding=encoding)
    del data  # a book in three notations is much to keep in mind
    if isinstance(article, Unreadable):
        return article
    if stamp is not None and is_first_of(path, article):
        stamp = stamp_of_part(stamp, 1)
    prepared = prepare_article(article)
    del article
    is_kept = library is not None and _keep(library, prepared, stamp)
    return Analysed(stamp, prepared.data, None if is_kept else replace(prepared, data=b""))


def _keep(place: str, prepared: Prepared, stamp: Stamp | None) -> bool:
    from tui_reader.library.library import Library
    from tui_reader.library.trouble import LibraryTrouble

    try:
        Library(place).articles.keep([(prepared, stamp)])
    except LibraryTrouble:
        return False
    return True


class LargeFiles:
    """Analyses large files, one after the other."""

    def __init__(self) -> None:
        self._turn = threading.Lock()

    def analyse(
        self,
        path: str,
        is_cancelled: Callable[[], bool],
        *,
        encoding: str | None = None,
        library: str | None = None,
        on_wait: Callable[[float], None] = lambda seconds: None,
    ) -> Analysed | Unreadable | None:
        """Analyse a file elsewhere; `None` when that was cancelled, which ends the process at once.

        Args:
            path: The file.
            is_cancelled: Asked several times a second.
            encoding: Overrides what the file says.
            library: The file of the library that is to keep the article.
            on_wait: Told now and then for how many seconds one has been waiting.
        """
        begun = monotonic()
        while not self._turn.acquire(timeout=_TICK):
            if is_cancelled():
                return None
        try:
            return _waited_for(path, partial(analyse_large, encoding=encoding, library=library), is_cancelled, on_wait)
        except OSError:  # no process can be started
            return attempt(partial(analyse_large, encoding=encoding), path)
        finally:
            self._turn.release()
            on_wait(monotonic() - begun)


def _waited_for(
    path: str,
    job: "partial[Analysed | Unreadable]",
    is_cancelled: Callable[[], bool],
    on_wait: Callable[[float], None],
) -> Analysed | Unreadable | None:
    """Start a process and wait for its answer."""
    begun, worker = monotonic(), Worker(job)
    try:
        worker.give(0, path)
        while not is_cancelled():
            if answering([worker], _TICK):
                for _, result in worker.answers():
                    answer: Analysed | Unreadable = result
                    return answer
            elif worker.is_stuck():
                return Unreadable(path, "given up: it took too long")
            on_wait(monotonic() - begun)
        return None
    except WorkerGone as gone:
        return Unreadable(path, f"could not be analysed (the process {gone})")
    finally:
        worker.end()
