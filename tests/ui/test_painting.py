"""How styles lie over each other."""

from rich.style import Style

from tui_reader.first_page.inks import ATTRIBUTES, Ink
from tui_reader.ui.painting import laid_over


def test_a_colour_of_letters_does_not_become_the_ground_of_a_reversed_row() -> None:
    cursor, speaker = Style(reverse=True), Style(color="cyan", bold=True)
    assert laid_over(cursor, speaker) == Style(reverse=True, bold=True)
    match = Style(color="black", bgcolor="yellow")  # a ground of its own stays, and so does what is not reversed
    assert laid_over(cursor, match) == cursor + match
    assert laid_over(Style(color="white"), speaker) == Style(color="cyan", bold=True)


def test_the_first_page_lays_inks_the_same_way() -> None:
    reversed_row = Ink(attributes=frozenset({ATTRIBUTES["reverse"]}))
    assert reversed_row.under(Ink(colour="36")).colour == ""
    assert reversed_row.under(Ink(colour="30", ground="43")).colour == "30"
    assert Ink(colour="37").under(Ink(colour="36")).colour == "36"
