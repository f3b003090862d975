"""Gathered Markdown lines to a block."""

import re
from dataclasses import dataclass
from html import escape

from tui_reader.model import Block, Evidence, Form, Inline, InlineMark, Role
from tui_reader.readers.markdown.inline import read_inline
from tui_reader.readers.sanitising import sanitise

_CELL_EDGE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Flags:
    """What the lines around say of a block."""

    level: int = 0
    """Depth of a heading or of a list item."""
    marker: str = ""
    """Bullet or number of a list item."""
    is_heading: bool = False
    """Whether it is a heading."""
    is_quote: bool = False
    """Whether it is in a block quote."""
    is_caption: bool = False
    """Whether it stands right under a picture."""


def text_block(lines: list[str], first: int, references: dict[str, str], flags: Flags) -> Block | None:
    """Make a block of the lines of a paragraph, heading or list item."""
    inline = read_inline("\n".join(lines), references)
    text, marks = _trimmed(inline.text, inline.marks)
    if not text:
        return None
    starts = tuple(match.end() for match in re.finditer("\n", text))
    is_image = inline.images * 2 > len(text)
    tag = f"h{flags.level}" if flags.is_heading else "li" if flags.marker else "img" if is_image else "p"
    linked = sum(mark.end - mark.start for mark in marks if mark.kind is Inline.LINK)
    return Block(
        text.replace("\n", " "),
        first,
        first + len(lines) - 1,
        Role.CROSSHEAD if flags.is_heading else Role.LIST_ITEM if flags.marker else Role.PARAGRAPH,
        form=Form.BLOCKQUOTE if flags.is_quote else Form.PROSE,
        level=flags.level,
        marker=flags.marker,
        marks=marks,
        line_starts=starts,
        evidence=Evidence(
            tag=tag,
            link_density=min(linked / len(text), 1.0),
            declared=Role.CAPTION if is_image or flags.is_caption else None,
        ),
    )


def _trimmed(text: str, marks: tuple[InlineMark, ...]) -> tuple[str, tuple[InlineMark, ...]]:
    """Take the white space at the ends off, and move the marks along."""
    start, text = len(text) - len(text.lstrip()), text.strip()
    if not start and (not marks or marks[-1].end <= len(text)):
        return text, marks
    moved = (
        InlineMark(max(mark.start - start, 0), min(mark.end - start, len(text)), mark.kind, mark.target)
        for mark in marks
    )
    return text, tuple(mark for mark in moved if mark.end > mark.start)


def code_block(lines: list[str], first: int) -> Block | None:
    """Make a block of code, line for line."""
    text = sanitise("\n".join(lines)).rstrip()
    leading = len(text) - len(text.lstrip("\n"))
    text = text[leading:]
    if not text.strip():
        return None
    starts = tuple(match.end() for match in re.finditer("\n", text))
    first += leading
    evidence = Evidence(tag="pre")
    return Block(text, first, first + len(starts), form=Form.PREFORMATTED, line_starts=starts, evidence=evidence)


def table_block(rows: list[str], first: int, count: int, references: dict[str, str]) -> Block | None:
    """Make a block of the rows of a table: cells by tabs."""
    cells = [[read_inline(" ".join(cell.split()), references).text for cell in _cells(row)] for row in rows]
    text = "\n".join("\t".join(row) for row in cells)
    if not text.strip():
        return None
    starts = tuple(match.end() for match in re.finditer("\n", text))
    markup = "".join(_row_markup(row, "td" if number else "th") for number, row in enumerate(cells))
    return Block(
        text,
        first,
        first + count - 1,
        form=Form.TABLE,
        line_starts=starts[:1] + starts,  # the rule under the head is a line too
        markup=f"<table>{markup}</table>",
        evidence=Evidence(tag="table"),
    )


def _cells(row: str) -> list[str]:
    return _CELL_EDGE.split(row.strip().removeprefix("|").removesuffix("|"))


def _row_markup(row: list[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell, quote=False)}</{tag}>" for cell in row) + "</tr>"
