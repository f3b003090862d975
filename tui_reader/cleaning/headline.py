"""The headline: among the lines above the text, the one that the body, the page and its neighbours speak for."""

from tui_reader.cleaning.headline_signs import headline_signs
from tui_reader.cleaning.headline_weights import LEAST_SCORE, WEIGHTS
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block, Document, Role

_TITLE = expression(r"[“‘\"'¿¡«]?[^\W_][^={}<>;|\\\t]{2,150}[^\W_][”’\"'»?!)]?")
"""A line without a full stop, and without the signs of code."""
_FEWEST_STATED = 4
_MOST_TITLE_SPACES = 20
_LONGEST_DATE_LINE = 100
_SURE_SCORE = 3.5
"""Below this the first line of the file is the better guess when it has the shape of a title."""


def label_headline(document: Document) -> Document:
    """Label the headline, and nothing when no line is one."""
    index = find_headline(document)
    if index is None:
        return document
    blocks = list(document.blocks)
    blocks[index] = blocks[index].labelled(Role.HEADLINE)
    return document.with_blocks(tuple(blocks))


def find_headline(document: Document) -> int | None:
    """Give the index of the headline's block."""
    best, chosen = LEAST_SCORE, None
    for index, signs in headline_signs(document):
        score = sum([WEIGHTS.get(name, 0.0) * value for name, value in signs.items()])
        if score > best + 1e-6:
            best, chosen = score, index
    if chosen is not None and _is_other_than_stated(document, chosen):
        return None
    if best < _SURE_SCORE:
        first = _first_line(document)
        return chosen if first is None else first
    return chosen


def _is_other_than_stated(document: Document, chosen: int) -> bool:
    """Tell whether the page states a headline with which a line, no first heading, has next to nothing in common."""
    evidence = document.blocks[chosen].evidence
    if evidence.tag == "h1" or evidence.declared is Role.HEADLINE:
        return False
    stated = set(fold_words(document.metadata.headline or ""))
    found = set(fold_words(document.blocks[chosen].text))
    return len(stated) >= _FEWEST_STATED and len(stated & found) * 4 < min(len(stated), len(found))


def _first_line(document: Document) -> int | None:
    """Take the first line when it stands apart as a title does: of a brief, a poem, a README."""
    for index, block in enumerate(document.blocks[:2]):
        if block.is_hidden:
            continue
        is_heading = block.level == 1 and not block.marker
        text, below = block.text, document.blocks[index + 1 : index + 2]
        if is_heading and any(map(str.isalpha, text)):
            return index
        is_apart = index == 0 and bool(below) and (below[0].evidence.blank_lines_before > 0 or _has_date(below[0]))
        if is_apart and not text[0].islower() and _TITLE.fullmatch(text) and text.count(" ") < _MOST_TITLE_SPACES:
            return index
    return None


def _has_date(block: Block) -> bool:
    return len(block.text) < _LONGEST_DATE_LINE and bool(find_stamps(block.text, True))
