"""Tables: those that hold data stay tables, those that only place things are walked like any other element."""

from html import escape

from lxml import etree

from tui_reader.model import Block, Form
from tui_reader.model.value import Value
from tui_reader.readers.html.context import Context
from tui_reader.readers.sanitising import sanitise

_LONGEST_CELL = 300
"""Characters; a cell of a data table holds no more, on average far less."""
_MOST_CELLS = 20_000
_LAYOUT_ELEMENTS = frozenset({"p", "div", "ul", "ol", "h2", "h3", "section", "script"})


class _Cell(Value):
    """A cell of a data table."""

    is_head: bool
    """Whether it heads a row or column."""
    text: str
    """Its text."""
    markup: str
    """Its text with links and emphasis, as clean HTML."""


def is_data_table(element: etree._Element) -> bool:
    """Whether a table holds rows of short cells, and is not there to place things on the page."""
    if element.get("role") == "presentation":
        return False
    cells = rows = layout = 0
    for inner in element.iterdescendants():
        tag = inner.tag
        if tag == "tr":
            rows += 1
        elif tag in ("td", "th"):
            cells += 1
        elif tag in ("table", "form", "nav", "article", "h1"):
            return False
        elif tag in _LAYOUT_ELEMENTS:
            layout += 1
        if cells > _MOST_CELLS:
            return False
    if rows < 2 or cells < rows * 2 or layout > cells:
        return False
    length = sum(len(str(piece)) for piece in element.itertext())
    return length <= _LONGEST_CELL * cells


def table_block(element: etree._Element, context: Context, line: int) -> Block | None:
    """Make one block of a data table: rows by newlines, cells by tabs; and clean markup to make Markdown from."""
    rows = [[_read_cell(cell) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    rows = [row for row in rows if any(cell.text for cell in row)]
    if not rows:
        return None
    caption = next((_read_cell(found).text for found in element.iter("caption")), "")
    lines = [*([caption] if caption else []), *("\t".join(cell.text for cell in row) for row in rows)]
    text = "\n".join(lines)
    evidence = context.evidence(_link_density(element, text))
    return Block(
        text, line, line + _newlines(element), form=Form.TABLE, markup=_markup(rows, caption), evidence=evidence
    )


def _read_cell(cell: etree._Element) -> _Cell:
    """Give the folded text of a cell, scripts aside, and the same with its links and emphasis."""
    text: list[str] = []
    markup: list[str] = []
    events = etree.iterwalk(cell, events=("start", "end"))
    for event, element in events:
        kept = _kept_tag(element) if element is not cell else ""
        if event == "start":
            if element.tag in ("script", "style"):
                events.skip_subtree()
                continue
            piece = " " if element.tag == "br" else element.text or ""
            markup.append(kept)
        else:
            if kept:
                markup.append(f"</{element.tag}>")
            piece = (element.tail or "") if element is not cell else ""
        text.append(piece)
        markup.append(escape(sanitise(piece)))
    folded = " ".join("".join(markup).split())
    return _Cell(cell.tag == "th", sanitise(" ".join("".join(text).split())), folded)


def _kept_tag(element: etree._Element) -> str:
    """Give the start tag of an inline element that is worth keeping, or ""."""
    if element.tag in ("b", "strong", "em", "i", "code"):
        return f"<{element.tag}>"
    target = sanitise((element.get("href") or "").strip()) if element.tag == "a" else ""
    return f'<a href="{escape(target)}">' if target.startswith(("http://", "https://")) else ""


def _link_density(element: etree._Element, text: str) -> float:
    linked = sum(len(" ".join("".join(map(str, link.itertext())).split())) for link in element.iter("a"))
    return min(linked / max(len(text), 1), 1.0)


def _newlines(element: etree._Element) -> int:
    return sum(str(piece).count("\n") for piece in element.itertext())


def _markup(rows: list[list[_Cell]], caption: str) -> str:
    """Write the rows as the least HTML that says the same; below a caption Markdown looks for the head in its place."""
    written = []
    for row in rows:
        cells = [f"<th>{cell.markup}</th>" if cell.is_head else f"<td>{cell.markup}</td>" for cell in row]
        written.append(f"<tr>{''.join(cells)}</tr>")
    if not caption:
        return f"<table>{''.join(written)}</table>"
    count = 1 if all(cell.is_head for cell in rows[0]) else 0
    head = f"<thead>{written[0]}</thead>" if count else ""
    title = f"<caption>{escape(caption)}</caption>"
    return f"<table>{title}{head}<tbody>{''.join(written[count:])}</tbody></table>"
