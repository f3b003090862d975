"""Initials: the large first letter of a text, which dumps set apart from its word: "T his Saturday"."""

from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block

_INITIAL = expression(r"[^\W\d_a-z] [^\W\d_]+")
_WORDS = frozenset("AIOUYÀÁÈÉÓ")
"""Letters that are words themselves: "A way", "I am"."""
_SHORTEST = 60
"""Characters of a paragraph that may begin so."""


def join_initials(blocks: list[Block], text: str) -> list[Block]:
    """Join the first letter of a paragraph with its word, where the file has that word elsewhere."""
    set_apart = [(index, found) for index, block in enumerate(blocks) if (found := _initial(block.text))]
    if not set_apart:
        return blocks
    words = frozenset(fold_words(text))
    for index, found in set_apart:
        if found.replace(" ", "").lower() in words:
            block = blocks[index]
            starts = tuple(start - 1 for start in block.line_starts)
            blocks[index] = block._replace(text=block.text[0] + block.text[2:], line_starts=starts)
    return blocks


def _initial(text: str) -> str:
    """Give the single letter that a paragraph begins with and the word behind it, or ""."""
    if text[1:2] != " " or text[0] in _WORDS or len(text) < _SHORTEST:
        return ""
    found = _INITIAL.match(text)
    return found.group() if found else ""
