"""The library: everything that was ever opened.

    library = Library(path)             # or Library(None): for this process alone, leaves no trace
    library.open("port.txt")            # the article, from the file or, without parsing, from the library
    library.list(Order.PUBLISHED)       # rows on demand
    library.articles / .marks           # by subject

Every method is plain and synchronous and may be called from any thread (a worker, not the one that paints). What can go
wrong with the file raises `LibraryTrouble`; `open` never does, because reading does not depend on the library.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from os import PathLike, fsdecode

from tui_reader.library import schema
from tui_reader.library.annotations import Annotations
from tui_reader.library.articles import Articles
from tui_reader.library.code_version import code_version
from tui_reader.library.corrected import Corrected, list_corrected
from tui_reader.library.corrections import Corrections
from tui_reader.library.database import Database
from tui_reader.library.furniture import Furniture
from tui_reader.library.importing import Importing
from tui_reader.library.lists import Listing, list_articles
from tui_reader.library.marks import Marks
from tui_reader.library.opening import Opened, open_article
from tui_reader.library.orders import Order, choose_order, chosen_order
from tui_reader.library.query import Query
from tui_reader.library.related import Related
from tui_reader.library.renewing import Renewing
from tui_reader.library.revising import Revising
from tui_reader.library.search import Search
from tui_reader.library.speakers import Speakers
from tui_reader.library.stamps import stamp_of
from tui_reader.library.stories import Stories
from tui_reader.library.trouble import LibraryTrouble
from tui_reader.library.watching import Watching
from tui_reader.model import Unreadable


class Library:
    """The articles, findings, marks and corrections of one file."""

    def __init__(self, path: "str | PathLike[str] | None" = None, *, code: str | None = None) -> None:
        """Open the library of a file, made if it is not there; without one, a library for this process alone.

        Args:
            path: The file.
            code: What tells analyses of this version of the program from older ones.

        Raises:
            LibraryTrouble: when the file cannot be used. `open_library` finds a way to go on instead.
        """
        self.database = Database(None if path is None else fsdecode(path))
        """The file, for the parts of the library."""
        self._code = code
        self._prepare()

    @classmethod
    def read_only(cls, path: "str | PathLike[str]", *, code: str | None = None) -> "Library":
        """Open a library that can be read and not written."""
        library = cls.__new__(cls)
        library.database = Database(fsdecode(path), read_only=True)
        library._code = code
        library._prepare()
        return library

    def _prepare(self) -> None:
        try:
            schema.prepare(self.database)
        except BaseException:
            self.database.close()
            raise

    @cached_property
    def code(self) -> str:
        """The version of the code that analyses."""
        return self._code or code_version()

    @cached_property
    def articles(self) -> Articles:
        """What was analysed, by digest and by file."""
        articles = Articles(self.database, self.code)
        articles.revise = lambda article: self.revising.revise(article).article
        return articles

    @cached_property
    def marks(self) -> Marks:
        """Read, starred, tags, notes, reading positions."""
        return Marks(self.database)

    @cached_property
    def corrections(self) -> Corrections:
        """What the reader corrected."""
        return Corrections(self.database)

    @cached_property
    def furniture(self) -> Furniture:
        """What the library has learned about the lines of each outlet."""
        return Furniture(self.database)

    @cached_property
    def revising(self) -> Revising:
        """Articles as the reader left them: to correct, undo, redo."""
        return Revising(self.articles, self.corrections, self.furniture)

    @cached_property
    def speakers(self) -> Speakers:
        """Who said what, over all articles."""
        return Speakers(self.database)

    @cached_property
    def related(self) -> Related:
        """Related headlines resolved, and similar articles."""
        return Related(self.database)

    @cached_property
    def stories(self) -> Stories:
        """Wire copy, near-duplicates and versions."""
        return Stories(self.database)

    @cached_property
    def search(self) -> Search:
        """Finding articles and quotes."""
        return Search(self.database)

    @cached_property
    def annotations(self) -> Annotations:
        """Highlights and notes."""
        return Annotations(self.database, self.revising)

    @cached_property
    def watching(self) -> Watching:
        """Folders whose changes come in by themselves."""
        return Watching(self.articles, self.importing)

    @cached_property
    def importing(self) -> Importing:
        """Taking folders in."""
        return Importing(self.database, self.articles, self.revising)

    @cached_property
    def renewing(self) -> Renewing:
        """Analysing anew what older code analysed."""
        return Renewing(self.database, self.articles, self.revising, self.code)

    def open(self, path: str, *, encoding: str | None = None, data: bytes | None = None) -> Opened | Unreadable:
        """Give the article of a file as the user last left it, from the library when the file is as it was.

        `data` are its bytes when they were read already, such as those of standard input.
        """
        opened = open_article(self.articles, path, encoding, data)
        if isinstance(opened, Unreadable):
            return opened
        try:
            revised = self.revising.revise(opened.article)
        except LibraryTrouble as trouble:
            return replace(opened, trouble=trouble)
        return replace(opened, article=revised.article, orphans=revised.orphans)

    def knows(self, path: str) -> bool:
        """Tell whether the article of a file can be opened without reading the file.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        stamp = stamp_of(path)
        row = None if stamp is None else self.articles.look_up([stamp])[0]
        return row is not None and bool(row.digest) and self.articles.is_current(row.digest)

    def open_kept(self, digest: str) -> Opened | None:
        """Give an article of the library by its digest, whatever its file holds by now; `None` when it is not here.

        Hits, statements and annotations are opened so: their passages are those of that content.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        summary = self.articles.summary(digest)
        revised = self.revising.article(digest, summary.path if summary is not None and summary.path else None)
        if summary is None or revised is None:
            return None
        there = summary.path and self.articles.now_at(stamp_of(summary.path))
        is_gone = not there or there.digest != digest
        return Opened(revised.article, summary, gone=is_gone, orphans=revised.orphans)

    def corrected(self, first: str = "") -> Iterator[Corrected]:
        """Give the corrections of all articles, those of the article `first` at the head.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        return list_corrected(self.articles, self.corrections, self.revising, first)

    def list(self, order: Order = Order.ADDED, query: Query | None = None) -> Listing:
        """List every article, or those that a query asks for."""
        return list_articles(self.database, order, query)

    @property
    def order(self) -> Order:
        """In which order it is listed until another one is chosen.

        Raises:
            LibraryTrouble: when the library cannot be read.
        """
        with self.database.reading() as connection:
            return chosen_order(connection)

    def choose_order(self, order: Order) -> None:
        """Keep in which order it is to be listed.

        Raises:
            LibraryTrouble: when that cannot be kept.
        """
        with self.database.writing() as connection:
            choose_order(connection, order)

    def check(self) -> None:
        """Look whether the file can be used: in a moment, or throughout if damage was met the last time.

        Raises:
            LibraryTrouble: when it is damaged.
        """
        try:
            schema.check(self.database)
        except LibraryTrouble:
            self.database.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()
