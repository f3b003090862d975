"""What lies over the text of an article: the passage a panel points at, and the matches of a search."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tui_reader.layout.article_layout import place_in_body
from tui_reader.layout.finding import Hit
from tui_reader.layout.lines import StyledLine
from tui_reader.layout.rows import Stretch
from tui_reader.model import Article, Span
from tui_reader.model.stretches import Stretches

Ranges = dict[int, Stretches[None]]
"""Stretches of blocks, by block."""


class Overlay:
    """Highlights, kept by block and told line by line."""

    def __init__(self) -> None:
        self._passages: Ranges = {}
        self._annotated: Ranges = {}
        self._hits: tuple[Hit, ...] = ()
        self._current_hit: Hit | None = None

    @property
    def has_passage(self) -> bool:
        """Whether a passage is highlighted."""
        return bool(self._passages)

    def set_passages(self, article: Article, spans: Iterable[Span]) -> None:
        """Highlight stretches of the body instead of those before."""
        self._passages = _ranges(article, spans)

    def set_block(self, article: Article, block: int) -> None:
        """Highlight a whole block, whether it is part of the body or not."""
        self._passages = {block: Stretches([(0, len(article.document.blocks[block].text), None)])}

    def set_annotations(self, article: Article, spans: Iterable[Span]) -> None:
        """Underline what the reader has annotated."""
        self._annotated = _ranges(article, spans)

    @property
    def first_block(self) -> int | None:
        """The block in which the highlighted passage begins."""
        return min(self._passages, default=None)

    def drop_passages(self) -> None:
        """Highlight no passage."""
        self._passages = {}

    def set_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Highlight matches, in the order of the text, and the one that is looked at."""
        self._hits, self._current_hit = hits, current

    def over(self, line: StyledLine) -> tuple[list[Stretch], bool]:
        """Give what lies over a line, and whether a passage touches it."""
        if line.block < 0:
            return [], False
        runs: list[Stretch] = []
        for start, end in _between(self._annotated, line):
            runs += [(first, last, "annotation") for first, last in line.ranges(start, end)]
        below = len(runs)
        for start, end in _between(self._passages, line):
            runs += [(first, last, "passage") for first, last in line.ranges(start, end)]
        marked = len(runs) > below
        # A match may begin on the line before: one step back, because matches do not overlap.
        at = max(bisect_left(self._hits, Hit(line.block, line.start, 0)) - 1, 0)
        while at < len(self._hits) and self._hits[at] < (line.block, line.end, 0):
            hit = self._hits[at]
            if hit.block == line.block:
                style = "current match" if hit == self._current_hit else "match"
                runs += [(first, last, style) for first, last in line.ranges(hit.start, hit.end)]
            at += 1
        return runs, marked


def _ranges(article: Article, spans: Iterable[Span]) -> Ranges:
    """Cut stretches of the body into stretches of blocks."""
    ranges: dict[int, list[tuple[int, int, None]]] = {}
    for span in spans:
        first, last = place_in_body(article, span.start), place_in_body(article, max(span.end - 1, span.start))
        for block in range(first.block, last.block + 1):
            start = first.offset if block == first.block else 0
            end = last.offset + 1 if block == last.block else len(article.document.blocks[block].text)
            ranges.setdefault(block, []).append((start, end, None))
    return {block: Stretches(found) for block, found in ranges.items()}


def _between(ranges: Ranges, line: StyledLine) -> Iterator[tuple[int, int]]:
    """Give the stretches that a line shows, without looking at all those of its block."""
    stretches = ranges.get(line.block)
    if stretches is not None:
        for start, end, _ in stretches.between(line.start, line.end):
            yield start + line.start, end + line.start
