"""Titles as pages state them beside their text: with the outlet behind, or cut short."""

from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Metadata

SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")
"""What stands between a title and the outlet or the section behind it."""
CUT_MARKS = ("…", "...")
"""What stands where a title was cut to fit."""
_FEWEST_WORDS = 2

Words = tuple[str, ...]


def stem_of(title: str) -> Words:
    """Give the words of a title in front of its last separator; none when too few stand there."""
    place = max(map(title.rfind, SEPARATORS))
    stem = tuple(fold_words(title[:place])) if place > 0 else ()
    return stem if len(stem) >= _FEWEST_WORDS else ()


def stated_titles(metadata: Metadata) -> frozenset[Words]:
    """Give the titles that the file states beside its text, with and without an outlet after them."""
    titles: set[Words] = set()
    for title in filter(None, (metadata.headline, *metadata.alternative_headlines)):
        titles.add(tuple(fold_words(title)))
        fronts = (title.rpartition(separator)[0] for separator in SEPARATORS)
        titles.update(words for front in fronts if len(words := tuple(fold_words(front))) >= _FEWEST_WORDS)
    return frozenset(titles - {()})
