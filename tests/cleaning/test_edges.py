"""Labels at the edges of the text."""

import pytest

from tests.cleaning.heads import BODY, block
from tui_reader.cleaning.edges import label_edges
from tui_reader.model import Block, Document, Role

MENU = block("Share").labelled(Role.FURNITURE, "share bar")
HEAD = (block("Dockers of Skarholm walk out", Role.HEADLINE), block("By Ida Brand", Role.BYLINE))
PARAGRAPHS = tuple(block(text) for text in BODY)


def hidden(*blocks: Block) -> list[str]:
    """Give the texts that are hidden between a head and a menu."""
    document = Document("a.txt", "", "text", "utf-8", "en", (*HEAD, *blocks, MENU, MENU, MENU))
    return [found.text for found in label_edges(document).blocks if found.is_hidden and found.text != "Share"]


@pytest.mark.parametrize("label", ["Harbours", "Featured Co-Editor", "139", "Save articles for later"])
def test_a_label_between_head_and_text_is_hidden(label: str) -> None:
    assert hidden(block(label), *PARAGRAPHS) == [label]


@pytest.mark.parametrize("line", ["Dear readers,", "London", "The", "What now?", "Key points:", "quay and crane"])
def test_what_opens_a_text_stays(line: str) -> None:
    assert hidden(block(line), *PARAGRAPHS) == []


def test_the_first_of_several_crossheads_stays() -> None:
    first, second, third = (block(text) for text in ("The morning", "The noon", "The evening"))
    assert hidden(first, PARAGRAPHS[0], second, PARAGRAPHS[1], third, PARAGRAPHS[2]) == []


def test_the_numbers_of_parts_stay() -> None:
    assert hidden(block("1"), PARAGRAPHS[0], block("2"), PARAGRAPHS[1]) == []


def test_a_line_right_below_the_headline_stays() -> None:
    lines = (HEAD[0], block("A night in port"), *PARAGRAPHS, MENU, MENU, MENU)
    document = Document("a.txt", "", "text", "utf-8", "en", lines)
    assert label_edges(document).blocks[1].is_body


@pytest.mark.parametrize("label", ["Post navigation", "Must watch", "The Harbour Press", "Stay informed"])
def test_a_label_below_the_text_is_hidden(label: str) -> None:
    assert hidden(*PARAGRAPHS, block(label)) == [label]


def test_a_label_below_a_short_last_sentence_is_hidden_where_a_page_lists_other_articles() -> None:
    others = (block("Related articles", Role.RELATED_HEADING), *[block("Ferry sails again", Role.RELATED)] * 2)
    last = block("Talks go on in the harbour on Monday.")
    lines = (*HEAD, *PARAGRAPHS, last, block("Report an error"), *others)
    found = label_edges(Document("a.txt", "", "text", "utf-8", "en", lines)).blocks
    assert [line.text for line in found if line.role is Role.FURNITURE] == ["Report an error"]
    assert last in found


@pytest.mark.parametrize(
    "line", ["They go on.", "— Ida Brand", "IB", "Rating: good", "8 of 10", "Mary Brand", "★★★", "Thank you!"]
)
def test_what_closes_a_text_stays(line: str) -> None:
    assert hidden(*PARAGRAPHS, block(line)) == []


def test_a_table_at_the_end_stays() -> None:
    rows = [block(text) for text in ("Cranes", "Trucks", "Boats", "Quays")]
    assert hidden(*PARAGRAPHS, *rows) == []


def test_a_list_at_the_end_stays() -> None:
    assert hidden(*PARAGRAPHS, block("Cranes", Role.LIST_ITEM)) == []


def test_a_label_above_the_list_at_the_end_stays() -> None:
    assert hidden(*PARAGRAPHS, block("What they have"), block("Cranes", Role.LIST_ITEM)) == []


def test_a_file_without_a_page_around_it_keeps_its_lines() -> None:
    document = Document("a.txt", "", "text", "utf-8", "en", (*HEAD, block("Harbours"), *PARAGRAPHS, block("The end")))
    assert label_edges(document) == document
