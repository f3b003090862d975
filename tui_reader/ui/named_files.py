"""Files that were opened by name, row by row: a hundred thousand of them in some forty megabytes.

What is known of a file is kept packed and unfolded when somebody looks at it. Packed rows are nothing that the
collector of garbage would have to go through, and they are a fifth as large.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import not_
from struct import pack

from tui_reader.model.summary import ArticleSummary
from tui_reader.model.value import Value

_LOOKED_AT = 256
"""Rows that stay unfolded: more than any screen shows."""
_DIGITS = 64
"""Of a digest."""
_NOTHING = 0
"""Stands in the place of a headline where there is none."""


class Entry(Value):
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


class NamedFiles:
    """The files, in the order of opening."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        """Their paths; not to be changed from outside."""
        self._rows: list[bytes | None] = []
        self._headlines = array("q")
        self._kept = bytearray()
        self._looked_at: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, index: int) -> Entry:
        entry = self._looked_at.get(index)
        if entry is None:
            if len(self._looked_at) >= _LOOKED_AT:
                self._looked_at.clear()
            path, row = self.paths[index], self._rows[index]
            entry = self._looked_at[index] = Entry(path, None if row is None else _unpacked(path, row))
        return entry

    def append(self, path: str) -> None:
        """Add one of which nothing is known."""
        self.extend((path,))

    def extend(self, paths: Sequence[str]) -> None:
        """Add some of which nothing is known."""
        self.paths.extend(paths)
        self._rows.extend([None] * len(paths))
        self._headlines.extend(array("q", [_NOTHING]) * len(paths))
        self._kept.extend(bytes(len(paths)))

    def describe(self, index: int, summary: ArticleSummary) -> None:
        """Note what a file turned out to hold."""
        self._rows[index] = _packed(self.paths[index], summary)
        self._headlines[index] = _print_of(folded(summary.headline)) if summary.headline else _NOTHING
        self._looked_at.pop(index, None)

    def is_kept(self, index: int) -> bool:
        """Tell whether the library has been heard on a file."""
        return bool(self._kept[index])

    def note_kept(self, index: int) -> None:
        """Note that the library has been heard on a file."""
        self._kept[index] = True

    def described(self) -> Iterator[str]:
        """Give the paths of which something is known."""
        return compress(self.paths, self._rows)

    def undescribed(self) -> Iterator[str]:
        """Give the paths of which nothing is known yet."""
        return compress(self.paths, map(not_, self._rows))

    def put(self, at: int, paths: Sequence[str], *, instead: bool) -> None:
        """Put some in front of one, or in its place."""
        end = at + instead
        self.paths[at:end] = paths
        self._rows[at:end] = [None] * len(paths)
        self._headlines[at:end] = array("q", [_NOTHING]) * len(paths)
        self._kept[at:end] = bytes(len(paths))
        self._looked_at.clear()

    def remove(self, index: int) -> None:
        """Take one off the list."""
        self.put(index, (), instead=True)

    def keep_only(self, wanted: Sequence[bool]) -> None:
        """Take all off the list but those that are wanted."""
        self.paths = list(compress(self.paths, wanted))
        self._rows = list(compress(self._rows, wanted))
        self._headlines = array("q", compress(self._headlines, wanted))
        self._kept = bytearray(compress(self._kept, wanted))
        self._looked_at.clear()

    def of_headline(self, headline: str) -> str | None:
        """Give the path of the last article that has a headline, whatever its case and marks."""
        wanted = folded(headline)
        prints, looked_for = self._headlines.tobytes(), pack("q", _print_of(wanted))
        end = len(prints)
        while (found := prints.rfind(looked_for, 0, end)) >= 0:
            if not found % 8:
                summary = self[found // 8].summary
                if summary is not None and summary.headline and folded(summary.headline) == wanted:
                    return self.paths[found // 8]
            end = found + 7
        return None


def folded(headline: str) -> str:
    """Reduce a headline to its letters and digits, so that quotation marks and case do not count."""
    return "".join(filter(str.isalnum, headline.casefold()))


def _print_of(headline: str) -> int:
    return hash(headline) or 1


def _packed(path: str, summary: ArticleSummary) -> bytes:
    digest: bytes | str = bytes.fromhex(summary.digest) if len(summary.digest) == _DIGITS else summary.digest
    place = None if summary.path == path else summary.path
    return marshal.dumps((place, digest, *summary[2:]))


def _unpacked(path: str, row: bytes) -> ArticleSummary:
    place, digest, *others = marshal.loads(row)
    digits = digest if isinstance(digest, str) else digest.hex()
    return ArticleSummary(path if place is None else place, digits, *others)
