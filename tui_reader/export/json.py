"""Articles as JSON, safe to print on a terminal and to cut at line ends."""

import json
import re
from typing import Any

from tui_reader.export.record import to_full_record
from tui_reader.lexicon.invisible import has_invisible, replace_idle_by
from tui_reader.model import Article

_NOT_TO_BE_PRINTED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON lets through raw, though terminals obey it (C1, bidi) or programs break lines at it (U+2028, U+0085)."""


def to_json(article: Article) -> str:
    """Give the full record of an article as an indented JSON object, without a line end."""
    return dump(to_full_record(article), indent=2)


def dump(value: Any, indent: int | None = None) -> str:
    """Write a value as JSON; inside of its strings every character that is not to be printed is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if has_invisible(text):
        text = replace_idle_by(_escaped, text)
    return _NOT_TO_BE_PRINTED.sub(lambda found: _escaped(found.group()), text)


def _escaped(character: str) -> str:
    """Give the escape of a character; beyond the first plane, of its two halves."""
    halves = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[at : at + 4]}" for at in range(0, len(halves), 4))
