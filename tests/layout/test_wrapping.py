"""Where lines break."""

from itertools import islice, pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.test_cells import WORLD
from tui_reader.layout.cells import cell_width, drawable, is_boundary
from tui_reader.layout.wrapping import chop, wrap

BREAKING_SPACE = " \t\n\u200b\u3000\u2002"


def lines_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    (
        pytest.param("", 10, [""], id="an empty text has one empty line"),
        pytest.param("the quick fox", 9, ["the quick", "fox"], id="at the last space that fits"),
        pytest.param("the quick   fox", 9, ["the quick", "fox"], id="all spaces of a break go"),
        pytest.param("one\ntwo\n", 10, ["one", "two", ""], id="a line feed breaks"),
        pytest.param("  two columns in", 9, ["  two", "columns", "in"], id="indents stay"),
        pytest.param("a well-known man", 7, ["a well-", "known", "man"], id="after a hyphen"),
        pytest.param("stop—they said", 7, ["stop—", "they", "said"], id="after a dash"),
        pytest.param("it spread – and fast", 9, ["it", "spread –", "and fast"], id="not before a spaced dash"),
        pytest.param("de la paix ? Oui", 10, ["de la", "paix ? Oui"], id="not before a spaced question mark"),
        pytest.param("see https://a.example/path/x", 14, ["see", "https://a.", "example/path/x"], id="URLs at joints"),
        pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="long words where the line is full"),
        pytest.param("日本語の文章。次", 12, ["日本語の文", "章。次"], id="no line starts with a full stop"),
        pytest.param("彼は「日本」と", 6, ["彼は", "「日", "本」と"], id="brackets keep to words"),
        pytest.param("AI と 中国 news", 6, ["AI と", "中国", "news"], id="scripts mix"),
        pytest.param("한국어 띄어쓰기", 8, ["한국어", "띄어쓰기"], id="Korean at its spaces"),
        pytest.param("👩\u200d👧👩\u200d👧", 3, ["👩\u200d👧"] * 2, id="families stay together"),
        pytest.param("🇩🇪🇫🇷", 3, ["🇩🇪", "🇫🇷"], id="flags stay whole"),
    ),
)
def test_lines_break(text: str, width: int, expected: list[str]) -> None:
    assert lines_of(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width"),
    (
        pytest.param("10\u00a0000 crowns", 10, id="no-break space"),
        pytest.param("COVID-19 ebbs", 8, id="hyphen before a figure"),
        pytest.param("the F-16 jet", 8, id="hyphen after a single letter"),
        pytest.param("in 2011–2014 only", 10, id="range of years"),
        pytest.param("cafe\u0301s open", 5, id="combining mark"),
    ),
)
def test_some_things_are_not_torn(text: str, width: int) -> None:
    broken = {text[end:start] for (_, end), (start, _) in pairwise(wrap(text, width))}
    assert broken == {" "}


@given(WORLD, st.integers(1, 40))
def test_lines_lose_nothing_but_white_space_and_are_in_order(text: str, width: int) -> None:
    position = 0
    for start, end in wrap(text, width):
        assert position <= start <= end
        assert not text[position:start].strip(BREAKING_SPACE)
        position = end
    assert not text[position:].strip(BREAKING_SPACE)


@given(WORLD, st.integers(1, 40))
def test_no_line_is_wider_than_the_width_unless_it_is_one_character(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        drawn = drawable(text[start:end])
        assert cell_width(drawn) <= width or not any(is_boundary(drawn, at) for at in range(1, len(drawn)))


@given(WORLD, st.integers(2, 40))
def test_no_visible_character_is_torn(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        assert start in (0, len(text)) or text[start - 1] in BREAKING_SPACE or is_boundary(text, start)
        assert "\n" not in text[start:end]


@given(st.text("ab -—\n", max_size=200), st.integers(1, 30))
def test_plain_and_mixed_text_break_alike(text: str, width: int) -> None:
    """The short cut for plain text gives what the long way gives: one wide character behind the text sends it there."""
    plain = list(wrap(text + "\n", width))
    mixed = list(wrap(text + "\n日", width))
    assert plain[:-1] == mixed[:-1]


@given(WORLD, st.integers(1, 40))
def test_chopping_keeps_every_character(text: str, width: int) -> None:
    pieces = [text[start:end] for start, end in chop(text, width)]
    assert "".join(pieces) == text.replace("\n", "")
    for piece in pieces:
        drawn = drawable(piece)
        assert cell_width(drawn) <= width or not any(is_boundary(drawn, at) for at in range(1, len(drawn)))


@pytest.mark.parametrize(
    "text",
    (
        pytest.param("word " * 2_000_000, id="a line of 10 MB"),
        pytest.param("wörd “x” " * 1_000_000, id="one that is not ASCII"),
        pytest.param("x" * 5_000_000, id="a word of 5 MB"),
        pytest.param("é" * 5_000_000, id="one that is not ASCII either"),
        pytest.param("日" * 2_000_000, id="ideographs"),
    ),
)
def test_the_first_lines_of_a_huge_text_are_there_at_once(text: str) -> None:
    started = process_time()
    assert len(list(islice(wrap(text, 72), 50))) == 50
    assert process_time() - started < 0.3


@pytest.mark.parametrize(
    "unit",
    (
        pytest.param("word ", id="words"),
        pytest.param("x", id="one word"),
        pytest.param(" ", id="spaces"),
        pytest.param("a\u0301\u0301\u0301\u0301", id="combining marks"),
        pytest.param("👩\u200d", id="joined emoji"),
        pytest.param("🇩🇪", id="flags"),
        pytest.param("-", id="hyphens"),
        pytest.param("—a", id="dashes"),
        pytest.param("\n", id="line feeds"),
    ),
)
def test_the_time_grows_with_the_text(unit: str) -> None:
    def seconds(times: int) -> float:
        started = process_time()
        for _ in wrap(unit * times, 40):
            pass
        return process_time() - started

    small = min(seconds(5_000) for _ in range(3))
    assert seconds(40_000) < 8 * small * 4 + 0.05
