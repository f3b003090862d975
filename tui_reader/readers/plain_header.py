"""The header that scrapers put above a text: "Title: …", "URL: …", "Date: …"."""

from __future__ import annotations

import re

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Metadata
from tui_reader.readers.plain_lines import Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ENTRY = expression(r"([^\W\d_][\w -]{1,24}?)\s?:\s+(\S.{0,600})$")
_RULE = expression(r"[-=_*~#─━═—–]{3,200}$")
"""A line that parts the header from the text."""
_FIELDS = ("headline", "standfirst", "authors", "outlet", "published", "modified", "language", "url")
_FEWEST = 2
_MOST_LINES = 20


def find_header(lines: list[Line]) -> tuple[int, Metadata]:
    """Give how many lines at the top are a header, and what it states.

    One entry alone may be the beginning of an article ("Analysis: …"), so two known ones are asked for.
    """
    stated: dict[str, Any] = {}
    count = 0
    for line in lines[:_MOST_LINES]:
        entry = _ENTRY.match(line.text) if ":" in line.text else None
        if entry is None or (count and line.blank_before):
            break
        field = _field_of(entry[1])
        if field is not None:
            stated.setdefault(field, entry[2])
        count += 1
    if len(stated) < _FEWEST or len(stated) * 2 < count:
        return 0, Metadata()
    below = lines[count] if count < len(lines) else None
    is_ruled = below is not None and _RULE.match(below.text) is not None
    if below and not is_ruled and not below.blank_before:
        return 0, Metadata()
    if "authors" in stated:
        stated["authors"] = tuple(name.strip() for name in re.split(r"[;,]| and ", stated["authors"]) if name.strip())
    return count + is_ruled, Metadata(**stated)


def _field_of(label: str) -> str | None:
    """Name the field that a label stands for."""
    folded = label.strip().casefold()
    return next((field for field in _FIELDS if folded in words_of_all(f"header_{field}")), None)
