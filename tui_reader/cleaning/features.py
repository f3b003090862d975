"""The figures by which the labeller judges: one row a block."""

from collections.abc import Sequence

from tui_reader.cleaning.main_style import MAIN_STYLE, style_figures
from tui_reader.cleaning.page_signs import OWN_SIGNS, PAGE_SIGNS, main_stretch, page_figures, prose_worth
from tui_reader.cleaning.signs import Signs
from tui_reader.cleaning.surroundings import SURROUNDINGS, surrounding_figures
from tui_reader.model import Block

FIGURES = (*OWN_SIGNS, *PAGE_SIGNS, *MAIN_STYLE, *SURROUNDINGS)
"""Names of the figures of a row, in order."""


def figures_of(blocks: Sequence[Block], signs: Sequence[Signs]) -> list[tuple[float, ...]]:
    """Give the row of every block."""
    stretch = main_stretch(prose_worth(signs))
    own = [*zip(*[sign.figures for sign in signs], strict=True)]
    page = page_figures(blocks, signs, stretch)
    style, around = style_figures(blocks, signs, own, stretch), surrounding_figures(signs, own, page, stretch)
    return [*zip(*own, *page, *style, *around, strict=True)]
