"""Where it comes from: the sources of the article, each with its attributions below it."""

from typing import NamedTuple

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.model import Article, Source, SourceKind, Span
from tui_reader.ui.widgets.item_view import ItemView

_AROUND = 60
"""Characters of the sentence shown on each side of an attribution."""


NOT_NAMED = "not named"
"""What stands for a source that is a pronoun nobody before it can be meant by."""

_PROFILE = -1
"""The source of the first line, which tells of all of them."""


class Node(NamedTuple):
    """A line of the tree: a source, or one of its attributions."""

    source: int
    """Index in `Article.sources`; -1 for the profile at the head."""
    mention: int | None = None
    """Index in `Source.mentions`, or `None` for the source itself."""


class SourcesPanel(ItemView):
    """Lists sources; Enter opens and closes one."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self._open: set[int] = set()
        self._tree: list[Node] = []

    def show_article(self, article: Article | None) -> None:
        """List the sources of an article."""
        self.article, self._open = article, set()
        self.put_cursor(0)
        self.say_when_empty("" if article is None else "No source is named.")
        self._refresh_tree()
        self.show_line(0)
        self.put_cursor(next((i for i, node in enumerate(self._tree) if node.source != _PROFILE), 0))
        self.border_title = f"Sources ─ {len(article.sources)}" if article is not None else "Sources"

    def _refresh_tree(self) -> None:
        sources = self.article.sources if self.article is not None else ()
        has_profile = self.article is not None and bool(sourcing_line(self.article))
        self._tree = [Node(_PROFILE)] if has_profile else []
        for index, source in enumerate(sources):
            self._tree.append(Node(index))
            if index in self._open:
                self._tree += [Node(index, mention) for mention in range(len(source.mentions))]
        self._measure()

    def _measure(self) -> None:
        self.lay_out(heights=[self._height_of(index) for index in range(len(self._tree))])

    def _height_of(self, index: int) -> int:
        """Tell the height of a source without setting it, because an article may have thousands."""
        node = self._tree[index]
        if node.mention is not None or node.source == _PROFILE or self.article is None:
            return len(self.item_rows(index))
        return 2 if self.article.sources[node.source].description else 1

    def on_resize(self) -> None:
        """Wrap anew."""
        self._measure()

    def item_count(self) -> int:
        """How many lines of the tree are shown."""
        return len(self._tree)

    def item_rows(self, index: int) -> list[Row]:
        """A source with its kind and count, or an attribution in its sentence."""
        article, node = self.article, self._tree[index]
        assert article is not None
        width = max(self.scrollable_content_region.width - 3, 1)
        if node.source == _PROFILE:
            return wrapped_rows(harmless(sourcing_line(article)), width, "detail", most=4)
        source = article.sources[node.source]
        if node.mention is None:
            return self._source_rows(source, width, is_open=node.source in self._open)
        return _attribution_rows(article, source.mentions[node.mention], width)

    def _source_rows(self, source: Source, width: int, *, is_open: bool) -> list[Row]:
        arrow = "▾" if is_open else "▸"
        kind = "" if source.kind is SourceKind.PERSON else str(source.kind)
        count = f"×{len(source.mentions)}" if len(source.mentions) > 1 else ""
        right = "  ".join(part for part in (kind, count) if part)
        name = fit(harmless(source.name or NOT_NAMED), max(width - 2 - (cell_width(right) + 2 if right else 0), 4))
        gap = " " * max(width - 2 - cell_width(name) - cell_width(right), 1)
        text = f"{arrow} {name}{gap if right else ''}{right}"
        style = "hidden" if source.kind is SourceKind.UNNAMED else "body"
        runs = ((0, 1, "kind"), (len(text) - len(right), len(text), "detail")) if right else ((0, 1, "kind"),)
        rows = [Row(text, style, runs)]
        if source.description:
            rows.append(Row("  " + fit(harmless(source.description), width - 2), "detail"))
        return rows

    def toggle(self) -> None:
        """Open or close the source under the cursor."""
        node = self.node
        if node is None or node.source == _PROFILE:
            return
        self._open ^= {node.source}
        self._refresh_tree()
        self.put_cursor(next(i for i, other in enumerate(self._tree) if other == Node(node.source)))

    @property
    def node(self) -> Node | None:
        """The line of the tree under the cursor."""
        return self._tree[self.cursor] if 0 <= self.cursor < len(self._tree) else None

    @property
    def source(self) -> Source | None:
        """The source under the cursor, or that of the attribution under it."""
        node = self.node
        if self.article is None or node is None or node.source == _PROFILE:
            return None
        return self.article.sources[node.source]

    def spans(self) -> tuple[Span, ...]:
        """The attributions that the cursor stands for."""
        node, source = self.node, self.source
        if node is None or source is None:
            return ()
        return source.mentions if node.mention is None else (source.mentions[node.mention],)

    def source_at(self, offset: int) -> int | None:
        """Give the row of the source that is named at a place of the body."""
        for index, node in enumerate(self._tree):
            if node.mention is None and node.source != _PROFILE and self.article is not None:
                source = self.article.sources[node.source]
                if any(mention.contains(offset) for mention in source.mentions):
                    return index
        return None


def _attribution_rows(article: Article, mention: Span, width: int) -> list[Row]:
    text = article.body.text
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _AROUND)
    end = text.find("\n", mention.end)
    end = min(end if end >= 0 else len(text), mention.end + _AROUND)
    cut_before = "…" if start and text[start - 1] != "\n" else ""
    cut_after = "…" if end < len(text) and text[end] != "\n" else ""
    words = harmless(cut_before + text[start:end].strip() + cut_after)
    return wrapped_rows(words, width, "detail", most=3, indent="    ")
