"""Groups that sign articles: "By the Skarholm Post Editorial Board"."""

from functools import cache

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.bylines import Byline

_MOST_WORDS = 7
_SMALL_WORDS = frozenset(("and", "for", "of", "the", "&"))


@cache
def _endings() -> frozenset[str]:
    return frozenset(words_of_all("collective_words"))


def collective_author(byline: Byline) -> str:
    """Give the group that a byline names instead of a person, or "".

    A group has a name of two words at least: "Staff" alone says nothing of who wrote.
    """
    if not byline.is_led_in or byline.authors or byline.agencies or byline.outlets:
        return ""
    front = byline.rest.partition(",")[0].strip(" |/·•-–—")
    parts = front.split()
    if len(parts) > 2 and parts[0].casefold() == "the":
        del parts[0]
    if not 2 <= len(parts) <= _MOST_WORDS or parts[-1].casefold() not in _endings():
        return ""
    is_named = all(part[0].isupper() or part in _SMALL_WORDS for part in parts)
    return " ".join(parts) if is_named else ""
