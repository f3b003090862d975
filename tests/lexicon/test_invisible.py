"""Characters that leave no ink: shown where they hide something, kept where a script needs them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzzing.texts import ARTICLES
from tui_reader.lexicon import invisible
from tui_reader.lexicon.invisible import MARK, has_invisible, replace_idle, replace_idle_by, without_invisible


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("می\u200cخواهم", id="Persian"),
        pytest.param("ه\u200d", id="an Arabic letter cut off"),
        pytest.param("क्\u200dष ന്\u200d", id="letters of India"),
        pytest.param("👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈", id="families and flags"),
        pytest.param("⚠\ufe0f ☎\ufe0e 1\ufe0f\u20e3", id="pictures of symbols"),
        pytest.param("葛\U000e0100", id="a variant of an ideograph"),
        pytest.param("ภาษา\u200bไทย 東京\u200b都", id="words of scripts without spaces"),
        pytest.param("ᠮᠠ\u180eᠠ ᠠ\u180b", id="Mongolian"),
        pytest.param("\u1100\u1160\u11a8", id="old Hangul"),
        pytest.param("plain “text”", id="nothing"),
    ],
)
def test_what_has_a_work_to_do_stays(text: str) -> None:
    assert replace_idle(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon\u200bey", "mon▯ey"),
        ("a\u2060b\ufeffc\u2063d", "a▯b▯c▯d"),
        ("wo\u200drd\u200c.", "wo▯rd▯."),
        ("so\u00adft", "so▯ft"),
        ("x\ufe0fy\ufe0f\ufe0f", "x▯y▯▯"),
        ("🙂\ufe0f\ufe0f\U000e0101\U000e0102", "🙂\ufe0f▯▯▯"),
        ("\u3164 \uffa0 \u115f\u1160", "▯ ▯ ▯▯"),
        ("a\u034fb\u180ec\u17b4", "a▯b▯c▯"),
        ("\U0001d173\U0001bca0", "▯▯"),
        ("日\u200b.", "日▯."),
    ],
)
def test_what_only_hides_is_shown(text: str, expected: str) -> None:
    assert replace_idle(text) == expected


@given(ARTICLES | st.text("a\u05d0\u0645\u200b\u200c\u200d\ufe0f\u00ad\ufeff\U0001f468 \n"))
def test_places_stay_and_twice_is_once(text: str) -> None:
    shown = replace_idle(text)
    assert len(shown) == len(text)
    assert replace_idle(shown) == shown
    assert all(one == other or other == MARK for one, other in zip(text, shown, strict=True))
    assert replace_idle_by(lambda _: "", text) == shown.replace(MARK, "") or MARK in text
    assert not has_invisible(without_invisible(text))


def test_a_short_text_and_a_long_one_are_told_alike() -> None:
    assert {chr(code) for code in range(0x10000) if invisible._ANY.match(chr(code))} == invisible._NEAR
