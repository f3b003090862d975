"""Short lines that are the article's because of what stands around them."""

import pytest

from tui_reader.cleaning.fellows import fellows
from tui_reader.cleaning.signs import read_signs
from tui_reader.model import Block, Role

PROSE = "The ferry to Port Selwyn sailed again on Monday, three weeks after its winch had broken in a heavy swell."


def _found(*lines: str) -> list[str]:
    """Give the lines that are shown again; those that begin with "#" are hidden for their place, with "!" for more."""
    blocks = [Block(line.lstrip("#!"), number, number) for number, line in enumerate(lines, 1)]
    reasons = {"#": "list of links", "!": "promotion"}
    labelled = [
        block.labelled(Role.FURNITURE, reasons[line[0]]) if line[0] in reasons else block
        for block, line in zip(blocks, lines, strict=True)
    ]
    return [blocks[index].text for index in fellows(read_signs(blocks, "en"), labelled)]


@pytest.mark.parametrize(
    "times",
    (
        pytest.param(("90.+4'", "88'", "71'", "46'"), id="minutes of a match"),
        pytest.param(("16:12", "15:47", "15:20", "14:58"), id="a clock"),
        pytest.param(("4.12pm GMT", "3.47pm GMT", "3.20pm GMT", "2.58pm GMT"), id="a clock with its zone"),
        pytest.param(("16:12 Uhr", "15:47 Uhr", "15:20 Uhr", "14:58 Uhr"), id="a clock in German"),
    ),
)
def test_posts_between_their_times_are_shown(times: tuple[str, ...]) -> None:
    lines = (
        PROSE,
        times[0],
        PROSE,
        times[1],
        "#Goal! Selwyn 2:2",
        PROSE,
        times[2],
        PROSE,
        times[3],
        "#A corner.",
        "#Menu",
    )
    assert _found(*lines) == ["Goal! Selwyn 2:2", "A corner."]


@pytest.mark.parametrize(
    "lines",
    (
        pytest.param((PROSE, "16:12", "#Goal!", "15:20", PROSE), id="two times"),
        pytest.param(("#16:12", "#Goal!", "#15:47", "#Foul", "#15:20", "#Corner", "#14:58", PROSE), id="hidden times"),
        pytest.param((PROSE, "16:12", "!Subscribe", "15:47", PROSE, "15:20", PROSE, "14:58", PROSE), id="an offer"),
        pytest.param(
            (PROSE, "16:12", PROSE, "15:47", PROSE, "15:20", *["#Harbour"] * 9, "14:58", PROSE), id="a list of links"
        ),
        pytest.param((PROSE, "12", "#Goal", "13", PROSE, "14", PROSE, "15", PROSE), id="figures"),
    ),
)
def test_what_stands_between_other_lines_stays_hidden(lines: tuple[str, ...]) -> None:
    assert _found(*lines) == []


@pytest.mark.parametrize(
    ("heading", "amounts", "below"),
    (
        ("Zutaten für 4 Portionen:", ("250 g Tellerlinsen", "1 Zwiebel", "2 EL Essig"), "Salz, Pfeffer, Majoran"),
        ("You will need", ("2 cups flour", "½ tsp salt", "3 eggs"), "Butter, for the tin"),
        ("Ingredienti", ("1,5 l di brodo", "2 cucchiai d’olio", "1 cipolla"), "Sale"),
        ("Pour quatre", ("200 g de farine", "1 pincée de sel", "3 œufs"), "Beurre"),
    ),
)
def test_what_a_recipe_takes_is_shown_with_its_heading(heading: str, amounts: tuple[str, ...], below: str) -> None:
    lines = (heading, *amounts, below)
    assert _found(PROSE, *[f"#{line}" for line in lines], "Method", PROSE) == [*lines]


@pytest.mark.parametrize(
    "lines",
    (
        pytest.param((PROSE, "#2 cups flour", "#3 eggs", PROSE), id="two lines"),
        pytest.param((PROSE, "#5 ways to sail", "#12 boats of the year", "#7 quays to see", PROSE), id="headlines"),
        pytest.param((PROSE, "#2 cups flour", "#½ tsp salt", "#3 eggs"), id="nothing shown below"),
        pytest.param(
            (
                PROSE,
                "#2 g",
                "#2 g gold",
                "#Rings",
                "#Clocks",
                "#Chains",
                "#Coins",
                "#Lamps",
                "#3 g gold",
                "#4 g gold",
                PROSE,
            ),
            id="a shop",
        ),
        pytest.param((PROSE, "!2 cups flour", "!½ tsp salt", "!3 eggs", PROSE), id="hidden for what they say"),
    ),
)
def test_other_lines_with_figures_stay_hidden(lines: tuple[str, ...]) -> None:
    assert _found(*lines) == []
