"""Signs of short lines are kept for a while: the same line in a block of another shape has figures of its own."""

from tui_reader.cleaning.signs import OWN_SIGNS, signs_of
from tui_reader.model import Block, Evidence

SHAPE = ("marker", "blank before")


def _shape(block: Block) -> tuple[float, ...]:
    figures = dict(zip(OWN_SIGNS, signs_of(block, "en").figures, strict=True))
    return tuple(figures[name] for name in SHAPE)


def test_a_line_that_recurs_in_another_shape_has_its_own_figures() -> None:
    text = "Harbour news"
    plain, item = Block(text, 1, 1), Block(text, 2, 2, marker="•", level=2, evidence=Evidence(blank_lines_before=7))
    assert [_shape(block) for block in (plain, item, plain)] == [(0, 0), (1, 4), (0, 0)]


def test_a_line_that_recurs_in_another_language_is_read_in_that_language() -> None:
    line = Block("Noticias del puerto", 1, 1)
    assert signs_of(line, "es").telling != signs_of(line, "en").telling
