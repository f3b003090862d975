"""What the markup and the neighbourhood of a block say of it, as numbers that a learned labeller weighs.

Four kinds: of the block itself (words, links, element, class names), of the elements around it (how much of the
page's running text they hold), of the blocks before and after it, and of what the page states of its article.
"""

from collections import Counter
from collections.abc import Sequence

from tui_reader.cleaning.page_hints import families_of, hint_families
from tui_reader.cleaning.page_neighbours import BELOW_FEATURES, NEIGHBOUR_FEATURES, below_headline, beside
from tui_reader.cleaning.page_regions import REGION_FEATURES, find_regions
from tui_reader.cleaning.page_stated import NOTHING_STATED, STATED_FEATURES, Stated
from tui_reader.cleaning.signs import OWN_SIGNS, Signs, label_signs, signs_of
from tui_reader.model import Block, Document, Role

_OWN = (
    "link density", "capital words", "marks", "heading level", "declared caption", "declared otherwise",
    "gives itself away", "depth", "running text",
)  # fmt: skip
_TAGS = ("p", "div", "li", "span", "a", "td", "blockquote", "button", "label", "pre", "section", "article")
_ANCESTORS = (
    "article", "main", "aside", "nav", "footer", "header", "figure", "form", "table", "blockquote", "noscript",
)  # fmt: skip
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


def read_page_signs(document: Document) -> list[Signs]:
    """Read the signs of every block; of bare links no more than the words."""
    language = document.language
    return [(label_signs if is_bare_link(block) else signs_of)(block, language) for block in document.blocks]


def features_of(document: Document, signs: Sequence[Signs]) -> list[list[float]]:
    """Give one row of numbers for each block of a page, an empty one for a bare link.

    Args:
        document: The page.
        signs: What the words of each of its blocks show.
    """
    blocks = document.blocks
    stated = Stated(document.metadata)
    bare = [is_bare_link(block) for block in blocks]
    said = [
        NOTHING_STATED if is_bare else stated.features(tuple(sign.folded))
        for sign, is_bare in zip(signs, bare, strict=True)
    ]
    sizes = [len(sign.folded) for sign in signs]
    away = [_gives_itself_away(sign) for sign in signs]
    running = [_is_running_text(block, sign) for block, sign in zip(blocks, signs, strict=True)]
    foreign = _foreign_elements(blocks, sizes, running)
    prose = [
        is_running and not gives_away and foreign.isdisjoint(block.evidence.path) and not stated.denies(row)
        for block, is_running, gives_away, row in zip(blocks, running, away, said, strict=True)
    ]
    regions = find_regions(blocks, sizes, prose)
    near = beside(blocks, sizes, prose, away, regions)
    below = below_headline(blocks, said, [size if good else 0 for size, good in zip(sizes, prose, strict=True)])
    own = _Places(foreign)
    return [
        []
        if is_bare
        else [
            *sign.figures, *_own(block, sign, gives_away), is_running, *own.figures(block),
            *regions.features(index), *near[index], *said[index], *below[index],
        ]
        for index, (block, sign, is_bare, gives_away, is_running) in enumerate(
            zip(blocks, signs, bare, away, running, strict=True)
        )
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
        return [*around, not self._foreign.isdisjoint(evidence.path)]


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


def _own(block: Block, sign: Signs, gives_itself_away: bool) -> list[float]:
    """Give the numbers of the element of a block."""
    evidence, declared = block.evidence, block.evidence.declared
    pieces = block.text.split()
    return [
        evidence.link_density, (sum(map(str.istitle, pieces)) + sum(map(str.isupper, pieces))) / max(len(pieces), 1),
        float(len(block.marks)), float(block.level if evidence.tag[:1] == "h" else 0),
        float(declared is Role.CAPTION), float(declared is not None and declared is not Role.CAPTION),
        float(gives_itself_away), float(len(evidence.ancestors)),
    ]  # fmt: skip


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
        for element, tag, names in zip(evidence.path, evidence.ancestors, evidence.labels, strict=True):
            if element not in seen:
                seen.add(element)
                if tag in _ELSEWHERE or not foreign_names.isdisjoint(names):
                    foreign.add(element)
    return frozenset(element for element in foreign if prose[element] * 2 <= total)
