"""Rows with named styles as pieces in inks: what `ui.painting` does with strips, without Textual."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui_reader.first_page.inks import Ink, Inks
from tui_reader.layout.cells import cell_width, drawable, fit
from tui_reader.layout.piles import drawn_of, without
from tui_reader.layout.rows import Stretch, harmless

Piece = tuple[str, Ink]
"""Text and what it is written in."""
Line = list[Piece]
"""A line of a pane, from left to right."""


def draw(text: str, base: Ink, runs: Iterable[Stretch], inks: Inks, *, left: Sequence[Piece], width: int) -> Line:
    """Draw a line `width` cells wide: `left`, the text with its runs, and blanks."""
    text = drawable(text)
    cells = cell_width(text)
    if (places := drawn_of(text, cells)) is not None:
        last = len(text)
        runs = [(places[min(start, last)], places[min(end, last)], name) for start, end, name in runs]
        text = without(text, places)
    line = [*left, *_pieces(text, base, [run for run in runs if run[1] > run[0]], inks)]
    used = sum(cell_width(piece) for piece, _ in left) + cells
    if used < width:
        line.append((" " * (width - used), base))
    return line


def _pieces(text: str, base: Ink, runs: list[Stretch], inks: Inks) -> Line:
    if not runs:
        return [(text, base)] if text else []
    length = len(text)
    cuts = sorted({0, length, *(min(max(at, 0), length) for run in runs for at in run[:2])})
    line = []
    for start, end in pairwise(cuts):
        ink = base
        for run_start, run_end, name in runs:
            if run_start <= start and end <= run_end:
                ink = ink.under(inks[name])
        line.append((text[start:end], ink))
    return line


def head_line(title: str, width: int, inks: Inks, *, in_use: bool) -> Line:
    """Draw the head of a pane: a rule with the title in it."""
    rule, border, words = ("━", inks["border in use"], inks["head in use"]) if in_use else (
        "─", inks["border"], inks["head"],
    )  # fmt: skip
    title = fit(harmless(title), max(width - 2, 0))
    room = width - cell_width(title)
    if not title:
        return [(rule * width, border)]
    return [(rule, border), (title, words), (rule * (room - 1), border)]
