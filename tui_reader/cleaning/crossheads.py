"""Crossheads: the short lines in the body that head what follows."""

from itertools import pairwise

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.bylines import has_lead_in, parse_byline
from tui_reader.lexicon.collectives import collective_author
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import find_giveaways, fold_words
from tui_reader.lexicon.related import is_related_heading
from tui_reader.model import Block, Document, Form, Role

_MOST_WORDS = 14
_MOST_CHARACTERS = 100
_FEWEST_WORDS_BELOW = 8
_SENTENCE_END = (".", "!", "?", "…", ".”", '."', "?”", "!”", ".’", ".»", ".)", "。", ":”", ";", ",")
_MOST_WORDS_ABOVE_LIST = 6
_FEWEST_ITEMS = 2
_LONGEST_TITLE = 60
"""Characters that the number or the title of a chapter may have."""
_NUMBER = expression(r"\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve")
_OPENING = "\"“„«‘'([¿¡"


def label_crossheads(document: Document) -> Document:
    """Label the lines of the body that head a passage.

    Markup says so by itself; a text shows it by a few words without a full stop, above running text or a list.
    """
    blocks = list(document.blocks)
    for index, block in enumerate(document.blocks[:-_FEWEST_ITEMS]):
        is_of_place = block.role is Role.FURNITURE and block.reason in REASONS_OF_PLACE
        if is_of_place and (_heads_list(blocks, index, document.language) or _heads_chapter(blocks, index)):
            blocks[index] = block.labelled(Role.CROSSHEAD)
    shown = [index for index, block in enumerate(blocks) if block.is_body]
    for index, below in pairwise(shown):
        if _reads_as_crosshead(blocks[index]) and _can_be_headed(blocks[below]):
            blocks[index] = blocks[index].labelled(Role.CROSSHEAD)
    return document.with_blocks(tuple(blocks))


def _heads_list(blocks: list[Block], index: int, language: str) -> bool:
    """Tell whether a hidden line is the heading of the list right below, which is shown: "Summary", "Display".

    Headings stand between blank lines; a label that belongs to a list alone does not.
    """
    block = blocks[index]
    if block.marker:
        return False
    items = blocks[index + 1 : index + 1 + _FEWEST_ITEMS]
    if any(item.role is not Role.LIST_ITEM for item in items) or block.text.count(" ") >= _MOST_WORDS_ABOVE_LIST:
        return False
    return (
        block.evidence.blank_lines_before > 0
        and items[0].evidence.blank_lines_before > 0
        and any(map(str.isalpha, block.text))
        and not block.text.endswith(_SENTENCE_END)
        and not find_giveaways(fold_words(block.text), language)
        and not is_related_heading(block.text)
    )


def _heads_chapter(blocks: list[Block], index: int) -> bool:
    """Tell whether a hidden line is the number of a chapter, or its title below that, above text that is shown."""
    block = blocks[index]
    if len(block.text) > _LONGEST_TITLE:
        return False
    if not (_numbers_chapter(block.text) or (index > 0 and _numbers_chapter(blocks[index - 1].text))):
        return False
    return any(_can_be_headed(below) for below in blocks[index + 1 : index + 3])


def _numbers_chapter(text: str) -> bool:
    """Tell whether a line is the number of a chapter: "CHAPTER IV", "Kapitel 4.", "Part One"."""
    if text.count(" ") != 1:
        return False
    division, number = text.lower().rstrip(".:").split(" ")
    return _NUMBER.fullmatch(number) is not None and division in words_of_all("chapter_words")


def _reads_as_crosshead(block: Block) -> bool:
    """Tell whether a paragraph of a text has the shape of a heading."""
    text = block.text
    return (
        block.role is Role.PARAGRAPH
        and block.form is Form.PROSE
        and not block.evidence.tag
        and len(text) <= _MOST_CHARACTERS
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith((*_SENTENCE_END, ":"))
        and not text.lstrip(_OPENING)[:1].islower()
        and any(map(str.isalpha, text))
        and not _is_signed(text)
    )


def _is_signed(text: str) -> bool:
    """Tell whether a line names who wrote, after a "By"."""
    if not has_lead_in(text):
        return False
    byline = parse_byline(text)
    return bool(byline.authors or byline.agencies or collective_author(byline))


def _can_be_headed(block: Block) -> bool:
    """Tell whether a block is running text or a list."""
    if block.role is Role.LIST_ITEM:
        return True
    text = block.text
    return block.role is Role.PARAGRAPH and (
        text.endswith((*_SENTENCE_END, ":")) and text.count(" ") >= _FEWEST_WORDS_BELOW - 1
    )
