"""The time of day that stands beside a date."""

import re
from datetime import date

from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.zones import offset_of

_ZONE = (
    r"(?:\s?\(?(?P<zone>(?:UTC|GMT)\s?[+-]\d\d?(?::?\d\d)?|[+-]\d\d:?\d\d|[A-Z]{1,4}T|UTC|Z"
    r"|MEZ|MESZ|MSK)(?:\b|(?=[A-Z][a-z]))\)?)?"
)
_TIME = (
    r"(?P<hour>\d{1,2})(?:\s?[:.h]\s?(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?)?(?!\d)"
    r"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?(?:\s?(?:Uhr|h|hrs)\b)?" + _ZONE
)
_AFTER = expression(r"(?:T|[\s,|•·@/–—-]{0,4}(?:(?:at|um|à|a las|alle|alle ore|ore|às|kl\.?)\s?)?)" + _TIME)
_BEFORE = expression(r"(?<![\d:.])" + _TIME + r"(?:\s?,|\s?\||\s?•|\s?·)?(?:\s?on)?(?:\s?[A-Z][a-z]{2,8}\.?,?)?\s?$")
_DIGIT = expression(r"\d")
_SOON = 16
"""How many characters after a date its time of day begins at the latest."""
_REACH = 40
"""How many characters in front of a date may hold its time of day."""


def clock_around(text: str, floor: int, start: int, end: int, day: date) -> tuple[int, str]:
    """Find the time of day after a date or, failing that, in front of it.

    Args:
        text: The text.
        floor: Where the date before ends: nothing before it is looked at.
        start: Where the date begins.
        end: Where the date ends.
        day: The date.

    Returns:
        Where date and time end, and "HH:MM:SS+HH:MM", or "" when no time *with a zone* is stated.
    """
    after = _AFTER.match(text, end) if _DIGIT.search(text, end, end + _SOON) else None
    if after and (after["minute"] or after["half"]):
        return after.end(), _clock(after, day)
    begin = max(floor, start - _REACH)
    before = _BEFORE.search(text, begin, start) if _DIGIT.search(text, begin, start) else None
    if before and (before["minute"] or before["half"]):
        return end, _clock(before, day)
    return end, ""


def _clock(match: re.Match[str], day: date) -> str:
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0)
    half = (match["half"] or "").lower()
    if hour > 23 or minute > 59 or second > 59 or (half and not 1 <= hour <= 12):
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = match["zone"] or ""
    if zone[:3] in ("UTC", "GMT") and len(zone) > 3:
        zone = zone[3:].strip()
    offset = offset_of(zone, day) if zone else None
    return f"{hour:02}:{minute:02}:{second:02}{offset}" if offset else ""
