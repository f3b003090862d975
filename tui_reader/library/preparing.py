"""What a worker process does for the import: read a file, analyse it, make everything ready to be kept."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from tui_reader.library.files import read_bytes
from tui_reader.library.parts import is_first_of
from tui_reader.library.precedence import step_back
from tui_reader.library.prepared import Prepared, prepare_article
from tui_reader.library.stamps import Stamp, stamp_of, stamp_of_part
from tui_reader.model import Article, Unreadable
from tui_reader.pipeline import analyse_all

WHILE_READING = 10
"""How far processes step back behind the one that fills the library: somebody may be reading, and keys go first."""
WHEN_IDLE = 15
"""And one for whose work nobody waits."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, or of one of the articles that it holds."""

    stamp: Stamp | None
    """The file as it was before it was read, so that a later change shows; `None` when it could not be read."""
    prepared: Prepared | None
    """The article, or `None` when there is none."""
    problem: str = ""
    """Why there is none."""
    part: int = 0
    """Which of several articles of the file it is, counted from 1; 0 for the file."""
    parts: int = 0
    """Of a file with several articles, when all of them have been given: how many."""


def prepare_file(path: str) -> Outcome | Iterator[Outcome]:
    """Read and analyse one file: its article, or each of those that it holds and then how many they were."""
    stamp = stamp_of(path)
    data = read_bytes(path)
    if isinstance(data, Unreadable):
        return Outcome(None, None, data.reason)  # nothing is known of what it holds: the next time it may be read
    articles = analyse_all(data, path)
    first = next(articles)
    if is_first_of(path, first):
        return _parts(stamp, chain((first,), articles))
    return _outcome(stamp, first)


def _parts(stamp: Stamp | None, articles: Iterator[Article | Unreadable]) -> Iterator[Outcome]:
    number = 0
    for number, article in enumerate(articles, start=1):
        yield _outcome(None if stamp is None else stamp_of_part(stamp, number), article, number)
    yield Outcome(stamp, None, parts=number)


def _outcome(stamp: Stamp | None, article: Article | Unreadable, part: int = 0) -> Outcome:
    if isinstance(article, Unreadable):
        return Outcome(stamp, None, article.reason, part)
    return Outcome(stamp, prepare_article(article), part=part)


def prepare_file_gently(parent: int, niceness: int, path: str) -> Outcome | Iterator[Outcome]:
    """Do the same, and give way to everything else when this is another process than the parent."""
    if os.getpid() != parent and os.getpriority(os.PRIO_PROCESS, 0) < niceness:
        step_back(niceness)
    return prepare_file(path)


def failed_outcome(failure: Unreadable) -> Outcome:
    """Say of a file that analysing it failed as a whole: with a fault, a dead process, a process that hung."""
    return Outcome(stamp_of(failure.name), None, failure.reason)
