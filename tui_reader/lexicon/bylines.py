"""The grammar of bylines: who wrote, which agency supplied, and what else the line says."""

import re
from functools import cache, lru_cache

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.agencies import find_agencies
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.names import has_given_name, is_title_word
from tui_reader.lexicon.signers import person_of
from tui_reader.model.value import Value

_MOST_JOB_WORDS = 4
LONGEST_BYLINE = 240
"""Longer lines are only looked at up to here."""


class Byline(Value):
    """What a byline says."""

    authors: tuple[str, ...] = ()
    """Persons, in order."""
    agencies: tuple[str, ...] = ()
    """News agencies, as written, without "The"."""
    outlets: tuple[str, ...] = ()
    """Other names: an outlet, an editorial board."""
    is_led_in: bool = False
    """Whether "By", "Von", "Words:" or the like stands in front."""
    rest: str = ""
    """What follows the names: job title, date, biography."""

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody."""
        return not (self.authors or self.agencies or self.outlets)


_BEFORE_LEAD_IN = expression(r"\W{0,3}")
_AFTER_LEAD_IN = expression(r"(?:\s?[:：]\s?|\s|$|(?<=[Bb][Yy])(?=[A-Z])(?!LINE\b))\s*")
_AFTER_LABEL = expression(r"\s?[:：]\s*")


@cache
def _lead_ins() -> dict[str, list[tuple[str, "re.Pattern[str]"]]]:
    """What stands in front of names and what must follow it, by the first two letters; the longest first."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for phrase in sorted(words_of_all("byline_words"), key=lambda phrase: (phrase.endswith(":"), -len(phrase))):
        after = _AFTER_LABEL if phrase.endswith(":") else _AFTER_LEAD_IN
        found.setdefault(phrase[:2], []).append((phrase.removesuffix(":"), after))
    return found


def _end_of_lead_in(text: str) -> int:
    """Give the place behind a "By" or the like that begins a line; 0 for none."""
    before = None if text[:1].isalnum() else _BEFORE_LEAD_IN.match(text)
    start = before.end() if before else 0
    for phrase, after in _lead_ins().get(text[start : start + 2].lower(), ()):
        end = start + len(phrase)
        if text[start:end].lower() == phrase and (match := after.match(text, end)):
            return match.end()
    return 0


_INNER_LEAD_IN = expression(
    r"[Bb]y(?:(?<=[^\W\d_A-Z]By)|(?<=[\s|•·,–—)-]By)|(?<=\d\sby)|(?<=[|•·–—-]\sby))\s?:?\s?(?=[^\W\d_a-z])"
)
"""A "By" inside of a line: after a date, a separator, or glued to the word before: "Headshot of Jo RoeBy Jo Roe"."""

_DOUBLED = expression(r"(?=(?P<name>[^\W\d_a-z].{4,60}?)\sby\s(?P=name))(?P=name)\sby\s")
"""The name under the portrait, then the byline: "Ann Lee by Ann Lee"."""

_STOP = expression(
    r"\s[a-z0-9][\w.+-]{0,40}@|\s?[|•·(\[@/;:»]|\s[–—-]+\s|\s(?:for|in|on|at|from|über|aus|à|pour|en|para|per|via)\s|\d"
    r"|(?<=[^\W\d_A-Z])(?=(?:Published|Updated|Posted|Follow|Senior|Staff|Contributor|Last|Special|More|Read)\b)"
    r"|[\s,](?:[Pp]ublished|[Uu]pdated|[Pp]osted|Date|Last|Follow|Contact|Share)\b"
    r"|[\s,](?:is|was|has|covers|writes|who|the|one|and others)\b"
    r"|(?:\s|(?<=[^\W\d_A-Z]))(?:[Ll]ong|[Qq]uick|[Mm]in(?:ute)?)\s[Rr]ead$"
    r"|\s(?:Photo|Picture|Image|Foto|Bild|Illustration|Video)\w{0,9}(?=\s?:|\sby\s)"
)
"""Where the names of a byline end."""
_SEPARATOR = expression(
    r"(?:(?<!\s)\s+)?(?:,\s*(?:and|und|et|y|e|&)\s|,\s*|\s(?:and|und|et|y|e|&|with|mit|avec|con|com)\s+)\s*"
)
_ABBREVIATED_END = expression(r"(?:\s(?:Jr|Sr)|[\s.][A-Z])\.\s*$")
"""A full stop that belongs to the name: "Samuel Vell Jr.", "Nelson C.J."."""
_LINK_NUMBER = expression(r"\[\d{1,3}\]")
"""What a dump in the manner of lynx sets in front of a link."""
_JOINER = expression(r"\s(?:and|und|et|y|e|&)\s")
_TRAILING_CAPITALS = expression(r"(?<=[a-zß-ÿ])(?<!\sand)(?<!\sund)(?<!\set)(?<!\s[ey])\s+(?:[A-Z]{3,}\w*(?:\s|$))+$")
"""An outlet in capitals after a name in ordinary case: "Ann Lee DAILY POST"."""
_WHENCE = expression(
    r"\s(?:in|aus|à|en|a|em)\s[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){0,2}"
    r"(?=(?:,\s(?:and\s)?|\s(?:and|und|et|y|e)\s)[A-ZÀ-Þ][\w.'’-]+\s[A-ZÀ-Þ])"
)
"""Where one of several authors wrote from: "Ann Lee in Aldham and Bo Chen in Brenn"."""
_IN = frozenset(("in", "aus", "à", "en", "a", "em"))
_AND = frozenset(("and", "und", "et", "y", "e"))
"""Words that must be there: most lines are spared the expression by them."""


def is_lead_in(text: str) -> bool:
    """Tell whether a line is nothing but what stands in front of a name: "By", "Author:"."""
    end = _end_of_lead_in(text) if len(text) < 30 else 0
    return end > 0 and not text[end:].strip(" :-—")


def has_lead_in(text: str) -> bool:
    """Tell whether a line begins or goes on with a "By" or the like; cheaper than to parse it."""
    text = text[:LONGEST_BYLINE]
    may_open = not text[:1].isalnum() or text[:2].lower() in _lead_ins()  # one line in ten
    if may_open and 0 < _end_of_lead_in(text) < len(text):
        return True
    return ("By" in text or " by " in text) and _inner_lead_in(text) is not None


def parse_byline(text: str, is_led_in: bool = False) -> Byline:
    """Read a line as a byline; several steps ask for the same lines, which are kept for a while.

    Args:
        text: The line.
        is_led_in: Whether the line before was the "By".
    """
    return _parse(text[:LONGEST_BYLINE], is_led_in)


@lru_cache(maxsize=256)
def _parse(text: str, is_led_in: bool) -> Byline:
    names = names_after_lead_in(text, is_led_in)
    return _read(_without_whence(text).lstrip(" |•·–—-»"), False) if names is None else _read(names, True)


def names_after_lead_in(text: str, is_led_in: bool = False) -> str | None:
    """Give what follows a "By" or the like at the beginning of a line or inside of it, or `None`.

    Args:
        text: The line.
        is_led_in: Whether the line before was the "By".
    """
    text = _without_whence(text)
    if 0 < (end := _end_of_lead_in(text)) < len(text):
        inner_end = _end_of_lead_in(text[end:])  # "Byline: By Ann Lee"
        return text[end + inner_end :] if inner_end < len(text) - end else text[end:]
    if is_led_in:
        return text
    inner = _inner_lead_in(text)
    return text[inner.end() :] if inner else None


def _inner_lead_in(text: str) -> re.Match[str] | None:
    if "By" in text or "by" in text:
        return _INNER_LEAD_IN.search(text) or _DOUBLED.match(text)
    return None


def _without_whence(text: str) -> str:
    """Leave out where each of several authors wrote from, and the numbers of links."""
    text = text[:LONGEST_BYLINE]
    text = _LINK_NUMBER.sub("", text) if "[" in text else text
    words = text.split()
    if _IN.isdisjoint(words) or ("," not in text and _AND.isdisjoint(words)):
        return text
    return _WHENCE.sub("", text)


def _read(text: str, is_led_in: bool) -> Byline:
    end = min((stamp.start for stamp in find_stamps(text, True)), default=len(text))
    stop = _STOP.search(text, 1)
    if stop:
        end = min(end, stop.start())
    names, rest = text[:end].strip(" ,"), text[end:]
    found = find_agencies(names)
    agencies = tuple(dict.fromkeys(_bare(names[start:end]) for start, end in found))
    for start, end in reversed(found):
        names = f"{names[:start]},{names[end:]}"
    if _ends_in_capitals(names):
        names = _TRAILING_CAPITALS.sub("", names)
    has_joiner = _JOINER.search(names) is not None
    authors: list[str] = []
    outlets: list[str] = []
    for part in _SEPARATOR.split(names):
        part = part.strip(" ,") if "." in part and _ABBREVIATED_END.search(part) else part.strip(" ,.")
        if not part:
            continue
        name = person_of(part) or _behind_job(part)
        if name and authors and not has_joiner and not has_given_name(name):
            name = ""
        if name and outlets and (whole := _joined(names, outlets[-1], part)) and not has_given_name(name):
            outlets[-1] = whole
            continue
        if name:
            authors.append(name)
        elif any(is_title_word(word) for word in part.split()) or not part[0].isupper():
            rest = f"{part}, {rest}"
        else:
            outlets.append(part)
    return Byline(tuple(dict.fromkeys(authors)), agencies, tuple(outlets), is_led_in, rest.strip())


def _behind_job(part: str) -> str:
    """Give the name behind the job of who writes: "Columnist | Ann Lee", "Senior crime reporter | Ann Lee"; or ""."""
    words = part.split()
    last = max((place for place, word in enumerate(words[:_MOST_JOB_WORDS]) if _writes(word)), default=-1)
    name = " ".join(words[last + 1 :]) if last >= 0 else ""
    return name if name and has_given_name(name) and person_of(name) == name else ""


@cache
def _writing_jobs() -> frozenset[str]:
    return frozenset(words_of_all("writing_jobs"))


def _writes(word: str) -> bool:
    return word.casefold() in _writing_jobs()


def _joined(names: str, organisation: str, part: str) -> str:
    """Give an organisation with what follows its "and": "School of Design | and Old Crafts", or ""."""
    start = names.find(organisation)
    joiner = _JOINER.match(names, start + len(organisation)) if " of " in organisation else None
    return names[start : joiner.end() + len(part)] if joiner and names.startswith(part, joiner.end()) else ""


def _ends_in_capitals(names: str) -> bool:
    return any(word[:3].isupper() for word in names.split()[-1:])


def _bare(agency: str) -> str:
    return agency[4:] if agency.lower().startswith("the ") and agency != "The Canadian Press" else agency
