"""News agencies, apart from the persons of a byline."""

import re
from functools import cache

from tui_reader.lexicon import words
from tui_reader.lexicon.expressions import expression

_WORD = expression(r"[\w-]+")


@cache
def _entries() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.removeprefix("!") for form in entry.split("|")) for entry in words("", "agencies"))


@cache
def agencies_in_text() -> dict[str, str]:
    """Every writing of an agency that means one in running text too, in lower case, with the form shown."""
    entries = (entry.split("|") for entry in words("", "agencies"))
    return {form.lower(): entry[0].removeprefix("!") for entry in entries for form in entry if form[0] != "!"}


@cache
def _short_form() -> dict[str, str]:
    """Every way to write an agency, folded, with the first form of its entry."""
    return {fold(form): entry[0] for entry in _entries() for form in entry}


@cache
def agency_expression() -> re.Pattern[str]:
    """The expression that finds agencies in a byline; the case counts, because "pa" and "tt" are no agencies."""
    forms = sorted((form for entry in _entries() for form in entry), key=len, reverse=True)
    return re.compile(r"(?:\b[Tt]he\s)?(?<![\w.])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w])")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split()[0] for entry in _entries() for form in entry)


def find_agencies(text: str) -> list[re.Match[str]]:
    """Find the agencies that a byline names."""
    if _first_words().isdisjoint(_WORD.findall(text)):
        return []
    return list(agency_expression().finditer(text))


def fold(name: str) -> str:
    """Bring two spellings of an agency together."""
    return name.strip(" .,").casefold().removeprefix("the ")


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a news agency."""
    return fold(name) in _short_form()


def same_agency(one: str, other: str) -> bool:
    """Tell whether two names are of one agency: "AP" and "The Associated Press"."""
    return _short_form().get(fold(one), one) == _short_form().get(fold(other), other)
