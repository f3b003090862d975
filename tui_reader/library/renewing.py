"""Articles that older code analysed, analysed anew in the background; what the reader did with them stays."""

import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial

from tui_reader.library.articles import Articles
from tui_reader.library.batch import run_batch
from tui_reader.library.database import Database
from tui_reader.library.part_names import cut_part
from tui_reader.library.prepared import Prepared, prepare_article
from tui_reader.library.preparing import WHEN_IDLE, Outcome, prepare_file, prepare_file_gently
from tui_reader.library.progress import Control, Progress
from tui_reader.library.revising import Revising
from tui_reader.library.summary_rows import path_from
from tui_reader.model import Unreadable

_CHUNK = 100
_TRANSACTION = 32
"""Articles that are kept at once: few, because somebody is reading meanwhile."""
_STILL = "still:"
"""In front of the version of the code: the file is gone or holds something else, so the old analysis has to do."""

_Renewed = tuple[bytes, Outcome | Unreadable]
"""The digest of an article that is due, or nothing for one of several in a file, and what became of it."""
_DUE = f"typeof(digest) = 'blob' AND code NOT IN (?1, '{_STILL}' || ?1)"


class Renewing:
    """Renewal of one library: pausable, and gone on with by beginning again."""

    def __init__(self, database: Database, articles: Articles, revising: Revising, code: str) -> None:
        self._database = database
        self._articles = articles
        self._revising = revising
        self._code = code

    def due(self) -> int:
        """Count the articles that older code analysed."""
        with self._database.reading() as connection:
            return int(connection.execute(f"SELECT count(*) FROM article WHERE {_DUE}", (self._code,)).fetchone()[0])

    def run(
        self,
        on_progress: Callable[[Progress], None] = lambda _: None,
        control: Control | None = None,
        processes: int = 1,
    ) -> Progress:
        """Analyse what is due, the last added first, in a process that gives way to all others.

        Corrections, marks and notes belong to the content of the file and are applied to the new analysis.

        Raises:
            LibraryTrouble: when nothing more can be kept; everything up to then is.
        """
        handle = control or Control()
        under_way: deque[bytes] = deque()
        job = partial(prepare_file_gently, os.getpid(), WHEN_IDLE) if processes else prepare_file
        batch = run_batch(self._files(under_way), job, workers=processes, cancelled=lambda: handle.is_stopped)
        progress, waiting = Progress(), list[_Renewed]()
        try:
            for outcome in batch:
                is_part = isinstance(outcome, Outcome) and outcome.part > 0
                waiting.append((b"" if is_part else under_way.popleft(), outcome))
                if len(waiting) >= _TRANSACTION:
                    progress = self._keep(waiting, progress)
                    waiting = []
                    on_progress(progress)
                if not handle.may_go_on():
                    break
        finally:
            batch.close()  # ends its process
        progress = self._keep(waiting, progress)
        if not handle.is_stopped:
            self._keep_the_rest(handle)
        if not handle.is_stopped:
            taught = self._revising.apply_lessons(handle.may_go_on)
            progress = Progress(progress.added, progress.known, 0, finished=True, taught=taught)
        on_progress(progress)
        return progress

    def run_apart(self, on_progress: Callable[[Progress], None], control: Control) -> Progress:
        """Do the same in a process of its own, for one who draws a screen meanwhile.

        Raises:
            LibraryTrouble: as `run`.
        """
        place = self._database.path
        if place is not None and not self._database.read_only:
            from tui_reader.library.apart import renew, run_apart

            with suppress(OSError):  # no process can be started
                return run_apart(partial(renew, place, self._code), on_progress, control)
        return self.run(on_progress, control)

    def _files(self, under_way: "deque[bytes]") -> Iterator[str | Unreadable]:
        """Give the files of the articles that are due; `under_way` gets their digests.

        A file that holds several is given once: all its articles come of it.
        """
        whole: set[str] = set()
        for digest, path, part in self._due_articles():
            name = path_from(path)
            if part:
                name = cut_part(name)[0]
                if name in whole:
                    continue
                whole.add(name)
            under_way.append(digest)
            yield name or Unreadable("", "gone")

    def _due_articles(self) -> Iterator[tuple[bytes, bytes | None, int]]:
        """Give digest, place and part of what is due, the last added first."""
        last = (1 << 63) - 1
        while rows := self._due_before(last):
            for number, digest, path, part in rows:
                last = number
                yield digest, path, part or 0

    def _due_before(self, number: int) -> list[tuple[int, bytes, bytes | None, int | None]]:
        place = "(SELECT {} FROM place WHERE article = a.id ORDER BY seen DESC LIMIT 1)"
        with self._database.reading() as connection:
            return connection.execute(
                f"SELECT id, digest, {place.format('path')}, {place.format('part')}"
                f" FROM article a WHERE {_DUE} AND id < ?2 ORDER BY id DESC LIMIT {_CHUNK}",
                (self._code, number),
            ).fetchall()

    def _keep(self, outcomes: list[_Renewed], so_far: Progress) -> Progress:
        """Keep what was analysed anew; of the others the old analysis, described as new code describes it."""
        fresh: list[Prepared] = []
        still: list[bytes] = []
        for digest, outcome in outcomes:
            prepared = outcome.prepared if isinstance(outcome, Outcome) else None
            if prepared is not None and (prepared.digest == digest or (not digest and self._is_here(prepared.digest))):
                fresh.append(prepared)
            elif digest and not (isinstance(outcome, Outcome) and outcome.parts):
                still.append(digest)
        self._articles.keep((prepared, None) for prepared in fresh)
        self._keep_still(still)
        return Progress(so_far.added + len(fresh), so_far.known + len(still))

    def _is_here(self, digest: bytes) -> bool:
        return self._articles.summary(digest.hex()) is not None

    def _keep_the_rest(self, handle: Control) -> None:
        """Keep the old analysis of what a file with several articles no longer holds."""
        rest = [digest for digest, _, _ in self._due_articles()]
        for start in range(0, len(rest), _TRANSACTION):
            if not handle.may_go_on():
                break
            self._keep_still(rest[start : start + _TRANSACTION])

    def _keep_still(self, digests: list[bytes]) -> None:
        """Describe old analyses as new code describes them, for want of the file that they were made of."""
        still = [
            replace(prepare_article(analysis), digest=digest)
            for digest in digests
            if (analysis := self._articles.analysis(digest.hex())) is not None
        ]
        self._articles.keep(((prepared, None) for prepared in still), code=_STILL + self._code)
