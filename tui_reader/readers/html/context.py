"""An open element of a page while its blocks are gathered."""

import re
from collections.abc import Collection
from functools import lru_cache

from lxml import etree

from tui_reader.model import Evidence, Role
from tui_reader.readers.html.elements import DECLARED_ROLES

_WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_ABOUT_ELSEWHERE = re.compile(r"(?:^|[ _-])(?:has|with|without|no|show|hide|enable|disable)-[\w-]+")
_TURNS = frozenset({"has", "with", "without", "no", "show", "hide", "enable", "disable"})
_UNSEEN = frozenset({"hidden", "d-none", "is-hidden", "hide", "invisible", "display-none"})
_LONGEST_NAMES = 400
_WHOLE_PAGE = frozenset({"html", "body"})
"""Elements whose class names speak of the whole site."""
_MOST_ANCESTORS = 24
_MOST_HINTS = 60
_NAMING = ("class", "id", "role", "itemprop")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TELLING = _HEADINGS | {"blockquote", "figcaption", "ul", "ol", "menu", "dir", "li", "td", "th", "dd"}
"""Elements that mean something for the blocks in them."""


Names = Collection[str | bytes]
"""Names of the attributes of an element, as the parser types them."""


class _Nowhere:
    """What stands above the outermost element."""

    heading = level = 0
    is_quote = is_caption = False
    declared = item = None


_NOWHERE = _Nowhere()


class Context:
    """An element that may hold blocks, with what it hands down to them."""

    __slots__ = (
        "_ancestors", "_hints", "_labels", "_path", "declared", "element", "heading", "index", "is_caption", "is_quote",
        "item", "level", "marker", "names", "next_number", "parent", "tag",
    )  # fmt: skip

    def __init__(self, element: etree._Element, tag: str, names: Names, parent: "Context | None", index: int) -> None:
        self.element = element
        self.tag = tag
        self.names = names
        """What attributes it has."""
        self.parent = parent
        self.index = index
        self._ancestors: tuple[str, ...] = ()
        self._hints: tuple[str, ...] = ()
        self._labels: tuple[tuple[str, ...], ...] = ()
        self._path: tuple[int, ...] = ()
        above = _NOWHERE if parent is None else parent
        self.heading: int = above.heading
        """Level of the heading that it is or stands in."""
        self.is_quote: bool = above.is_quote
        self.is_caption: bool = above.is_caption
        self.declared: Role | None = None if tag in _CONTAINERS else above.declared
        """The role that it states of itself, or the one that is handed down to it."""
        self.level: int = above.level
        """How many lists it stands in."""
        self.item: Context | None = above.item
        """The list item that it is or stands in."""
        self.marker = ""
        self.next_number = 0
        stated = element.get("itemprop") if "itemprop" in names else None
        if stated:
            self.declared = _declared_role(stated) or self.declared
        if tag in _TELLING:
            self._take_meaning(element)

    def _take_meaning(self, element: etree._Element) -> None:
        """Set what the element itself tells: a heading, a quotation, a caption, a list and its items."""
        if self.tag in _HEADINGS:
            self.heading = int(self.tag[1])
        elif self.tag == "blockquote":
            self.is_quote = True
        elif self.tag == "figcaption":
            self.is_caption, self.declared = True, Role.CAPTION
        elif self.tag in ("ul", "ol", "menu", "dir"):
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
        declared = self.declared or (Role.CAPTION if self.is_caption else None)
        return tuple.__new__(  # a call of `Evidence` takes twice as long
            Evidence, (self.tag, self._ancestors, self._path, self._hints, self._labels, link_density, declared, 0, 0)
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
            own = _words_at(context.element, context.names) if context.tag not in _WHOLE_PAGE else ()
            if above is None:
                context._ancestors, context._path, context._hints = (context.tag,), (context.index,), own
                context._labels = (own,)
                continue
            label, name, number = (own,), (context.tag,), (context.index,)
            context._labels = above._labels[1 - _MOST_ANCESTORS :] + label
            context._ancestors = above._ancestors[1 - _MOST_ANCESTORS :] + name
            context._path = above._path[1 - _MOST_ANCESTORS :] + number
            context._hints = (own + above._hints)[:_MOST_HINTS] if own else above._hints


_CONTAINERS = frozenset({"article", "section", "main", "aside", "nav", "figure", "body", "ul", "ol", "table"})
"""Elements that no role is handed down through."""


@lru_cache(maxsize=4096)
def words_of(names: str) -> tuple[str, ...]:
    """Cut class names into lower-case words: "ArticleBody__related-links" is article, body, related, links.

    Those that say what is elsewhere ("has-sidebar") are left out; the names by which style sheets commonly hide an
    element, on screens of every width, are told as "unseen".
    """
    words = _split(names)
    if "-" in names and not _TURNS.isdisjoint(words):
        words = _split(_ABOUT_ELSEWHERE.sub(" ", names[:_LONGEST_NAMES]))
    unseen = [] if _UNSEEN.isdisjoint(names.split()) or ":" in names else ["unseen"]
    return tuple(dict.fromkeys(unseen + words))


def _split(names: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(names[:_LONGEST_NAMES]) if len(word) > 1]


def _words_at(element: etree._Element, names: Names) -> tuple[str, ...]:
    """Give the words of the class, id, role and itemprop of an element, as far as it has them."""
    found: tuple[str, ...] = ()
    for name in _NAMING:
        called = element.get(name) if name in names else None
        if called:
            found += words_of(called)
    return found


def _declared_role(stated: str) -> Role | None:
    """Read the role that the `itemprop` of an element states."""
    return next((DECLARED_ROLES[word] for word in stated.lower().split() if word in DECLARED_ROLES), None)
