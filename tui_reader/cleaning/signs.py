"""What the text of a block shows: is it running text, or a label, a list of links, a form?"""

from dataclasses import dataclass

from tui_reader.lexicon.furniture import Giveaway, find_giveaways, fold_words
from tui_reader.lexicon.language import common_words
from tui_reader.model import Block

_SENTENCE_END = frozenset(".!?…。！？")
_CLOSING = "\"'”’»)]“"


@dataclass(frozen=True, slots=True)
class Signs:
    """What can be told of a block from its own text."""

    folded: tuple[str, ...]
    """Its words in lower case."""
    common: float
    """Share of its words that are the commonest of the language: high in sentences, low in lists of names."""
    ends_sentence: bool
    """Whether it ends as a sentence does."""
    giveaways: tuple[Giveaway, ...]
    """Furniture phrases in it."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.folded)

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text."""
        return self.words >= 12 and self.common >= 0.15 and (self.ends_sentence or self.words >= 30)


def signs_of(block: Block, language: str) -> Signs:
    """Read the signs of a block."""
    folded = fold_words(block.text)
    known = common_words(language)
    common = sum(word in known for word in folded) / len(folded) if folded else 0.0
    last = block.text.rstrip(_CLOSING)[-1:]
    return Signs(tuple(folded), common, last in _SENTENCE_END, tuple(find_giveaways(folded, language)))
