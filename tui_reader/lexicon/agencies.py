"""News agencies, apart from the persons of a byline."""

from functools import cache

from tui_reader.lexicon import words
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words

_WORD = expression(r"\w+")
_THE = expression(r"\W?[Tt]he\s")


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
def _forms() -> dict[str, list[str]]:
    """Every way to write an agency by its first word, the longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted((form for entry in _entries() for form in entry), key=len, reverse=True):
        first = _WORD.match(form)
        found.setdefault(first.group() if first else form, []).append(form)
    return found


@cache
def _first_words() -> frozenset[str]:
    """What one of the words of a line that names an agency is, in lower case: few have any."""
    folded = (fold_words(form.removeprefix("The ")) for forms in _forms().values() for form in forms)
    return frozenset(words[0] for words in folded)


def find_agencies(text: str) -> list[tuple[int, int]]:
    """Find the agencies that a byline names: where each begins, with its "The", and where it ends.

    The case counts, because "pa" and "tt" are no agencies.
    """
    found: list[tuple[int, int]] = []
    forms, free = _forms(), 0
    if _first_words().isdisjoint(fold_words(text)):
        return found
    for match in _WORD.finditer(text):
        start = match.start()
        if start < free or text[start - 1 : start] == ".":
            continue
        for form in forms.get(match.group(), ()):
            end = start + len(form)
            if text.startswith(form, start) and not _WORD.match(text, end):
                begin = start - 4 if _THE.fullmatch(text[max(start - 5, free) : start]) else start
                found.append((begin, end))
                free = end
                break
    return found


def fold(name: str) -> str:
    """Bring two spellings of an agency together."""
    return name.strip(" .,").casefold().removeprefix("the ")


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a news agency."""
    return fold(name) in _short_form()


def same_agency(one: str, other: str) -> bool:
    """Tell whether two names are of one agency: "AP" and "The Associated Press"."""
    return _short_form().get(fold(one), one) == _short_form().get(fold(other), other)
