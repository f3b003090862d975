"""Rows: lines of a pane with named styles, made before anyone knows what draws them.

The screen draws them as Textual strips, the first page as escape sequences; both get the same rows.
"""


from tui_reader.layout.cells import cell_width, drawable, fit, marked
from tui_reader.layout.wrapping import wrap
from tui_reader.model.value import Value

Stretch = tuple[int, int, str]
"""Start, end and style name of a part of a line's text."""


class Row(Value):
    """One line of a pane: text, the name of its style, and stretches in other styles."""

    text: str
    style: str = "body"
    runs: tuple[Stretch, ...] = ()


def harmless(text: str) -> str:
    """Replace what may not reach the terminal, and show what is invisible, one character for one."""
    text = marked(text)
    return text if text.isprintable() else drawable(text.replace("\t", "\ufffd"))


def fitted(row: Row, width: int) -> Row:
    """Cut a row to a width in cells."""
    if cell_width(row.text) <= width:
        return row
    return row._replace(text=fit(row.text, width))


def wrapped_rows(text: str, width: int, style: str, *, most: int | None = None, indent: str = "") -> list[Row]:
    """Wrap a text into rows; where it has more than `most` lines the last one ends in an ellipsis."""
    limit = 4000 if most is None else most * width * 2 + 2
    shown = text[:limit].replace("\n", " ")
    room = max(width - cell_width(indent), 1)
    rows: list[Row] = []
    for start, end in wrap(shown, room):
        if most is not None and len(rows) == most:
            last = rows[-1]
            rows[-1] = last._replace(text=fitted(Row(last.text + " …"), width).text)
            break
        rows.append(Row(indent + shown[start:end], style))
    return rows
