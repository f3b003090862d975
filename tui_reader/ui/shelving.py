"""The library in the background: opened, and listed. Everything is told by message."""

from __future__ import annotations

import os
from contextlib import suppress

from textual.worker import get_current_worker

from tui_reader.ui.background import in_background
from tui_reader.ui.librarian import LONG
from tui_reader.ui.loading import LoadingScreen
from tui_reader.ui.messages import FilterAnswered, LibraryAwaited, LibraryListed, LibraryOpened, LibraryTroubled

ORDERS = ("added", "published", "headline", "outlet", "length", "story")
"""How the articles of the library can stand; "story" groups what tells the same one."""


class ShelvingScreen(LoadingScreen):
    """The workers that open and list the library."""

    @in_background("open-library")
    def open_library(self) -> None:
        """Open the library, and tell what is wrong with it."""
        from tui_reader.library.trouble import LibraryTrouble

        librarian = self.sources.librarian
        if (library := librarian.get(LONG)) is None:
            if not librarian.is_wanted:
                return
            self.post_message(LibraryAwaited())
            library = librarian.get()
            assert library is not None
        folder = os.path.join(os.path.dirname(librarian.place or ""), "")
        told = "" if librarian.trouble is None else librarian.trouble.reason.replace(folder, "")
        ours: dict[str, None] = {}
        others: dict[str, None] = {}
        order = ORDERS[0]
        with suppress(LibraryTrouble):
            for each in library.importing.unfinished():
                (ours if each.is_ours else others).update(dict.fromkeys(each.paths))
            order = library.order
        self.post_message(LibraryOpened(told, tuple(ours), order, tuple(others)))

    @in_background("list-library", exclusive=True)
    def list_library(self, order: str, words: str = "", keep: str = "", *, typing: bool = False) -> None:
        """List the library; `words` are a query, `keep` the digest of the article that the cursor is on."""
        from tui_reader.library.orders import Order
        from tui_reader.library.query import Misunderstood, read_query
        from tui_reader.library.trouble import LibraryTrouble

        library, worker = self.sources.librarian.get(), get_current_worker()
        if library is None:
            return
        read = read_query(words, typing=typing)
        query, problem = (None, read.message) if isinstance(read, Misunderstood) else (read, "")
        try:
            rows = library.list(Order(order), query)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
            return
        if not worker.is_cancelled:
            self.post_message(LibraryListed(rows, words, problem, keep))

    @in_background("answer-filter", exclusive=True)
    def find_answering(self, words: str, *, typing: bool = False) -> None:
        """Find the articles of the library that answer to what files are filtered by."""
        from tui_reader.library.orders import Order
        from tui_reader.library.query import Misunderstood, read_query
        from tui_reader.library.trouble import LibraryTrouble

        library, worker = self.sources.librarian.get(), get_current_worker()
        if library is None or worker.is_cancelled:
            return
        query = read_query(words, typing=typing)
        if isinstance(query, Misunderstood):
            self.post_message(FilterAnswered(words, frozenset(), query.message))
            return
        try:
            digests = frozenset() if query.is_empty else frozenset(library.list(Order.ADDED, query).digests())
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
            return
        if not worker.is_cancelled:
            self.post_message(FilterAnswered(words, digests))
