"""Marks piled upon one letter are drawn up to a number; marks that writing needs are all drawn."""

import pytest

from tui_reader.layout.cells import cell_width
from tui_reader.layout.piles import MOST_MARKS, drawn_of, index_in_text, without


def drawn(text: str) -> str:
    places = drawn_of(text, cell_width(text))
    return text if places is None else without(text, places)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Z" + "\u0335" * 300 + "algo", "Z" + "\u0335" * MOST_MARKS + "algo"),
        ("ab" + "\u0301\u0327" * 40, "ab" + "\u0301\u0327" * (MOST_MARKS // 2)),
        ("a" + "\u20dd" * 20 + "\u6e2f", "a" + "\u20dd" * MOST_MARKS + "\u6e2f"),
        ("\u0301" * 99, "\u0301" * MOST_MARKS),
    ),
)
def test_a_pile_is_cut(text: str, expected: str) -> None:
    assert drawn(text) == expected
    assert cell_width(expected) == cell_width(text)


@pytest.mark.parametrize(
    "text",
    (
        "The harbour is closed",
        "e\u0301te\u0301 " * 40,
        "\u05d1\u05bc\u05b0\u05e8\u05b5\u05d0\u05e9\u05c1\u05b4\u0596\u05d9\u05ea " * 9,  # Hebrew with its points
        "\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48 " * 20,  # Thai
        "\u0915\u094d\u0937\u093f " * 20,  # Devanagari
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 20,
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f" * 9,
        "",
    ),
)
def test_writing_stays_as_it_is(text: str) -> None:
    assert drawn(text) == text
    assert index_in_text(text, len(text) // 2) == len(text) // 2


def test_what_is_drawn_is_found_again_in_the_text() -> None:
    text = "ab" + "\u0301" * 30 + "cd"
    shown = drawn(text)
    assert [index_in_text(text, at) for at in (0, 1, 2, shown.index("c"), shown.index("d"), len(shown))] == [
        0, 1, 2, 32, 33, 34,
    ]  # fmt: skip
