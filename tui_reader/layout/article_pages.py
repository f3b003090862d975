"""The pieces of the clean and of the marked view."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator

from tui_reader.layout.cells import cell_width, marked
from tui_reader.layout.facts import meta_parts
from tui_reader.layout.lines import Style, View
from tui_reader.layout.pieces import NO_MARKS, Marks, Piece, Setting
from tui_reader.layout.wrapping import wrap
from tui_reader.model import HIDDEN_ROLES, Article, Block, Form, Inline, Role
from tui_reader.model.stretches import Stretches
from tui_reader.model.value import Value

_HEADLINE = -1
_META = -2

_FOLDED = (Role.BYLINE, Role.PUBLISHED)
"""Roles whose words the clean view sets in the line under the headline."""
_LEFT_OUT = (*HIDDEN_ROLES, *_FOLDED)
"""Roles that the clean view sets no block of; a tuple, because asking it costs a tenth of asking a set of names."""

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
_DOT = " · "
_LONG = 200_000
"""Characters of a paragraph from which on its marks are not gone through before it is seen."""
_UNSAID = {Role.RELATED: "related headline", Role.RELATED_HEADING: "heads related headlines"}


def is_shown(block: Block, view: View) -> bool:
    """Tell whether a view sets a block as a piece of its own."""
    return view is not View.CLEAN or block.role not in _LEFT_OUT


class ArticlePage:
    """The blocks that a view shows, each a piece."""

    spaced = True

    def __init__(self, article: Article, width: int, view: View) -> None:
        self._article = article
        self._width = width
        self._order, self._made = _order_of(article, view)
        self.count = len(self._order)
        self.size = len(article.body.text) if view is View.CLEAN else _size_of(article)

    def number_of(self, block: int) -> int | None:
        """Give the piece that shows a block."""
        if block < 0:
            return 0
        if block in self._order[: self._made]:
            return self._order.index(block)
        number = bisect_left(self._order, block, self._made)
        if number < self.count and self._order[number] == block:
            return number
        blocks = self._article.document.blocks
        folded = self._made and block < len(blocks) and blocks[block].role in _FOLDED
        return self._made - 1 if folded else None

    def piece(self, number: int) -> Piece:
        """Give one piece."""
        index, width = self._order[number], self._width
        if index == _META:
            return Piece(_in_lines(meta_parts(self._article), width), Style.META, width)
        if index == _HEADLINE:
            return Piece(marked(self._article.headline or ""), Style.HEADLINE, width)
        block = self._article.document.blocks[index]
        return self._hidden(index, block) if block.is_hidden else self._visible(index, block)

    def _hidden(self, index: int, block: Block) -> Piece:
        blocks = self._article.document.blocks
        reason = reason_of(block)
        is_news = not index or not blocks[index - 1].is_hidden or reason_of(blocks[index - 1]) != reason
        bar = "  ┊ " if self._width >= 24 else "┊ "
        return Piece(
            marked(block.text), Style.HIDDEN, self._width, index, bar, bar,
            suffix=f"— {reason}" if is_news and reason else "", group="hidden",
        )  # fmt: skip

    def _visible(self, index: int, block: Block) -> Piece:
        style = _STYLES.get(block.role) or _FORMS.get(block.form, Style.BODY)
        width = self._width
        first = rest = _indent(_INDENTS.get(style, ""), width)
        prefix_style = Style.RULE
        if style is Style.LIST_ITEM:
            depth = min(2 * max(block.level - 1, 0), width // 6)
            first = _indent(" " * depth + (block.marker or "•") + " ", width)
            rest, prefix_style = " " * cell_width(first), Style.BULLET
        return Piece(
            marked(block.text), style, width, index, first, rest, prefix_style,
            marks=self._marks(index, block),
            setting=_SETTINGS.get(block.form, Setting.WRAPPED),
            group=_GROUPS.get(style, ""),
        )  # fmt: skip

    def _marks(self, index: int, block: Block) -> Marks:
        found = [(mark.start, mark.end, _INLINES[mark.kind]) for mark in block.marks if mark.start < mark.end]
        start = self._article.body.start_of.get(index)
        if start is not None and len(block.text) > _LONG:
            return _MarksOfABook(self._article.attributed, start, Stretches(found))
        if start is not None:
            named = self._article.attributed.between(start, start + len(block.text))
            found = [*((first, last, Style.QUOTED if words else Style.SOURCE) for first, last, words in named), *found]
        return Stretches(found) if found else NO_MARKS


class _MarksOfABook(Value):
    """Marks of a paragraph that is as long as a book, looked for when a line of it is drawn."""

    attributed: Stretches[bool]
    """Quoted words and sources of the whole body."""
    offset: int
    """Where the paragraph begins in it."""
    inline: Stretches[Style]
    """Its own markup."""

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, Style]]:
        """Yield the marks of a line."""
        for first, last, words in self.attributed.between(self.offset + start, self.offset + end):
            yield first, last, Style.QUOTED if words else Style.SOURCE
        yield from self.inline.between(start, end)


def _order_of(article: Article, view: View) -> "tuple[array[int], int]":
    """Give the blocks in the order in which they are read, and how many of them do not stand in file order.

    The clean view puts the headline before everything, and the line of facts under it.
    """
    blocks = article.document.blocks
    if view is not View.CLEAN:
        return array("i", range(len(blocks))), 0
    order = array("i", [index for index, block in enumerate(blocks) if block.role not in _LEFT_OUT])
    headline = next((index for index in order if blocks[index].role is Role.HEADLINE), None)
    if headline is not None:
        order.remove(headline)
        return array("i", [headline, _META]) + order, 2
    made = [_HEADLINE, _META] if article.headline else [_META]
    return array("i", made) + order, len(made)


def _size_of(article: Article) -> int:
    return sum(len(block.text) for block in article.document.blocks)


def reason_of(block: Block) -> str:
    """Give why a block is hidden, in plain words, also for the roles that explain themselves."""
    return block.reason or _UNSAID.get(block.role, "")


def _in_lines(facts: tuple[str, ...], width: int) -> str:
    """Join facts so that lines break between them, and no dot is left at the end of one."""
    joined = ""
    for fact in map(marked, facts):
        *_, (start, end) = wrap(joined, width)
        fits = cell_width(joined[start:end]) + cell_width(_DOT + fact) <= width
        joined += (_DOT if fits else "\n") + fact if joined else fact
    return joined


def _indent(prefix: str, width: int) -> str:
    """Give up an indent for which a narrow column has no room."""
    if cell_width(prefix) * 3 <= width:
        return prefix
    bare = prefix.lstrip()
    return bare if cell_width(bare) * 2 <= width else ""
