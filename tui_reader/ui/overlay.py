"""What lies over the text of an article: the passage a panel points at, and the matches of a search."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tui_reader.layout.finding import Hit
from tui_reader.layout.lines import StyledLine
from tui_reader.layout.rows import Stretch
from tui_reader.model import Article, Span
from tui_reader.model.stretches import Stretches


class _Laid:
    """Stretches of the body, cut to a line when the line is drawn: a source of a book is named ten thousand times."""

    __slots__ = ("_body", "_first", "_stretches", "spans")

    def __init__(self, article: Article, spans: Iterable[Span]) -> None:
        self.spans = spans = tuple(spans)
        self._body = article.body
        self._first = min(spans, default=None)
        self._stretches = Stretches((span.start, span.end, None) for span in spans)

    def __bool__(self) -> bool:
        return self._first is not None

    @property
    def first_block(self) -> int | None:
        """The block in which the first of them begins."""
        return self._body.locate(self._first.start)[0] if self._first is not None and self._body.blocks else None

    def on(self, line: StyledLine) -> Iterator[tuple[int, int]]:
        """Give the stretches that a line shows, as offsets into its block."""
        begun = self._body.start_of.get(line.block) if self else None
        if begun is not None:
            for first, last, _ in self._stretches.between(begun + line.start, begun + line.end):
                yield line.start + first, line.start + last


class Overlay:
    """Highlights, kept by block and told line by line."""

    def __init__(self) -> None:
        self._passages: _Laid | None = None
        self._annotated: _Laid | None = None
        self._block: int | None = None
        self._hits: tuple[Hit, ...] = ()
        self._current_hit: Hit | None = None

    @property
    def has_passage(self) -> bool:
        """Whether a passage is highlighted."""
        return self._block is not None or bool(self._passages)

    @property
    def passages(self) -> tuple[Span, ...]:
        """The stretches of the body that are highlighted: those of a quote, of a source, or what was opened for."""
        return self._passages.spans if self._passages is not None else ()

    @property
    def block(self) -> int | None:
        """The block that is highlighted as a whole."""
        return self._block

    def set_passages(self, article: Article, spans: Iterable[Span]) -> None:
        """Highlight stretches of the body instead of those before."""
        self._passages, self._block = _Laid(article, spans), None

    def set_block(self, block: int) -> None:
        """Highlight a whole block, whether it is part of the body or not."""
        self._passages, self._block = None, block

    def set_annotations(self, article: Article, spans: Iterable[Span]) -> None:
        """Underline what the reader has annotated."""
        self._annotated = _Laid(article, spans)

    @property
    def first_block(self) -> int | None:
        """The block in which the highlighted passage begins."""
        return self._passages.first_block if self._passages is not None else self._block

    def drop_passages(self) -> None:
        """Highlight no passage."""
        self._passages = self._block = None

    def set_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Highlight matches, in the order of the text, and the one that is looked at."""
        self._hits, self._current_hit = hits, current

    def over(self, line: StyledLine) -> tuple[list[Stretch], bool]:
        """Give what lies over a line, and whether a passage touches it."""
        if line.block < 0:
            return [], False
        runs: list[Stretch] = []
        for start, end in self._annotated.on(line) if self._annotated is not None else ():
            runs += [(first, last, "annotation") for first, last in line.ranges(start, end)]
        below = len(runs)
        if line.block == self._block:
            runs += [(first, last, "passage") for first, last in line.ranges(line.start, line.end)]
        for start, end in self._passages.on(line) if self._passages is not None else ():
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
