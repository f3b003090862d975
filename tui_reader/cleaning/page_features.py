"""What the markup and the neighbourhood of a block say of it, as numbers that a learned labeller weighs.

Four kinds: of the block itself (words, links, element, class names), of the elements around it (how much of the
page's running text they hold), of the blocks before and after it, and of what the page states of its article.
"""

from collections import Counter
from dataclasses import dataclass

from tui_reader.cleaning.page_hints import families_of, hint_families
from tui_reader.cleaning.page_neighbours import below_headline, beside
from tui_reader.cleaning.page_regions import find_regions
from tui_reader.cleaning.page_stated import Stated
from tui_reader.lexicon.furniture import find_giveaways, fold_words
from tui_reader.lexicon.language import common_words
from tui_reader.model import Block, Document, Role

FEATURE_COUNT = 119
"""Numbers in a row; weights that were learned from another count are refused."""

_ENDINGS = frozenset(".!?…。！？:")
_CLOSING = "\"'”’»)]"
_QUOTES = frozenset('"“”«»„‘')
_TAGS = ("p", "div", "li", "span", "a", "td", "blockquote", "button", "label", "pre", "section", "article")
_ANCESTORS = (
    "article", "main", "aside", "nav", "footer", "header", "figure", "form", "table", "blockquote", "noscript",
)  # fmt: skip
_ELSEWHERE = frozenset({"nav", "footer", "form", "noscript", "button", "figure", "dialog", "aside"})
_FOREIGN_NAMES = frozenset(
    {"cookie", "cookies", "consent", "gdpr", "onetrust", "privacy", "modal", "overlay", "popup", "outbrain",
     "taboola", "sidebar", "related", "recommended", "newsletter", "footer", "breadcrumb", "caption", "disclaimer",
     "recirc", "bio"}
)  # fmt: skip
"""Words in the names of elements whose running text is not the article's; those of comments come on top."""
_ABSENT = 30.0


@dataclass(frozen=True, slots=True)
class BlockText:
    """What is told by the words of a block alone."""

    folded: tuple[str, ...]
    """Its words in lower case."""
    common: float
    """Share of its words that are the commonest of the language."""
    ends_sentence: bool
    """Whether it ends as a sentence does."""
    is_prose: bool
    """Whether it reads as running text."""
    gives_itself_away: bool
    """Whether it is, for the most part, a phrase of furniture."""


def text_of(block: Block, known: frozenset[str], language: str) -> BlockText:
    """Read the words of a block."""
    words = fold_words(block.text)
    phrases = find_giveaways(words, language)
    away = any(found.whole or len(words) <= 12 or found.words * 6 >= len(words) for found in phrases)
    common = sum(word in known for word in words) / len(words) if words else 0.0
    ends = block.text.rstrip(_CLOSING)[-1:] in _ENDINGS
    density = block.evidence.link_density
    long = len(words) >= 12 or len(block.text) > 80
    prose = long and ends and density < 0.5 and (common >= 0.1 or not known)
    return BlockText(tuple(words), common, ends, prose or (len(words) >= 40 and density < 0.4), away)


def features_of(document: Document) -> list[list[float]]:
    """Give one row of numbers for each block of a page."""
    blocks = document.blocks
    known = common_words(document.language)
    texts = [text_of(block, known, document.language) for block in blocks]
    stated = Stated(document.metadata)
    said = [stated.features(text.folded) for text in texts]
    foreign = _foreign_elements(blocks, texts)
    abroad = [not foreign.isdisjoint(block.evidence.path) for block in blocks]
    prose = [
        text.is_prose and not text.gives_itself_away and not is_abroad and not stated.denies(row)
        for text, row, is_abroad in zip(texts, said, abroad, strict=True)
    ]
    sizes = [len(text.folded) for text in texts]
    regions = find_regions(blocks, sizes, prose)
    around = [regions.features(index) for index in range(len(blocks))]
    away = [text.gives_itself_away for text in texts]
    near = beside(blocks, sizes, prose, away, regions)
    below = below_headline(blocks, said, [size if good else 0 for size, good in zip(sizes, prose, strict=True)])
    own = _own_rows(blocks, texts, abroad)
    return [[*a, *b, *c, *d, *e] for a, b, c, d, e in zip(own, around, near, said, below, strict=True)]


def _own_rows(blocks: tuple[Block, ...], texts: list[BlockText], abroad: list[bool]) -> list[list[float]]:
    """Give the numbers of each block itself."""
    spoken: dict[tuple[str, ...], tuple[str, ...]] = {}
    rows = []
    for block, text, is_abroad in zip(blocks, texts, abroad, strict=True):
        evidence = block.evidence
        row = _own(block, text)
        row += [float(evidence.tag == tag) for tag in _TAGS]
        row += [float(name in evidence.ancestors) for name in _ANCESTORS]
        places: dict[str, float] = {}
        for place, names in enumerate(reversed(evidence.labels)):
            if names:
                if names not in spoken:
                    spoken[names] = families_of(names)
                for family in spoken[names]:
                    places.setdefault(family, float(place))
        row += [places.get(family, _ABSENT) for family in hint_families()]
        row.append(float(is_abroad))
        rows.append(row)
    return rows


def _own(block: Block, text: BlockText) -> list[float]:
    """Give the numbers of the words and the element of a block."""
    evidence, count = block.evidence, max(len(text.folded), 1)
    pieces = block.text.split()
    capitals = sum(piece[0].isupper() for piece in pieces) / max(len(pieces), 1)
    figures = sum(piece[0].isdigit() for piece in pieces) / max(len(pieces), 1)
    marks = block.text.count(",") + block.text.count(".")
    declared = evidence.declared
    return [
        float(min(len(text.folded), 200)), len(block.text) / count, evidence.link_density, text.common,
        float(text.ends_sentence), float(text.is_prose), capitals, figures, marks / count,
        float(not _QUOTES.isdisjoint(block.text)), float(len(block.marks)),
        float(block.level if evidence.tag[:1] == "h" else 0), float(bool(block.marker)),
        float(declared is Role.CAPTION), float(declared is not None and declared is not Role.CAPTION),
        float(text.gives_itself_away), float(len(evidence.ancestors)),
    ]  # fmt: skip


def _foreign_elements(blocks: tuple[Block, ...], texts: list[BlockText]) -> frozenset[int]:
    """Find the elements whose running text is certainly not the article's: comments, cookie notices, navigation.

    An element that holds most of the page's running text is spared, whatever its name.
    """
    foreign_names = _FOREIGN_NAMES | hint_families()["comments"]
    prose: Counter[int] = Counter()
    foreign: set[int] = set()
    seen: set[int] = set()
    total = 0
    for block, text in zip(blocks, texts, strict=True):
        evidence = block.evidence
        if text.is_prose:
            total += len(text.folded)
            for element in evidence.path:
                prose[element] += len(text.folded)
        for element, tag, names in zip(evidence.path, evidence.ancestors, evidence.labels, strict=True):
            if element not in seen:
                seen.add(element)
                if tag in _ELSEWHERE or not foreign_names.isdisjoint(names):
                    foreign.add(element)
    return frozenset(element for element in foreign if prose[element] * 2 <= total)
