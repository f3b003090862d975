"""Lines that repeat over the articles of one outlet: their fingerprints."""

import hashlib
import re
from collections.abc import Callable

from tui_reader.comparison.words import folded
from tui_reader.model import Block, Document, Form

MOST_CHARACTERS = 200
"""A longer line is prose, which no count may hide; it has no fingerprint."""
_MOST_LINES = 400
_DIGITS = re.compile(r"\d+")
"""Numbers differ from page to page: "12 comments", "Updated 14:05"."""
_SPACE = re.compile(r"\s+")


def line_print(text: str) -> int | None:
    """Give the fingerprint of a line, without its numbers and case, or `None` when the line is too long to have one."""
    if not text or len(text) > MOST_CHARACTERS:
        return None
    plain = _SPACE.sub(" ", _DIGITS.sub("0", folded(text))).strip()
    if not any(character.isalnum() for character in plain):
        return None
    digest = hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def line_prints(document: Document) -> tuple[int, ...]:
    """Give the fingerprints of the short lines of a document, each once, at most a few hundred."""
    return line_prints_among(document, lambda _: True)[0]


def line_prints_among(
    document: Document, is_wanted: Callable[[Block], bool]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the fingerprints of the short lines of a document, and those that lines that are wanted have."""
    prints: dict[int, None] = {}
    wanted: dict[int, None] = {}
    for block in document.blocks:
        if block.form is Form.PROSE and (made := line_print(block.text)) is not None:
            if made not in prints and len(prints) == _MOST_LINES:
                break
            prints[made] = None
            if is_wanted(block):
                wanted[made] = None
    return tuple(prints), tuple(wanted)
