"""How pages announce other headlines: headings of lists, and "Related:" in front of a single one."""

import re
from functools import cache, lru_cache

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.expressions import any_of, expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model.value import Value

_FEWEST_WORDS = 4
_MOST_WORDS = 30
_LONGEST = 220
_RULE_SIGNS = " ━─═_=*"
_LONGEST_HEADING = 60
_MOST_HEADING_WORDS = 7
_LONGEST_LEAD, _LONGEST_BARE_LEAD = 45, 20
_LEAD_MARKS = frozenset(":|–—»>-")
_LEAST_LEFT = 20
"""Characters that a headline keeps at least when something is cut off behind it."""
_REACH = 30
_MOST, _MOST_READ = "most", "most read "
"""In "The Harbour's most read stories of the year"."""
_TRAILER = expression(
    r"\s?[(|•·–—-]?\s?(?:\d{1,3}\s?(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?|[mhdw])\s(?:ago|read)"
    r"|\d{1,2}:\d\d|\d{1,5}\s[Cc]omments?|\([Oo]pens in (?:a )?new (?:window|tab)\))$"
)
"""What pages glue to a headline: its age, its length, its comments."""
_TRAILER_ENDS = ("ago", "read", "omment", "omments", ")")
"""How it ends, if not with the figures of a clock."""


@cache
def _headings() -> frozenset[str]:
    return frozenset(" ".join(fold_words(entry)) for entry in words_of_all("related_headings"))


def is_popular_heading(text: str) -> bool:
    """Tell whether a line is the heading of a list of what many read."""
    return not _is_long(text) and _heads(text).popular


def heads_list(text: str) -> bool:
    """Tell whether a line is the heading of a related list, or of one of what many read."""
    return not _is_long(text) and _heads(text) != _HEADS_NOTHING


def _is_long(text: str) -> bool:
    """Tell whether a line is too long for a heading, whatever is drawn beside it."""
    return len(text) > _LONGEST_HEADING and text[-1] not in _RULE_SIGNS


class _Heads(Value):
    """Of what a line is the heading."""

    related: bool
    """Of a related list."""
    popular: bool
    """Of a list of what many read."""


_HEADS_NOTHING = _Heads(False, False)


@lru_cache(maxsize=1024)
def _heads(text: str) -> _Heads:
    folded = _folded_heading(text)
    if folded and folded[0] not in _openings_of_headings() and _MOST not in folded:  # nine lines in ten
        return _HEADS_NOTHING
    heading = " ".join(folded)
    return _Heads(_heads_related(text, heading), _heads_popular(text, heading))


@cache
def _openings_of_headings() -> frozenset[str]:
    """The first words of all that heads a list."""
    headings = (*_headings(), *_opened_headings(), *_popular_headings())
    return frozenset(heading.partition(" ")[0] for heading in headings)


def _heads_popular(text: str, heading: str) -> bool:
    if heading in _popular_headings():
        return True
    return _MOST_READ in heading and heading.count(" ") < _MOST_HEADING_WORDS and text[-1] not in ".,;!?:"


def _folded_heading(text: str) -> tuple[str, ...]:
    """Give the words of a line as they stand in the lists of headings; none when it is too long for one."""
    text = _without_rule(text)
    return fold_words(text) if len(text) <= _LONGEST_HEADING else ()


def _without_rule(text: str) -> str:
    """Cut off the line that a dump draws under or beside a heading."""
    return text.rstrip(_RULE_SIGNS)


@cache
def _popular_headings() -> frozenset[str]:
    return frozenset(" ".join(fold_words(entry)) for entry in words_of_all("popular_headings"))


@cache
def _opened_headings() -> frozenset[str]:
    """Beginnings of headings that go on with a name: "More from The Harbour"."""
    return frozenset(" ".join(fold_words(entry)) for entry in words_of_all("related_heading_openings"))


@cache
def _lead() -> re.Pattern[str]:
    leads = any_of(words_of_all("related_leads"))
    return re.compile(rf"[\[(►▶→»>*•\s]{{0,4}}{leads}\s?[:|–—»>-]\s?(?=\S)", re.IGNORECASE)


def _match_lead(text: str) -> re.Match[str] | None:
    return _lead().match(text) if not _LEAD_MARKS.isdisjoint(text[:_LONGEST_LEAD]) else None


@cache
def _bare_leads() -> tuple[str, ...]:
    return words_of_all("related_bare_leads")


def _end_of_bare_lead(text: str) -> int:
    """Give the place behind a lead that needs no mark in front of a capital: "À lire aussi Un phare rouvre"; or 0."""
    front = text[:_LONGEST_BARE_LEAD].lower()
    if not front.startswith(_bare_leads()):
        return 0
    end = max(len(lead) for lead in _bare_leads() if front.startswith(lead))
    rest = text[end:].lstrip()
    return len(text) - len(rest) if text[end : end + 1].isspace() and rest.lstrip('«“„" ')[:1].isupper() else 0


def is_related_heading(text: str) -> bool:
    """Tell whether a line is the heading of a related list."""
    return not _is_long(text) and _heads(text).related


def _heads_related(text: str, heading: str) -> bool:
    if not heading or heading in _headings():
        return bool(heading)
    if not 2 <= heading.count(" ") < _MOST_HEADING_WORDS:
        return False
    first, second, _ = heading.split(" ", 2)
    return f"{first} {second}" in _opened_headings() and _without_rule(text)[-1] not in ".,;!?"


def headline_span(text: str) -> tuple[int, int]:
    """Give where the headline stands in a related line: after "Related:", without the brackets around both."""
    match = _match_lead(text) or (_LINK_NUMBER.match(text) if text[:1] == "[" else None)
    start = match.end() if match else _end_of_bare_lead(text)
    end = len(_without_rule(text).rstrip(" ])" if match and text[:1] in "[(" else " "))
    may_trail = text.endswith(_TRAILER_ENDS, start, end) or text[end - 1 : end].isdecimal()
    trailer = _TRAILER.search(text, start, end) if may_trail else None
    if trailer and trailer.start() > start + _LEAST_LEFT:
        end = trailer.start()
    stamps = find_stamps(text[max(start, end - _REACH) : end], True)
    if stamps and stamps[-1].end == min(_REACH, end - start) and end - start > _REACH:
        end -= stamps[-1].end - stamps[-1].start
    return start, len(text[:end].rstrip(" ·•|–—-,("))


def has_related_lead(text: str) -> bool:
    """Tell whether a line is one related headline with a "Related:" or the like in front."""
    if len(text) > _LONGEST + 40:
        return False
    opening = text[:2]
    may_be_led_to = opening.lower() in _openings_of_leads() or not (opening.isascii() and opening[:1].isalpha())
    return may_be_led_to and _is_led_to(text)  # nine lines in ten may not


@cache
def _openings_of_leads() -> frozenset[str]:
    return frozenset(lead[:2].lower() for lead in (*words_of_all("related_leads"), *_bare_leads()))


@lru_cache(maxsize=1024)
def _is_led_to(text: str) -> bool:
    match = _match_lead(text)
    if match is None and not _end_of_bare_lead(text):
        return False
    if match and match.group().isupper() and text.count(" ") < _MOST_WORDS and text[-1] not in ":;,":
        return True  # nobody shouts "READ MORE:" in front of a sentence of the text
    start, end = headline_span(text)
    return reads_as_headline(text[start:end])


_LINK_NUMBER = expression(r"\[\d{1,3}\]\s?")
"""What a dump in the manner of lynx sets in front of a link."""
_NO_HEADLINE = expression(
    r"(?:\d+|No) [Cc]omments?\b"
    r"|(?:An?|The) (?:\w+ ){1,4}(?:displaying|showing|wearing|holding|sitting|standing|posing|smiling|is seen)\b"
)
"""A count of comments, or the description of a picture."""


def reads_as_headline(text: str) -> bool:
    """Tell whether a line has the shape of a headline: a few words, a capital, no full stop."""
    if (
        len(text) > _LONGEST
        or not _FEWEST_WORDS <= sum(part[0].isalnum() or part[-1].isalnum() for part in text.split()) <= _MOST_WORDS
    ):
        return False
    if text.endswith((".", ":", ",", ";")) and not text.endswith(("...", "U.S.")):
        return False
    if _NO_HEADLINE.match(text):
        return False
    first = text.lstrip("‘’“”\"'«([¿¡#")[:1]
    return (first.isupper() or first.isdigit()) and sum(map(str.isalpha, text)) > len(text) // 2
