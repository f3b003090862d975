"""Which elements of a page a browser shows."""

import re
from functools import lru_cache

from lxml import etree

from tui_reader.readers.html.context import Names
from tui_reader.readers.html.elements import FORMATTING_ELEMENTS, NEVER_HIDDEN

_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SCREEN_READER_ONLY = re.compile(
    r"\b(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|u-hidden-visually)\b", re.IGNORECASE
)
_FOR_SUBSCRIBERS = re.compile(r"subscriber|premium|paywall|paid|metered|member", re.IGNORECASE)
"""Names of elements that hold the rest of an article until a script has seen who reads."""
_SHADOW_ROOTS = ("shadowrootmode", "shadowroot", "data-template-shadow-root")
"""Attributes of a template that stands in the page; the last as SingleFile writes it."""


def is_hidden(element: etree._Element, tag: str, names: Names) -> bool:
    """Whether a browser would not show an element whose attributes have some names."""
    if tag in NEVER_HIDDEN:
        return False
    if "hidden" in names and element.get("hidden") != "until-found":
        return True
    style = element.get("style") if "style" in names else None
    if style and _HIDING_STYLE.search(style):
        return _FOR_SUBSCRIBERS.search(element.get("class", "")) is None
    if tag in FORMATTING_ELEMENTS and "class" in names:
        return _is_for_screen_readers(element.get("class", ""))
    return False


def is_shown_template(attributes: etree._Attrib) -> bool:
    """Whether a template is the inside of an element that a site made up, which browsers show."""
    return any(name in attributes for name in _SHADOW_ROOTS)


@lru_cache(maxsize=1024)
def _is_for_screen_readers(names: str) -> bool:
    """Whether the class names of an inline element say that only those hear it who cannot see."""
    return _SCREEN_READER_ONLY.search(names) is not None
