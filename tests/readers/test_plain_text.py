"""Plain text is read in the manner in which its lines are broken."""

from itertools import pairwise
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Block, Form, Role
from tui_reader.readers.plain_text import blocks_of


def _texts(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)[0]]


WRAPPED = """\
   The ferry to Port Selwyn will sail again from Monday, three weeks
   after a winch broke in heavy swell and left forty cars on the quay.

     * The first boat leaves at six in the morning, and tickets that were
       bought before the accident are still good.
     * The last one leaves at ten.

A longer season

   “We have a winch from a trawler,” said the harbour master, Ada Quill,
   who had spent the night in the engine room with two apprentices.
"""

TORN = """\
The harbour board met on Monday in
Port Selwyn
 and heard a report by
Ada Quill
, the harbour master, on the winch.
It will be mended by
Friday
, she said.

Share
Print
"""


def test_full_lines_are_joined_and_lists_and_headings_stand_alone() -> None:
    assert _texts(WRAPPED) == [
        "The ferry to Port Selwyn will sail again from Monday, three weeks after a winch broke in heavy swell and left"
        " forty cars on the quay.",
        "The first boat leaves at six in the morning, and tickets that were bought before the accident are still good.",
        "The last one leaves at ten.",
        "A longer season",
        "“We have a winch from a trawler,” said the harbour master, Ada Quill, who had spent the night in the engine"
        " room with two apprentices.",
    ]


BRIEF_AMONG_TEASERS = """Two fishing boats collided in thick fog outside the harbour of
Skarholm.

Both crews were taken aboard the pilot's launch on Friday, said
the harbour master, and nobody was hurt in the accident or after
it by the cold.

The boats are being towed to the old quay, where the police will
look at them."""


def test_a_short_article_among_long_lists_is_joined_too() -> None:
    teasers = "\n".join(f"Story number {number} that many of you have read" for number in range(30))
    shown = _texts(f"{BRIEF_AMONG_TEASERS}\n\n{teasers}\n")
    assert shown[:3] == [" ".join(part.split("\n")) for part in BRIEF_AMONG_TEASERS.split("\n\n")]
    assert len(shown) == 33


def test_a_number_that_ends_a_bracket_opens_no_item() -> None:
    text = (
        "The member for Brunsby, who has put forward the bill on the night ferries (HB\n"
        "49) in the lower house, said that she would withdraw it if the harbour board\n"
        "kept its word.\n\n"
        "There are three reasons (all of them old) for the delay, and the board knows:\n"
        "1) the winch,\n"
        "2) the weather.\n"
    )
    texts = _texts(text)
    assert "on the night ferries (HB 49) in the lower house" in texts[0]
    assert texts[-2:] == ["the winch,", "the weather."]


def test_sentences_torn_at_their_links_are_mended() -> None:
    assert _texts(TORN) == [
        "The harbour board met on Monday in Port Selwyn and heard a report by Ada Quill, the harbour master, on the"
        " winch.",
        "It will be mended by Friday, she said.",
        "Share",
        "Print",
    ]


TORN_ONCE = """\
After nine years at
Port Selwyn
, the harbour master has handed her winch to a machine that the
Harbour Board
bought in winter.

It was tried for a month, and she promised the
Harbour Board
in writing to leave it alone.
"""


def test_one_torn_mark_is_enough_where_sentences_go_on_below() -> None:
    assert _texts(TORN_ONCE) == [
        "After nine years at Port Selwyn, the harbour master has handed her winch to a machine that the Harbour Board"
        " bought in winter.",
        "It was tried for a month, and she promised the Harbour Board in writing to leave it alone.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("iPhone\niPad\n, or both\niPod\neBay\n", id="names that begin small, and one comma"),
        pytest.param("Wait\n... for it\n...\nand it comes\n", id="dots"),
        pytest.param("Home\n 1. News\n 2. Sport\nabout us\ncontact us\n", id="numbers behind a space"),
    ],
)
def test_menus_are_not_mended(text: str) -> None:
    assert len(_texts(text)) == len(text.split("\n")) - 1


CENTRED = """\
A harbour that had lost its winch, its master and its patience gets all of them
                                  back at once

   The ferry to Port Selwyn will sail again from Monday, three weeks
   after a winch broke in heavy swell and left forty cars on the quay,
   of which one was on fire and the others were full of people who
   were waiting.

                                    Weather
                                     Sport
"""


def test_a_title_in_the_middle_of_the_column_is_joined_and_a_menu_there_is_not() -> None:
    assert _texts(CENTRED) == [
        "A harbour that had lost its winch, its master and its patience gets all of them back at once",
        "The ferry to Port Selwyn will sail again from Monday, three weeks after a winch broke in heavy swell and left"
        " forty cars on the quay, of which one was on fire and the others were full of people who were waiting.",
        "Weather",
        "Sport",
    ]


def test_one_line_is_one_paragraph_when_lines_are_long() -> None:
    again = "and tells the same again, " * 9
    lines = [f"Line {number} goes on and on, {again}until it ends." for number in "123"]
    assert _texts("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        pytest.param("• Bread", "•", "Bread", id="bullet"),
        pytest.param("  - Bread", "-", "Bread", id="dash"),
        pytest.param("3. Bread", "3.", "Bread", id="number"),
        pytest.param("    o Bread", "o", "Bread", id="the circle of lynx"),
        pytest.param("1986 was a good year", "", "1986 was a good year", id="a year is no number of a list"),
        pytest.param("-5 degrees", "", "-5 degrees", id="a minus is no bullet"),
        pytest.param("o tempora", "", "o tempora", id="a small o is a word"),
    ],
)
def test_bullets_stand_beside_the_text(line: str, marker: str, text: str) -> None:
    block = blocks_of(line)[0][0]
    assert (block.marker, block.text) == (marker, text)
    assert (block.role is Role.LIST_ITEM) == bool(marker)


HEADER = """\
Title: Ferry sails again
URL: https://selwynpost.example/ferry
Date: 2024-03-05
Author: Ada Quill and Tom Fenn

The ferry to Port Selwyn will sail again from Monday.
"""


def test_a_header_block_becomes_metadata_and_is_kept_as_furniture() -> None:
    blocks, metadata = blocks_of(HEADER)
    assert metadata.headline == "Ferry sails again"
    assert metadata.url == "https://selwynpost.example/ferry"
    assert metadata.published == "2024-03-05"
    assert metadata.authors == ("Ada Quill", "Tom Fenn")
    assert [block.role for block in blocks] == [Role.FURNITURE] * 4 + [Role.PARAGRAPH]
    assert {block.reason for block in blocks[:4]} == {"header of the file"}


def test_a_rule_may_part_the_header_from_the_text() -> None:
    blocks, metadata = blocks_of("Title: Ferry sails again\nDate: 2024-03-05\n--------\nThe ferry will sail again.\n")
    assert (metadata.headline, metadata.published) == ("Ferry sails again", "2024-03-05")
    assert [block.role for block in blocks] == [Role.FURNITURE] * 3 + [Role.PARAGRAPH]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Analysis: why the ferry stopped\n\nIt broke.\n", id="one entry is no header"),
        pytest.param("Ito: No.\nFenn: Yes.\nIto: No.\n\nThey went on.\n", id="a dialogue"),
        pytest.param("Title: A play\nDate: A fruit\nThe rest follows at once.\n", id="no blank line below"),
    ],
)
def test_what_only_looks_like_a_header_is_text(text: str) -> None:
    blocks, metadata = blocks_of(text)
    assert metadata.headline is None
    assert not any(block.role is Role.FURNITURE for block in blocks)


LYNX = """\
   [1]Home [2]News

   The board of [3]Northway Rail met on Monday and decided to [4]close the
   line to the coast, as was expected.

   Footnote [9] is not a link, and [sic] is not either.

References

   1. https://northway.example/
   2. https://northway.example/news
   3. https://northway.example/about
   4. https://northway.example/close
"""


def test_link_numbers_of_lynx_are_taken_out_and_its_addresses_are_furniture() -> None:
    blocks, _ = blocks_of(LYNX)
    assert blocks[0].text == "Home News"
    assert blocks[1].text.startswith("The board of Northway Rail met on Monday and decided to close the line")
    assert blocks[1].text[blocks[1].line_starts[0] :].startswith("line to the coast")
    assert blocks[2].text == "Footnote [9] is not a link, and [sic] is not either."
    assert [block.reason for block in blocks[3:]] == ["list of addresses"] * 5


VERSE = """\
The Lamplighter

He walks the quay when day is done,
    his ladder on his shoulder,
and counts the lanterns one by one
    as evening grows colder.

The herring boats are coming in
    with little left to carry.
"""
CODE = """\
import os


def lamp(number):
    if number:
        return os.getpid()
    count = 1
    print(count)
"""
LOG = "\n".join(f"2024-03-05 12:00:{second:02} INFO lamp {second} lit" for second in range(20))


@pytest.mark.parametrize("text", [VERSE, CODE, LOG])
def test_lines_are_kept_where_they_carry_sense(text: str) -> None:
    blocks, _ = blocks_of(text)
    assert any(block.form is Form.PREFORMATTED for block in blocks)
    kept = "\n".join(block.text for block in blocks)
    assert [line.strip() for line in kept.split("\n")] == [line.strip() for line in text.split("\n") if line.strip()]


def test_stanzas_keep_their_indents() -> None:
    assert blocks_of(VERSE)[0][1].text.split("\n")[1] == "    his ladder on his shoulder,"


def _assert_traced(text: str, block: Block) -> None:
    """Every character that is not white space stands on the line of the file that the block names."""
    lines = text.split("\n")
    bounds = [0, *block.line_starts, len(block.text)]
    for place, (start, end) in enumerate(pairwise(bounds)):
        piece = "".join(block.text[start:end].split())
        assert piece in "".join(lines[block.first_line + place - 1].split())


@pytest.mark.parametrize("text", [WRAPPED, TORN, HEADER, VERSE, CODE, LOG])
def test_every_character_is_traced_to_its_line(text: str) -> None:
    for block in blocks_of(text)[0]:
        _assert_traced(text, block)


@given(st.lists(st.text(alphabet="ab ,.•1[]\t-:oT“”", max_size=90), max_size=30))
def test_any_text_is_cut_into_blocks_that_hold_all_of_it_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = blocks_of(text)[0]
    for block in blocks:
        assert block.text.strip()
        assert block.last_line - block.first_line == len(block.line_starts)
        _assert_traced(text, block)
    found = "".join("".join((block.marker + block.text).split()) for block in blocks)
    assert found == "".join(text.split())


def test_long_files_are_read_in_linear_time() -> None:
    assert len(blocks_of("word " * 400_000)[0]) == 1
    assert len(blocks_of("A short line\n\n" * 50_000)[0]) == 50_000


_ON_THE_QUAY = (
    "The board of the harbour met for the third time this month and could not agree on who pays for the new winch,"
    " which the ferry company wants to have in its place before the first boats of the summer.",
    "“We have waited long enough for an answer,” said Ada Quill, the harbour master, who had brought two of her"
    " apprentices and the broken wheel, and who put the wheel on the table in front of the board.",
    "Nobody moved it for the rest of the evening, and the minutes say that the next meeting is to be held on the quay,"
    " where there is more room and a wind that keeps speeches short.",
)


@pytest.mark.parametrize("width", (104, 116, 120))
def test_what_was_wrapped_for_a_wide_screen_is_joined(width: int) -> None:
    wrapped = "\n\n".join("\n".join(wrap(part, width)) for part in ("A wheel on the table", *_ON_THE_QUAY))
    assert _texts(wrapped) == ["A wheel on the table", *_ON_THE_QUAY]


def test_long_lines_that_were_not_full_stay_paragraphs() -> None:
    lines = [
        "iron, which the board had asked for at its last meeting and which the company had promised to bring along",
        "the harbour master, Ada Quill, put the broken wheel on the table in front of the board and said nothing else",
        "minutes of the meeting are kept by the clerk, who is away until the summer",
        "nobody moved the wheel for the rest of the long evening on which the board could not agree who pays",
    ]
    assert _texts("\n".join(lines)) == lines
