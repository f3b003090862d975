"""Plain text: whatever way the file breaks its lines, a block is a paragraph, a heading or a list item."""

from tui_reader.model import Block, Document, Evidence, Role
from tui_reader.readers.plain_lines import Line, bullet_of, lines_of
from tui_reader.readers.plain_manner import find_manner
from tui_reader.readers.plain_reflow import paragraphs_of

_LIST_STEP = 4
"""Columns by which each level of a list is indented."""


def read_plain_text(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Cut a text into blocks.

    The manner of the file (one line a paragraph, hard-wrapped, cut at each link) is found out first, because the same
    line break means a new paragraph in one and nothing in the other.
    """
    lines = lines_of(text)
    blocks = tuple(_block(gathered) for gathered in paragraphs_of(lines, find_manner(lines)))
    return Document(name, sha256, "text", encoding, text, blocks)


def _block(lines: list[Line]) -> Block:
    """Make a block of the lines of a paragraph."""
    first = lines[0]
    bullet = bullet_of(first)
    pieces = [" ".join(line.text.split()) for line in lines]
    pieces[0] = " ".join(first.text[len(bullet) :].split())
    text, starts = pieces[0], []
    if len(pieces) > 1:
        text, starts = _joined(pieces)
    return Block(
        text,
        first.number,
        lines[-1].number,
        Role.LIST_ITEM if bullet else Role.PARAGRAPH,
        level=1 + first.indent // _LIST_STEP if bullet else 0,
        marker=bullet.strip(),
        line_starts=tuple(starts),
        evidence=Evidence(blank_lines_before=first.blank_before, indent=first.indent),
    )


def _joined(pieces: list[str]) -> tuple[str, list[int]]:
    """Join the lines of a paragraph, and tell where each further line begins."""
    parts, starts, offset = [pieces[0]], [], len(pieces[0])
    for piece in pieces[1:]:
        if piece[0] not in ",.;:!?)’”%…":
            parts.append(" ")
            offset += 1
        starts.append(offset)
        parts.append(piece)
        offset += len(piece)
    return "".join(parts), starts
