"""Dates as newspapers print them, in every language that has a list of months."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from tui_reader.lexicon import languages, words, words_of_all
from tui_reader.lexicon.clock import clock_around
from tui_reader.lexicon.expressions import any_of, expression
from tui_reader.model import Block
from tui_reader.model.value import Value


class Event(StrEnum):
    """What happened on a date, by the word in front of it."""

    PUBLISHED = "published"
    UPDATED = "updated"
    FETCHED = "fetched"
    UNSTATED = ""


class Stamp(Value):
    """A date that stands in a text."""

    start: int
    """Offset of its first character; the time of day and the word in front are not part of it."""
    end: int
    """Offset after it, time of day and zone included."""
    day: date
    """The day."""
    clock: str = ""
    """"HH:MM:SS+HH:MM" when the text states time and zone, else ""."""
    event: Event = Event.UNSTATED
    """What happened then."""

    @property
    def iso(self) -> str:
        """The stamp as the contract prints it."""
        return f"{self.day.isoformat()}T{self.clock}" if self.clock else self.day.isoformat()


_YEAR = r"((?:19|20)\d\d)(?=\D|$|\d{1,2}[:.]\d\d)"
"""Four digits; a time of day may be glued to them: "Dec 22 20234:46 AM"."""

_NUMERIC = (
    r"(?<![\d./-])(?:(?P<iso>(?:19|20)\d\d)(?P<dash>[-/.])(?P<iso_month>\d\d?)(?P=dash)(?P<iso_day>\d\d?)(?!\d)"
    r"|(?!\d\.\d\d?\.\d\d(?!\d)|\d\d\.\d\.\d\d(?!\d))(?P<one>\d\d?)(?P<slash>[./-])(?P<two>\d\d?)(?P=slash)(?P<short>(?:19|20)\d\d(?=\D|$|\d{1,2}[:.]\d\d)|\d\d(?![\d./%-]))"
    r"|(?P<han>(?:19|20)\d\d)年(?P<han_month>\d\d?)月(?P<han_day>\d\d?)日)"
)


@cache
def _months() -> dict[str, int]:
    """Every way to write a month, in lower case, with its number."""
    return {
        name: number
        for lines in (words("", "months_elsewhere"), *(words(code, "months") for code in languages()))
        for number, line in enumerate(lines, start=1)
        for name in line.split()
    }


_MONTH = r"[^\W\d_]{3,12}(?![^\W\d_])"
"""A word that may be a month; whether it is one is looked up, for an expression of all their names is long."""
_DAY = expression(
    rf"(?<![\d.,])(?P<day>\d\d?)(?:st|nd|rd|th|er|\.|º|ª|°)?[\s/-]?\s?(?:de |of )?(?P<month>{_MONTH})\.?"
    rf",?[\s/-]?\s?(?:de |del |of )?(?P<year>{_YEAR})"
    rf"|(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))(?P<month2>{_MONTH})\.?\s?(?P<day2>\d\d?)(?:st|nd|rd|th)?"
    rf"(?:\s?,\s?|\s)(?P<year2>{_YEAR})"
    rf"|{_NUMERIC}"
)
"""The day of a stamp, if its month is one."""


def _days(text: str) -> Iterator[re.Match[str]]:
    """Find what reads as a day, one after the other."""
    start = 0
    while hint := _MAY_BE_DAY.search(text, start):
        match = _DAY.search(text, max(start, hint.start() - _LONGEST_DAY))
        if match is None:
            return
        month = match["month"] or match["month2"]
        is_day = not month or _is_month(month)
        start = match.end() if is_day else match.start() + 1
        if is_day:
            yield match


def _is_month(word: str) -> bool:
    """Tell whether a word names a month, and is written as a name is: "may", "May", "MAY"."""
    return word.lower() in _months() and (word.islower() or word.isupper() or word[1:].islower())


@cache
def _events() -> re.Pattern[str]:
    """The expression that finds the last word on what happened, at the end of what stands in front of a date."""
    groups = (
        f"(?P<{name}>" + "|".join(re.escape(word) for word in sorted(words_of_all(name), key=len, reverse=True)) + ")"
        for name in ("published_words", "updated_words", "fetched_words")
    )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(groups)})(?![^\W_])|(?<=[a-z])(?:Published|Updated|Posted)\b", re.I)


_EVENT_OF = {"published_words": Event.PUBLISHED, "updated_words": Event.UPDATED, "fetched_words": Event.FETCHED}
_MAY_BE_DAY = expression(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|[./-]\d)")
"""What no day is without: a year, or figures with a sign between them."""
_LONGEST_DAY = 40
"""Characters of a day in front of what it is not without."""
_LONGEST_KNOWN = 300
"""Characters of a line whose dates are kept for a while: several steps ask for them."""
_REACH = 48
"""How many characters in front of a date are looked at."""


def find_stamps(text: str, month_first: bool | None = None, before: str = "") -> tuple[Stamp, ...]:
    """Find the dates of a text.

    Args:
        text: A line or paragraph.
        month_first: Whether 5/6/2023 is the sixth of May; `None` when nothing tells, and such a date is then left out.
        before: What stands in front of the text, on a line of its own: "Published:".
    """
    if not _MAY_BE_DAY.search(text):
        return ()
    if len(text) > _LONGEST_KNOWN:
        return tuple(_stamps(text, month_first, before))
    return _stamps_of_line(text, month_first, before)


def dated_text(block: Block) -> str:
    """Give the text of a block with the day that looks like the number of a list item: "11. April 2024"."""
    return f"{block.marker} {block.text}" if block.marker[:-1].isdigit() and block.marker.endswith(".") else block.text


@lru_cache(maxsize=256)
def _stamps_of_line(text: str, month_first: bool | None, before: str) -> tuple[Stamp, ...]:
    return tuple(_stamps(text, month_first, before))


def _stamps(text: str, month_first: bool | None, before: str) -> Iterator[Stamp]:
    seen = 0
    for match in _days(text):
        day = _day_of(match, month_first)
        if day is None:
            continue
        end, clock = clock_around(text, seen, match.start(), match.end(), day)
        context = text[max(seen, match.start() - _REACH) : match.start()]
        event = event_in(context if seen or context.strip() else before[-_REACH:])
        yield Stamp(match.start(), end, day, clock, event)
        seen = end


def event_in(text: str) -> Event:
    """Tell what the last word of its kind in a text says that happened."""
    found = list(_events().finditer(text))
    if not found:
        return Event.UNSTATED
    last = found[-1]
    return _EVENT_OF.get(last.lastgroup or "", Event.UPDATED if last.group().startswith("U") else Event.PUBLISHED)


def _day_of(match: re.Match[str], month_first: bool | None) -> date | None:
    part = match.groupdict()
    if part["year"]:
        return _date(part["year"], _months()[part["month"].lower()], part["day"])
    if part["year2"]:
        return _date(part["year2"], _months()[part["month2"].lower()], part["day2"])
    if part["iso"]:
        return _date(part["iso"], part["iso_month"], part["iso_day"])
    if part["han"]:
        return _date(part["han"], part["han_month"], part["han_day"])
    one, two = int(part["one"]), int(part["two"])
    if part["slash"] == "." and month_first is None:
        month_first = False
    if one <= 12 and two <= 12 and one != two and month_first is None:
        return None
    is_month_first = two > 12 or (one <= 12 and bool(month_first))
    return _date(part["short"], one if is_month_first else two, two if is_month_first else one)


def _date(year: str, month: str | int, day: str | int) -> date | None:
    number = int(year)
    if number < 100:
        number += 2000 if number < 70 else 1900
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def tells_month_first(texts: tuple[str, ...]) -> bool | None:
    """Tell from dates that leave no doubt whether their writer puts the month before the day."""
    score = 0
    for text in texts:
        for match in _days(text):
            part = match.groupdict()
            if part["year2"]:
                score += 1
            elif part["year"]:
                score -= 1
            elif part["one"] and (int(part["one"]) > 12) != (int(part["two"]) > 12):
                score += 3 if int(part["two"]) > 12 else -3
    return None if score == 0 else score > 0


@cache
def _relative() -> re.Pattern[str]:
    units = "|".join(sorted((entry.split()[0] for entry in words_of_all("time_units")), key=len, reverse=True))
    ago = "|".join(re.escape(word) for word in words_of_all("ago_words"))
    return re.compile(rf"(?<![\w.])(\d{{1,3}}|an?|one)\s?({units})s?\s(?:{ago})\b|\b(yesterday|today)\b", re.IGNORECASE)


@cache
def _may_be_relative() -> re.Pattern[str]:
    """Finds the words one of which must be there."""
    return re.compile(any_of(("yesterday", "today", *words_of_all("ago_words"))))


def find_relative(text: str) -> int | None:
    """Give how many days ago a line says that it was, or `None` when it says nothing of the kind."""
    may_say = len(text) < 200 and _may_be_relative().search(text.lower())
    match = _relative().search(text) if may_say else None
    if match is None:
        return None
    if match[3]:
        return int(match[3].lower() == "yesterday")
    count = int(match[1]) if match[1].isdigit() else 1
    minutes = dict(entry.split() for entry in words_of_all("time_units"))
    return count * int(minutes[match[2].lower()]) // 1440
