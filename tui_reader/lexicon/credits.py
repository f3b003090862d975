"""Whose picture it is: credits in and after captions."""

import re
from functools import cache, lru_cache

from tui_reader.lexicon import words, words_of_all
from tui_reader.lexicon.expressions import any_of, expression
from tui_reader.lexicon.names import not_names

_LONGEST_CAPTION = 700
_LONGEST_CREDIT = 140
_TAIL = 180
"""Characters at the end of a text in which its credit stands."""
_CLOSERS = ' .)]”"'
_NAME = r"[A-ZÀ-Þ][\w.'’&-]*"


@cache
def _suppliers() -> tuple[str, ...]:
    return tuple(sorted(words("", "picture_agencies"), key=len, reverse=True))


@cache
def _supplier_ends() -> frozenset[str]:
    return frozenset(name[-2:] for name in _suppliers())


def _supplier_at_end(text: str) -> str:
    """Give the supplier with whose name a text ends, or ""."""
    if text[-2:] not in _supplier_ends() or not text.endswith(_suppliers()):
        return ""
    return next(name for name in _suppliers() if text.endswith(name))


@cache
def _leads() -> str:
    return any_of(words_of_all("credit_words"))


@cache
def _credit_in_brackets() -> re.Pattern[str]:
    """A credit that closes a text in brackets: "(Photo by Jo Roe)", "[Jo Roe/The Post]"."""
    return re.compile(
        rf"[(\[](?i:{_leads()})s?\b[^()\[\]]{{3,160}}[)\]]\.?(?:\s?{_NAME}[^.]{{0,30}})?$"
        rf"|[.!?”]\s?[(\[](?:[Ss]ubmitted by\s)?{_NAME}(?:\s{_NAME}){{1,3}}[)\]]$"
        rf"|[(\[]{_NAME}(?:\s{_NAME}){{0,3}}\s?(?:/|\||,\s|\svia\s|\sfor\s)\s?{_NAME}[^()\[\]]{{0,50}}[)\]]\.?$"
    )


_COPYRIGHT_END = expression(rf"(?:©|\bCopyright\b)\s?{_NAME}[^.©]{{0,70}}$")


@cache
def _credit_by_words() -> re.Pattern[str]:
    """A credit that closes a text by its first word: "Photo: Jo Roe", "Photo by Jo Roe"."""
    return re.compile(
        rf"(?<=[\w.!?”\"')])\s?(?i:{_leads()})\s?(?::\s?|\s[Bb]y\s){_NAME}[^.:!?]{{0,80}}\.?$"
        rf"|(?<=[\w.!?”\"')])\s?(?i:illustration|photograph|photo|image|courtesy)s?\s(?:[Bb]y|[Oo]f)\s{_NAME}[^.:!?]{{0,140}}\.?$"
    )


_SLASHED_END = expression(
    rf"(?:^|[.!?”\")]\s?){_NAME}\s(?:{_NAME}\s)?{_NAME}?\s?/\s?[A-Z][\w.&’-]*(?:\s[A-Z][\w.&’-]*){{0,4}}$"
)
"""A photographer and a publisher after the caption: "… in the rain. Jo Roe/The Post"."""
_GLUED_END = expression(
    rf"(?<=[a-z0-9)”][.!?])[”\"]?(?P<credit>{_NAME}(?:\s(?:{_NAME}|\(\d\)|for|via|and|of)){{0,6}})\.?$"
)
"""A credit glued to the full stop of the caption by the markup that is gone: "… in the rain.Jo Roe"."""
_LED_ON = expression(r"(?::\s?|\s(?:[Bb]y|[Oo]f)\s)[A-ZÀ-Þ]")
"""What leads from the words of a credit to a name."""
_LONGEST_FRONT = 24
"""Letters that may stand in front of a stem in a word for a picture: "Pressefoto"."""
_MARKS = ("/", "(", "[", "©", "Copyright")
_MAY_LEAD_ON = expression(r"[:yYf]\s?[A-ZÀ-Þ]|[.!?][”\"]?[A-ZÀ-Þ]")
"""What every credit has that is told by its words, if none of the marks: the end of `_LED_ON`, or a seam. Few texts
have one."""
_GLUED = expression(r"[.!?][”\"]?[A-ZÀ-Þ]")
"""What every such credit has; no sentence of most captions."""
_JOINERS = frozenset(("with", "and", "mit", "und", "avec", "et", "con", "y", "e", "com"))
_SUPPLIED = expression(r"(?:[/|(—–,:©-]\s?|\b(?:via|Copyright)\s)$")
"""What stands in front of a supplier whose name closes a sentence."""


def ends_with_credit(text: str) -> bool:
    """Tell whether a text closes with the credit of a picture."""
    return len(text) <= _LONGEST_CAPTION and _closes_with_credit(text)


@lru_cache(maxsize=1024)
def _closes_with_credit(text: str) -> bool:
    stripped, tail = text.rstrip(_CLOSERS), text[-_TAIL:]
    supplier = _supplier_at_end(stripped)
    may_be_led = any([mark in tail for mark in _MARKS]) or _MAY_LEAD_ON.search(tail) is not None
    may_hold = may_be_led and _may_hold_credit(tail)
    if text[-1] in ".!?" and text[-2:-1].islower() and not (may_hold or supplier):
        return False
    if supplier:
        front = stripped[: -len(supplier)]
        if not front or _SUPPLIED.search(front[-12:]):
            return True
        if text[-1] not in '.”"' and not front[-1].isalnum() and front.count(" ") < 60:
            return True
    if "/" in tail and _SLASHED_END.search(tail):
        return True
    may_be_glued = (text[-1] not in ".!?" or text[-2:-1].isalpha()) and _GLUED.search(tail[-80:])
    glued = _GLUED_END.search(tail[-80:]) if may_be_glued else None
    if glued and not any(word.lower() in not_names() for word in glued["credit"].split()[:1]):
        return True
    return may_hold and _has_marked_credit(tail)


def _has_marked_credit(tail: str) -> bool:
    """Tell whether the end of a text is a credit by its brackets, its sign or its words."""
    if ("(" in tail or "[" in tail) and _credit_in_brackets().search(tail):
        return True
    if ("©" in tail or "Copyright" in tail) and _COPYRIGHT_END.search(tail):
        return True
    folded = tail.lower()
    if len(folded) != len(tail):
        return _credit_by_words().search(tail) is not None
    stem = _stem().search(folded)
    if stem is None or not _LED_ON.search(tail, stem.start()):
        return False
    return _credit_by_words().search(tail, max(stem.start() - _LONGEST_FRONT, 0)) is not None


@cache
def _stem() -> re.Pattern[str]:
    """Finds the first words of credits, one of which must be there for a credit to be."""
    firsts = {word.split()[0].split("-")[0].casefold() for word in words_of_all("credit_words")}
    return re.compile(any_of(("copyright", "©", *firsts)))


def _may_hold_credit(tail: str) -> bool:
    return tail.endswith((")", ").", "]")) or _stem().search(tail.lower()) is not None


@cache
def _credit_line() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[|]?\s?(?i:{_leads()})(?:\s?:\s?|\s?[Bb]y\s|\s[Oo]f\s|\s(?:di|von|de|par|por)\s(?=[A-ZÀ-Þ])|\s?©\s?)"
        rf"(?=\S)[^.!?]{{1,110}}[)\]]?\.?$"
        rf"|[(\[]?{_NAME}(?:\s{_NAME}){{1,2}}\s?/\s?{_NAME}[^.!?]{{0,50}}[)\]]?$"
        r"|[^.!?]{2,60}\b(?:[Ff]ile [Pp]hoto|[Hh]andout|[Cc]ourtesy [Pp]hoto)$"
        r"|©\s?.{2,60}$"
    )


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but the credit of a picture: "Photo: Jo Roe", "Jo Roe/Getty Images"."""
    return len(text) <= _LONGEST_CREDIT and _is_short_credit(text)


@lru_cache(maxsize=1024)
def _is_short_credit(text: str) -> bool:
    stripped = text.strip("()[] ")
    supplier = _supplier_at_end(stripped)
    if supplier:
        front = stripped[: -len(supplier)].strip(" /|-–—,:")
        if not front or (front.count(" ") < 9 and not any(mark in front for mark in ".!?") and _is_named(front)):
            return True
    return _may_be_credit_line(text) and _credit_line().match(text) is not None


def _may_be_credit_line(text: str) -> bool:
    """Tell whether a line holds what every credit has; most have not, and are spared the long expression."""
    if "/" in text:
        return True
    folded = text.lower()
    return folded.endswith(("photo", "handout")) or _stem().search(folded) is not None


def _is_named(front: str) -> bool:
    """Tell whether what stands in front of a supplier is names rather than a sentence."""
    parts = front.split()
    if not parts:
        return True  # a tab or a wide space, which are no blank
    if parts[-1] in _JOINERS:
        return False
    return sum(part[0].isupper() or not part[0].isalpha() for part in parts) * 3 >= len(parts) * 2


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[(\[|]?\s?(?i:{_leads()})\b")


def has_credit_lead(text: str) -> bool:
    """Tell whether a line begins with "Photo", "Credit" or the like."""
    return _lead().match(text) is not None


def is_supplier(text: str) -> bool:
    """Tell whether a line is nothing but the name of who supplies pictures: "(EPA)"."""
    return text.strip("()[] ") in _suppliers() or text.strip("()[] ").casefold() == "getty"
