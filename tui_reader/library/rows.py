"""Files to rows of the list: known ones for the price of a `stat`, the others as they are analysed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tui_reader.library.articles import Articles
from tui_reader.library.batch import run_batch
from tui_reader.library.files import STDIN
from tui_reader.library.preparing import Outcome, failed_outcome, prepare_file
from tui_reader.library.stamps import stamp_of
from tui_reader.library.trouble import LibraryTrouble
from tui_reader.model import ArticleSummary, Unreadable

_FIRST = 40
"""Rows that are looked up first, so that a screen is full at once."""
_MORE = 500
_KEPT_AT_ONCE = 32

Row = tuple[str, ArticleSummary]
"""A path, as it was given, and its row."""


@dataclass(frozen=True, slots=True)
class RowOptions:
    """How rows are made."""

    processes: int | None = None
    """How many processes analyse; by default as pays, 0 for none."""
    cancelled: Callable[[], bool] | None = None
    """Asked now and then; `True` ends it."""
    on_trouble: Callable[[LibraryTrouble], None] | None = None
    """Told once when nothing can be kept; the rows go on."""


class Rows:
    """Rows of files, in two passes: what is known, then what is not."""

    def __init__(self, articles: Articles, options: RowOptions) -> None:
        self._articles = articles
        self._options = options
        self._is_kept = True

    def of(self, paths: Sequence[str]) -> Iterator[Row]:
        """Give a row for each path, the known ones first."""
        unknown: list[str] = []
        remaining = iter(paths)
        size = _FIRST
        while chunk := list(islice(remaining, size)):
            if self._is_cancelled():
                return
            known = self._known(chunk)
            unknown += [path for path in chunk if path not in known]
            yield from known.items()
            size = _MORE
        yield from self._analysed(unknown)

    def _is_cancelled(self) -> bool:
        return self._options.cancelled is not None and self._options.cancelled()

    def _known(self, paths: list[str]) -> dict[str, ArticleSummary]:
        stamps = {path: stamp for path in paths if path != STDIN and (stamp := stamp_of(path)) is not None}
        try:
            rows = self._articles.look_up(list(stamps.values()))
        except LibraryTrouble as trouble:
            self._tell(trouble)
            return {}
        found = zip(stamps, rows, strict=True)
        return {path: row._replace(path=path) for path, row in found if row is not None and row.problem is None}

    def _analysed(self, paths: list[str]) -> Iterator[Row]:
        options = self._options
        batch = run_batch(paths, prepare_file, workers=options.processes, cancelled=options.cancelled)
        waiting: list[tuple[str, Outcome]] = []
        for path, result in zip(paths, batch, strict=False):
            outcome = failed_outcome(result) if isinstance(result, Unreadable) else result
            waiting.append((path, outcome))
            if len(waiting) == (_KEPT_AT_ONCE if len(paths) > _KEPT_AT_ONCE else 1):
                yield from self._kept(waiting)
                waiting = []
        yield from self._kept(waiting)

    def _kept(self, outcomes: list[tuple[str, Outcome]]) -> Iterator[Row]:
        if self._is_kept and outcomes:
            found = [(each.prepared, each.stamp) for _, each in outcomes if each.prepared is not None]
            failed = [(each.stamp, each.problem) for _, each in outcomes if each.prepared is None and each.stamp]
            try:
                self._articles.keep(found, failed)
            except LibraryTrouble as trouble:
                self._tell(trouble)
        for path, outcome in outcomes:
            yield path, self._row(path, outcome)

    def _row(self, path: str, outcome: Outcome) -> ArticleSummary:
        prepared = outcome.prepared
        if prepared is None:
            return ArticleSummary(path, "", None, None, None, 0, 0, 0, problem=outcome.problem)
        kept = None
        if self._is_kept:
            try:
                kept = self._articles.summary(prepared.digest.hex())
            except LibraryTrouble as trouble:
                self._tell(trouble)
        if kept is not None:
            return kept._replace(path=path)
        found = prepared.findings
        return ArticleSummary(
            path, prepared.digest.hex(), found.headline, found.outlet, found.published, found.words,
            found.spoken, len(found.sources),
        )  # fmt: skip

    def _tell(self, trouble: LibraryTrouble) -> None:
        if self._is_kept and self._options.on_trouble is not None:
            self._options.on_trouble(trouble)
        self._is_kept = False
