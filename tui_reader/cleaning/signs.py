"""What a block shows by itself: figures that tell running text from labels, lists of links, forms and notices."""

from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.lexicon.bylines import has_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import Giveaway, find_giveaways, fold_words
from tui_reader.lexicon.language import common_words
from tui_reader.lexicon.related import has_related_lead, is_related_heading
from tui_reader.lexicon.word_kinds import WordKind, count_kinds
from tui_reader.model import Block

_SENTENCE_END = frozenset(".!?…。！？")
_CLOSING = "\"'”’»)]“"
_LONGEST_LOOK = 3000
"""Characters of a block that are looked at: by then it has shown what it is."""
_NAME = expression(r" ([A-ZÀ-Þ]\w{2,})")
_ADDRESSES = ("http:", "https:", "www.", "@", ".com", ".org", ".net")
_QUOTATION_MARKS = ("“", '"', "«", "„")
_COMMON, _REPORT, _APPEAL, _PICTURE = WordKind.COMMON, WordKind.REPORT, WordKind.APPEAL, WordKind.PICTURE

OWN_SIGNS = (
    "words", "word length", "capitals", "names", "numbers", "marks", "ends sentence", "ends colon", "starts small",
    "quotation", "address", "commas", "marker", "level", "blank before",
    *(f"{kind.name.lower()} share" for kind in WordKind), "report words", "appeal words",
    "giveaway share", "giveaways", "credit", "related lead", "byline",
)  # fmt: skip
"""Names of the figures in `Signs.figures`, in order."""
_FIRST_SHARE = OWN_SIGNS.index("common share")


class Signs(NamedTuple):
    """What can be told of a block from its own text."""

    folded: list[str]
    """Its words in lower case."""
    content: set[str]
    """Those of its words that carry a meaning."""
    names: set[str]
    """Words with a capital that do not begin it."""
    giveaways: list[Giveaway]
    """Furniture phrases in it."""
    is_prose: bool
    """Whether it reads as running text."""
    kinds: frozenset[str] = frozenset()
    """Kinds of furniture that a short block speaks of."""
    figures: Sequence[float] = ()
    """The figures, in the order of `OWN_SIGNS`."""

    def share(self, kind: WordKind) -> float:
        """Give the share of its words that are of a kind."""
        return self.figures[_FIRST_SHARE + kind]


RELATED = "related"
"""The kind of a heading above a list of other articles."""
_LONGEST_LABEL = 70
_LONGEST_BYLINE = 30
_SHORT = 12
"""A block of so many words can be a label."""
_PROSE_WORDS = 12
_UNENDED_PROSE_WORDS = 30
_LEAST_COMMON = 0.15
_NO_KINDS: frozenset[str] = frozenset()
_NO_FIGURES = [0.0] * len(OWN_SIGNS)


def read_signs(blocks: Sequence[Block], language: str) -> list[Signs]:
    """Read the signs of every block."""
    return [signs_of(block, language) for block in blocks]


def signs_of(block: Block, language: str) -> Signs:
    """Read the signs of a block."""
    text = block.text[:_LONGEST_LOOK]
    folded = fold_words(text)
    count = len(folded)
    share = 1 / count if count else 0.0
    counts = count_kinds(folded, language)
    common = counts[_COMMON] * share
    ends_sentence = bool(text) and text.rstrip(_CLOSING)[-1:] in _SENTENCE_END
    giveaways = find_giveaways(folded, language)
    names = set(_NAME.findall(text))
    figures = _text_figures(block, text, folded, share, len(names), ends_sentence)
    figures += [found * share for found in counts]
    figures += (counts[_REPORT], counts[_APPEAL])
    if giveaways:
        figures += (max(found.words for found in giveaways) * share, len(giveaways))
    else:
        figures += (0.0, 0.0)
    figures += _label_figures(text, count, counts[_PICTURE] > 0)
    return Signs(
        folded,
        {word for word in set(folded) - common_words(language) if len(word) > 3},
        names,
        giveaways,
        count >= _PROSE_WORDS and common >= _LEAST_COMMON and (ends_sentence or count >= _UNENDED_PROSE_WORDS),
        _kinds_of(text, giveaways) if count <= _SHORT else _NO_KINDS,
        figures,
    )


def label_signs(block: Block, language: str) -> Signs:
    """Read only what a label says, without its figures: of blocks that need not be judged."""
    folded = fold_words(block.text[:_LONGEST_LOOK])
    giveaways = find_giveaways(folded, language)
    kinds = _kinds_of(block.text, giveaways) if len(folded) <= _SHORT else _NO_KINDS
    return Signs(folded, set(), set(), giveaways, False, kinds, _NO_FIGURES)


def _kinds_of(text: str, giveaways: list[Giveaway]) -> frozenset[str]:
    """Give the kinds of furniture that a short text speaks of."""
    kinds = frozenset(found.kind for found in giveaways) if giveaways else _NO_KINDS
    return kinds | {RELATED} if is_related_heading(text) else kinds


def _label_figures(text: str, count: int, speaks_of_picture: bool) -> tuple[float, float, float]:
    """Tell whether a text is a credit or closes with one, leads to another article, names an author."""
    if not 0 < count <= _LONGEST_LABEL:
        return 0.0, 0.0, 0.0
    credit = 0.0
    if speaks_of_picture or text[-1] in ")]" or "/" in text or "©" in text:
        credit = 2.0 if count <= _SHORT and is_credit(text) else float(ends_with_credit(text))
    return credit, float(has_related_lead(text)), float(count <= _LONGEST_BYLINE and has_lead_in(text))


def _text_figures(
    block: Block, text: str, folded: list[str], share: float, names: int, ends_sentence: bool
) -> list[float]:
    """Give the figures that come from the characters of the text and from its shape."""
    pieces, letters = text.split(), sum(map(len, folded))
    return [
        len(folded),
        letters * share,
        (sum(map(str.istitle, pieces)) + sum(map(str.isupper, pieces))) * share,
        names * share,
        sum(map(str.isdigit, folded)) * share,
        (len(text) - letters - text.count(" ")) * share,
        ends_sentence,
        text.endswith(":"),
        text[:1].islower(),
        any(mark in text for mark in _QUOTATION_MARKS),
        any(mark in text for mark in _ADDRESSES),
        text.count(",") * share,
        bool(block.marker),
        block.level,
        min(block.evidence.blank_lines_before, 4),
    ]
