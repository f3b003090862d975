"""Where it comes from: the sources of the article, each with its attributions below it."""


from tui_reader.layout.facts import told_of, words_without
from tui_reader.layout.rows import Row
from tui_reader.layout.source_rows import attribution_rows, profile_rows, source_height, source_rows
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.model import Article, Source, Span
from tui_reader.model.value import Value
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.wrapped_list import WrappedList

_BRIEF_FROM = 1000
"""From so many sources on each takes a row, and its description another: to wrap them all would hold the keys."""
_PROFILE = -1
"""The source of the first line, which tells of all of them."""


class Node(Value):
    """A line of the tree: a source, or one of its attributions."""

    source: int
    """Index in `Article.sources`; -1 for the profile at the head."""
    mention: int | None = None
    """Index in `Source.mentions`, or `None` for the source itself."""


class SourcesPanel(WrappedList):
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
        self.say_when_empty("" if article is None else words_without("sources", article))
        self._refresh_tree()
        self.show_line(0)
        # Not by `put_cursor`, which would scroll the profile out of sight where the panel is low.
        self.set_reactive(ItemView.cursor, next((i for i, node in enumerate(self._tree) if node.source != _PROFILE), 0))
        self.border_title = f"Sources ─ {len(article.sources)}" if article is not None else "Sources"

    def _refresh_tree(self) -> None:
        sources = self.article.sources if self.article is not None else ()
        has_profile = self.article is not None and bool(sourcing_line(self.article))
        self._tree = [Node(_PROFILE)] if has_profile else []
        for index, source in enumerate(sources):
            self._tree.append(Node(index))
            if index in self._open:
                self._tree += [Node(index, mention) for mention in range(len(source.mentions))]
        self.measure()

    def height_of(self, index: int) -> int:
        """Give the lines of a row; those of a source without setting it, because an article may have thousands."""
        node = self._tree[index]
        if node.mention is not None or node.source == _PROFILE or self.article is None:
            return len(self.item_rows(index))
        source = self.article.sources[node.source]
        if self._is_brief:
            return 2 if told_of(source) else 1
        return source_height(source, self.room)

    @property
    def _is_brief(self) -> bool:
        return self.article is not None and len(self.article.sources) >= _BRIEF_FROM

    def item_count(self) -> int:
        """How many lines of the tree are shown."""
        return len(self._tree)

    def item_rows(self, index: int) -> list[Row]:
        """A source with its kind and count, or an attribution in its sentence."""
        article, node = self.article, self._tree[index]
        assert article is not None
        width = self.room
        if node.source == _PROFILE:
            return profile_rows(article, width)
        source = article.sources[node.source]
        if node.mention is None:
            return source_rows(source, width, is_open=node.source in self._open, is_brief=self._is_brief)
        return attribution_rows(article, source.mentions[node.mention], width)

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
