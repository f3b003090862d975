"""What a block shows by itself: figures that tell running text from labels, lists of links, forms and notices."""

import re
from collections import Counter
from dataclasses import dataclass, field

from tui_reader.lexicon.bylines import has_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.furniture import Giveaway, find_giveaways, fold_words
from tui_reader.lexicon.related import has_related_lead, is_related_heading
from tui_reader.lexicon.word_kinds import WordKind, word_kinds
from tui_reader.model import Block

_SENTENCE_END = frozenset(".!?…。！？")
_CLOSING = "\"'”’»)]“"
_LONGEST_LOOK = 3000
"""Characters of a block that are looked at: by then it has shown what it is."""
_CAPITAL = re.compile(r"\b[^\W\d_a-zß-öø-ÿ]")
_ALL_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")
_NAME = re.compile(r"(?<=\w[ ,;])[A-ZÀ-Þ]\w{2,}")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?<!\w)@\w|\w\.(?:com|org|net|co)\b")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}:\d\d\b|\bago\b")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[^\w\s]")
_KINDS = tuple(kind for kind in WordKind if kind is not WordKind.COMMON)
_KIND_BITS = tuple(int(kind) for kind in _KINDS)
_ALL_BITS = tuple(int(kind) for kind in WordKind)
_COMMON, _REPORT, _APPEAL = int(WordKind.COMMON), int(WordKind.REPORT), int(WordKind.APPEAL)

OWN_SIGNS = (
    "words", "characters", "common", "capitals", "all capitals", "names", "digits", "marks", "ends sentence",
    "ends colon", "starts small", "quotation", "address", "date", "commas", "marker", "level", "blank before",
    "indent", *(f"{kind.name.lower()} share" for kind in _KINDS if kind.name), "report words", "appeal words",
    "giveaway share", "giveaways", "credit", "related lead", "byline",
)  # fmt: skip
"""Names of the figures in `Signs.figures`, in order."""
_COLUMN_OF: dict[WordKind, int] = {
    kind: OWN_SIGNS.index(f"{kind.name.lower()} share") for kind in _KINDS if kind.name
}


@dataclass(slots=True)
class Signs:
    """What can be told of a block from its own text."""

    folded: list[str]
    """Its words in lower case."""
    content: set[str]
    """Those of its words that carry a meaning."""
    names: set[str]
    """Words with a capital in the middle of a sentence."""
    giveaways: list[Giveaway]
    """Furniture phrases in it."""
    is_prose: bool
    """Whether it reads as running text."""
    kinds: frozenset[str] = frozenset()
    """Kinds of furniture that a short block speaks of."""
    figures: list[float] = field(default_factory=list)
    """The figures, in the order of `OWN_SIGNS`."""

    def share(self, kind: WordKind) -> float:
        """Give the share of its words that are of a kind."""
        return self.figures[_COLUMN_OF[kind]]


RELATED = "related"
"""The kind of a heading above a list of other articles."""
_LONGEST_LABEL = 70
_SHORT = 12
"""A block of so many words can be a label."""
_PROSE_WORDS = 12
_UNENDED_PROSE_WORDS = 30
_LEAST_COMMON = 0.15


def signs_of(block: Block, language: str) -> Signs:
    """Read the signs of a block."""
    text = block.text[:_LONGEST_LOOK]
    folded = fold_words(text)
    count = len(folded)
    kinds_of = word_kinds(language)
    kinds = [kinds_of.get(word, 0) for word in folded]
    counts = _count_kinds(kinds)
    share = 1 / count if count else 0.0
    common = counts[_COMMON] * share
    ends_sentence = text.rstrip(_CLOSING)[-1:] in _SENTENCE_END
    giveaways = find_giveaways(folded, language)
    signs = Signs(
        folded,
        {word for word, bits in zip(folded, kinds, strict=True) if not bits & 1 and len(word) > 3},
        set(_NAME.findall(text)),
        giveaways,
        count >= _PROSE_WORDS and common >= _LEAST_COMMON and (ends_sentence or count >= _UNENDED_PROSE_WORDS),
        _kinds_of(text, giveaways) if count <= _SHORT else frozenset(),
    )
    signs.figures = [*_text_figures(block, text, folded), *(counts[kind] * share for kind in _KIND_BITS)]
    signs.figures[2], signs.figures[8] = common, float(bool(text) and ends_sentence)
    signs.figures += [
        float(counts[_REPORT]),
        float(counts[_APPEAL]),
        max((found.words for found in giveaways), default=0) * share,
        float(len(giveaways)),
        *_label_figures(text, count),
    ]
    return signs


def _kinds_of(text: str, giveaways: list[Giveaway]) -> frozenset[str]:
    """Give the kinds of furniture that a short text speaks of."""
    kinds = frozenset(found.kind for found in giveaways)
    return kinds | {RELATED} if is_related_heading(text) else kinds


def _label_figures(text: str, count: int) -> tuple[float, float, float]:
    """Tell whether a text is a credit or closes with one, leads to another article, names an author."""
    if count > _LONGEST_LABEL:
        return 0.0, 0.0, 0.0
    credit = 2.0 if count <= _SHORT and is_credit(text) else float(ends_with_credit(text))
    return credit, float(has_related_lead(text)), float(has_lead_in(text))


def _count_kinds(kinds: list[int]) -> dict[int, int]:
    """Count the words of each kind."""
    counts = dict.fromkeys(_ALL_BITS, 0)
    for bits, times in Counter(kinds).items():
        if bits:
            for bit in _ALL_BITS:
                if bits & bit:
                    counts[bit] += times
    return counts


def _text_figures(block: Block, text: str, folded: list[str]) -> list[float]:
    """Give the figures that come from the characters of the text and from its shape."""
    count, length = max(len(folded), 1), max(len(text), 1)
    return [
        float(len(folded)),
        float(len(block.text)),
        0.0,
        len(_CAPITAL.findall(text)) / count,
        len(_ALL_CAPITALS.findall(text)) / count,
        len(_NAME.findall(text)) / count,
        len(_DIGIT.findall(text)) / length,
        len(_MARK.findall(text)) / length,
        0.0,
        float(text.endswith(":")),
        float(text[:1].islower()),
        float("“" in text or '"' in text or "«" in text or "„" in text),
        float(_ADDRESS.search(text) is not None),
        float(_DATE.search(text) is not None),
        text.count(",") / count,
        float(bool(block.marker)),
        float(block.level),
        float(min(block.evidence.blank_lines_before, 4)),
        float(block.evidence.indent),
    ]
