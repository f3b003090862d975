"""Marks piled upon one letter: some are drawn, the others are left to the file.

A letter may carry hundreds of accents. They take no cell, so no width bounds them; a terminal would spill them over the
lines around, and many spend time on each in proportion to those before it.
"""

from bisect import bisect_right
from itertools import accumulate

from tui_reader.layout.cells import cell_width

MOST_MARKS = 8
"""Marks that are drawn upon one letter: more than writing has (biblical Hebrew has four, Tibetan stacks six)."""


def drawn_of(text: str, cells: int) -> list[int] | None:
    """Give for each character, and for the end, where it stands in what is drawn; `None` when all of it is drawn.

    Args:
        text: A line, or a part of one.
        cells: Its width.
    """
    if len(text) - cells <= MOST_MARKS:  # each mark of a pile is a character without a cell
        return None
    from unicodedata import category  # few lines need it

    steps, pile = [], 0
    for character in text:
        pile = pile + 1 if character >= "\u0300" and category(character) in ("Mn", "Me") else 0
        steps.append(int(pile <= MOST_MARKS))
    return None if all(steps) else list(accumulate(steps, initial=0))


def without(text: str, places: list[int]) -> str:
    """Give what is drawn of a text, by what `drawn_of` told of it."""
    return "".join(character for at, character in enumerate(text) if places[at + 1] > places[at])


def index_in_text(text: str, drawn: int) -> int:
    """Give the character of a line by its number among those that are drawn."""
    if drawn >= len(text) or (places := drawn_of(text, cell_width(text))) is None:
        return drawn
    return min(bisect_right(places, drawn) - 1, len(text))
