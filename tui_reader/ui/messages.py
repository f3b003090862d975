"""What the background tells the main screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, dataclass_transform

from textual.message import Message

from tui_reader.layout.lines import Place
from tui_reader.model import Article, Unreadable
from tui_reader.model.summary import ArticleSummary
from tui_reader.model.value import Value

if TYPE_CHECKING:
    from tui_reader.library.related import Resolved, Similar
    from tui_reader.library.stories import Version
    from tui_reader.revision.annotations import Placed
    from tui_reader.revision.corrections import Orphan
    from tui_reader.ui.entries import Rows


@dataclass_transform(eq_default=False)
class Tidings(Message):
    """A message with fields, which `dataclass` would compile a constructor for, one after the other, at every start."""

    def __init__(self, *values: Any, **named: Any) -> None:
        super().__init__()
        self.__dict__.update(zip(type(self).__annotations__, values, strict=False), **named)


class Kept(Value):
    """What the library says of an article that was opened."""

    summary: ArticleSummary
    """Its row."""
    place: Place | None = None
    """Where reading stopped the last time."""
    is_gone: bool = False
    """Whether its file is no longer there, and the copy of the library is shown."""
    orphans: tuple[Orphan, ...] = ()
    """Corrections that no longer fit."""
    annotations: tuple[Placed, ...] = ()
    """Highlights and notes."""
    trouble: str = ""
    """Why it was not kept."""
    why_gone: str = ""
    """The name of the file that could not be read, and why."""


class FilesFound(Tidings):
    """Some more files were found in the paths that are being opened."""

    paths: list[str]
    """Readable or not: reading shows."""
    problems: list[Unreadable]
    """Paths that hold nothing to read."""
    is_last: bool = False
    """Whether the search has ended."""


class ArticleRead(Tidings):
    """A file that was to be shown has been read."""

    path: str
    """The path."""
    outcome: Article | Unreadable
    """The article, or why there is none."""
    is_reload: bool = False
    """Whether the article was on the screen already."""
    is_part: bool = False
    """Whether this is only the beginning of a long file, the rest of which is still being read."""
    kept: Kept | None = None
    """What the library says of it."""


class StillReading(Tidings):
    """A file that was to be shown takes its time."""

    path: str
    """The path."""
    seconds: int
    """For how long by now."""
    is_large: bool = False
    """Whether it is known that it is large, so that it is analysed elsewhere."""


class Described(Tidings):
    """Some articles of the list have been read for their headlines."""

    summaries: list[tuple[str, ArticleSummary]]
    """Path and summary."""
    done: int
    """How many have been read so far."""
    total: int
    """How many there are to read."""
    is_kept: bool = False
    """Whether the library says so."""


class Unfolded(Tidings):
    """Files have turned out to hold several articles each."""

    files: list[tuple[str, list[tuple[str, ArticleSummary]]]]
    """Each file and those of its articles that have been read, in their order; more may follow."""
    is_kept: bool = False
    """Whether the library says so."""


class Taught(Tidings):
    """Older articles are others now, because what came in has taught something about their outlet."""

    digests: frozenset[str]
    """Which."""


class FileSeen(Tidings):
    """The file of the article on the screen, as it is now."""

    path: str
    """The path of the article."""
    stamp: tuple[int, int]
    """When the file was written, and its length."""


class Importing(Tidings):
    """How far the library has come in taking files in."""

    done: int
    """Files looked at so far."""
    total: int
    """How many there are; 0 when nobody has counted them."""
    is_last: bool = False
    """Whether it has ended."""
    taught: frozenset[str] = frozenset()
    """Digests of older articles whose rows are others now, because their outlet has taught something."""


class Renewing(Tidings):
    """How far the library has come in analysing anew what older code analysed."""

    done: int
    """Articles so far."""
    total: int
    """How many were due."""
    is_last: bool = False
    """Whether it has ended."""


class LibraryGrew(Tidings):
    """Something new has come into the library by itself."""

    news: int = 0
    """How many articles of watched folders were not there before."""
    headline: str = ""
    """That of the last of them, or the name of its file; empty where they came in while nobody looked."""


class LibraryOpened(Tidings):
    """The library is there, or something in the place of it."""

    trouble: str = ""
    """What is wrong, in plain words."""
    unfinished: tuple[str, ...] = ()
    """Paths of an import that was broken off."""
    order: str = "added"
    """In which order it is listed."""
    of_others: tuple[str, ...] = ()
    """Paths of an import that somebody else began, or the same user on another machine."""


class LibraryAwaited(Tidings):
    """The library is not there yet: another program holds it."""


class LibraryListed(Tidings):
    """The articles of the library, in an order."""

    rows: Rows
    """The rows, to be fetched as they are seen."""
    words: str = ""
    """The query that they answer to."""
    problem: str = ""
    """What is wrong with the query; then `rows` are those of before."""
    keep: str = ""
    """Digest of the article that the cursor is to stay on."""


class FilterAnswered(Tidings):
    """What the library says to the words that the files are filtered by."""

    words: str
    """The words."""
    digests: frozenset[str]
    """Its articles that answer to them as a query."""
    problem: str = ""
    """What is wrong with the query."""


class LibraryTroubled(Tidings):
    """The library could not do something."""

    reason: str
    """Why, in plain words."""


class Relations(Tidings):
    """What the library has beside an article."""

    path: str
    """The path of the article."""
    resolved: tuple[Resolved, ...]
    """Its related headlines, and the articles that they are."""
    similar: tuple[Similar, ...]
    """Articles that resemble it, and why."""
    versions: tuple[Version, ...]
    """Other articles of the same story."""


class Corrected(Tidings):
    """A correction was made, taken back or dropped."""

    path: str
    """The path of the article."""
    article: Article
    """The article with it."""
    words: str
    """What was done."""
    orphans: tuple[Orphan, ...] = ()
    """Corrections that do not fit."""


class Annotated(Tidings):
    """The annotations of an article have changed."""

    digest: str
    """SHA-256 of the article."""
    annotations: tuple[Placed, ...]
    """All of them."""
    words: str = ""
    """What was done."""
