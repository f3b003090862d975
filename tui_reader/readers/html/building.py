"""A gathered passage to blocks."""

import re
from bisect import bisect_right
from itertools import pairwise

from lxml import etree

from tui_reader.model import Block, Form, InlineMark, Role
from tui_reader.model.value import Value
from tui_reader.readers.html.context import Context
from tui_reader.readers.html.passage import Passage
from tui_reader.readers.sanitising import sanitise

_LONGEST_VERSE = 90
"""Characters of a line that is a verse or a line of an address rather than a paragraph."""
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")


def build_blocks(passage: Passage, context: Context) -> list[Block]:
    """Make the block of a passage, or several where `<br>` stands for the end of a paragraph."""
    text = "".join(passage.pieces)
    marks = _tidied(passage.marks, text) if passage.marks else ()
    whole = _Piece(0, len(text))
    density = _density_of(marks, len(text)) if marks else 0.0
    lines = _lines_between_breaks(text, passage.breaks) if passage.breaks else []
    if len(lines) < 2:
        return [_block(text, marks, passage, context, whole, density)]
    if context.tag in ("p", "blockquote", "div") and _is_verse(lines):
        verse = "\n".join(text[line.start : line.end] for line in lines)
        return [_block(verse, (), passage, context, whole, density, Form.PREFORMATTED)]
    if _are_paragraphs(text, lines, passage.breaks):
        return [_block(text, marks, passage, context, line, density) for line in lines]
    return [_block(text, marks, passage, context, whole, density)]


class _Piece(Value):
    """A stretch of the text of a passage."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""


def _tidied(marks: list[InlineMark], text: str) -> tuple[InlineMark, ...]:
    """Order marks by start, and take the white space at their ends off."""
    tidy = []
    for mark in marks:
        start, end = mark.start, min(mark.end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if start < end:
            target = sanitise(mark.target)
            is_tidy = start == mark.start and end == mark.end and target is mark.target
            tidy.append(mark if is_tidy else InlineMark(start, end, mark.kind, target))
    if len(tidy) > 1:
        tidy.sort(key=lambda mark: (mark.start, -mark.end))
    return tuple(tidy)


def _lines_between_breaks(text: str, breaks: list[int]) -> list[_Piece]:
    """Cut a text where a `<br>` stood."""
    edges = sorted({0, *breaks, len(text)})
    pieces = []
    for start, end in pairwise(edges):
        while start < end and text[start] == " ":
            start += 1
        if start < end:
            pieces.append(_Piece(start, end))
    return pieces


def _is_verse(lines: list[_Piece]) -> bool:
    """Whether the line breaks are part of the text: several short lines of one kind."""
    return len(lines) >= 3 and all(line.end - line.start <= _LONGEST_VERSE for line in lines)


def _are_paragraphs(text: str, lines: list[_Piece], breaks: list[int]) -> bool:
    """Whether the line breaks end paragraphs: doubled, or after whole sentences, or between long lines."""
    if len(breaks) > len(set(breaks)):
        return True
    ended = sum(_SENTENCE_END.search(text[line.start : line.end]) is not None for line in lines[:-1])
    return ended * 2 >= len(lines) - 1


def _block(
    text: str,
    marks: tuple[InlineMark, ...],
    passage: Passage,
    context: Context,
    piece: _Piece,
    density: float,
    form: Form | None = None,
) -> Block:
    """Make one block of a stretch of a passage."""
    first = last = passage.first_line
    starts: tuple[int, ...] = ()
    if passage.starts:
        first += bisect_right(passage.starts, piece.start)
        last += bisect_right(passage.starts, piece.end - 1)
        starts = tuple([start - piece.start for start in passage.starts if piece.start < start < piece.end])
    is_whole = form is not None or piece.end - piece.start == len(text)
    if not is_whole:
        text, marks = text[piece.start : piece.end], _marks_within(marks, piece)
        density = _density_of(marks, len(text))
    marker = context.take_marker() if context.item is not None else ""
    heading = context.heading
    form = form or (Form.BLOCKQUOTE if context.is_quote else Form.PROSE)
    level = heading or (context.level if marker else 0)
    role, evidence = _role(context, marker), context.evidence(density)
    return tuple.__new__(  # a call of `Block` takes twice as long
        Block, (text, first, last, role, None, form, level, "" if heading else marker, marks, starts, "", evidence)
    )


def _role(context: Context, marker: str) -> Role:
    if context.heading:
        return Role.CROSSHEAD
    return Role.LIST_ITEM if marker else Role.PARAGRAPH


def _marks_within(marks: tuple[InlineMark, ...], piece: _Piece) -> tuple[InlineMark, ...]:
    """Give the parts of marks that lie in a stretch, counted from its start."""
    start, end = piece
    return tuple(
        InlineMark(max(mark.start, start) - start, min(mark.end, end) - start, mark.kind, mark.target)
        for mark in marks
        if mark.start < end and mark.end > start
    )


def _density_of(marks: tuple[InlineMark, ...], length: int) -> float:
    """Share of a text that is link text."""
    linked = sum([mark.end - mark.start for mark in marks if mark.target])
    return min(linked / max(length, 1), 1.0)


def preformatted_block(element: etree._Element, context: Context, line: int) -> Block | None:
    """Make the block of a `<pre>`, whose line breaks are its meaning."""
    text = "".join(map(str, element.itertext())).replace("\r\n", "\n").strip("\n").rstrip()
    if not text.strip():
        return None
    text = sanitise(text)
    starts = tuple(match.end() for match in re.finditer("\n", text))
    return Block(
        text, line, line + len(starts), form=Form.PREFORMATTED, line_starts=starts, evidence=context.evidence(0.0)
    )
