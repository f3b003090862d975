"""The date of publication in the data that a page keeps for its scripts: `__NEXT_DATA__`, `dataLayer` and the like."""

import re

from lxml import etree

from tui_reader.lexicon.dates import find_stamps
from tui_reader.model.value import Value
from tui_reader.readers.stated import as_moment

_QUOTE = r"(?:\\?[\"'])?"
_PAIR = re.compile(
    rf"(?<![A-Za-z_-])(?P<key>[A-Za-z_-]{{6,40}}){_QUOTE}\s{{0,3}}[:=]\s{{0,3}}{_QUOTE}"
    r"(?P<value>(?:19|20)\d\d[-/.]?\d\d[-/.]?\d\d[T \d:.Z+-]{0,24}|\d{10}(?:\d{3})?(?!\d)"
    r"|\d\d?[./]\d\d?[./](?:19|20)\d\d|[A-Z][a-z]{2,8}\.? \d\d?, (?:19|20)\d\d)"
)
_KEYS = re.compile(
    r"(?:first|original|initial|article|content|page|story|post|news|web|entry){0,4}(?:date)?"
    r"(?:publi(?:sh|shed|cation)|pub|display|posted|creat(?:ed|ion))(?:on|at|utc)?(?:date|time|timestamp|datetime|dt|at)?(?:iso|utc|gmt)?"
)
"""Keys, folded to lower case without joints, that state when something was published; only few words may stand before,
so that the time stays in proportion."""
_LONGEST_SCRIPT = 4_000_000
_MOST_PAIRS = 500
_PROBE = 24
"""Characters of the headline by which the article is found in a script."""
_NEAR = 4_000
"""Characters between the headline and the date of one article at most."""


class _Found(Value):
    """A date of publication in a script."""

    place: int
    date: str
    day: str


def date_in_scripts(root: etree._Element, headline: str) -> str | None:
    """Take the date of publication in the scripts of a page.

    Where they state several, other articles are listed there too: then only the one next to the headline counts.
    """
    everywhere: list[_Found] = []
    for script in root.iter("script"):
        text = script.text or ""
        if not 20 <= len(text) <= _LONGEST_SCRIPT or len(everywhere) > _MOST_PAIRS:
            continue
        found = _dates_in(text)
        nearest = _nearest(found, text, headline) if found else None
        if nearest:
            return nearest
        everywhere += found
    return everywhere[0].date if len({found.day for found in everywhere}) == 1 else None


def _dates_in(text: str) -> list[_Found]:
    found: list[_Found] = []
    for pair in _PAIR.finditer(text):
        if not _KEYS.fullmatch(pair["key"].lower().replace("_", "").replace("-", "")):
            continue
        date = as_moment(pair["value"])
        stamps = find_stamps(date, True) if date else ()
        if date and stamps:
            found.append(_Found(pair.start(), date, stamps[0].day.isoformat()))
        if len(found) > _MOST_PAIRS:
            break
    return found


def _nearest(found: list[_Found], text: str, headline: str) -> str | None:
    """Give the date that stands next to the headline, if it stands in the script at all."""
    probe = headline[:_PROBE]
    places: list[int] = []
    place = text.find(probe) if len(probe) >= _PROBE // 2 else -1
    while place >= 0 and len(places) < 20:
        places.append(place)
        place = text.find(probe, place + 1)
    distance, date = min(
        ((abs(one.place - place), one.date) for one in found for place in places), default=(_NEAR + 1, None)
    )
    return date if distance <= _NEAR else None
