"""Tables: those that hold data stay tables, those that only place things are walked like any other element."""

from html import escape

from lxml import etree

from tui_reader.model import Block, Form
from tui_reader.readers.html.context import Context
from tui_reader.readers.sanitising import sanitise

_LONGEST_CELL = 300
"""Characters; a cell of a data table holds no more, on average far less."""
_MOST_CELLS = 20_000
_LAYOUT_ELEMENTS = frozenset({"p", "div", "ul", "ol", "h2", "h3", "section", "script"})


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
    rows = [
        [(cell.tag == "th", _cell_text(cell)) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")
    ]
    rows = [row for row in rows if any(text for _, text in row)]
    if not rows:
        return None
    caption = next(element.iter("caption"), None)
    lines = ["\t".join(text for _, text in row) for row in rows]
    if caption is not None and _cell_text(caption):
        lines.insert(0, _cell_text(caption))
    text = "\n".join(lines)
    evidence = context.evidence(_link_density(element, text))
    return Block(text, line, line + _newlines(element), form=Form.TABLE, markup=_markup(rows), evidence=evidence)


def _cell_text(cell: etree._Element) -> str:
    """Give the folded text of a cell, scripts aside."""
    pieces: list[str] = []
    events = etree.iterwalk(cell, events=("start", "end"))
    for event, element in events:
        if event == "end":
            if element is not cell:
                pieces.append(element.tail or "")
        elif element.tag in ("script", "style"):
            events.skip_subtree()
        else:
            pieces.append(" " if element.tag == "br" else element.text or "")
    return sanitise(" ".join("".join(pieces).split()))


def _link_density(element: etree._Element, text: str) -> float:
    linked = sum(len(_cell_text(link)) for link in element.iter("a"))
    return min(linked / max(len(text), 1), 1.0)


def _newlines(element: etree._Element) -> int:
    return sum(str(piece).count("\n") for piece in element.itertext())


def _markup(rows: list[list[tuple[bool, str]]]) -> str:
    """Write the rows as the least HTML that says the same."""
    written = []
    for row in rows:
        cells = [f"<th>{escape(text)}</th>" if is_head else f"<td>{escape(text)}</td>" for is_head, text in row]
        written.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(written)}</table>"
