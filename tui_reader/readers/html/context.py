"""An open element of a page while its blocks are gathered."""

import re
from functools import lru_cache

from lxml import etree

from tui_reader.model import Evidence, Role
from tui_reader.readers.html.elements import DECLARED_ROLES

_WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_ABOUT_ELSEWHERE = re.compile(r"(?:^|[ _-])(?:has|with|without|no|show|hide|enable|disable)-[\w-]+")
_UNSEEN = frozenset({"hidden", "d-none", "is-hidden", "hide", "invisible", "display-none"})
_LONGEST_NAMES = 400
_WHOLE_PAGE = frozenset({"html", "body"})
"""Elements whose class names speak of the whole site."""
_MOST_ANCESTORS = 24
_MOST_HINTS = 60
_NAMING = ("class", "id", "role", "itemprop")
_HEADING = re.compile(r"h([1-6])\Z")


class Context:
    """An element that may hold blocks, with what it hands down to them."""

    __slots__ = (
        "_ancestors", "_hints", "_labels", "_path", "declared", "element", "heading", "index", "is_caption", "is_quote",
        "item", "level", "marker", "names", "next_number", "parent", "tag",
    )  # fmt: skip

    def __init__(self, element: etree._Element, tag: str, parent: "Context | None", index: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.index = index
        attributes = element.attrib
        self.names = " ".join(attributes.get(name, "") for name in _NAMING) if attributes else ""
        """Class, id, role and itemprop, as the page has them."""
        self._ancestors: tuple[str, ...] = ()
        self._hints: tuple[str, ...] = ()
        self._labels: tuple[tuple[str, ...], ...] = ()
        self._path: tuple[int, ...] = ()
        heading = _HEADING.match(tag)
        self.heading: int = int(heading[1]) if heading else parent.heading if parent else 0
        """Level of the heading that it is or stands in."""
        self.is_quote: bool = (parent is not None and parent.is_quote) or tag == "blockquote"
        self.is_caption: bool = (parent is not None and parent.is_caption) or tag == "figcaption"
        handed_down = parent.declared if parent is not None and tag not in _CONTAINERS else None
        self.declared: Role | None = _declared_role(element, tag) or handed_down
        self.level: int = parent.level if parent else 0
        """How many lists it stands in."""
        self.item: Context | None = parent.item if parent else None
        """The list item that it is or stands in."""
        self.marker = ""
        self.next_number = 0
        self._count_list(element)

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

    def evidence(self, link_density: float) -> Evidence:
        """Give what a block in this element brings to the cleaner."""
        self._trace()
        return Evidence(
            tag=self.tag,
            ancestors=self._ancestors,
            path=self._path,
            hints=self._hints,
            labels=self._labels,
            link_density=link_density,
            declared=self.declared or (Role.CAPTION if self.is_caption else None),
        )

    def _trace(self) -> None:
        """Work out the way down to this element, once; with a loop, because pages nest deeper than calls may."""
        untraced: list[Context] = []
        context: Context | None = self
        while context is not None and not context._path:
            untraced.append(context)
            context = context.parent
        for context in reversed(untraced):
            above = context.parent
            own = words_of(context.names) if context.tag not in _WHOLE_PAGE else ()
            if above is None:
                context._ancestors, context._path, context._hints = (context.tag,), (context.index,), own
                context._labels = (own,)
                continue
            context._labels = (*above._labels[1 - _MOST_ANCESTORS :], own)
            context._ancestors = (*above._ancestors[1 - _MOST_ANCESTORS :], context.tag)
            context._path = (*above._path[1 - _MOST_ANCESTORS :], context.index)
            hints = dict.fromkeys((*own, *above._hints)) if own else None
            context._hints = tuple(hints)[:_MOST_HINTS] if hints else above._hints


_CONTAINERS = frozenset({"article", "section", "main", "aside", "nav", "figure", "body", "ul", "ol", "table"})
"""Elements that no role is handed down through."""


@lru_cache(maxsize=4096)
def words_of(names: str) -> tuple[str, ...]:
    """Cut class names into lower-case words: "ArticleBody__related-links" is article, body, related, links.

    Those that say what is elsewhere ("has-sidebar") are left out; the names by which style sheets commonly hide an
    element, on screens of every width, are told as "unseen".
    """
    unseen = () if _UNSEEN.isdisjoint(names.split()) or ":" in names else ("unseen",)
    if "-" in names:
        names = _ABOUT_ELSEWHERE.sub(" ", names[:_LONGEST_NAMES])
    return (*unseen, *(word.lower() for word in _WORD.findall(names[:_LONGEST_NAMES]) if len(word) > 1))


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
