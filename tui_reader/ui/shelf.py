"""The articles of this session: their order, which of them the filter lets through, and which one is open.

They are files that were named, kept here row by row, or the articles of the library, of which only those in sight are
fetched: a library of a hundred thousand is on the screen as soon as one of ten.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

from tui_reader.library.part_names import cut_part, part_path
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.entries import Entries, Rows
from tui_reader.ui.named_files import Entry

__all__ = ["Entry", "Shelf"]

_PIECE = 1000
"""Entries that the filter looks at in one go: some milliseconds."""


class Shelf:
    """The list of articles; keeps order, knows no screen."""

    def __init__(self) -> None:
        self.entries = Entries()
        """Every article, in the order of opening; those of the library first, in theirs."""
        self.shown: Sequence[int] = range(0)
        """Indices into `entries` of those that the filter lets through."""
        self.filter = ""
        """What every shown entry answers to; empty for all."""
        self._answering: Collection[str] = ()
        self._index_of: dict[str, int] = {}
        self._heard: set[str] = set()

    def __len__(self) -> int:
        return len(self.entries)

    def show_rows(self, rows: Rows, words: str = "") -> None:
        """List rows of the library; `words` are what they were chosen by.

        What was opened by name stands behind them, unless it is among them.
        """
        named = self.entries.named
        if not words:
            named.keep_only([not (named.is_kept(at) and _is_article(named[at])) for at in range(len(named))])
        self.entries.show_rows(rows)
        self._index_of = self.entries.places()
        self.filter = words
        self.shown = range(len(self.entries))

    @property
    def is_of_library(self) -> bool:
        """Whether rows of the library are listed: the library filters those."""
        return self.entries.are_of_library

    def add(self, paths: Sequence[str]) -> range:
        """Add paths at the end, leaving out those that are there; give the indices of the new ones."""
        fresh = [path for path in dict.fromkeys(paths) if path not in self._index_of]
        added = range(len(self.entries), len(self.entries) + len(fresh))
        self._index_of.update(zip(fresh, added, strict=True))
        self.entries.named.extend(fresh)
        if added:
            self._show(added)
        return added

    def _show(self, added: range) -> None:
        if not self.filter or self.is_of_library:
            self.shown = range(len(self.entries))
        else:
            self.shown = [*self.shown, *(index for index in added if self._matches(self.entries[index]))]

    def index_of(self, path: str, digest: str = "") -> int | None:
        """Give the index of a path, or of the article of the library that it holds, or `None`."""
        index = self._index_of.get(path)
        if index is None and path.startswith("/"):  # the library names every file in full, a walk begins as it was told
            near = os.path.relpath(path)
            index = self._index_of.get(near, self._index_of.get(os.path.join(os.curdir, near)))
        if index is None and self.is_of_library:
            index = self.entries.row_of(path, digest)
            if index is None and path:
                index = self.entries.row_of(os.path.abspath(path), "")
        return index

    def describe(self, path: str, summary: ArticleSummary, *, is_kept: bool = False) -> int:
        """Note what a file turned out to hold, and give its index, or -1; what the reader marked in this session stays.

        `is_kept` tells that the library says so, whose marks count when it is first heard.
        """
        index = self.index_of(path)
        if index is None:
            return -1
        old = self.entries[index].summary
        if old is not None:
            first = is_kept and not self._was_heard(index, path)
            read, starred = (old.read or summary.read, old.starred or summary.starred) if first else (
                old.read, old.starred,
            )  # fmt: skip
            summary = summary._replace(read=read, starred=starred)
        if is_kept:
            self._hear(index, path)
        self.entries.describe(index, summary)
        return index

    def _was_heard(self, index: int, path: str) -> bool:
        """Tell whether the library has been heard on an article."""
        place = index - self.entries.of_library
        return self.entries.named.is_kept(place) if place >= 0 else path in self._heard

    def _hear(self, index: int, path: str) -> None:
        place = index - self.entries.of_library
        if place >= 0:
            self.entries.named.note_kept(place)
        else:
            self._heard.add(path)

    def undescribed(self, paths: Sequence[str], others: Collection[str] = ()) -> list[str]:
        """Give those of some paths of which nothing is known yet, and those that are among the others."""
        if not others and paths == self.entries.named.paths:  # as of a large folder, where each look would be felt
            return list(self.entries.named.undescribed())
        described, there = set(self.entries.named.described()), self._index_of
        return [path for path in paths if path in others or (path in there and path not in described)]

    def unfold(self, path: str, parts: Sequence[tuple[str, ArticleSummary]], *, is_kept: bool = False) -> None:
        """Put the articles of a file that holds several in its place, or behind those of them that are there."""
        names = [name for name, _ in parts]
        before = part_path(path, cut_part(names[0])[1] - 1) if names else path
        there = [self._index_of[name] for name in (before, *names) if name in self._index_of]
        at = self._index_of.get(path)
        if at is None and not there:
            return
        fresh = [name for name in names if name not in self._index_of]
        before_it = (at if at is not None else max(there) + 1) - self.entries.of_library
        self.entries.named.put(before_it, fresh, instead=at is not None)
        self._index_of = self.entries.places()
        for name, summary in parts:
            self.describe(name, summary, is_kept=is_kept)
        self.apply_filter(self.filter)

    def path_of_headline(self, headline: str) -> str | None:
        """Give the path of the article opened by name that has a headline, whatever its case and marks."""
        return self.entries.named.of_headline(headline)

    def mark(self, index: int, *, read: bool | None = None, starred: bool | None = None) -> None:
        """Mark an article as read, unread or starred."""
        summary = self.entries[index].summary
        if summary is None:
            return
        summary = summary._replace(
            read=summary.read if read is None else read,
            starred=summary.starred if starred is None else starred,
        )
        self.entries.describe(index, summary)

    def remove(self, index: int) -> None:
        """Take an article off the list."""
        self.entries.remove(index)
        self._index_of = self.entries.places()
        self.apply_filter(self.filter)

    def apply_filter(self, words: str) -> None:
        """Show only the entries that hold all the words, wherever they stand."""
        for _ in self.filtering(words):
            pass

    def filtering(self, words: str, answering: Collection[str] | None = None) -> Iterator[None]:
        """Do the same a piece at a time, so that whoever paints may paint in between; it counts at the end.

        `answering` are digests of articles that the library let through; without them, those of the same words stay.
        """
        wanted = words.strip()
        if answering is None:
            answering = self._answering if wanted == self.filter else ()
        found: Sequence[int] = range(len(self.entries))
        if wanted and not self.is_of_library:
            held, terms = [], wanted.casefold().split()
            for index in range(len(self.entries)):
                if _answers(self.entries[index], terms, answering):
                    held.append(index)
                if index % _PIECE == _PIECE - 1:
                    yield
            found = held
        self.filter, self.shown, self._answering = wanted, found, answering

    def match_again(self, paths: Iterable[str]) -> None:
        """Look again whether the filter lets these articles through, because more is known of them."""
        if not self.filter or self.is_of_library:
            return
        shown = list(self.shown)
        for path in paths:
            index = self.index_of(path)
            if index is None:
                continue
            row = bisect_left(shown, index)
            is_there = row < len(shown) and shown[row] == index
            if self._matches(self.entries[index]) and not is_there:
                shown.insert(row, index)
            elif is_there and not self._matches(self.entries[index]):
                del shown[row]
        self.shown = shown

    def row_of(self, index: int) -> int | None:
        """Give the row in which an entry is shown, or `None` when the filter hides it."""
        row = bisect_left(self.shown, index)
        return row if row < len(self.shown) and self.shown[row] == index else None

    def _matches(self, entry: Entry) -> bool:
        return not self.filter or _answers(entry, self.filter.casefold().split(), self._answering)


def _answers(entry: Entry, terms: Sequence[str], answering: Collection[str]) -> bool:
    """Tell whether the line of an entry holds all the words, or the library let the article through."""
    text = entry.searched_text
    return all(term in text for term in terms) or (entry.summary is not None and entry.summary.digest in answering)


def _is_article(entry: Entry) -> bool:
    return entry.summary is not None and bool(entry.summary.digest)
