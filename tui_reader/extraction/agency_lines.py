"""Agencies that a line at the end credits: "The Associated Press contributed to this report.", "(dpa/AFP)", "© AP"."""

import re
from collections.abc import Iterator
from itertools import islice

from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.agencies import find_agencies
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block, Document, Role

_LAST_PARAGRAPHS = 3
"""Paragraphs at the end that may be such a line."""
_LONGEST = 240
_INITIALS = 3
"""Letters from which on a line of capitals is an agency rather than the initials of an author."""
_TEXT = (Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.CREDIT)
_PICTURE = (Role.CAPTION, Role.CREDIT)
_PASSED_OVER = (Role.RELATED, Role.RELATED_HEADING)
_LEAD = expression(
    r"\W*(?:(?:with|mit|avec|con|com|sources?|quellen?|fuentes?|fonti?|fontes?)\b\s?:?)?\s*", re.IGNORECASE
)
_BETWEEN = expression(r"[\s,/()\[\].—–-]*(?:(?:and|und|et|y|e|&)[\s]+)?")
"""What stands around agencies in a line of nothing else."""
_OWNED = expression(r"©|\(c\)|\b[Cc]opyright\b|\bCOPYRIGHT\b")


def agencies_at_end(document: Document) -> Iterator[str]:
    """Yield the agencies that lines behind the text credit with it, as they are written."""
    for block, before in _last_lines(document):
        text = block.text
        found = find_agencies(text)
        if found and (_is_credit(text.lower()) or _is_owner(text, found[0][0]) or _signs(block, found, before)):
            yield from (text[start:end] for start, end in found)


def _last_lines(document: Document) -> Iterator[tuple[Block, Block | None]]:
    """Yield the short lines behind the text and its last paragraphs, each with the one before."""
    blocks = document.blocks
    backwards = (number for number in range(len(blocks) - 1, -1, -1) if _is_text(blocks[number]))
    text = list(islice(backwards, _LAST_PARAGRAPHS))
    for number in range(text[-1], len(blocks)) if text else ():
        block = blocks[number]
        if len(block.text) <= _LONGEST and block.role not in _PASSED_OVER:
            yield block, blocks[number - 1] if number else None


def _is_text(block: Block) -> bool:
    return block.role in _TEXT and not block.is_hidden


def _is_credit(lower: str) -> bool:
    """Whether a line says that somebody's report or material is part of the article."""
    return any(phrase in lower for phrase in words_of_all("agency_credit_phrases"))


def _is_owner(text: str, agency: int) -> bool:
    """Whether an agency owns the article: "Copyright 2024 The Associated Press."."""
    owned = _OWNED.search(text, 0, agency)
    return owned is not None and not any(letter.isalpha() for letter in text[owned.end() : agency])


def _signs(block: Block, found: list[tuple[int, int]], before: Block | None) -> bool:
    """Whether a line is nothing but agencies: "(dpa/AFP)", "Avec AFP"; no credit of a picture, no item of a menu."""
    text = block.text
    is_marked = not text[0].isalnum() or len(found) > 1
    if before is None or before.role in _PICTURE or (block.is_hidden and not is_marked):
        return False
    lead = _LEAD.match(text)
    position = lead.end() if lead else 0
    if not is_marked and not position and len(text) < _INITIALS:
        return False
    for start, end in found:
        if position < start and _BETWEEN.fullmatch(text, position, start) is None:
            return False
        position = max(end, position)
    return _BETWEEN.fullmatch(text, position) is not None
