"""Moments as machines write them, spelt out the way that the date reader knows: "2023-05-12T08:00:00+00:00"."""

import re
from datetime import UTC, datetime

_FIRST_SECOND = 315_532_800
"""1980: an older number is none of a news page."""
_LAST_SECOND = 4_102_444_800
"""2100."""
_UNITS = ((1, 9, 10), (1_000, 12, 13), (1_000_000, 15, 16), (1_000_000_000, 18, 19))
"""Parts of a second that clocks count, with the digits that such a number has."""
_NUMBER = re.compile(r"(?:/Date\()?(?P<digits>\d{8,19})(?:\.\d{1,9})?(?:[+-]\d{4})?(?:\)/)?$")
_RUN_TOGETHER = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T ]?(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d):?(?P<second>[0-5]\d)?(?:\.\d{1,9})?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?$"
)
_NEVER = ("0001-", "1970-01-01", "1969-12-31", "0000-")
"""Beginnings of what systems write where nobody has set a date."""


def spelt_out(value: object) -> str | None:
    """Give a moment as a line that can be read as a date; other text as it is, `None` for what is none.

    Args:
        value: A number of seconds (or thousandths) since 1970, digits run together ("20230512T080000Z"), or any text.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    if not isinstance(value, str):
        return _from_number(int(value)) if 0 < value < 1e19 else None
    text = value.strip()
    if not text or text.startswith(_NEVER):
        return None
    joined = _RUN_TOGETHER.match(text)
    if joined:
        return _from_digits(joined)
    number = _NUMBER.match(text)
    return _from_number(int(number["digits"])) if number else text


def _from_number(number: int) -> str | None:
    digits = len(str(number))
    for unit, fewest, most in _UNITS:
        if fewest <= digits <= most and _FIRST_SECOND <= number // unit < _LAST_SECOND:
            return datetime.fromtimestamp(number // unit, UTC).isoformat()
    return None


def _from_digits(found: re.Match[str]) -> str:
    day = f"{found['year']}-{found['month']}-{found['day']}"
    if not found["hour"]:
        return day
    return f"{day}T{found['hour']}:{found['minute']}:{found['second'] or '00'}{found['zone'] or ''}"
