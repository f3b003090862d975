"""Who the markup of the article itself says wrote it: `itemprop`, `rel=author`."""

from lxml import etree

from tui_reader.readers.stated import one_line

_MARKED = etree.XPath("//*[@itemprop or @rel]")
_MOST_MARKED = 2000
_AUTHOR_WORDS = frozenset({"author", "creator"})
_LONGEST_NAME = 100
_ELSEWHERE = frozenset({"aside", "nav", "footer", "li"})


def marked_authors(root: etree._Element) -> tuple[str, ...]:
    """Give the names that the elements themselves state."""
    names: dict[str, None] = {}
    for element in _marked_elements(root):
        said = {*(element.get("rel") or "").lower().split(), *(element.get("itemprop") or "").lower().split()}
        if said.isdisjoint(_AUTHOR_WORDS) or element.tag == "link" or _is_elsewhere(element):
            continue
        inner = next((child for child in element.iterdescendants() if child.get("itemprop") == "name"), None)
        holder = element if inner is None else inner
        name = one_line(holder.get("content") or "".join(map(str, holder.itertext())))
        if name and len(name) <= _LONGEST_NAME and not name.startswith("http"):
            names.setdefault(name)
    return tuple(names)


def _marked_elements(root: etree._Element) -> list[etree._Element]:
    """Give the elements that carry `itemprop` or `rel`."""
    found = _MARKED(root)
    if not isinstance(found, list):
        return []
    return [element for element in found[:_MOST_MARKED] if isinstance(element, etree._Element)]


def _is_elsewhere(element: etree._Element) -> bool:
    """Whether an element stands in a list or at the side, where other articles are dated."""
    return any(above.tag in _ELSEWHERE for above in list(element.iterancestors())[:12])
