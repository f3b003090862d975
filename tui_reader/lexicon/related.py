"""How pages announce other headlines: headings of lists, and "Related:" in front of a single one."""

import re
from functools import cache

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.furniture import fold_words

_FEWEST_WORDS = 4
_MOST_WORDS = 30
_LONGEST = 220


@cache
def _headings() -> frozenset[str]:
    return frozenset(" ".join(fold_words(entry)) for entry in words_of_all("related_headings"))


@cache
def _lead() -> re.Pattern[str]:
    leads = "|".join(re.escape(lead) for lead in sorted(words_of_all("related_leads"), key=len, reverse=True))
    return re.compile(rf"[\[(►▶→»>*•\s]{{0,4}}(?:{leads})\s?[:|–—»>-]\s?(?=\S)", re.IGNORECASE)


def is_related_heading(text: str) -> bool:
    """Tell whether a line is the heading of a related list."""
    return len(text) <= 60 and " ".join(fold_words(text)) in _headings()


def headline_span(text: str) -> tuple[int, int]:
    """Give where the headline stands in a related line: after "Related:", without the brackets around both."""
    match = _lead().match(text)
    if match is None:
        return 0, len(text)
    end = len(text.rstrip(" ])" if text[:1] in "[(" else " "))
    return match.end(), end


def has_related_lead(text: str) -> bool:
    """Tell whether a line is one related headline with a "Related:" or the like in front."""
    if len(text) > _LONGEST + 40:
        return False
    start, end = headline_span(text)
    return start > 0 and reads_as_headline(text[start:end])


def reads_as_headline(text: str) -> bool:
    """Tell whether a line has the shape of a headline: a few words, a capital, no full stop."""
    if not _FEWEST_WORDS <= text.count(" ") + 1 <= _MOST_WORDS or len(text) > _LONGEST:
        return False
    if text.endswith((".", ":", ",", ";")) and not text.endswith(("...", "U.S.")):
        return False
    first = text.lstrip("‘’“”\"'«([¿¡#")[:1]
    return (first.isupper() or first.isdigit()) and sum(map(str.isalpha, text)) > len(text) // 2
