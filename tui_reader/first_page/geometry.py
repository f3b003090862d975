"""Where the panes stand on the first page: the same as the style sheet says, as arithmetic."""

from math import ceil

from tui_reader.model.value import Value

SMALLEST = (40, 10)
"""Columns and rows below which the first page is left to Textual."""


class Box(Value):
    """A pane: its first row is its head, the others are content."""

    name: str
    x: int
    y: int
    width: int
    height: int


def boxes(columns: int, rows: int, in_use: str = "article") -> tuple[Box, ...]:
    """Give the panes that are seen when the list or the article has the keys, from left to right and from the top."""
    height = rows - 1  # the last line shows the keys
    if columns < 80:
        return (Box(in_use, 0, 0, columns, height),)
    if columns < 120:
        return (Box("articles", 0, 0, 30, height), Box("article", 31, 0, columns - 32, height))
    list_width, side_width = (38, 42) if columns >= 150 else (29, 33)
    side = columns - side_width
    return (
        Box("articles", 0, 0, list_width, height),
        Box("article", list_width + 1, 0, side - list_width - 2, height),
        *_panels(side, side_width, height, is_low=rows < 18),
    )


def _panels(x: int, width: int, height: int, *, is_low: bool) -> tuple[Box, ...]:
    """Share the height in the proportion 5 : 4 : 3; a low window shows only the first panel."""
    if is_low:
        return (Box("quotes", x, 0, width, height),)
    first, second = height * 5 // 12, height * 9 // 12
    return (
        Box("quotes", x, 0, width, first),
        Box("sources", x, first, width, second - first),
        Box("related", x, second, width, height - second),
    )


def scrollbar(content: int, window: int, top: int = 0) -> list[tuple[str, bool]]:
    """Draw the bar beside a window on longer content, as Textual does, from the top down.

    Args:
        content: Lines of the content, more than `window`.
        window: Lines of the window.
        top: The line that stands first in the window.

    Returns:
        For each line what stands there, a blank or eighths of a line from below, and whether it stands in the colour
        of the ground on that of the bar.
    """
    eighths = "▁▂▃▄▅▆▇ "
    thumb = max(1.0, window / (content / window))
    start = int((window - thumb) * (top / (content - window)) * 8)
    (first, above), (last, below) = divmod(start, 8), divmod(start + ceil(thumb * 8), 8)
    cells = [(" ", first <= line < last) for line in range(window)]
    if first < window and above:
        cells[first] = (eighths[7 - above], False)
    if last < window and below:
        cells[last] = (eighths[7 - below], True)
    return cells
