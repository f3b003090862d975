"""What can be told of the lines around the top of an article; worked out once for all who ask."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from itertools import chain, islice

from tui_reader.lexicon.bylines import has_lead_in, parse_byline
from tui_reader.lexicon.dates import find_relative, find_stamps
from tui_reader.lexicon.furniture import Giveaway, find_giveaways, fold_words
from tui_reader.lexicon.language import common_words, telling_words
from tui_reader.lexicon.names import is_person_name
from tui_reader.model import BODY_ROLES, Block, Document
from tui_reader.model.value import Value

MOST_BLOCKS = 16_000
"""A file of more is a book or a log rather than an article."""
_LONGEST_LABEL = 200
"""Characters up to which a line may be a byline or a date line."""
_SHORTEST_REPEAT = 24
_LONGEST_NAME = 40
_HEAD_FURNITURE = frozenset(("share", "reading_time"))
_FEWEST_PROSE_WORDS = 14
_LONGEST_FOLDED = 3000
_LABEL_WORDS = 3
_FEW_PARAGRAPHS = 8
"""Up to so many paragraphs an article is short: then its short sentences tell of what it is, too."""
_FEWEST_SENTENCE_WORDS = 5
_LEAD = 3
"""Paragraphs that count as the lead."""
_LONGEST_PARAGRAPH = 50_000
"""Characters of a paragraph that are looked at; of a file on a single line the words would fill the memory."""
_BODY_SAMPLE = 40
"""Paragraphs whose words count as those of the body."""
_LONE_ENDS = frozenset(".!?…。")
_SENTENCE_ENDS = (".”", '."', "?”", "!”", ".’", ".»", ".)")


def is_prose(block: Block) -> bool:
    """Tell whether a block reads as running text: long, and ending as a sentence does."""
    text = block.text
    if len(text) <= 60 or not (text[-1] in _LONE_ENDS or text.endswith(_SENTENCE_ENDS)):
        return False
    return text.count(" ") >= _FEWEST_PROSE_WORDS - 1


def _lends_words(block: Block) -> bool:
    """Tell whether a block of the body is running text, be it above a list or a quotation."""
    text = block.text
    return is_prose(block) or (text.endswith(":") and text.count(" ") >= _FEWEST_PROSE_WORDS - 1)


def is_sentence(block: Block) -> bool:
    """Tell whether a block is a sentence, be it a short one."""
    text = block.text
    return (text[-1] in _LONE_ENDS or text.endswith(_SENTENCE_ENDS)) and text.count(" ") >= _FEWEST_SENTENCE_WORDS - 1


class Line(Value):
    """What a line of the head is, for those who look at it from above."""

    is_prose: bool
    """Whether it is running text."""
    names: tuple[str, ...]
    """What it says of the line above it: a date, a byline, a name or a share bar stands below."""


class Head:
    """A document seen from its top; of some lines a date tells nothing, because it belongs to something else."""

    def __init__(self, document: Document, undated: Iterable[int] = ()) -> None:
        self.blocks = document.blocks
        """Its blocks."""
        self.language = document.language
        """Its language."""
        self._folded: dict[int, tuple[str, ...]] = {}
        self._dates = dict.fromkeys(undated, False)
        self._bylines: dict[int, bool] = {}
        self._names: dict[int, bool] = {}
        self._giveaways: dict[int, list[Giveaway]] = {}
        self._lines: dict[int, Line] = {}
        self._tellings: dict[tuple[str, ...], list[str]] = {}

    @cached_property
    def _paragraphs(self) -> list[tuple[str, ...]]:
        """The words of each of the first paragraphs of the body."""
        return [fold_words(self.blocks[index].text[:_LONGEST_PARAGRAPH]) for index in self._lending]

    @cached_property
    def _lending(self) -> list[int]:
        """Indices of the paragraphs that lend their words; of a short article its short sentences do, too."""
        body = [index for index, block in enumerate(self.blocks) if block.role in BODY_ROLES]
        prose = [*islice((index for index in body if _lends_words(self.blocks[index])), _BODY_SAMPLE)]
        if len(prose) >= _FEW_PARAGRAPHS:
            return prose
        return [index for index in body if index in prose or is_sentence(self.blocks[index])]

    def lends_words(self, index: int) -> bool:
        """Tell whether a block is among the sentences that tell what the article is about."""
        return index in self._lenders

    @cached_property
    def _lenders(self) -> frozenset[int]:
        return frozenset(self._lending)

    @cached_property
    def _vocabularies(self) -> list[frozenset[str]]:
        """The same, each word once."""
        return [*map(frozenset, self._paragraphs)]

    @cached_property
    def _said(self) -> tuple[set[str], set[str]]:
        """The words of the body that may carry its meaning, and those of them that it says more than once."""
        texts = [self.blocks[index].text[:_LONGEST_PARAGRAPH] for index in self._lending]
        times = Counter(chain.from_iterable([telling_words(text, self.language) for text in texts]))
        return {*times}, {word for word, count in times.items() if count > 1}

    @cached_property
    def lead_words(self) -> frozenset[str]:
        """The words of the first paragraphs."""
        return frozenset().union(*self._paragraphs[:_LEAD])

    def times_told(self, word: str) -> int:
        """Tell how many paragraphs of the body hold a word."""
        return sum(word in paragraph for paragraph in self._vocabularies)

    def folded(self, index: int) -> tuple[str, ...]:
        """Give the words of a block in lower case."""
        known = self._folded.get(index)
        if known is None:
            known = self._folded[index] = fold_words(self.blocks[index].text[:_LONGEST_FOLDED])
        return known

    def telling(self, folded: tuple[str, ...]) -> list[str]:
        """Give the words of a line that carry its meaning."""
        known = self._tellings.get(folded)
        if known is None:
            common = common_words(self.language)
            known = self._tellings[folded] = [word for word in folded if word not in common and len(word) > 2]
        return known

    def share_in_lead(self, folded: tuple[str, ...]) -> float:
        """Tell which share of a line's telling words the first paragraphs use."""
        if self._said[0].isdisjoint(folded):
            return 0.0
        telling = self.telling(folded)
        return sum(map(self.lead_words.__contains__, telling)) / max(len(telling), 3)

    def share_in_body(self, folded: tuple[str, ...]) -> float:
        """Tell which share of a line's telling words the body uses, those used more than once counting fully."""
        once, again = self._said
        if once.isdisjoint(folded):  # as most lines of a menu are
            return 0.0
        telling = self.telling(folded)
        hits = sum([1.0 if word in again else 0.7 for word in telling if word in once])
        return hits / max(len(telling), 3)

    def likeness(self, index: int, other: int) -> float:
        """Tell which share of the telling words of two lines both have, as a title and another for the same text do."""
        telling, others = self.telling(self.folded(index)), self.telling(self.folded(other))
        return 2 * len({*telling} & {*others}) / max(len(telling) + len(others), 6)

    def is_continued(self, index: int) -> bool:
        """Tell whether a neighbour says the same and more: a picture's description and its caption do."""
        text = self.blocks[index].text.rstrip(" .")
        if len(text) <= _SHORTEST_REPEAT:
            return False
        near = self.blocks[max(index - 1, 0) : index + 2 : 2 if index else 1]
        return any([other.text.startswith(text) and len(other.text) > len(text) + 3 for other in near])

    def line(self, index: int) -> Line:
        """Tell what a line is."""
        known = self._lines.get(index)
        if known is None:
            prose = is_prose(self.blocks[index])
            known = self._lines[index] = Line(prose, () if prose else self._names_of(index))
        return known

    def _names_of(self, index: int) -> tuple[str, ...]:
        """Name what a short line says of the one above it."""
        names = []
        if self.has_date(index):
            names.append("date below")
        if self.has_byline(index):
            names.append("byline below")
        if self.has_name(index):
            names.append("name below")
        if self.has_share_bar(index):
            names.append("share bar below")
        return tuple(names)

    def is_label(self, index: int) -> bool:
        """Tell whether a block has three words at the most."""
        return len(self.folded(index)) <= _LABEL_WORDS

    def has_date(self, index: int) -> bool:
        """Tell whether a block is a short line with a date."""
        return self._known(self._dates, index, reads_as_date)

    def has_byline(self, index: int) -> bool:
        """Tell whether a block is a short line that names an author after a "By"."""
        return self._known(self._bylines, index, _reads_as_byline)

    def has_name(self, index: int) -> bool:
        """Tell whether a block is nothing but a person's name."""
        return self._known(self._names, index, lambda text: len(text) <= _LONGEST_NAME and is_person_name(text))

    def has_share_bar(self, index: int) -> bool:
        """Tell whether a block is furniture of the head: a share bar, a reading time."""
        return any([giveaway.kind in _HEAD_FURNITURE for giveaway in self._giveaways_of(index)])

    def has_giveaway(self, index: int) -> bool:
        """Tell whether a block holds a phrase of furniture."""
        return bool(self._giveaways_of(index))

    def is_furniture(self, index: int) -> bool:
        """Tell whether a block is a phrase of furniture and nothing else."""
        return any(giveaway.whole for giveaway in self._giveaways_of(index))

    def _giveaways_of(self, index: int) -> list[Giveaway]:
        if index not in self._giveaways:
            self._giveaways[index] = find_giveaways(self.folded(index), self.language)
        return self._giveaways[index]

    def _known(self, known: dict[int, bool], index: int, tell: Callable[[str], bool]) -> bool:
        if index not in known:
            text = self.blocks[index].text
            known[index] = len(text) <= _LONGEST_LABEL and tell(text)
        return known[index]


@lru_cache(maxsize=2048)
def reads_as_date(text: str) -> bool:
    """Tell whether a line holds a date, or how long ago something was."""
    return bool(find_stamps(text, True)) or find_relative(text) is not None


@lru_cache(maxsize=2048)
def _reads_as_byline(text: str) -> bool:
    return has_lead_in(text) and not parse_byline(text).is_empty
