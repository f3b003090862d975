"""Widths agree with what Textual draws by."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.layout.cells import NARROW, cell_width, cut, drawable, fit, index_at, is_boundary

WORLD = st.text(
    st.one_of(
        st.characters(max_codepoint=0x17F),
        st.sampled_from(list("日本語、。「」한글 אבג عربي ไทย “”—…\u00a0\u200b")),
        st.sampled_from(["\u200d", "\ufe0f", "\u0301", "👩", "👧", "☁", "1", "👍"]),
        st.sampled_from(["\U0001f1e9", "\U0001f1ea", "\U0001f3fd"]),
    ),
    max_size=60,
)
"""Text of many scripts, with what makes widths hard."""


@given(WORLD)
def test_widths_agree_with_those_of_the_screen(text: str) -> None:
    assert cell_width(text) == cell_len(text)


def test_what_counts_as_narrow_is_so_for_the_screen() -> None:
    narrow = [chr(code) for code in range(0x110000) if NARROW.fullmatch(chr(code))]
    assert len(narrow) > 1500
    assert not [character for character in narrow if cell_len(character) != 1]


def test_western_text_needs_no_tables() -> None:
    """Importing them takes longer than laying out the first page."""
    code = (
        "import sys; from tui_reader.layout.cells import cell_width;"
        "cell_width('“Łódź”—naïve… 5 €, ½ °C → ™ Москва Αθήνα · ▎ ┊ ● ▸'); sys.exit('wcwidth' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "width"),
    (
        ("", 0),
        ("plain", 5),
        ("“naïve” — Ελλάδα", 16),
        ("日本語", 6),
        ("e\u0301te\u0301", 3),
        ("👩\u200d👩\u200d👧", 2),
        ("☁", 1),
        ("☁\ufe0f", 2),
        ("🇩🇪", 2),
        ("한글", 4),
        ("שלום", 4),
    ),
)
def test_a_width_is_what_the_terminal_takes(text: str, width: int) -> None:
    assert cell_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    (
        pytest.param("short", 10, "short", id="what fits stays"),
        pytest.param("exactly", 7, "exactly", id="so does what just fits"),
        pytest.param("a longer headline", 10, "a longer…", id="no space before the ellipsis"),
        pytest.param("日本語の見出し", 7, "日本語…", id="wide characters are not halved"),
        pytest.param("👩\u200d👩\u200d👧 family", 2, "…", id="nor are joined ones"),
        pytest.param("abc", 1, "…", id="one cell is enough for the ellipsis"),
        pytest.param("abc", 0, "", id="no room, no text"),
    ),
)
def test_fit_cuts_by_cells(text: str, width: int, expected: str) -> None:
    assert fit(text, width) == expected


@given(WORLD, st.integers(0, 30))
def test_what_was_fitted_fits(text: str, width: int) -> None:
    fitted = fit(drawable(text), width)
    assert cell_width(fitted) <= width
    assert fitted == drawable(text) or cell_width(drawable(text)) > width


@given(WORLD, st.integers(0, 30))
def test_a_cut_tears_no_visible_character(text: str, width: int) -> None:
    end = cut(text, width)
    assert cell_width(drawable(text[:end])) <= width
    assert end == 0 or is_boundary(text, end)


@given(WORLD)
def test_columns_and_indices_are_each_others_inverse(text: str) -> None:
    text = drawable(text)
    for index in range(len(text)):
        column = cell_width(text[:index])
        if column and is_boundary(text, index) and cell_width(text[: index + 1]) > column:
            assert index_at(text, column) == index
    assert index_at(text, max(cell_width(text), 1)) == len(text)


@given(st.text(max_size=80))
def test_nothing_that_a_terminal_obeys_is_drawable(text: str) -> None:
    drawn = drawable(text)
    assert len(drawn) == len(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202a\u202b\u202d\u202e\u2066\u2069" for c in drawn)
