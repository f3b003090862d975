"""Scripts of JSON-LD to values, mending what publishers get wrong."""

import json
import re
from html import unescape
from typing import Any

_LONGEST_SCRIPT = 4_000_000
_MOST_VALUES = 5_000
_OPENING = re.compile(r"(?:<!--|//[ \t]*<!\[CDATA\[|/\*[^*]{0,40}\*/|<!\[CDATA\[)")
_CLOSING = re.compile(r"(?:-->|//[ \t]*\]\]>|/\*[^*]{0,40}\*/|\]\]>|;)\Z")
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_LINE_COMMENT = re.compile(r"^[ \t]{0,200}//[^\n]*$", re.MULTILINE)
_BAD_ESCAPE = re.compile(r"\\(\\|[^\"\\/bfnrtu])")
_VALUE = re.compile(r"[{\[]")

_STRING = r'"((?:[^"\\\n]|\\.){1,500})"'
_TYPE = re.compile(r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"([A-Za-z:/.]{1,80})"')
_PAIR = re.compile(rf'"(headline|datePublished|dateModified)"\s{{0,9}}:\s{{0,9}}{_STRING}')
_NAMED = re.compile(r'"(author|publisher)"\s{0,9}:\s{0,9}[\[{\s]{0,20}(?:' + _STRING + r"(?=\s{0,9}[,}\]\n]))?")
_NAME = re.compile(rf'"name"\s{{0,9}}:\s{{0,9}}{_STRING}')
_NEAR = 400
"""Characters behind "author" in which the name stands."""


def parse_script(script: str) -> Any:
    """Parse a script; of one that cannot be mended, what can be picked out of it; `None` when that is nothing."""
    if len(script) > _LONGEST_SCRIPT:
        return None
    text = script.strip()
    opening = _OPENING.match(text)
    text = _CLOSING.sub("", text[opening.end() :] if opening else text).strip()
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    for mended in _mended(text):
        try:
            return json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
    return _first_values(text) or _picked_out(text)


def _mended(text: str) -> tuple[str, ...]:
    """Give the text without stray commas, comments and escapes, and with its signs spelt out."""
    mended = _TRAILING_COMMA.sub("", _BAD_ESCAPE.sub(_without_escape, _LINE_COMMENT.sub("", text)))
    return (mended, unescape(mended)) if "&quot;" in text else (mended,)


def _without_escape(match: re.Match[str]) -> str:
    return match.group() if match[1] == "\\" else match[1]


def _first_values(text: str) -> list[Any] | None:
    """Parse the values that stand one after the other, up to the first that is broken."""
    decoder, place = json.JSONDecoder(strict=False), 0
    values: list[Any] = []
    while len(values) < _MOST_VALUES:
        start = next((match.start() for match in _VALUE.finditer(text, place)), None)
        if start is None:
            break
        try:
            value, place = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            break
        values.append(value)
    return values or None


def _picked_out(text: str) -> dict[str, Any] | None:
    """Pick the fields of an article out of a script that is broken: a quotation mark in a text, a cut-off end.

    Only of one that states a single article, because nothing tells whose a field is.
    """
    kinds = _TYPE.findall(text)
    if not kinds or text.count('"headline"') != 1:
        return None
    node: dict[str, Any] = {"@type": [kind for kind in kinds if "rticle" in kind or "Posting" in kind] or kinds[0]}
    for pair in _PAIR.finditer(text):
        node.setdefault(pair[1], _spelt(pair[2]))
    for holder in _NAMED.finditer(text):
        name = holder if holder[2] else _NAME.search(text, holder.end(), holder.end() + _NEAR)
        if name:
            node.setdefault(holder[1], {"name": _spelt(name[name.re.groups])})
    return node


def _spelt(text: str) -> str:
    """Give a string with its escapes undone, as far as they are right."""
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text
