"""Finding words in what a view shows."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from tui_reader.layout.article_pages import is_shown
from tui_reader.layout.lines import View
from tui_reader.lexicon.invisible import INVISIBLE, without_invisible
from tui_reader.model import Article
from tui_reader.model.value import Value

_MOST_HITS = 100_000
_LONGEST_QUERY = 200

_SAME = {
    "'": "'’‘ʼ‛′`´",
    '"': '"“”„‟«»″',
    "-": "-\u2010\u2011\u2012\u2013",
}
"""Marks that are typed one way and printed another."""
_SPELT_OUT = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ﬁ": "fi", "ﬂ": "fl", "…": "..."}
"""Characters that may stand for several typed ones."""
_BARE = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
"""Letters whose stroke Unicode does not count as a diacritic, though people who search do."""
_COMBINING = f"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f{INVISIBLE}]*"
"""Accents, and what is invisible, behind a letter that is typed."""
_UNSEEN = f"[{INVISIBLE}]*"
_LETTERS = (range(0xC0, 0x530), range(0x1E00, 0x2000), range(0x2C60, 0x2C80), range(0xA720, 0xA800))
"""Where letters with diacritics, and letters of two cases, are to be expected."""


class Hit(Value):
    """A place where the words of a query stand.

    A tuple rather than a dataclass because a letter is found a hundred thousand times.
    """

    block: int
    """Index in `Document.blocks`, or of the line of the file in the file view."""
    start: int
    """Offset in the block's text of the first character."""
    end: int
    """Offset after the last one."""


def find_all(article: Article, view: View, query: str) -> tuple[Hit, ...]:
    """Find every place where the words of a query stand in what a view shows, at most 100,000.

    A query in lower case finds any case, one with a capital that case only. A letter typed without diacritics finds
    it with any ("zurich" finds "Zürich"), a letter typed with them only that. Straight quotation marks and apostrophes
    find curly ones, a hyphen every hyphen. White space finds any white space, line breaks too; in the file view a match
    that runs on to the next line is shown as far as its own line goes.
    """
    pattern = _pattern(query[:_LONGEST_QUERY])
    if pattern is None:
        return ()
    hits = _in_file(article.document.text, pattern) if view is View.FILE else _in_blocks(article, view, pattern)
    return tuple(islice(hits, _MOST_HITS))


def _in_blocks(article: Article, view: View, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for index, block in enumerate(article.document.blocks):
        if is_shown(block, view):
            for match in pattern.finditer(block.text):
                yield Hit(index, match.start(), match.end())


def _in_file(text: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    line = start = seen = 0
    for match in pattern.finditer(text):
        first = match.start()
        line += text.count("\n", seen, first)
        start = max(start, text.rfind("\n", seen, first) + 1)
        seen = first
        end = text.find("\n", first, match.end())
        if end != first:
            yield Hit(line, first - start, (match.end() if end < 0 else end) - start)


@cache
def _pattern(query: str) -> re.Pattern[str] | None:
    """Make a query an expression over the text itself, so that offsets need no translation."""
    if not query.strip():
        return None
    if not without_invisible(query).strip():  # who types what is invisible looks for just that
        return re.compile(re.escape(query.strip()))
    query = unicodedata.normalize("NFC", without_invisible(query))
    for ligature in "ßẞﬁﬂ…":
        query = query.replace(ligature, _SPELT_OUT[ligature])
    any_case = query == query.lower()
    parts: list[str] = []
    for index, piece in enumerate(re.split(r"(\s+)", query)):
        if index % 2:
            # A run at an end is found by one character: as a whole, long runs of spaces would cost their square.
            parts.append(f"\\s[\\s{INVISIBLE}]*" if parts and parts[-1] and index < len(query) - 1 else r"\s")
        else:
            parts.append("".join(_letters_pattern(piece, any_case)))
    if parts[-1] == "" and len(parts) > 1:
        parts[-2] = r"\s"
    return re.compile("".join(parts))


def _letters_pattern(word: str, any_case: bool) -> Iterator[str]:
    index = 0
    while index < len(word):
        for character, spelt in _expansions(any_case).items():
            if word.startswith(spelt, index):
                letters = "".join(_one(letter, any_case) for letter in spelt)
                yield f"(?:{letters}|{re.escape(character)})"
                index += len(spelt)
                break
        else:
            yield _one(word[index], any_case)
            index += 1


@cache
def _expansions(any_case: bool) -> dict[str, str]:
    if not any_case:
        return _SPELT_OUT
    return {character: spelt for character, spelt in _SPELT_OUT.items() if spelt.islower() or not spelt.isalpha()}


def _one(character: str, any_case: bool) -> str:
    """Give the expression for one typed character."""
    found = set(_SAME.get(character, character))
    if any_case:
        found |= {other for other in (character.upper(), character.title()) if len(other) == 1}
    if character.isalpha():
        found |= set(_variants(any_case).get(character, ""))
    letters = "[" + "".join(map(re.escape, sorted(found))) + "]"
    if not character.isalpha():
        return letters + _UNSEEN
    if _without_diacritics(character) == character:
        return letters + _COMBINING
    decomposed = sorted({unicodedata.normalize("NFD", letter) for letter in found})
    return f"(?:{letters}|{'|'.join(map(re.escape, decomposed))}){_UNSEEN}"


@cache
def _variants(any_case: bool) -> dict[str, str]:
    """Give for each letter the letters that it finds: those of the other case, and those with diacritics."""
    found: dict[str, set[str]] = {}
    for code in (code for codes in _LETTERS for code in codes):
        letter = chr(code)
        bare = _without_diacritics(letter)
        for typed in (letter, bare):
            for key in {typed.lower()[:1], typed.casefold()} if any_case else {typed}:
                found.setdefault(key, set()).add(letter)
    return {letter: "".join(others) for letter, others in found.items()}


def _without_diacritics(letter: str) -> str:
    return _BARE.get(letter) or unicodedata.normalize("NFD", letter)[0]
