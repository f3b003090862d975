"""Time zones by the names that newspapers print, and when summer time rules in North America."""

from datetime import date, timedelta

_HOURS = {
    "UTC": 0.0, "GMT": 0.0, "Z": 0.0, "WET": 0.0, "BST": 1.0, "WEST": 1.0, "CET": 1.0, "MEZ": 1.0, "CEST": 2.0,
    "MESZ": 2.0, "EET": 2.0, "EEST": 3.0, "SAST": 2.0, "MSK": 3.0, "EAT": 3.0, "WAT": 1.0, "PKT": 5.0, "SGT": 8.0,
    "HKT": 8.0, "AWST": 8.0, "JST": 9.0, "KST": 9.0, "ACST": 9.5, "AEST": 10.0, "ACDT": 10.5, "AEDT": 11.0,
    "NZST": 12.0, "NZDT": 13.0, "EST": -5.0, "EDT": -4.0, "CST": -6.0, "CDT": -5.0, "MST": -7.0, "MDT": -6.0,
    "PST": -8.0, "PDT": -7.0, "AKST": -9.0, "AKDT": -8.0, "HST": -10.0, "BRT": -3.0, "NST": -3.5, "NDT": -2.5,
}  # fmt: skip
"""Hours east of Greenwich. IST is left out: it is Indian, Irish and Israeli time."""

_AMERICAN = {"ET": -5.0, "CT": -6.0, "MT": -7.0, "PT": -8.0}
"""Names that mean winter or summer time, whichever rules on the day: winter hours."""

AMERICAN_ZONES = frozenset(("ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT"))
"""Zones whose newspapers write the month before the day."""


def offset_of(zone: str, day: date) -> str | None:
    """Give the offset of a zone on a day as "+HH:MM", or `None` when the name is unknown or has several meanings."""
    if zone[:1] in "+-":
        digits = zone[1:].replace(":", "").zfill(2).ljust(4, "0")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}" if len(digits) == 4 and digits[:2] <= "14" else None
    if zone in _AMERICAN:
        return _as_offset(_AMERICAN[zone] + (1.0 if _is_american_summer(day) else 0.0))
    hours = _HOURS.get(zone)
    return None if hours is None else _as_offset(hours)


def _as_offset(hours: float) -> str:
    minutes = round(abs(hours) * 60)
    return f"{'-' if hours < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"


def _is_american_summer(day: date) -> bool:
    """Tell whether summer time rules: since 2007 from the second Sunday of March to the first of November."""
    return _sunday_from(date(day.year, 3, 8)) <= day < _sunday_from(date(day.year, 11, 1))


def _sunday_from(day: date) -> date:
    return day + timedelta(days=(6 - day.weekday()) % 7)
