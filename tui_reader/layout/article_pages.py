"""The pieces of the clean and of the marked view."""

from array import array
from dataclasses import dataclass

from tui_reader.layout.cells import cell_width
from tui_reader.layout.facts import meta_line
from tui_reader.layout.lines import Run, Style, View
from tui_reader.layout.pieces import NO_MARKS, Marks, Piece, Setting
from tui_reader.model import Article, Block, Form, Inline, QuoteKind, Role

_HEADLINE = -1
_META = -2

_FOLDED = frozenset({Role.BYLINE, Role.PUBLISHED})
"""Roles whose words the clean view sets in the line under the headline."""

_STYLES = {
    Role.HEADLINE: Style.HEADLINE,
    Role.STANDFIRST: Style.STANDFIRST,
    Role.BYLINE: Style.META,
    Role.PUBLISHED: Style.META,
    Role.CAPTION: Style.CAPTION,
    Role.CREDIT: Style.CREDIT,
    Role.CROSSHEAD: Style.CROSSHEAD,
    Role.PULL_QUOTE: Style.PULL_QUOTE,
    Role.LIST_ITEM: Style.LIST_ITEM,
}
_FORMS = {Form.BLOCKQUOTE: Style.BLOCKQUOTE, Form.PREFORMATTED: Style.CODE, Form.TABLE: Style.TABLE}
_SETTINGS = {Form.PREFORMATTED: Setting.CHOPPED, Form.TABLE: Setting.TABLE}
_INDENTS = {Style.CAPTION: "  ", Style.CREDIT: "  ", Style.PULL_QUOTE: "    ", Style.CODE: "  ", Style.BLOCKQUOTE: "▎ "}
_GROUPS = {Style.CAPTION: "picture", Style.CREDIT: "picture", Style.LIST_ITEM: "list", Style.META: "meta"}
_INLINES = {
    Inline.STRONG: Style.STRONG,
    Inline.EMPHASIS: Style.EMPHASIS,
    Inline.CODE: Style.INLINE_CODE,
    Inline.LINK: Style.LINK,
}
_UNSAID = {Role.RELATED: "related headline", Role.RELATED_HEADING: "heads related headlines"}


def is_shown(block: Block, view: View) -> bool:
    """Tell whether a view sets a block as a piece of its own."""
    return view is not View.CLEAN or not (block.is_hidden or block.role in _FOLDED)


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How an article is set."""

    width: int
    """Cells that a line may take."""
    view: View
    """Clean or marked."""
    marks: bool
    """Whether quoted words and sources are marked in the text."""


class ArticlePage:
    """The blocks that a view shows, each a piece."""

    spaced = True

    def __init__(self, article: Article, options: PageOptions) -> None:
        self._article = article
        self._options = options
        self._order = _order_of(article, options.view)
        self._numbers = {block: number for number, block in enumerate(self._order) if block >= 0}
        self._findings: dict[int, list[Run]] | None = None
        self.count = len(self._order)
        blocks = article.document.blocks
        self.size = sum(len(blocks[block].text) for block in self._numbers)
        if _META in self._order:
            meta = self._order.index(_META)
            for number, block in enumerate(blocks):
                if block.role in _FOLDED:
                    self._numbers[number] = meta

    def number_of(self, block: int) -> int | None:
        """Give the piece that shows a block."""
        return 0 if block < 0 else self._numbers.get(block)

    def piece(self, number: int) -> Piece:
        """Give one piece."""
        index, width = self._order[number], self._options.width
        if index == _META:
            return Piece(meta_line(self._article), Style.META, width)
        if index == _HEADLINE:
            return Piece(self._article.headline or "", Style.HEADLINE, width)
        block = self._article.document.blocks[index]
        return self._hidden(index, block) if block.is_hidden else self._visible(index, block)

    def _hidden(self, index: int, block: Block) -> Piece:
        blocks = self._article.document.blocks
        reason = _reason(block)
        is_news = not index or not blocks[index - 1].is_hidden or _reason(blocks[index - 1]) != reason
        bar = "  ┊ " if self._options.width >= 24 else "┊ "
        return Piece(
            block.text, Style.HIDDEN, self._options.width, index, bar, bar,
            suffix=f"  — {reason}" if is_news and reason else "", group="hidden",
        )  # fmt: skip

    def _visible(self, index: int, block: Block) -> Piece:
        style = _STYLES.get(block.role) or _FORMS.get(block.form, Style.BODY)
        width = self._options.width
        first = rest = _indent(_INDENTS.get(style, ""), width)
        prefix_style = Style.RULE
        if style is Style.LIST_ITEM:
            depth = min(2 * max(block.level - 1, 0), width // 6)
            first = _indent(" " * depth + (block.marker or "•") + " ", width)
            rest, prefix_style = " " * cell_width(first), Style.BULLET
        return Piece(
            block.text, style, width, index, first, rest, prefix_style,
            marks=self._marks(index, block),
            setting=_SETTINGS.get(block.form, Setting.WRAPPED),
            group=_GROUPS.get(style, ""),
        )  # fmt: skip

    def _marks(self, index: int, block: Block) -> Marks:
        runs: list[Run] = []
        if self._options.marks:
            if self._findings is None:
                self._findings = _findings_by_block(self._article)
            runs += self._findings.get(index, ())
        runs += [Run(mark.start, mark.end, _INLINES[mark.kind]) for mark in block.marks if mark.start < mark.end]
        return Marks(runs) if runs else NO_MARKS


def _order_of(article: Article, view: View) -> "array[int]":
    """Give the blocks in the order in which they are read; the clean view puts the headline before everything."""
    blocks = article.document.blocks
    shown = [index for index, block in enumerate(blocks) if is_shown(block, view)]
    if view is not View.CLEAN:
        return array("i", shown)
    headline = next((index for index in shown if blocks[index].role is Role.HEADLINE), None)
    if headline is not None:
        shown.remove(headline)
        return array("i", [headline, _META, *shown])
    return array("i", [_HEADLINE, _META, *shown] if article.headline else [_META, *shown])


def _findings_by_block(article: Article) -> dict[int, list[Run]]:
    """Cut the quotations and the names of sources at the ends of the blocks that they stand in."""
    found: dict[int, list[Run]] = {}
    spans = [(quote.span, Style.QUOTED) for quote in article.quotes if quote.kind is not QuoteKind.INDIRECT]
    spans += [(mention, Style.SOURCE) for source in article.sources for mention in source.mentions]
    body, blocks = article.body, article.document.blocks
    position_of = {block: position for position, block in enumerate(body.blocks)}
    for span, style in spans if body.blocks else ():
        block, _ = body.locate(span.start)
        position = position_of[block]
        while position < len(body.blocks) and body.starts[position] < span.end:
            block, shift = body.blocks[position], body.starts[position]
            start, end = max(span.start - shift, 0), min(span.end - shift, len(blocks[block].text))
            if start < end:
                found.setdefault(block, []).append(Run(start, end, style))
            position += 1
    return found


def _reason(block: Block) -> str:
    return block.reason or _UNSAID.get(block.role, "")


def _indent(prefix: str, width: int) -> str:
    """Give up an indent for which a narrow column has no room."""
    if cell_width(prefix) * 3 <= width:
        return prefix
    bare = prefix.lstrip()
    return bare if cell_width(bare) * 2 <= width else ""
