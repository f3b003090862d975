"""Where the headline is looked for, and what a line near it tells."""

import pytest

from tui_reader.cleaning.head import Head
from tui_reader.cleaning.headline_reach import Reach, first_paragraph
from tui_reader.model import Block, Document, Metadata

PROSE = "The ferry to Port Selwyn sailed again on Monday, three weeks after its winch had broken in a heavy swell."


@pytest.mark.parametrize(
    ("lines", "expected"),
    (
        pytest.param("llppp", 2, id="the first of several"),
        pytest.param("lpllllllllpp", 10, id="a notice far above the text stands alone"),
        pytest.param("lplllpp", 1, id="a lead above a share bar"),
        pytest.param("llpllllllll", 2, id="there is but one"),
        pytest.param("lplllllllllp", 1, id="none is followed closely"),
        pytest.param("lll", 3, id="none"),
        pytest.param("", 0, id="nothing"),
    ),
)
def test_the_first_paragraph_is_one_that_another_follows(lines: str, expected: int) -> None:
    assert first_paragraph([Block(PROSE if kind == "p" else "Share", 1, 1) for kind in lines]) == expected


@pytest.mark.parametrize(
    ("other", "sign"),
    (
        pytest.param("Ferry sails again from the quay (Photo: Ada Quill)", "held by a caption", id="a picture's"),
        pytest.param("Ferry sails again from the quay - The Selwyn Post", "stands in another line", id="a title's"),
        pytest.param("Ferry sails to Port Selwyn", None, id="none"),
    ),
)
def test_what_holds_a_line_tells_what_it_is(other: str, sign: str | None) -> None:
    texts = ("Ferry sails again from the quay", "News", PROSE, other)
    blocks = tuple(Block(text, number, number) for number, text in enumerate(texts, start=1))
    document = Document("ferry.txt", "", "text", "utf-8", "", blocks, Metadata())
    signs = Reach(Head(document), range(len(blocks))).repeats(0)
    assert [name for name in signs if "caption" in name or "line" in name] == ([sign] if sign else [])
