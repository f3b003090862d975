"""The gate for foreign text."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.sanitising import normalise_newlines, readable, sanitise

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\x1b[31mred", "␛[31mred", id="escape sequences"),
        pytest.param("a\x07\x08b\x7f", "a␇␈b␡", id="bell, backspace, delete"),
        pytest.param("a\x9b31m", "a\ufffd31m", id="C1"),
        pytest.param("pay \u202eeno\u202c", "pay \ufffdeno\ufffd", id="bidi overrides"),
        pytest.param("a\u2066b\u2069\u200f", "a\ufffdb\ufffd\ufffd", id="bidi isolates and marks"),
        pytest.param("a\u2028b\u2029", "a\ufffdb\ufffd", id="line ends of Unicode, in a name"),
        pytest.param("x\U000e0041\U000e0042", "x\ufffd\ufffd", id="text in tag characters"),
        pytest.param("a\ud800\ufffeb\U0001ffff", "a\ufffd\ufffdb\ufffd", id="surrogates and noncharacters"),
    ],
)
def test_what_a_terminal_would_act_on_is_replaced(text: str, expected: str) -> None:
    assert sanitise(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "plain\ttext\nin lines",
        "“Zoë” — naïve",
        "北京时间",
        "می‌خواهم",
        "👩‍👩‍👧‍👦 🏳️‍🌈",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "soft\u00adhyphen",
        "mon\u200bey\ufeff\u2060 wo\u200drd",
        "\u845b\U000e0100",
        "e\u0301",
        "[/] [bold]",
        "",
    ],
)
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    assert sanitise(text) == text


@given(st.text())
def test_nothing_harmful_survives_and_no_offset_moves(text: str) -> None:
    clean = sanitise(text)
    assert len(clean) == len(text)
    assert not HARMFUL.search(clean)
    assert all(unicodedata.category(character) != "Cc" or character in "\n\t" for character in clean)
    assert sanitise(clean) == clean
    clean.encode()


def test_nothing_harmful_is_printable() -> None:
    assert not any(HARMFUL.search(chr(code)) for code in range(0x110000) if chr(code).isprintable())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\n\rb", "a\n\nb"),
    ],
)
def test_lines_end_alike(text: str, expected: str) -> None:
    assert normalise_newlines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\u200bBy Jo\u200b\n\ufeffNext", " By Jo \n Next", id="edges of lines hide nothing"),
        pytest.param("a\n\u200b \u200b\nb", "a\n   \nb", id="a line of nothing is blank"),
        pytest.param("mon\u200bey \u200b x", "mon\u200bey \u200b x", id="inside of lines they stay"),
        pytest.param("Bundes\u00adregierung", "Bundesregierung", id="soft hyphens go"),
        pytest.param("⚠\ufe0f\nه\u200d\n", "⚠\ufe0f\nه\u200d\n", id="what works at the end of a line works"),
        pytest.param("plain\ntext", "plain\ntext", id="plain text"),
    ],
)
def test_lines_begin_and_end_with_what_is_seen(text: str, expected: str) -> None:
    assert readable(text) == expected


@given(st.text("a \n\u200b\u200d\ufe0f\u05d0\ufeff\u00ad"))
def test_lines_stay_lines(text: str) -> None:
    assert readable(text).count("\n") == text.count("\n")
