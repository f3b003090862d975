"""Start tags with thousands of attributes, which the parser would take minutes for, are found wherever they stand."""

import pytest

from tui_reader.readers.html.parsing import parse

MONSTER = "<p " + "a='b' " * 4_000 + ">boat</p>"
SCRIPT = "<script>" + "var harbour = 1; " * 3_000 + "</script>"


@pytest.mark.parametrize("before", [0, 1, 9_990, 9_999, 10_000, 10_001, 19_999, 35_000])
@pytest.mark.parametrize("filler", ["x", "<b>x</b> "])
def test_a_monstrous_tag_is_cut_wherever_it_stands(before: int, filler: str) -> None:
    page = "<html><body>" + filler * (before // len(filler)) + "<i>a</i>" + MONSTER
    assert any("attributes were cut" in notice for notice in parse(page)[1])


@pytest.mark.parametrize(
    "page", [SCRIPT + "<p>boat</p>", "<p>" + "boat " * 10_000, "<p>boat</p>" * 5_000, "x" * 50_000]
)
def test_scripts_and_long_paragraphs_are_no_tags(page: str) -> None:
    assert not any("attributes" in notice for notice in parse(page)[1])
