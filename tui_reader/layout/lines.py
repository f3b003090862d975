"""What is drawn: lines of text with roles and marks, never colours; and places in the article."""

from enum import StrEnum

from tui_reader.model.value import Value


class View(StrEnum):
    """The three ways of looking at an article."""

    CLEAN = "clean"
    """The article alone."""
    MARKED = "marked up"
    """Every block of the file in its place, the hidden ones with the reason."""
    FILE = "file"
    """The decoded text as it is, with line numbers."""


class Style(StrEnum):
    """What a line or a part of it is; the screen and the exports decide how that looks."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    META = "meta"
    """Authors, outlet, date and the like."""
    BODY = "body"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    CREDIT = "credit"
    PULL_QUOTE = "pull quote"
    LIST_ITEM = "list item"
    BLOCKQUOTE = "blockquote"
    CODE = "code"
    TABLE = "table"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"
    INLINE_CODE = "inline code"
    BULLET = "bullet"
    HIDDEN = "hidden"
    """Text that the clean view leaves out."""
    REASON = "reason"
    """Why it does."""
    LINE_NUMBER = "line number"
    NOTICE = "notice"
    """A word of the program's own."""
    QUOTED = "quoted"
    """Words that the article puts in someone's mouth."""
    SOURCE = "source"
    """Where the text names whom it attributes something to."""
    RULE = "rule"
    """Bars and separators that belong to the setting, not to the text."""


class Run(Value):
    """A stretch of a line with a style of its own."""

    start: int
    """Index in the line's text of the first character."""
    end: int
    """Index after the last one."""
    style: Style
    """What the stretch is."""


class StyledLine(Value):
    """One line as it is drawn, without a line feed, never wider than the layout.

    From `origin` on, the characters of `text` stand one for one for those of the block's text from `start` on, up to
    `end`; a table row is the exception, whose cells are moved apart, so ask `ranges` where a stretch of the block lies.
    """

    text: str
    """What is drawn."""
    style: Style
    """What the line is."""
    runs: tuple[Run, ...] = ()
    """Parts that are something else besides, in the order in which they are laid over one another."""
    block: int = -1
    """Index in `Document.blocks`, or of the line of the file in the file view; -1 for blank and synthetic lines."""
    start: int = 0
    """Offset in the block's text of the first character that is drawn from it."""
    origin: int = 0
    """Index in `text` at which the block's text begins, after indent, bullet or number."""
    end: int = 0
    """Offset in the block's text after the last character that is drawn from it."""
    cells: tuple[tuple[int, int, int], ...] = ()
    """For a table row: index in `text`, offset in the block's text, and length of what each cell shows."""

    def ranges(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give the ranges of `text` that show the block's characters from `start` to `end`."""
        if self.block < 0:
            return ()
        found = []
        for index, offset, length in self.cells or ((self.origin, self.start, self.end - self.start),):
            first, last = max(start, offset), min(end, offset + length)
            if first < last:
                found.append((index + first - offset, index + last - offset))
        return tuple(found)

    def offset_at(self, index: int) -> int:
        """Give the offset in the block's text of the character drawn at `index`, or of the nearest one."""
        nearest = self.start
        for first, offset, length in self.cells or ((self.origin, self.start, self.end - self.start),):
            if index >= first:
                nearest = offset + min(index - first, length)
        return nearest


class Place(Value):
    """A character of the article, whatever the width."""

    block: int
    """Index in `Document.blocks`; in the file view the index of the line of the file, from 0."""
    offset: int
    """Offset in the text of that block or line."""
