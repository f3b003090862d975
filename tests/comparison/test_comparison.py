"""Likeness of names, headlines, texts and wordings."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.comparison.headlines import SAME_HEADLINE, likeness
from tui_reader.comparison.lines import line_print
from tui_reader.comparison.names import is_full_name, name_key
from tui_reader.comparison.quotations import group_wordings
from tui_reader.comparison.sketches import BINS, bands, resemblance, sketch
from tui_reader.comparison.wording import Change, compare_wording


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ("Inés Aldermoor", "INES ALDERMOOR"),
        ("the Harbour Authority", "Harbour authority"),
        ("Mayor Brandt’s", "Mayor Brandt"),
        ("A. B. Stone", "A B Stone"),
    ),
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    (("Jon Vell", "Vell"), ("Jon Vell", "Jan Vell"), ("The Hague", "The Hague Group"), ("Vell Jon", "Jon Vell")),
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_surname_is_no_full_name() -> None:
    assert is_full_name(name_key("Jon Vell"))
    assert not is_full_name(name_key("Vell"))


_HEADLINE = "Port strike enters its third week as talks stall"


@pytest.mark.parametrize(
    "other",
    (
        _HEADLINE.upper(),
        f"{_HEADLINE} | The Harbour",
        f"WATCH: {_HEADLINE}",
        "Port strike enters its third week as talks…",
        "Port strike enters its third week, as talks stall",
        "Port strike enter its third week as talks stall",
    ),
)
def test_a_headline_is_known_in_another_dress(other: str) -> None:
    assert likeness(_HEADLINE, other) >= SAME_HEADLINE


@pytest.mark.parametrize(
    "other",
    (
        "Port strike ends in its fourth week as talks succeed",
        "Rail strike enters its second month",
        "Port strike",
        "What we know",
        "",
    ),
)
def test_another_headline_is_another(other: str) -> None:
    assert likeness(_HEADLINE, other) < SAME_HEADLINE


def _text(seed: int, words: int = 400) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choice("abcdefghij") for _ in range(5)) for _ in range(words)]


def test_a_sketch_estimates_what_two_texts_share() -> None:
    for kept in (0.9, 0.6, 0.4):
        one = _text(1)
        other = one[: int(400 * kept)] + _text(2, 400 - int(400 * kept))
        true = kept / (2 - kept)
        assert abs(resemblance(sketch(" ".join(one)), sketch(" ".join(other))) - true) < 0.2


def test_texts_without_anything_in_common_meet_in_no_band() -> None:
    keys = [set(bands(sketch(" ".join(_text(seed))))) for seed in range(20)]
    assert sum(bool(one & other) for one in keys for other in keys if one is not other) == 0
    assert len(keys[0]) == BINS // 2


def test_a_short_text_has_no_sketch() -> None:
    assert sketch("a few words are too few") == b""
    assert bands(b"") == []
    assert resemblance(b"", b"") == 0.0


@pytest.mark.parametrize(("one", "other"), (("Updated 14:05", "UPDATED 9:30"), ("12  comments", "3 comments")))
def test_lines_that_differ_in_numbers_have_one_print(one: str, other: str) -> None:
    assert line_print(one) == line_print(other) is not None


@pytest.mark.parametrize("line", ("", "— * —", "x" * 300))
def test_marks_and_long_prose_have_no_print(line: str) -> None:
    assert line_print(line) is None


def test_two_wordings_are_aligned_word_by_word() -> None:
    before, after = "We will never go back to work", "We will not go back to the work"
    changes = [
        (stretch.change, before[slice(*stretch.before)], after[slice(*stretch.after)])
        for stretch in compare_wording(before, after)
    ]
    assert changes == [
        (Change.SAME, "We will", "We will"),
        (Change.REPLACED, "never", "not"),
        (Change.SAME, "go back to", "go back to"),
        (Change.ADDED, "", "the"),
        (Change.SAME, "work", "work"),
    ]


@pytest.mark.parametrize(("last", "change"), (("go", Change.SAME), ("come", Change.REPLACED)))
def test_what_is_longer_than_a_book_is_compared_as_one_piece(last: str, change: Change) -> None:
    long = "go on " * 4000
    *_, rest = compare_wording(f"{long}go", f"{long}{last}")
    assert rest.change is change
    assert f"{long}{last}"[slice(*rest.after)].endswith(last)


@given(st.text("ab, ", max_size=60), st.text("ab, ", max_size=60))
def test_stretches_follow_each_other_and_rebuild_both_texts(before: str, after: str) -> None:
    stretches = compare_wording(before, after)
    for text, spans in ((before, [s.before for s in stretches]), (after, [s.after for s in stretches])):
        assert spans == sorted(spans)
        covered = "".join(text[slice(*span)] for span in spans)
        assert "".join(covered.split()) == "".join(text.split())
    assert all(stretch.change is Change.SAME for stretch in compare_wording(before, before))


def test_the_same_quotation_is_grouped_however_much_is_given() -> None:
    texts = [
        "We will not go back before the contract is signed",
        "Nobody here has forgotten the promises of last winter",
        "we will not go back before the contract is signed by all of us",
        "very sad",
        "very sad",
        "will not go back until the contract is signed",
    ]
    assert group_wordings(texts) == [[0, 2]] or group_wordings(texts) == [[0, 2, 5]]


def test_a_habit_of_speech_groups_nothing() -> None:
    texts = [f"at the end of the day {word} {word}s more than {word}ers" for word in ("grain", "coal", "tea", "salt")]
    assert group_wordings(texts) == []
