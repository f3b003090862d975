"""The articles of this session: their order, which of them the filter lets through, and which one is open."""

from dataclasses import dataclass, replace

from tui_reader.model.summary import ArticleSummary


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a path, and what is known of the article behind it."""

    path: str
    """The path as it is opened."""
    summary: ArticleSummary | None = None
    """What the list shows; `None` until the file has been read."""

    @property
    def searched_text(self) -> str:
        """What the filter looks at, in lower case."""
        known = self.summary
        parts = (known.headline, known.outlet, known.published) if known else ()
        return " ".join((*(part for part in parts if part), self.path)).casefold()


class Shelf:
    """The list of articles; keeps order, knows no screen."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        """Every article, in the order of opening."""
        self.shown: list[int] = []
        """Indices into `entries` of those that the filter lets through."""
        self.filter = ""
        """The words that every shown entry holds; empty for all."""
        self._index_of: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.entries)

    def add(self, paths: list[str]) -> list[int]:
        """Add paths at the end, leaving out those that are there; give the indices of the new ones."""
        added = []
        for path in paths:
            if path in self._index_of:
                continue
            self._index_of[path] = len(self.entries)
            added.append(len(self.entries))
            self.entries.append(Entry(path))
            if not self.filter or self._matches(self.entries[-1]):
                self.shown.append(len(self.entries) - 1)
        return added

    def index_of(self, path: str) -> int | None:
        """Give the index of a path, or `None`."""
        return self._index_of.get(path)

    def describe(self, path: str, summary: ArticleSummary) -> None:
        """Note what a file turned out to hold; what the reader marked is kept."""
        index = self._index_of.get(path)
        if index is None:
            return
        old = self.entries[index].summary
        if old is not None:
            summary = replace(summary, read=old.read, starred=old.starred)
        self.entries[index] = replace(self.entries[index], summary=summary)

    def mark(self, index: int, *, read: bool | None = None, starred: bool | None = None) -> None:
        """Mark an article as read, unread or starred."""
        summary = self.entries[index].summary
        if summary is None:
            return
        summary = replace(
            summary,
            read=summary.read if read is None else read,
            starred=summary.starred if starred is None else starred,
        )
        self.entries[index] = replace(self.entries[index], summary=summary)

    def remove(self, index: int) -> None:
        """Take an article off the list."""
        del self.entries[index]
        self._index_of = {entry.path: position for position, entry in enumerate(self.entries)}
        self.apply_filter(self.filter)

    def apply_filter(self, words: str) -> None:
        """Show only the entries that hold all the words, wherever they stand."""
        self.filter = words.strip()
        self.shown = [index for index, entry in enumerate(self.entries) if self._matches(entry)]

    def row_of(self, index: int) -> int | None:
        """Give the row in which an entry is shown, or `None` when the filter hides it."""
        if not self.filter:
            return index if index < len(self.entries) else None
        try:
            return self.shown.index(index)
        except ValueError:
            return None

    def _matches(self, entry: Entry) -> bool:
        if not self.filter:
            return True
        text = entry.searched_text
        return all(word in text for word in self.filter.casefold().split())
