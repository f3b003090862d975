"""The edges of the text: a label above its first paragraph or below its last heads nothing and belongs to the page."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from tui_reader.cleaning.head import is_prose, is_sentence, reads_as_date
from tui_reader.cleaning.short_files import is_short
from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.language import common_words
from tui_reader.lexicon.names import has_given_name, is_person_name
from tui_reader.model import HIDDEN_ROLES, Block, Document, Role

_MOST_SPACES = 7
_MOST_LABELS = 3
"""Lines at an edge that are labels; more of them are a table, or a list that lost its bullets."""
_FEWEST_SPACES = 6
"""Of a sentence that may close a text."""
_FEWEST_CROSSHEADS = 2
"""Crossheads farther down from which on a label above the first paragraph may be one as well."""
_FEWEST_HIDDEN = 3
"""Hidden lines that make a page of a file; in others every line is the text's."""
_LABEL_ROLES = frozenset((Role.PARAGRAPH, Role.CROSSHEAD))
_HEAD_ROLES = frozenset((Role.BYLINE, Role.PUBLISHED, Role.FURNITURE))
_ENDS = (*".!?…:;,。！？：”\"'’»)", "★")
_SIGNING_MARKS = ("—", "–", "-", "―", "(", "[", "©")
_BEFORE, _AFTER = "before the article", "after the article"


def label_edges(document: Document) -> Document:
    """Hide the labels of a page between its head and the first paragraph, and below the last."""
    blocks = list(document.blocks)
    shown = [index for index, block in enumerate(blocks) if block.is_body]
    if is_short(document) or sum([block.role in HIDDEN_ROLES for block in blocks]) < _FEWEST_HIDDEN:
        return document
    found = dict.fromkeys(_labels_above(document, shown), _BEFORE)
    found |= dict.fromkeys(_labels_below(blocks, shown), _AFTER)
    for index, reason in found.items():
        blocks[index] = blocks[index].labelled(Role.FURNITURE, reason)
    return document.with_blocks(tuple(blocks)) if found else document


def _labels_above(document: Document, shown: Sequence[int]) -> list[int]:
    """Give the labels between the head of a page and the first paragraph: its section, a counter, a menu's last line.

    In an article that has crossheads, the first may stand there.
    """
    blocks = document.blocks
    headline = next((index for index, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if headline is None:
        return []
    text = [index for index in shown if index > headline and blocks[index].role is not Role.STANDFIRST]
    labels = [*takewhile(lambda index: _is_label(blocks[index]), text)]
    if not 0 < len(labels) <= _MOST_LABELS or len(labels) == len(text) or not _begins_text(blocks[text[len(labels)]]):
        return []
    if blocks[labels[-1]].text.lower() in common_words(document.language):
        return []  # the first word of a paragraph that a dump has cut at a link
    if not any(block.role in _HEAD_ROLES for block in blocks[headline + 1 : labels[0]]):
        return []
    others = [blocks[index] for index in text[len(labels) :] if _is_label(blocks[index])]
    numbers = sum(block.text.isdigit() for block in others)
    return [
        index
        for index in labels
        if not _is_place(blocks[index].text)
        and (not numbers if blocks[index].text.isdigit() else len(others) < _FEWEST_CROSSHEADS)
    ]


def _labels_below(blocks: Sequence[Block], shown: Sequence[int]) -> list[int]:
    """Give the labels below the last paragraph, of which no text follows; who signs there is kept."""
    labels = [*takewhile(lambda index: _is_label(blocks[index]), reversed(shown))]
    if not 0 < len(labels) <= _MOST_LABELS or len(labels) == len(shown):
        return []
    if not _ends_text(blocks[shown[-1 - len(labels)]]) or any(_may_sign(blocks[index].text) for index in labels):
        return []
    return labels


def _is_label(block: Block) -> bool:
    """Tell whether a block is a few words without the end of a sentence, and no item of a list."""
    text = block.text
    if block.role not in _LABEL_ROLES or block.marker or block.level or text.count(" ") > _MOST_SPACES:
        return False
    return text.isdigit() or (not text.endswith(_ENDS) and text[0].isupper() and len(text) > 1)


def _begins_text(block: Block) -> bool:
    return block.role is Role.PARAGRAPH and is_prose(block)


def _ends_text(block: Block) -> bool:
    """Tell whether a block is a paragraph, be it a short sentence."""
    return _begins_text(block) or (is_sentence(block) and block.text.count(" ") >= _FEWEST_SPACES)


def _is_place(text: str) -> bool:
    """Tell whether a line is the place that a report comes from."""
    return text.title() in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(name for line in words_of_all("place_names") for name in line.split())


def _may_sign(text: str) -> bool:
    """Tell whether a line may close a text: a name, initials, a mark or a figure that says how good something is."""
    if text.startswith(_SIGNING_MARKS) or ":" in text or (text.isupper() and len(text) < 5):
        return True
    if any(map(str.isdigit, text)) and not reads_as_date(text):
        return True
    return is_person_name(text) and has_given_name(text)
