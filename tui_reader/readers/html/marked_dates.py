"""Dates that the elements of a page carry: `<time>`, `itemprop`, `title` and `data-` attributes."""

import re
from dataclasses import dataclass

from lxml import etree

from tui_reader.lexicon.dates import find_stamps
from tui_reader.readers.html.marked_elements import elements_at, stands_elsewhere
from tui_reader.readers.stated import as_moment

_DATED = etree.XPath(
    "//time | //*[contains(@itemprop, 'date')] | //*[contains(@property, 'date')][not(self::meta)]"
    " | //abbr[@title][@class]"
)
_OF_PUBLICATION = ("datepublished", "dc:date dc:created", "dc:issued", "dcterms:issued")
"""What `itemprop` and `property` hold where they state the publication; the second is how Drupal says it."""
_WITH_DATA = etree.XPath("//*[@*[starts-with(name(), 'data-')]]")
_PUBLISHED = re.compile(r"publi[sc]|post(?:ed|-date|_date)|pub-?date|created|first", re.IGNORECASE)
_UPDATED = re.compile(r"updat|modif|edited|revis", re.IGNORECASE)
_DATA_NAME = re.compile(
    r"data-(?:[\w-]{0,40}[-_])?(?:date|time|datetime|(?:time)?stamp|publi\w*|pubdate"
    r"|epoch|unix\w*|utc|seconds|millis\w*|ts)\b"
)
_OF_A_DATE = re.compile(r"date|time|stamp|publish|posted|byline", re.IGNORECASE)
_MOST_DATED = 500
_MOST_WITH_DATA = 20_000


@dataclass(frozen=True, slots=True)
class MarkedDates:
    """What the elements of a page say."""

    published: str | None = None
    """A date that is marked as that of the publication."""
    modified: str | None = None
    """A date that is marked as that of a change."""
    unstated: str | None = None
    """The first other date that stands in no list or margin."""


def dates_of_elements(root: etree._Element) -> MarkedDates:
    """Read `<time>`, the dates of microdata, and the `<abbr>` of microformats."""
    published = modified = unstated = None
    for element in elements_at(_DATED, root, _MOST_DATED):
        stated = (element.get("itemprop") or element.get("property") or "").lower()
        value = _value_of(element, has_text=bool(stated) or element.tag == "time")
        if value is None or (element.tag == "abbr" and not _PUBLISHED.search(element.get("class") or "")):
            continue
        said = stated or _names_of(element)
        if any(name in stated for name in _OF_PUBLICATION) or element.get("pubdate") is not None:
            published = published or value
        elif "datemodified" in stated:
            modified = modified or value
        elif stated or stands_elsewhere(element):
            continue
        elif _PUBLISHED.search(said):
            published = published or value
        elif _UPDATED.search(said):
            modified = modified or value
        else:
            unstated = unstated or value
    return MarkedDates(published, modified, unstated)


def dates_in_attributes(root: etree._Element) -> str | None:
    """Take the moment that a `data-` attribute holds for a script that is to show it."""
    for element in elements_at(_WITH_DATA, root, _MOST_WITH_DATA):
        for name, value in ((str(name), str(value)) for name, value in element.attrib.items()):
            if not _DATA_NAME.match(name) or not 8 <= len(value) <= 60:
                continue
            said = f"{name} {_names_of(element)}"
            if _UPDATED.search(said) or not (_PUBLISHED.search(said) or _OF_A_DATE.search(element.get("class") or "")):
                continue
            date = as_moment(value)
            if date and find_stamps(date, True) and not stands_elsewhere(element):
                return date
    return None


def _value_of(element: etree._Element, *, has_text: bool) -> str | None:
    """Give the moment that an element states, in an attribute or, failing that, in its text."""
    stated = next((value for name in ("datetime", "content", "title") if (value := element.get(name))), None)
    value = as_moment(stated) if stated else None
    if value or not has_text:
        return value
    text = as_moment("".join(map(str, element.itertext()))[:400])
    return text if text and (element.tag != "time" or find_stamps(text[:200], True)) else None


def _names_of(element: etree._Element) -> str:
    """Give what an element and its parent are called: the word "published" stands on either."""
    parent = element.getparent()
    own = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-type') or ''}"
    if _PUBLISHED.search(own) or _UPDATED.search(own) or parent is None or len(parent) > 2:
        return own
    return f"{own} {parent.get('class') or ''}"
