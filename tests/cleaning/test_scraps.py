"""Lines of a page that are no sentence of anybody's."""

import pytest

from tests.cleaning.heads import BODY, article, block
from tui_reader.cleaning.scraps import scrap_reasons
from tui_reader.model import Role


def reason_of(text: str, before: str = BODY[0], after: str = BODY[1]) -> str | None:
    """Give why a line between two others would be hidden."""
    blocks = [block(line) for line in (before, text, after)]
    return dict(scrap_reasons(blocks, [True] * 3)).get(1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("_____", "stray mark"),
        ("* *", "stray mark"),
        ("$38", "price"),
        ("$20 $15", "price"),
        ("€1.299,00", "price"),
        ("strike-at-the-gate-dec-2023", "name of a file"),
        ("harbour_at_dawn_02.jpg", "name of a file"),
        ("[harbour-at]", "name of a file"),
        ("[gif][GettyImages-1242654387]", "name of a file"),
        ("The Courier favicon.", "icon or logo"),
        ("Ida Brand headshot", "icon or logo"),
        ("red boats at a quay", "description of a picture"),
        ("dockers", "description of a picture"),
        ("three dockers in orange jackets standing around a fire in an oil drum", "description of a picture"),
        ("www.courier.com", "address"),
        ("desk@courier.example", "address"),
        ("https://courier.org/strike, www.courier.org", "address"),
        ("IFRAME: fitvid0", "social media embed or player"),
        ("1 / 7", "reading time or counter"),
        ("1 of 12", "reading time or counter"),
    ],
)
def test_a_scrap_between_two_sentences_is_told(text: str, reason: str) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "What the dockers want",
        "iPhone 15",
        "eSIM for everybody",
        "$38 for a loaf of bread",
        "6-foot-7",
        "Skar-en-Fenlande",
        "Mother-in-law",
        "[applause]",
        "3 / 5",
        "1 of 12 cranes",
        "An IFRAME: what it is",
        "[12]",
        "“enough”",
        "and nobody came.",
        "see the whole list below:",
        "A new icon for the harbour of Skarholm, and what it cost",
        "Monday",
    ],
)
def test_crossheads_facts_and_short_sentences_stay(text: str) -> None:
    assert reason_of(text) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The union said on Friday that", "would strike."),
        ("The union said on Friday that", "Nobody knew."),
        ("He went home.", "and did not come back."),
        ("He went home.", ", as she said."),
    ],
)
def test_pieces_of_a_sentence_that_was_cut_at_its_links_stay(before: str, after: str) -> None:
    assert reason_of("the dockers of the harbour", before, after) is None


def test_a_line_that_stands_there_twice_names_a_picture_and_its_title() -> None:
    blocks = [block(line) for line in (BODY[0], "The gate at dawn", "The gate at dawn", BODY[1])]
    assert set(dict(scrap_reasons(blocks, [True] * 4))) == {1, 2}


def test_an_item_of_a_list_stays() -> None:
    item = block("flour and fuel")._replace(marker="•")
    assert not dict(scrap_reasons([block(BODY[0]), item, block(BODY[1])], [True] * 3))


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brand (left) and Ingrid Solheim stand at the gate of the harbour on the first morning of the walkout.",
        "(L-R) Ida Brand, Ingrid Solheim and Jon Vik of the union of the dockers, who met the owners in the afternoon.",
        "The new board of the union are, from left: Ida Brand, Ingrid Solheim, Jon Vik and Marit Holm of the yard.",
        "Die Sprecherin Ida Brand (links) am Tor des Hafens, in dem seit dem Morgen kein Schiff mehr entladen wurde.",
    ],
)
def test_who_stands_where_is_told_by_captions_only(line: str) -> None:
    document = article("Dockers walk out", "", "By Ida Brand", bottom=(line,))
    assert next(found.role for found in document.blocks if found.text == line) in (Role.CAPTION, Role.FURNITURE)


def test_a_member_of_a_party_is_no_place_in_a_picture() -> None:
    line = "Senator Ida Brand (R-Aldham) told the dockers on Friday that the right to strike was not hers to give away."
    document = article("Dockers walk out", "", "By Jon Vik", bottom=(line,))
    assert next(found.role for found in document.blocks if found.text == line) is Role.PARAGRAPH


def test_the_name_of_a_picture_may_stand_below_a_crosshead() -> None:
    assert reason_of("strike-at-the-gate-dec-2023", before="What the dockers want") == "name of a file"
