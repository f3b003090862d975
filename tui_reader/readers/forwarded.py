"""A mail that was sent on: the header above the text that was sent."""

import re

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block, Metadata
from tui_reader.model.value import Value
from tui_reader.readers.declared import declared_furniture

_RULED = expression(
    r"^-{2,40}\s?[^\W\d_][^\n-]{4,60}?\s?-{2,40}\s{0,5}\n(?P<fields>(?:[^\n:]{2,20}:[^\n]{0,600}\n){2,9})", re.M
)
"""The line that mail programs set above the header of what they send on, and that header."""
_FIELD = expression(r"(?P<name>[^\n:]{2,20}?)\s?:\s*(?P<value>[^\n]*)")
_FEWEST = 2
_HEADER = {"outlet": "mail_from", "published": "mail_date", "headline": "mail_subject"}
"""The field that each kind of line states, and the list of what it is called."""


class Forwarded(Value):
    """What stands above a text that was sent on."""

    first_line: int
    """The line of the file on which the rule stands."""
    last_line: int
    """That of the last field."""
    stated: Metadata
    """Who sent it first, when, and under which subject."""


def find_forwarded(text: str) -> Forwarded | None:
    """Find the header of what was sent on; the first where it was sent on twice."""
    found = _RULED.search(text)
    if found is None:
        return None
    stated: dict[str, str] = {}
    for entry in _FIELD.finditer(found["fields"]):
        name = entry["name"].strip("*_ ").casefold()
        field = next((field for field, names in _HEADER.items() if name in words_of_all(names)), None)
        if field and entry["value"].strip():
            stated.setdefault(field, entry["value"].strip(" *_"))
    if len(stated) < _FEWEST:
        return None
    sender = stated.get("outlet", "").partition("<")[0].strip().strip('"')
    first = text.count("\n", 0, found.start()) + 1
    metadata = Metadata(stated.get("headline"), outlet=sender or None, published=stated.get("published"))
    return Forwarded(first, first + found.group().count("\n") - 1, metadata)


def without_header(blocks: tuple[Block, ...], header: Forwarded) -> tuple[Block, ...]:
    """Mark what the header was made of as none of the article."""
    return tuple(
        declared_furniture(block, "header of the forwarded mail")
        if header.first_line <= block.first_line and block.last_line <= header.last_line
        else block
        for block in blocks
    )
