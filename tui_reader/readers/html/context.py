"""An open element of a page while its blocks are gathered."""

import re

from lxml import etree

from tui_reader.model import Evidence, Role
from tui_reader.readers.html.elements import DECLARED_ROLES

_WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_MOST_ANCESTORS = 24
_MOST_HINTS = 60
_HEADING = re.compile(r"h([1-6])\Z")


class Context:
    """An element that may hold blocks, with what it hands down to them."""

    __slots__ = (
        "_ancestors", "_hints", "_path", "declared", "element", "heading", "index", "is_caption", "is_quote", "item", "level",
        "marker", "names", "next_number", "parent", "tag",
    )  # fmt: skip

    def __init__(self, element: etree._Element, tag: str, parent: "Context | None", index: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.index = index
        attributes = element.attrib
        self.names = f"{attributes.get('class', '')} {attributes.get('id', '')}" if attributes else ""
        """The class and id, as the page has them."""
        if attributes:
            self.names += f" {attributes.get('role', '')} {attributes.get('itemprop', '')}"
        self._ancestors: tuple[str, ...] | None = None
        self._hints: tuple[str, ...] | None = None
        self._path: tuple[int, ...] | None = None
        self._inherit(parent)
        heading = _HEADING.match(tag)
        if heading:
            self.heading = int(heading[1])
        self.declared = _declared_role(element, tag) or (parent.declared if parent and tag not in _CONTAINERS else None)
        self._count_list(element)

    def _inherit(self, parent: "Context | None") -> None:
        self.heading = parent.heading if parent else 0
        self.is_quote = (parent is not None and parent.is_quote) or self.tag == "blockquote"
        self.is_caption = (parent is not None and parent.is_caption) or self.tag == "figcaption"
        self.level = parent.level if parent else 0
        self.item: Context | None = parent.item if parent else None
        self.marker = ""
        self.next_number = 0

    def _count_list(self, element: etree._Element) -> None:
        """Number a list item, or begin a list."""
        if self.tag in ("ul", "ol", "menu", "dir"):
            self.level += 1
            start = element.get("start", "1")
            self.next_number = int(start) if self.tag == "ol" and start.isdecimal() and len(start) < 9 else 1
        elif self.tag == "li":
            self.item = self
            holder = self.parent
            self.marker = "•"
            if holder is not None and holder.tag == "ol":
                self.marker = f"{holder.next_number}."
                holder.next_number += 1
        elif self.tag in ("td", "th", "dd"):
            self.item = None

    def take_marker(self) -> str:
        """Give the bullet or number of the item that this element is in, once."""
        if self.item is None:
            return ""
        marker, self.item.marker = self.item.marker, ""
        return marker

    @property
    def ancestors(self) -> tuple[str, ...]:
        """Element names from above down to this one."""
        if self._ancestors is None:
            above = self.parent.ancestors if self.parent else ()
            self._ancestors = (*above[1 - _MOST_ANCESTORS :], self.tag)
        return self._ancestors

    @property
    def path(self) -> tuple[int, ...]:
        """Numbers of the elements from above down to this one."""
        if self._path is None:
            above = self.parent.path if self.parent else ()
            self._path = (*above[1 - _MOST_ANCESTORS :], self.index)
        return self._path

    @property
    def hints(self) -> tuple[str, ...]:
        """Words of class, id, role and itemprop, of this element first and then upwards."""
        if self._hints is None:
            above = self.parent.hints if self.parent else ()
            own = words_of(self.names)
            self._hints = tuple(dict.fromkeys((*own, *above)))[:_MOST_HINTS] if own else above
        return self._hints

    def evidence(self, link_density: float) -> Evidence:
        """Give what a block in this element brings to the cleaner."""
        return Evidence(
            tag=self.tag,
            ancestors=self.ancestors,
            path=self.path,
            hints=self.hints,
            link_density=link_density,
            declared=self.declared or (Role.CAPTION if self.is_caption else None),
        )


_CONTAINERS = frozenset({"article", "section", "main", "aside", "nav", "figure", "body", "ul", "ol", "table"})
"""Elements that no role is handed down through."""


def words_of(names: str) -> tuple[str, ...]:
    """Cut class names into lower-case words: "ArticleBody__related-links" is article, body, related, links."""
    return tuple(word.lower() for word in _WORD.findall(names[:400]) if len(word) > 1)


def _declared_role(element: etree._Element, tag: str) -> Role | None:
    """Read the role that an element states of itself."""
    if tag == "figcaption":
        return Role.CAPTION
    stated = element.get("itemprop")
    if stated:
        for word in stated.lower().split():
            if word in DECLARED_ROLES:
                return DECLARED_ROLES[word]
    return None
