"""How the blocks of a page compare with what the page states of its article."""

from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Metadata

_FEWEST_WORDS = 60
"""Words of a stated body below which it is a teaser."""
_TITLES = 3
STATED_FEATURES = ("like title", "like standfirst", "of names", "has stated body", "in stated body", "repeats")
"""Names of the numbers that `Stated.features` gives, in order."""
NOTHING_STATED = [0.0, 0.0, 0.0, 0.0, -1.0, 0.0]
"""The numbers of a block that is not compared."""
_NO_WORDS: frozenset[str] = frozenset()
_COVERED = STATED_FEATURES.index("in stated body")


class Stated:
    """Headline, standfirst, authors and body as stated."""

    def __init__(self, metadata: Metadata) -> None:
        titles = (metadata.headline, *metadata.alternative_headlines)[:_TITLES]
        self._titles = [frozenset(fold_words(title)) for title in titles if title]
        self._standfirst = frozenset(fold_words(metadata.standfirst or ""))
        self._names = frozenset(word for name in metadata.authors for word in fold_words(name))
        body = fold_words(metadata.body or "")
        self.has_body = len(body) >= _FEWEST_WORDS
        """Whether the page states the text of the article."""
        self._body = frozenset(_triples(body)) if self.has_body else frozenset()
        self._subject = frozenset().union(self._standfirst, *self._titles)
        self._seen: set[tuple[str, ...]] = set()

    def features(self, folded: tuple[str, ...]) -> list[float]:
        """Compare the words of one block; to be called in the order of the page."""
        known = len(self._seen)
        self._seen.add(folded)
        repeats = len(self._seen) == known
        covered = -1.0
        if self.has_body:
            triples = _triples(folded)
            covered = sum([triple in self._body for triple in triples]) / len(triples) if triples else -1.0
        is_near, is_named = not self._subject.isdisjoint(folded), not self._names.isdisjoint(folded)
        words = frozenset(folded) if is_near or is_named else _NO_WORDS
        return [
            max((_likeness(words, title) for title in self._titles), default=0.0) if is_near else 0.0,
            _likeness(words, self._standfirst) if is_near else 0.0,
            len(words & self._names) / len(words) if is_named else 0.0,
            float(self.has_body),
            covered,
            float(repeats),
        ]

    def denies(self, row: list[float]) -> bool:
        """Whether the stated body does not hold a block."""
        return self.has_body and row[_COVERED] < 0.2


def _triples(words: list[str] | tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Give every three words in a row."""
    return list(zip(words, words[1:], words[2:], strict=False))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of words that two texts have in common."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
