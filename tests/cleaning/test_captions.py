"""Captions, credits, and descriptions of pictures."""

from tests.cleaning.heads import BODY, article, texts
from tui_reader.model import Role

HEADLINE = "Skarholm dockers walk out as talks over night shifts collapse"
PICTURE = "Dockers gather outside the gates of the harbour in Skarholm on Friday morning"


def test_of_a_doubled_caption_the_fuller_one_is_shown() -> None:
    document = article(HEADLINE, "", PICTURE, f"{PICTURE} Copyright AP Photo/Jo Roe", "By The Harbour with AP")
    assert texts(document, Role.CAPTION) == [f"{PICTURE} Copyright AP Photo/Jo Roe"]
    hidden = next(block for block in document.blocks if block.text == PICTURE)
    assert hidden.reason == "repeats the caption on line 4"


def test_the_line_over_a_credit_is_its_caption() -> None:
    document = article(HEADLINE, "", "By Ann Lee", "", f"{PICTURE}.", "Photo by Jo Roe")
    assert texts(document, Role.CAPTION) == [f"{PICTURE}."]
    assert texts(document, Role.CREDIT) == ["Photo by Jo Roe"]


def test_a_caption_as_picture_agencies_write_it_is_one() -> None:
    caption = "SKARHOLM, NORTH ISLAND – JUNE 26: A man walks by a gate of the harbour on June 26, 2003 in Skarholm."
    assert texts(article(HEADLINE, "", "By Ann Lee", "", caption), Role.CAPTION) == [caption]
    dateline = "SKARHOLM, North Island – Dockers walked out on Friday, June 26: talks had failed, their union said."
    assert texts(article(HEADLINE, "", "By Ann Lee", "", dateline), Role.CAPTION) == []


def test_body_paragraphs_stay_body() -> None:
    document = article(HEADLINE, "", "By Ann Lee", "8 March 2024")
    assert texts(document, Role.CAPTION) == []
    assert texts(document, Role.PARAGRAPH) == list(BODY)
