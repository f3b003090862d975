"""Phrases by which furniture gives itself away, as an index that is walked once a line.

The lists are `furniture_<kind>.txt`. An entry is matched word by word, case and punctuation aside; "..." stands for
any words, so "share on..." is a line that begins so and "...our newsletter..." one that holds it.
"""

from functools import cache, lru_cache
from itertools import compress
from operator import itemgetter

from tui_reader.lexicon import word_set, words
from tui_reader.lexicon.expressions import expression
from tui_reader.model.value import Value

REASONS = {
    "advertisement": "advertisement",
    "author": "note on the author",
    "comments": "comment form",
    "cookies": "cookie notice",
    "copyright": "copyright notice",
    "embed": "social media embed or player",
    "navigation": "navigation",
    "newsletter": "newsletter sign-up",
    "promotion": "promotion",
    "reading_time": "reading time or counter",
    "share": "share bar",
    "tags": "tag list",
}
"""The kinds of furniture that have a word list, and what a person calls them."""

_WORD = expression(r"\w+")
_ASCII_WORDS = "".join(chr(code) if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128))
_COMMON_MARKS = "’“”—–‘…\u00a0"
"""Marks that part words, without which most texts are ASCII."""
_LONGEST_LINE = 3000
"""Characters of a line whose words are worth keeping."""
_FARTHEST_WORD = 80
"""Words of a line that are looked at; furniture shows itself early."""


_COUNTED = frozenset(("comments", "share"))
"""Kinds whose phrases stand beside the number of those who did so."""
_MOST_COUNTER_WORDS = 4


class Phrase(Value):
    """An entry of a word list."""

    kind: str
    """The list it is from."""
    parts: tuple[tuple[str, ...], ...]
    """The words between the gaps."""
    open_end: bool
    """Whether any words may follow."""
    length: int
    """How many words it has."""
    is_fixed: bool
    """Whether a line holds nothing else where it stands at the beginning."""

    def fits(self, count: int) -> bool:
        """Whether a line of so many words may begin with it; cheaper than to compare them."""
        return self.length == count if self.is_fixed else self.length <= count


class Giveaway(Value):
    """A phrase found in a line."""

    kind: str
    """What kind of furniture it speaks of."""
    whole: bool
    """Whether the phrase is the whole line."""
    words: int
    """How many words the phrase itself has."""


def fold_words(text: str) -> tuple[str, ...]:
    """Give the words of a text in lower case, without punctuation.

    One step after the other asks for those of the same lines, which are kept for a while.
    """
    return _fold_line(text) if len(text) <= _LONGEST_LINE else _fold(text)


def _fold(text: str) -> tuple[str, ...]:
    for mark in "" if text.isascii() else _COMMON_MARKS:
        text = text.replace(mark, " ")
    if text.isascii():  # twice as fast, and the same
        return tuple(text.lower().translate(_ASCII_WORDS).split())
    return tuple(_WORD.findall(text.lower()))


_fold_line = lru_cache(maxsize=1024)(_fold)


class Entries(Value):
    """The entries of a language, and the English ones that every page uses, each with its kind."""

    by_first: dict[str, list[tuple[str, str]]]
    """All, by their first word."""
    by_rarest: dict[str, list[tuple[str, str]]]
    """Those in front of which any words may stand, by the rarest word of their beginning: few lines have it."""
    rarest: frozenset[str]
    """These words: a set is asked for more quickly than the keys."""


@cache
def _entries(language: str) -> Entries:
    by_first: dict[str, list[tuple[str, str]]] = {}
    by_rarest: dict[str, list[tuple[str, str]]] = {}
    for code in dict.fromkeys((language, "en")):
        for kind in REASONS:
            for entry in words(code, f"furniture_{kind}"):
                first = entry.lstrip(".").partition(" ")[0].rstrip(".")
                if not (first.isalnum() and first.islower()):
                    first = next(iter(fold_words(entry)), "")
                if first:
                    by_first.setdefault(first, []).append((kind, entry))
                    if entry.startswith("..."):
                        rarest = _rarest(entry[3:].partition("...")[0], code)
                        by_rarest.setdefault(rarest, []).append((kind, entry))
    return Entries(by_first, by_rarest, frozenset(by_rarest))


def _rarest(phrase: str, language: str) -> str:
    """Give the longest word that is none of the commonest, as "spare" is of "in their spare time"."""
    is_folded = phrase.islower() and phrase.replace(" ", "").isalpha()
    folded = phrase.split() if is_folded else fold_words(phrase)
    common = word_set(language, "stopwords")
    return max([word for word in folded if len(word) > 2 and word not in common] or folded, key=len)


class Openings(Value):
    """The phrases that begin with a word, by the word that follows it; most of them end the search there."""

    by_second: dict[str, tuple[Phrase, ...]]
    """Those whose second word it is, and those that any word may follow."""
    others: tuple[Phrase, ...]
    """Those that any word may follow, or none."""


@cache
def _openings(language: str, first: str) -> Openings:
    """Give the phrases that begin with a word; they are taken apart when the word is first met."""
    phrases = [_phrase(kind, entry) for kind, entry in _entries(language).by_first[first]]
    seconds = dict.fromkeys(phrase.parts[0][1] for phrase in phrases if len(phrase.parts[0]) > 1)
    by_second = {
        second: tuple(phrase for phrase in phrases if phrase.parts[0][1:2] in ((), (second,))) for second in seconds
    }
    return Openings(by_second, tuple(phrase for phrase in phrases if len(phrase.parts[0]) == 1))


@cache
def _inner_phrases(language: str, rarest: str) -> tuple[tuple[int, int, Phrase], ...]:
    """Give the phrases whose beginning has a word, and how many of its words stand before that, and behind."""
    phrases = [_phrase(kind, entry) for kind, entry in _entries(language).by_rarest[rarest]]
    before = [phrase.parts[0].index(rarest) for phrase in phrases]
    return tuple((place, len(phrase.parts[0]) - place, phrase) for place, phrase in zip(before, phrases, strict=True))


def _phrase(kind: str, entry: str) -> Phrase:
    """Take an entry apart."""
    parts = tuple(folded for part in entry.split("...") if (folded := fold_words(part)))
    open_end = entry.endswith("...")
    is_fixed = len(parts) == 1 and not open_end
    return Phrase(kind, parts, open_end, sum(map(len, parts)), is_fixed)


def find_giveaways(folded: tuple[str, ...], language: str) -> list[Giveaway]:
    """Find the furniture phrases in the folded words of a line."""
    if not folded:
        return []
    by_first, _, rarest = _entries(language)
    found: list[Giveaway] = []
    count = len(folded)
    if folded[0] in by_first:
        openings = _openings(language, folded[0])
        phrases = openings.by_second.get(folded[1], openings.others) if count > 1 else openings.others
        found += [_giveaway(phrase, count) for phrase in phrases if phrase.fits(count) and _matches(phrase, folded, 0)]
    if not rarest.isdisjoint(folded):
        found += [_giveaway(phrase, count) for phrase in _find_inside(folded, language)]
    if not found and 1 < count <= _MOST_COUNTER_WORDS and (folded[-1].isdigit() or folded[0].isdigit()):
        return _find_counter(folded, language)
    return found


def may_begin_label(word: str, language: str) -> bool:
    """Tell whether a folded word may begin a line that is a phrase of furniture and nothing else, or its counter."""
    return word in _entries(language).by_first or word.isdigit()


def _find_counter(folded: tuple[str, ...], language: str) -> list[Giveaway]:
    """Find a phrase with a number beside it, which tells how many did so: "41 comments", "Comments (41)"."""
    bare = tuple(word for word in folded if not word.isdigit())
    return [
        Giveaway(found.kind, True, len(folded))
        for found in find_giveaways(bare, language)
        if found.whole and found.kind in _COUNTED
    ]


def _find_inside(folded: tuple[str, ...], language: str) -> list[Phrase]:
    """Find the phrases with other words in front of them, in their order in the line."""
    found: list[tuple[int, Phrase]] = []
    rarest = _entries(language).rarest
    for place in compress(range(len(folded)), map(rarest.__contains__, folded)):
        for before, behind, phrase in _inner_phrases(language, folded[place]):
            start = place - before
            is_there = 0 < start < _FARTHEST_WORD and folded[start : place + behind] == phrase.parts[0]
            if is_there and _matches(phrase, folded, start):
                found.append((start, phrase))
    return [phrase for _, phrase in sorted(found, key=itemgetter(0))]


def _giveaway(phrase: Phrase, count: int) -> Giveaway:
    return Giveaway(phrase.kind, phrase.length == count, phrase.length)


def _matches(phrase: Phrase, folded: tuple[str, ...], position: int) -> bool:
    """Tell whether a phrase stands at a position."""
    end = position
    for number, part in enumerate(phrase.parts):
        if number:
            end = _find(part, folded, end)
        if end < 0 or folded[end : end + len(part)] != part:
            return False
        end += len(part)
    return phrase.open_end or end == len(folded)


def _find(part: tuple[str, ...], folded: tuple[str, ...], start: int) -> int:
    """Give the position at which a part of a phrase stands, or -1."""
    for position in range(start, min(len(folded) - len(part) + 1, start + _FARTHEST_WORD)):
        if folded[position : position + len(part)] == part:
            return position
    return -1
