"""What the markup and the neighbourhood of a block say of it, as numbers that a learned labeller weighs.

Four kinds: of the block itself (words, links, element, class names), of the elements around it (how much of the
page's running text they hold), of the blocks before and after it, and of what the page states of its article.
"""

from collections import Counter

from tui_reader.cleaning.page_hints import families_of, hint_families
from tui_reader.cleaning.page_neighbours import BELOW_FEATURES, NEIGHBOUR_FEATURES, Neighbours, below_headline
from tui_reader.cleaning.page_regions import REGION_FEATURES, Regions
from tui_reader.cleaning.page_stated import NOTHING_STATED, STATED_FEATURES, Stated
from tui_reader.cleaning.signs import OWN_SIGNS, Signs, label_signs, signs_of
from tui_reader.model import Block, Document, Role
from tui_reader.model.value import Value

_OWN = (
    "link density", "inline marks", "heading level", "declared caption", "declared otherwise", "gives itself away",
    "depth", "running text",
)  # fmt: skip
_TAGS = ("p", "div", "li", "blockquote")
_ANCESTORS = ("article", "main", "header", "figure", "blockquote")
_ELSEWHERE = frozenset({"nav", "footer", "form", "noscript", "button", "figure", "dialog", "aside"})
_FOREIGN_NAMES = frozenset(
    {"cookie", "cookies", "consent", "gdpr", "onetrust", "privacy", "modal", "overlay", "popup", "outbrain",
     "taboola", "sidebar", "related", "recommended", "newsletter", "footer", "breadcrumb", "caption", "disclaimer",
     "recirc", "bio", "donate", "donation", "popover", "unseen"}
)  # fmt: skip
"""Words in the names of elements whose running text is not the article's; those of comments come on top."""
_ABSENT = 30.0
_FOR_LINKS = frozenset({"nav", "footer", "button"})
_HOLDING_TEXT = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote", "dt", "dd"})
_LONGEST_LINK_LABEL = 60
_SHORTEST_PROSE = 48
"""Characters of a block that may have enough words for running text."""
_ABOVE_TEXT, _BELOW_TEXT = 10, 5
"""Blocks before the first running text of the article and after the last that are judged wherever they stand."""


def feature_names() -> tuple[str, ...]:
    """Name the numbers of a row, in order; the weights hold the names that they were learned from."""
    families = (f"named {family}" for family in hint_families())
    own = (*_OWN, *(f"is {tag}" for tag in _TAGS), *(f"in {name}" for name in _ANCESTORS), *families, "elsewhere")
    return (*OWN_SIGNS, *own, *REGION_FEATURES, *NEIGHBOUR_FEATURES, *STATED_FEATURES, *BELOW_FEATURES)


def is_bare_link(block: Block) -> bool:
    """Whether a block is nothing but a link in the navigation, or a short one in no paragraph; it is not judged."""
    evidence = block.evidence
    if evidence.link_density <= 0.9:
        return False
    is_label = len(block.text) < _LONGEST_LINK_LABEL and evidence.tag not in _HOLDING_TEXT
    return is_label or not _FOR_LINKS.isdisjoint(evidence.ancestors)


class Judged(Value):
    """What the labeller is asked of a page."""

    signs: list[Signs]
    """What the words of each block show; of those that are not judged, only the words and phrases of furniture."""
    rows: list[list[float]]
    """One row of numbers for each block, an empty one for those that are not judged."""


def judged_page(document: Document) -> Judged:
    """Read a page for the labeller.

    Bare links are not judged, nor are short blocks far from the running text that share no element with any: four
    blocks in five.
    """
    blocks, language = document.blocks, document.language
    bare = [is_bare_link(block) for block in blocks]
    signs = [
        label_signs(block, language) if is_bare or len(block.text) < _SHORTEST_PROSE else signs_of(block, language)
        for block, is_bare in zip(blocks, bare, strict=True)
    ]
    page = _Page(document, signs, bare)
    rows: list[list[float]] = []
    for index, block in enumerate(blocks):
        if bare[index] or not (page.regions.is_near(index, _ABOVE_TEXT, _BELOW_TEXT) or signs[index].is_prose):
            rows.append([])
            continue
        if not signs[index].figures:
            signs[index] = signs_of(block, language)
        rows.append(page.row(index))
    return Judged(signs, rows)


class _Page:
    """What the blocks of a page are compared with."""

    def __init__(self, document: Document, signs: list[Signs], bare: list[bool]) -> None:
        blocks = document.blocks
        stated = Stated(document.metadata)
        self._blocks, self._signs = blocks, signs
        self._said = [
            NOTHING_STATED if is_bare else stated.features(sign.folded)
            for sign, is_bare in zip(signs, bare, strict=True)
        ]
        self._away = [bool(sign.giveaways) and _gives_itself_away(sign) for sign in signs]
        self._running = [_is_running_text(block, sign) for block, sign in zip(blocks, signs, strict=True)]
        sizes = [len(sign.folded) for sign in signs]
        foreign = _foreign_elements(blocks, sizes, self._running)
        prose = [
            is_running and not gives_away and foreign.isdisjoint(block.evidence.path) and not stated.denies(row)
            for block, is_running, gives_away, row in zip(blocks, self._running, self._away, self._said, strict=True)
        ]
        self.regions = Regions(blocks, sizes, prose)
        self._near = Neighbours(blocks, sizes, prose, self._away, self.regions)
        worth = [size if is_prose else 0 for size, is_prose in zip(sizes, prose, strict=True)]
        self._below = below_headline(blocks, self._said, worth)
        self._places = _Places(foreign)

    def row(self, index: int) -> list[float]:
        """Give the numbers of a block."""
        block, sign = self._blocks[index], self._signs[index]
        return [
            *sign.figures, *_own(block, self._away[index]), float(self._running[index]), *self._places.figures(block),
            *self.regions.features(index), *self._near.figures(index), *self._said[index], *self._below[index],
        ]  # fmt: skip


def _gives_itself_away(sign: Signs) -> bool:
    """Whether a block is, for the most part, a phrase of furniture."""
    count = len(sign.folded)
    return any(found.whole or count <= 12 or found.words * 6 >= count for found in sign.giveaways)


def _is_running_text(block: Block, sign: Signs) -> bool:
    """Whether a block reads as running text that is not mostly links."""
    density = block.evidence.link_density
    return (sign.is_prose and density < 0.5) or (len(sign.folded) >= 40 and density < 0.4)


class _Places:
    """What all blocks of one kind of place share, worked out once."""

    def __init__(self, foreign: frozenset[int]) -> None:
        self._foreign = foreign
        self._known: dict[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]], list[float]] = {}

    def figures(self, block: Block) -> list[float]:
        """Give the numbers of the place of a block."""
        evidence = block.evidence
        place = (evidence.tag, evidence.ancestors, evidence.labels)
        around = self._known.get(place)
        if around is None:
            around = self._known[place] = _surroundings(*place)
        return [*around, 0.0 if self._foreign.isdisjoint(evidence.path) else 1.0]


def _surroundings(tag: str, ancestors: tuple[str, ...], labels: tuple[tuple[str, ...], ...]) -> list[float]:
    """Give the numbers that all blocks of one kind of place share: element, elements above, what their names say."""
    places: dict[str, float] = {}
    for steps, names in enumerate(reversed(labels)):
        for family in families_of(names) if names else ():
            places.setdefault(family, float(steps))
    row = [float(tag == name) for name in _TAGS]
    row += [float(name in ancestors) for name in _ANCESTORS]
    row += [places.get(family, _ABSENT) for family in hint_families()]
    return row


def _own(block: Block, gives_itself_away: bool) -> tuple[float, ...]:
    """Give the numbers of the element of a block."""
    evidence, declared = block.evidence, block.evidence.declared
    return (
        evidence.link_density, float(len(block.marks)), float(block.level) if evidence.tag[:1] == "h" else 0.0,
        float(declared is Role.CAPTION), float(declared is not None and declared is not Role.CAPTION),
        float(gives_itself_away), float(len(evidence.ancestors)),
    )  # fmt: skip


def _foreign_elements(blocks: tuple[Block, ...], sizes: list[int], running: list[bool]) -> frozenset[int]:
    """Find the elements whose running text is certainly not the article's: comments, cookie notices, navigation.

    An element that holds most of the page's running text is spared, whatever its name.
    """
    foreign_names = _FOREIGN_NAMES | hint_families()["comments"]
    prose: Counter[int] = Counter()
    foreign: set[int] = set()
    seen: set[int] = set()
    total = 0
    for block, size, is_running in zip(blocks, sizes, running, strict=True):
        evidence = block.evidence
        if is_running:
            total += size
            for element in evidence.path:
                prose[element] += size
        for depth in range(len(evidence.path) - 1, -1, -1):
            element = evidence.path[depth]
            if element in seen:
                break  # and so are all above it
            seen.add(element)
            if evidence.ancestors[depth] in _ELSEWHERE or not foreign_names.isdisjoint(evidence.labels[depth]):
                foreign.add(element)
    return frozenset(element for element in foreign if prose[element] * 2 <= total)
