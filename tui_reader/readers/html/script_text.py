"""The text of an article that a page keeps for its scripts alone: `__NEXT_DATA__` and other islands of JSON."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from tui_reader.model import Metadata
from tui_reader.model.value import Value
from tui_reader.readers.json_article import Record, parsed_json, stated_metadata, text_of

_LARGEST = 4_000_000
_MOST_NODES = 20_000
_SHORTEST = 400
_PROBE = 24
"""Characters of the headline by which the article is told from the others in the script."""


class ScriptText(Value):
    """An article in a script."""

    is_named: bool
    """Whether it has the headline of the page."""
    text: str
    """Its text, paragraphs by newlines, or markup."""
    stated: Metadata
    """What stands beside it."""


def article_in_scripts(root: etree._Element, headline: str) -> ScriptText | None:
    """Find the longest text in the JSON of a page; one that has the page's headline goes first."""
    best: ScriptText | None = None
    for script in root.iter("script"):
        text, kind = script.text or "", (script.get("type") or "").lower()
        if "json" not in kind or "ld+json" in kind or not _SHORTEST <= len(text) <= _LARGEST:
            continue
        for record in _records(parsed_json(text)):
            found = text_of(record)
            if found is None or len(found) < _SHORTEST:
                continue
            stated = stated_metadata(record)
            is_named = bool(headline) and (stated.headline or "")[:_PROBE] == headline[:_PROBE]
            if best is None or (is_named, len(found)) > (best.is_named, len(best.text)):
                best = ScriptText(is_named, found, stated)
    return best


def _records(value: Any) -> Iterator[Record]:
    """Give every object in a value that has a text of its own."""
    waiting, count = [value], 0
    while waiting and count < _MOST_NODES:
        count += 1
        current = waiting.pop()
        if isinstance(current, dict):
            yield {str(key).lower(): inner for key, inner in current.items()}
        if isinstance(current, (dict, list)):
            inside = current.values() if isinstance(current, dict) else current
            waiting += [inner for inner in inside if isinstance(inner, (dict, list))]
