"""The blocks of an article as Markdown."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tui_reader.export.markdown_escaping import code_block, escape_inline
from tui_reader.export.markdown_inline import inline
from tui_reader.export.rich_markdown import rich_markdown
from tui_reader.model import Block, Form, Inline, Role

_LABELS = {Role.CAPTION: "Picture", Role.CREDIT: "Credit"}


def in_paragraphs(parts: Iterable[str]) -> str:
    """Join parts by empty lines; empty parts are left out."""
    return "\n\n".join(part for part in parts if part) + "\n"


def blocks_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Give what the clean view shows, in order; what the head of the page says already is not repeated."""
    shown = (block for block in blocks if not block.is_hidden and block.role not in _IN_THE_HEAD)
    for is_item, group in groupby(shown, key=lambda block: block.role is Role.LIST_ITEM):
        if is_item:
            yield "\n".join(_list_item(block) for block in group)
        else:
            yield from map(_block, group)


_IN_THE_HEAD = frozenset({Role.HEADLINE, Role.BYLINE, Role.PUBLISHED})


def _block(block: Block) -> str:
    if block.form is Form.PREFORMATTED:
        return code_block(block.text)
    if block.form is Form.TABLE:
        return rich_markdown(block) if block.markup else _table(block.text)
    match block.role:
        case Role.STANDFIRST:
            return _strong(block)
        case Role.CROSSHEAD:
            return _heading(block)
        case Role.CAPTION | Role.CREDIT:
            return f"*{_LABELS[block.role]}:* {inline(block)}"
        case Role.PULL_QUOTE:
            return _set_apart(inline(block))
        case _:
            return _set_apart(inline(block)) if block.form is Form.BLOCKQUOTE else inline(block)


def _strong(block: Block) -> str:
    """Set a whole block in bold."""
    text = inline(block, without=frozenset({Inline.STRONG}))
    return f"**{text}**" if text else ""


def _heading(block: Block) -> str:
    """Set a crosshead; the headline alone is of the first level."""
    level = min(max(block.level, 2), 6)
    text = " ".join(inline(block, without=frozenset({Inline.STRONG})).split())
    return f"{'#' * level} {text[:-1]}\\#" if text.endswith("#") else f"{'#' * level} {text}"


def _list_item(block: Block) -> str:
    """Set an item under its bullet or number, indented by its depth."""
    number = block.marker.rstrip(".)")
    bullet = f"{number}." if number.isdecimal() and number.isascii() and len(number) < 10 else "-"
    indent = "    " * (min(max(block.level, 1), 6) - 1)
    text = inline(block).replace("\n", f"\n{indent}{' ' * (len(bullet) + 1)}")
    return f"{indent}{bullet} {text}"


def _set_apart(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _table(text: str) -> str:
    """Set rows of cells; the first row is the head, because Markdown has no table without one."""
    rows = [line.split("\t") for line in text.split("\n") if line.strip()]
    if not rows:
        return ""
    columns = max(map(len, rows))
    head, *others = [_row(row, columns) for row in rows]
    return "\n".join([head, "|" + " --- |" * columns, *others])


def _row(cells: list[str], columns: int) -> str:
    padded = cells + [""] * (columns - len(cells))
    return "| " + " | ".join(_cell(cell) for cell in padded) + " |"


def _cell(text: str) -> str:
    return escape_inline(" ".join(text.split()), many_lines=True)
