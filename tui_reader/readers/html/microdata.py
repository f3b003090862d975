"""What the markup of the article itself states: `itemprop`, `rel=author`, `<time>`."""

from dataclasses import dataclass

from lxml import etree

from tui_reader.readers.stated import one_line

_MARKED = etree.XPath("//*[@itemprop or @rel]")
_MOST_MARKED = 2000
_AUTHOR_WORDS = frozenset({"author", "creator"})
_LONGEST_NAME = 100
_ELSEWHERE = frozenset({"aside", "nav", "footer", "li"})


@dataclass(frozen=True, slots=True)
class Microdata:
    """Names and dates that the elements of a page carry."""

    authors: tuple[str, ...] = ()
    """Names."""
    published: str | None = None
    """When it was first published."""
    modified: str | None = None
    """When it was last changed."""


def find_microdata(root: etree._Element) -> Microdata:
    """Collect what the elements themselves state."""
    marked = _marked_elements(root)
    published = modified = plain = None
    for element in (*marked, *root.iter("time")):
        stated = (element.get("itemprop") or "").lower()
        if element.tag != "time" and "date" not in stated:
            continue
        value = one_line(element.get("datetime") or element.get("content") or "")
        if not value and stated:
            value = one_line("".join(map(str, element.itertext())))
        if not value:
            continue
        if "datepublished" in stated or element.get("pubdate") is not None:
            published = published or value
        elif "datemodified" in stated:
            modified = modified or value
        elif element.tag == "time" and not stated and plain is None and not _is_elsewhere(element):
            plain = value
    return Microdata(_authors(marked), published or plain, modified)


def _marked_elements(root: etree._Element) -> list[etree._Element]:
    """Give the elements that carry `itemprop` or `rel`."""
    found = _MARKED(root)
    if not isinstance(found, list):
        return []
    return [element for element in found[:_MOST_MARKED] if isinstance(element, etree._Element)]


def _is_elsewhere(element: etree._Element) -> bool:
    """Whether an element stands in a list or at the side, where other articles are dated."""
    return any(above.tag in _ELSEWHERE for above in list(element.iterancestors())[:12])


def _authors(marked: list[etree._Element]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for element in marked:
        said = {*(element.get("rel") or "").lower().split(), *(element.get("itemprop") or "").lower().split()}
        if said.isdisjoint(_AUTHOR_WORDS) or element.tag == "link" or _is_elsewhere(element):
            continue
        inner = next((child for child in element.iterdescendants() if child.get("itemprop") == "name"), None)
        holder = element if inner is None else inner
        name = one_line(holder.get("content") or "".join(map(str, holder.itertext())))
        if name and len(name) <= _LONGEST_NAME and not name.startswith("http"):
            names.setdefault(name)
    return tuple(names)
