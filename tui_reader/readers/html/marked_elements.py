"""Elements of a page that something marks: found by an expression, and told from those at the side."""

from lxml import etree

_ELSEWHERE = frozenset({"aside", "nav", "footer", "li"})
_MOST_ANCESTORS = 12


def elements_at(path: etree.XPath, root: etree._Element, most: int) -> list[etree._Element]:
    """Give the elements that an expression finds, the first `most` of them."""
    found = path(root)
    if not isinstance(found, list):
        return []
    return [element for element in found[:most] if isinstance(element, etree._Element)]


def stands_elsewhere(element: etree._Element) -> bool:
    """Whether an element stands in a list or at the side, where other articles are dated and signed."""
    return any(above.tag in _ELSEWHERE for above in list(element.iterancestors())[:_MOST_ANCESTORS])
