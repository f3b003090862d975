"""Short lines that open alike are judged together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.cleaning.alike import level_chances
from tui_reader.model import Block


def _blocks(*texts: str) -> list[Block]:
    return [Block(text, line, line) for line, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ("09:10 Good morning", "10:45 The ferry turns back", "23:59 Good night"), id="times of a live page"
        ),
        pytest.param(("Crew: 4", "Crew: 12", "Crew: nobody knows"), id="facts of a list"),
        pytest.param(("1. Rope", "2. Tar", "12. A good knife"), id="numbers"),
        pytest.param(("Row 9 of 11 is free", "Row 10 of 11 is free", "Row 11 of 11 is free"), id="rows of a table"),
    ],
)
def test_lines_of_one_make_get_one_chance(texts: tuple[str, ...]) -> None:
    assert level_chances(_blocks(*texts), [0.1, 0.4, 0.7]) == pytest.approx([0.4, 0.4, 0.4])


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("09:10 Good morning", "10:45 The ferry turns back", "Share"), id="two are no make"),
        pytest.param(("Harbour", "Weather", "Sport"), id="labels open with nothing in common"),
        pytest.param(("Row 9 is free", "Row 10 is taken", "Row 11 is both"), id="rows that say different things"),
        pytest.param(("The board said: no", "A captain: yes", "Nobody: perhaps"), id="other words before the colon"),
        pytest.param(tuple(f"{n}. {'The winch broke again. ' * 6}" for n in range(3)), id="paragraphs"),
    ],
)
def test_other_lines_keep_theirs(texts: tuple[str, ...]) -> None:
    assert level_chances(_blocks(*texts), [0.1, 0.4, 0.7]) == [0.1, 0.4, 0.7]


@given(st.lists(st.tuples(st.text(max_size=20), st.floats(0, 1)), max_size=30))
def test_a_chance_stays_a_chance(lines: list[tuple[str, float]]) -> None:
    levelled = level_chances(_blocks(*(text for text, _ in lines)), [chance for _, chance in lines])
    assert len(levelled) == len(lines)
    assert all(-1e-9 <= chance <= 1 + 1e-9 for chance in levelled)
