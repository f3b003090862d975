"""What the markup of the article itself states: `itemprop`, `rel=author`, `<time>`."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tui_reader.readers.stated import one_line

_AUTHOR = etree.XPath(
    "//*[contains(concat(' ', @rel, ' '), ' author ') or contains(concat(' ', @itemprop, ' '), ' author ')"
    " or contains(concat(' ', @itemprop, ' '), ' creator ')][position() <= 40]"
)
_DATED = etree.XPath(
    "(//*[@itemprop and (self::time or self::meta or self::span or self::div)] | //time)[position() <= 60]"
)
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
    published = modified = None
    plain: str | None = None
    for element in _elements(_DATED, root):
        stated = (element.get("itemprop") or "").lower()
        value = one_line(element.get("datetime") or element.get("content") or "")
        if not value and stated:
            value = one_line("".join(map(str, element.itertext())))
        if not value:
            continue
        if "datepublished" in stated or element.get("pubdate") is not None:
            published = published or value
        elif "datemodified" in stated:
            modified = modified or value
        elif element.tag == "time" and not stated and not _is_elsewhere(element):
            plain = plain or value
    return Microdata(_authors(root), published or plain, modified)


def _elements(query: etree.XPath, root: etree._Element) -> Iterator[etree._Element]:
    found = query(root)
    if isinstance(found, list):
        yield from (element for element in found if isinstance(element, etree._Element))


def _is_elsewhere(element: etree._Element) -> bool:
    """Whether an element stands in a list or at the side, where other articles are dated."""
    return any(above.tag in _ELSEWHERE for above in list(element.iterancestors())[:12])


def _authors(root: etree._Element) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for element in _elements(_AUTHOR, root):
        if _is_elsewhere(element):
            continue
        inner = next(
            (child for child in element.iterdescendants() if "name" in (child.get("itemprop") or "").split()), None
        )
        holder = element if inner is None else inner
        name = one_line(holder.get("content") or "".join(map(str, holder.itertext())))
        if name and len(name) <= _LONGEST_NAME and not name.startswith("http"):
            names.setdefault(name)
    return tuple(names)
