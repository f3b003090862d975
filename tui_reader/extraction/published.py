"""When an article was first published."""

import re
from datetime import timedelta
from itertools import islice

from tui_reader.lexicon.dates import Event, Stamp, dated_text, find_relative, find_stamps, tells_month_first
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.zones import AMERICAN_ZONES
from tui_reader.model import Document, Metadata, Role

_DAY_FIRST_REGIONS = ("GB", "IE", "AU", "NZ", "IN", "ZA", "NG", "KE", "SG", "MT")
_MONTH_FIRST_REGIONS = ("US", "PH")
_COUNTRY = expression(r"https?://[^/?#]{1,250}?\.([a-z]{2})(?=[:/?#]|$)")
"""The country at the end of the host of an address."""
_NO_COUNTRIES = frozenset(("us", "ph", "ca", "io", "co", "tv", "me", "ai", "fm", "ly", "gg", "cc", "to"))
"""Endings of addresses that tell no order of day and month: the whole world has them, or the country writes both."""
_DAY_IN_ADDRESS = expression(
    r"/((?:19|20)\d\d)(?:/(?P<slashed>\d\d?|[a-z]{3})/(?P<day>\d\d?)(?=[/.-]|$)"
    r"|(?P<dash>[-_]?)(?P<month>[01]\d)(?P=dash)(?P<dashed_day>[0-3]\d)(?=[/._-]|$))",
    re.IGNORECASE,
)
"""The day in the address of a page: ".../2023/12/21/", ".../2023/dec/21/", ".../2023-12-21-"."""
_IN_FIGURES = expression(r"\d\d?([./-])\d\d?\1\d\d")
_EUROPEAN_CLOCK = expression(
    r"\b(?:GMT|CET|CEST|BST|EET|EEST|MSK|AEST|AEDT|NZST|NZDT|SAST|IST)\b|\b(?:1[3-9]|2[0-3])[:.]\d\d(?!\s?[ap])"
)
"""A zone or a clock of writers who put the day before the month."""
_FIRST_PARAGRAPHS = 2
_DATELINE = expression(r"[^\W\d_a-z][^—–]{4,100}?(?:\([^()]{2,30}\)\s?(?:[—–-]|--)|\s[—–]\s)")
_BASE_BLOCKS = 12
"""Blocks at either end of a file in which the date of its capture may stand."""


def find_published(document: Document) -> str | None:
    """Give the date of first publication in ISO form, or `None` when the file does not tell.

    What stands by the headline wins over the metadata, which is often in another time zone or older than the text; the
    metadata adds the time of day.
    """
    month_first = puts_month_first(document)
    shown = _stamps_of_head(document, month_first)
    stated = _first(document.metadata.published, month_first)
    for event in (Event.PUBLISHED, Event.UNSTATED):
        for stamp in shown:
            if stamp.event is event:
                known = [*shown, stated] if stated else shown
                return _with_clock(stamp, known).iso
    if stated:
        return stated.iso
    return (
        _from_dateline(document, month_first)
        or _relative_day(document, month_first)
        or _from_address(document)
        or _updated(document, shown, month_first)
    )


def _from_dateline(document: Document, month_first: bool | None) -> str | None:
    """Take the day from the dateline: "OSTERMOOR, June 9, 2024 (Reuters) - …"."""
    for block in islice((block for block in document.blocks if block.role is Role.PARAGRAPH), _FIRST_PARAGRAPHS):
        dateline = _DATELINE.match(block.text[:140])
        stamp = _first(dateline.group(), month_first) if dateline else None
        if stamp:
            return stamp.iso
    return None


def _updated(document: Document, shown: list[Stamp], month_first: bool | None) -> str | None:
    """Take the date of a later change when it is all that there is."""
    stamp = next((stamp for stamp in shown if stamp.event is Event.UPDATED), None)
    stamp = stamp or _first(document.metadata.modified, month_first)
    return stamp.iso if stamp else None


def _from_address(document: Document) -> str | None:
    """Take the day from the address of the page: ".../2023/12/21/..."."""
    match = _DAY_IN_ADDRESS.search(document.metadata.url) if document.metadata.url else None
    if match is None:
        return None
    month, day = match["slashed"] or match["month"], match["day"] or match["dashed_day"]
    stamp = _first(f"{match[1]}-{month}-{day}" if month.isdigit() else f"{day} {month} {match[1]}", None)
    return stamp.iso if stamp else None


def _with_clock(stamp: Stamp, stamps: list[Stamp]) -> Stamp:
    """Prefer, among the stamps of one day and event, one that tells the time."""
    return next(
        (other for other in stamps if other.clock and other.day == stamp.day and other.event is stamp.event), stamp
    )


def _stamps_of_head(document: Document, month_first: bool | None) -> list[Stamp]:
    stamps: list[Stamp] = []
    before = ""
    for block in document.blocks:
        if block.role in (Role.PUBLISHED, Role.BYLINE):
            stamps.extend(find_stamps(dated_text(block)[:300], month_first, before))
            before = block.text if len(block.text) < 40 else ""
        else:
            before = ""
    return stamps


def _first(text: str | None, month_first: bool | None) -> Stamp | None:
    return next(iter(find_stamps(text[:200], month_first)), None) if text else None


def _relative_day(document: Document, month_first: bool | None) -> str | None:
    """Count "2 days ago" back from the day on which the file says that it was fetched."""
    days = next(
        (
            found
            for block in document.blocks
            if block.role is Role.PUBLISHED
            if (found := find_relative(block.text)) is not None
        ),
        None,
    )
    if days is None:
        return None
    for block in (*document.blocks[:_BASE_BLOCKS], *document.blocks[-_BASE_BLOCKS:]):
        for stamp in find_stamps(block.text[:200], month_first):
            if stamp.event is Event.FETCHED:
                return (stamp.day - timedelta(days=days)).isoformat()
    return None


def puts_month_first(document: Document) -> bool | None:
    """Tell whether the outlet writes 5/6/2023 for the sixth of May; `None` when nothing tells, or no date asks."""
    stated = document.metadata
    if document.language != "en" or (stated.language or "en")[:2].lower() != "en":
        return False
    texts = tuple(block.text[:200] for block in document.blocks if block.role in (Role.PUBLISHED, Role.BYLINE))
    if not any(map(_IN_FIGURES.search, (*texts, stated.published or "", stated.modified or ""))):
        return None
    written = tells_month_first(texts)
    if written is None:
        written = _as_stated(texts, stated.published)
    if written is None:
        written = _by_country(texts, stated)
    if written is not None:
        return written
    return tells_month_first(tuple(block.text[:400] for block in document.blocks[:200]))


def _as_stated(texts: tuple[str, ...], published: str | None) -> bool | None:
    """Read the date in figures as the one that the page states elsewhere without a doubt."""
    stamp = _first(published, None)
    if stamp is None:
        return None
    for is_month_first in (True, False):
        if any(found.day == stamp.day for text in texts for found in find_stamps(text, is_month_first)):
            return is_month_first
    return None


def _by_country(texts: tuple[str, ...], stated: Metadata) -> bool | None:
    """Tell by the clock, the region of the language, the country of the address and the time zone."""
    if any(_EUROPEAN_CLOCK.search(text) for text in texts):
        return False
    region = (stated.language or "").replace("_", "-").partition("-")[2].upper()
    country = _COUNTRY.match((stated.url or "").lower())
    if region in _DAY_FIRST_REGIONS or (country and country[1] not in _NO_COUNTRIES):
        return False
    is_american = any(word.strip("().,") in AMERICAN_ZONES for text in texts for word in text.split())
    return True if region in _MONTH_FIRST_REGIONS or is_american else None
