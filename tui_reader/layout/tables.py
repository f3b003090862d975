"""Tables: rows joined by line feeds, cells by tabs, set in columns by cell width."""

from collections.abc import Iterator
from functools import lru_cache

from tui_reader.layout.cells import cell_width, drawable
from tui_reader.layout.wrapping import wrap
from tui_reader.lexicon.expressions import expression

_GAP = 2
_NARROWEST = 5
_ROWS_MEASURED = 400
_LARGEST = 200_000
_NUMBER = expression(r"[-+−~≈<>]?[ $€£¥]?\d[\d.,' \u00a0\u202f]*[%‰]?")

Cell = tuple[int, int, int]
"""Index in the drawn text, offset in the table's text, and length."""


def row_lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield for each line that is drawn where its row begins and which line of the row it is."""
    columns = _columns(text, width)
    if not columns:
        yield from wrap(text.replace("\t", "\n"), width)
        return
    for start, end in _rows(text):
        height = max(len(lines) for lines in _cells(text, start, end, columns))
        yield from ((start, line) for line in range(height))


def draw_row(text: str, width: int, start: int, line: int) -> tuple[str, tuple[Cell, ...]]:
    """Draw one line by what `row_lines` told of it."""
    columns = _columns(text, width)
    if not columns:
        return drawable(text[start:line]), ((0, start, line - start),)
    end = text.find("\n", start)
    drawn, filled = "", 0
    cells: list[Cell] = []
    numeric = _numeric(text, len(columns))
    for number, lines in enumerate(_cells(text, start, len(text) if end < 0 else end, columns)):
        left = sum(columns[:number]) + _GAP * number
        if line >= len(lines):
            continue
        first, last = lines[line]
        shown = drawable(text[first:last])
        width_shown = cell_width(shown)
        pad = left - filled + (columns[number] - width_shown if number in numeric else 0)
        drawn += " " * pad
        cells.append((len(drawn), first, last - first))
        drawn += shown
        filled += pad + width_shown
    return drawn, tuple(cells)


@lru_cache(maxsize=16)
def _columns(text: str, width: int) -> tuple[int, ...]:
    """Give the widths of the columns; none when they do not fit side by side."""
    if len(text) > _LARGEST:
        return ()
    natural: list[int] = []
    for row in text.split("\n", _ROWS_MEASURED)[:_ROWS_MEASURED]:
        for number, cell in enumerate(row.split("\t")):
            if number == len(natural):
                natural.append(1)
            natural[number] = max(natural[number], cell_width(drawable(cell)))
    room = width - _GAP * (len(natural) - 1)
    if sum(natural) <= room:
        return tuple(natural)
    widest = next((cap for cap in range(room, 0, -1) if sum(min(cap, each) for each in natural) <= room), 0)
    return tuple(min(widest, each) for each in natural) if widest >= _NARROWEST else ()


@lru_cache(maxsize=16)
def _numeric(text: str, count: int) -> frozenset[int]:
    """Give the columns that hold figures below their first row, to be set flush right."""
    figures, others = set[int](), set[int]()
    for row in text.split("\n", _ROWS_MEASURED)[1:_ROWS_MEASURED]:
        for number, cell in enumerate(row.split("\t")):
            if cell.strip():
                (figures if len(cell) < 40 and _NUMBER.fullmatch(cell.strip()) else others).add(number)
    return frozenset(number for number in figures - others if number < count)


def _rows(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            yield start, len(text)
            return
        yield start, end
        start = end + 1


def _cells(text: str, start: int, end: int, columns: tuple[int, ...]) -> list[list[tuple[int, int]]]:
    """Wrap the cells of a row into their columns; what is too many goes into the last one."""
    found = []
    for number, width in enumerate(columns):
        stop = text.find("\t", start, end) if number < len(columns) - 1 else end
        stop = end if stop < 0 else stop
        found.append([(start + first, start + last) for first, last in wrap(text[start:stop], width)])
        start = min(stop + 1, end)
    return found
