"""Lines of text with named styles, drawn as Textual strips.

This is the last gate before the terminal: whatever text arrives here, no control character leaves.
"""

import itertools
from collections.abc import Callable, Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader.layout.cells import cell_width, drawable
from tui_reader.layout.piles import drawn_of, without
from tui_reader.layout.rows import Stretch


def paint(
    text: str,
    base: Style,
    runs: Iterable[Stretch],
    style_of: Callable[[str], Style],
    *,
    left: int = 0,
    width: int = 0,
    mark: tuple[str, Style] | None = None,
) -> Strip:
    """Draw one line.

    Args:
        text: What is drawn, at most `width - left` cells wide.
        base: Style of the whole line, its margins included.
        runs: Stretches of `text` in other styles; later ones lie over earlier ones.
        style_of: Resolves the name of a style.
        left: Cells of margin on the left.
        width: Width of the strip in cells; the rest is filled.
        mark: One character, with its style, to stand at the right end of the left margin.
    """
    text = drawable(text)
    cells = cell_width(text)
    if (places := drawn_of(text, cells)) is not None:
        last = len(text)
        runs = [(places[min(start, last)], places[min(end, last)], name) for start, end, name in runs]
        text = without(text, places)
    segments: list[Segment] = []
    if mark and left:
        where = max(left - 2, 0)
        segments += [
            Segment(" " * where, base),
            Segment(mark[0], base + mark[1]),
            Segment(" " * (left - where - 1), base),
        ]
    elif left:
        segments.append(Segment(" " * left, base))
    segments += _segments(text, base, [run for run in runs if run[1] > run[0]], style_of)
    used = left + cells
    if used > width:
        return Strip(segments).crop(0, width)
    if used < width:
        segments.append(Segment(" " * (width - used), base))
    return Strip(segments, width)


def laid_over(base: Style, over: Style) -> Style:
    """Lay a style over another; on a reversed one a colour of letters alone would become that of their ground."""
    return base + (over.without_color if base.reverse and over.bgcolor is None and not over.reverse else over)


def _segments(text: str, base: Style, runs: list[Stretch], style_of: Callable[[str], Style]) -> list[Segment]:
    if not runs:
        return [Segment(text, base)] if text else []
    length = len(text)
    cuts = sorted({0, length, *(min(max(at, 0), length) for run in runs for at in run[:2])})
    segments = []
    for start, end in itertools.pairwise(cuts):
        style = base
        for run_start, run_end, name in runs:
            if run_start <= start and end <= run_end:
                style = laid_over(style, style_of(name))
        segments.append(Segment(text[start:end], style))
    return segments
