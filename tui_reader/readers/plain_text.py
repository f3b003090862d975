"""Plain text: whatever way the file breaks its lines, a block is a paragraph, a heading or a list item."""

from functools import lru_cache

from tui_reader.model import Block, Document, Evidence, Form, Metadata, Role
from tui_reader.readers.declared import declared_furniture
from tui_reader.readers.plain_doubled import cut_doubled
from tui_reader.readers.plain_header import find_header
from tui_reader.readers.plain_initials import join_initials
from tui_reader.readers.plain_kept import keeps_lines, kept_paragraphs
from tui_reader.readers.plain_lines import Line, bullet_of, lines_of
from tui_reader.readers.plain_links import find_references, without_link_marks
from tui_reader.readers.plain_manner import LineBreaks, find_manner
from tui_reader.readers.plain_reflow import paragraphs_of
from tui_reader.readers.sanitising import readable

_LIST_STEP = 4
"""Columns by which each level of a list is indented."""
_PIECE = 100_000
"""Characters that are folded at once."""


def read_plain_text(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Cut a text into blocks.

    The manner of the file (one line a paragraph, hard-wrapped, cut at each link) is found out first, because the same
    line break means a new paragraph in one and nothing in the other.
    """
    blocks, metadata = blocks_of(readable(text))
    return Document(name, sha256, "text", encoding, text, blocks, metadata)


def blocks_of(text: str) -> tuple[tuple[Block, ...], Metadata]:
    """Cut a text into blocks, and read the header above it if it has one."""
    lines = lines_of(text)
    header, metadata = find_header(lines)
    addresses, references = find_references(lines)
    blocks = [declared_furniture(_block([line]), "header of the file") for line in lines[:header]]
    body = join_initials(_body_blocks(lines[header:references]), text)
    blocks += [without_link_marks(block, addresses) for block in body]
    blocks += [declared_furniture(_block([line]), "list of addresses") for line in lines[references:]]
    return tuple(blocks), metadata


def _body_blocks(lines: list[Line]) -> list[Block]:
    """Cut the lines between header and addresses into blocks."""
    manner = find_manner(lines)
    if manner.breaks is not LineBreaks.FRAGMENTS and keeps_lines(lines):
        return [_kept_block(gathered) for gathered in kept_paragraphs(lines)]
    return [*cut_doubled(_block(gathered) for gathered in paragraphs_of(lines, manner))]


def _block(lines: list[Line]) -> Block:
    """Make a block of the lines of a paragraph."""
    first = lines[0]
    bullet = bullet_of(first)
    text = _folded(first.text[len(bullet) :] if bullet else first.text)
    starts: tuple[int, ...] = ()
    if len(lines) > 1:
        text, starts = _joined([text, *[_folded(line.text) for line in lines[1:]]])
    evidence = _place(first.blank_before, first.indent)
    role, level = (Role.LIST_ITEM, 1 + first.indent // _LIST_STEP) if bullet else (Role.PARAGRAPH, 0)
    marker, last = bullet.strip(), lines[-1].number
    return tuple.__new__(  # a call of `Block` takes twice as long
        Block, (text, first.number, last, role, None, Form.PROSE, level, marker, (), starts, "", evidence)
    )


@lru_cache(maxsize=256)
def _place(blank_lines: int, indent: int) -> Evidence:
    """Say where a block stands; most of a file stand alike."""
    return Evidence(blank_lines_before=blank_lines, indent=indent)


def _folded(text: str) -> str:
    """Make each run of white space one space; piece by piece, because the words of a book take ten times its room.

    Most lines have nothing but single spaces, and none at their ends; no other white space is printable.
    """
    if len(text) <= _PIECE:
        return text if "  " not in text and text.isprintable() else " ".join(text.split())
    parts, start = [], 0
    while start < len(text):
        end = text.find(" ", start + _PIECE)
        end = len(text) if end < 0 else end
        parts.append(" ".join(text[start:end].split()))
        start = end + 1
    return " ".join(filter(None, parts))


def _kept_block(lines: list[Line]) -> Block:
    """Make a block in which each line stays a line, indented as in the file."""
    first, margin = lines[0], min(line.indent for line in lines)
    pieces = [" " * (line.indent - margin) + line.text for line in lines]
    starts, offset = [], 0
    for piece in pieces[:-1]:
        offset += len(piece) + 1
        starts.append(offset)
    return Block(
        "\n".join(pieces),
        first.number,
        lines[-1].number,
        form=Form.PREFORMATTED if len(lines) > 1 else Form.PROSE,
        line_starts=tuple(starts),
        evidence=Evidence(blank_lines_before=first.blank_before, indent=first.indent),
    )


def _joined(pieces: list[str]) -> tuple[str, tuple[int, ...]]:
    """Join the lines of a paragraph, and tell where each further line begins."""
    parts, starts, offset = [pieces[0]], [], len(pieces[0])
    for piece in pieces[1:]:
        if piece[0] not in ",.;:!?)’”%…":
            parts.append(" ")
            offset += 1
        starts.append(offset)
        parts.append(piece)
        offset += len(piece)
    return "".join(parts), tuple(starts)
