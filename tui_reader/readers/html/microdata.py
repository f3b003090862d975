"""Who the markup of the article itself says wrote it: `itemprop`, `property`, `rel=author`, and `class="fn"`."""

import re

from lxml import etree

from tui_reader.readers.html.marked_elements import elements_at, stands_elsewhere
from tui_reader.readers.stated import one_line

_MARKED = etree.XPath("//*[@itemprop or @rel or @property]")
_NAMED = etree.XPath("//*[contains(concat(' ', normalize-space(@class), ' '), ' fn ')]")
_WROTE = re.compile(r"\b(?:author|byline)\b", re.IGNORECASE)
_COMMENTED = re.compile(r"comment", re.IGNORECASE)
_MOST_MARKED = 2000
_AUTHOR_WORDS = frozenset({"author", "creator", "schema:author", "schema:creator", "dc:creator"})
_LONGEST_NAME = 100
_SAYING = ("rel", "itemprop", "property")
_NEAR = 4
"""Elements from a name upwards that may say whose it is."""


def marked_authors(root: etree._Element) -> tuple[str, ...]:
    """Give the names that the elements themselves state."""
    names: dict[str, None] = {}
    for element in elements_at(_MARKED, root, _MOST_MARKED):
        said = {word for name in _SAYING for word in (element.get(name) or "").lower().split()}
        if said.isdisjoint(_AUTHOR_WORDS) or element.tag == "link" or stands_elsewhere(element):
            continue
        _add_name(names, element)
    if not names:
        for element in elements_at(_NAMED, root, _MOST_MARKED):
            if _is_of_author(element) and not stands_elsewhere(element):
                _add_name(names, element)
    return tuple(names)


def _add_name(names: dict[str, None], element: etree._Element) -> None:
    """Add the name that an element holds, in a part of it that says so if there is one."""
    inner = next((child for child in element.iterdescendants() if "name" in _stated(child)), None)
    holder = element if inner is None else inner
    name = one_line(holder.get("content") or "".join(map(str, holder.itertext())))
    if name and len(name) <= _LONGEST_NAME and not name.startswith("http"):
        names.setdefault(name)


def _stated(element: etree._Element) -> tuple[str, ...]:
    return ((element.get("itemprop") or "").lower(), (element.get("property") or "").lower().removeprefix("schema:"))


def _is_of_author(element: etree._Element) -> bool:
    """Whether a name stands in what is called the author of the article, and not that of a comment."""
    classes = [element.get("class") or "", *(above.get("class") or "" for above in element.iterancestors())][:_NEAR]
    return any(map(_WROTE.search, classes)) and not any(map(_COMMENTED.search, classes))
