"""Captions, credits, and descriptions of pictures."""

import pytest

from tests.cleaning.heads import BODY, article, block, cleaned, texts
from tui_reader.cleaning.captions import label_captions
from tui_reader.cleaning.picture_texts import is_description
from tui_reader.lexicon.credits import is_credit
from tui_reader.model import Document, Role

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


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Image of boats at a quay", True),
        ("A close-up showing the winch of a ferry", True),
        ("The profile photo shows Jo Roe", True),
        ("The winch of the ferry, of which the image shows nothing", False),
        ("Images of boats", False),
    ],
)
def test_the_description_of_a_picture_begins_with_what_it_is(text: str, is_one: bool) -> None:
    assert is_description(text) == is_one


def test_a_caption_as_picture_agencies_write_it_is_one() -> None:
    caption = "SKARHOLM, NORTH ISLAND – JUNE 26: A man walks by a gate of the harbour on June 26, 2003 in Skarholm."
    assert texts(article(HEADLINE, "", "By Ann Lee", "", caption), Role.CAPTION) == [caption]
    dateline = "SKARHOLM, North Island – Dockers walked out on Friday, June 26: talks had failed, their union said."
    assert texts(article(HEADLINE, "", "By Ann Lee", "", dateline), Role.CAPTION) == []


def test_body_paragraphs_stay_body() -> None:
    document = article(HEADLINE, "", "By Ann Lee", "8 March 2024")
    assert texts(document, Role.CAPTION) == []
    assert texts(document, Role.PARAGRAPH) == list(BODY)


@pytest.mark.parametrize(
    "caption",
    [
        pytest.param("The harbour of Skarholm is empty on most days of winter.Skarwire", id="glued to the sentence"),
        pytest.param("The harbour of Skarholm is empty on most days of the winter. Jo Roe", id="behind the sentence"),
        pytest.param(
            "Dockers of Skarholm gather at the gate of the harbour on Friday, March 8, 2019, after a walkout",
            id="in the present, on a day that is over",
        ),
        pytest.param("Dockers and their childrenimage: Jo B. Roe", id="a credit glued to it"),
        pytest.param(
            "Bone of a whale. Image credit: Roe et al., doi: 10.1000/harb.23.4", id="a credit that names a study"
        ),
        pytest.param("The lighthouse, drawn by a child. Image: courtesy of the artist.", id="the artist's"),
        pytest.param("Ingrid Solheim, who leads the union. Photo:", id="its credit is on the next line"),
        pytest.param("(Left: the old gate, right: the new gate)", id="in brackets"),
    ],
)
def test_captions_among_the_paragraphs_are_told(caption: str) -> None:
    document = article(HEADLINE, "", "By Ann Lee", "", BODY[0], "", caption)
    assert texts(document, Role.CAPTION) == [caption]


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(
            "The owners wrote what they thought of the image: Dockers are not paid to think. So it went.", id="a colon"
        ),
        pytest.param("She stands by what she told the union of the dockers on March 8, 2019, in Skarholm.", id="she"),
        pytest.param("The plan, which stands since March 8, 2019, is why the dockers walked out.", id="a clause"),
        pytest.param("The dockers have held that the quay of Skarholm speaks for itself.", id="no day"),
        pytest.param("Nobody at the quay had seen anything like it since the strike of St. Olaf", id="a saint"),
        pytest.param("It was called off at the gate by the lawyer of the union, in the words of Jo Roe", id="no stop"),
    ],
)
def test_sentences_of_the_story_are_no_captions(paragraph: str) -> None:
    document = article(HEADLINE, "", "By Ann Lee", "", BODY[0], "", paragraph)
    assert texts(document, Role.CAPTION) == []


def test_the_name_of_a_month_tells_no_scene() -> None:
    opening = "SELWYN, March 5, 2024 -- Harborline Foods, a maker of frozen seafood, today reported results for 2023."
    document = article(HEADLINE, "", "By Ann Lee", "8 March 2024", "", opening)
    assert not texts(document, Role.CAPTION)


@pytest.mark.parametrize(
    ("line", "role"),
    (
        pytest.param("(Skarholm)", Role.CREDIT, id="of what the text speaks"),
        pytest.param("(Ingrid Solheim)", Role.CREDIT, id="a name that the text says"),
        pytest.param("(Submitted by Mary Roe)", Role.CREDIT, id="who sent it"),
        pytest.param("(Laughter)", Role.PARAGRAPH, id="what is heard"),
        pytest.param("(Crowd Cheers)", Role.PARAGRAPH, id="what is heard, with capitals"),
        pytest.param("(more to come)", Role.PARAGRAPH, id="a remark"),
        pytest.param("(a)", Role.PARAGRAPH, id="a letter"),
    ),
)
def test_a_name_in_brackets_is_whose_a_picture_is(line: str, role: Role) -> None:
    document = label_captions(
        Document("a.txt", "", "text", "utf-8", "en", tuple(map(block, (BODY[0], BODY[2], line, BODY[3]))))
    )
    assert document.blocks[2].role is role


def test_a_scene_above_the_first_paragraph_is_a_caption() -> None:
    scene = "Two dockers in red coats stand by a fire at the gate of the harbour."
    document = article(HEADLINE, "", "By Ann Lee", "8 March 2024", "", scene)
    assert texts(document, Role.CAPTION) == [scene]


def test_the_words_for_a_picture_above_caption_and_credit_are_no_standfirst() -> None:
    lines = ("Dockers walk along a quay in the rain at night.", "Dockers walk along Sund Quay.", "(Jo Roe / The Post)")
    document = article(HEADLINE, "", *lines, "By Ann Lee", "8 March 2024")
    assert texts(document, Role.CAPTION) == [*lines[:2]]
    assert not texts(document, Role.STANDFIRST)


def test_a_crosshead_that_its_paragraph_begins_with_is_no_description_of_a_picture() -> None:
    paragraph = f"{BODY[1]} {BODY[3]}"
    lines = (HEADLINE, "", "By Ann Lee", "", BODY[0], "", BODY[1].split(", and")[0], paragraph, "", BODY[2])
    assert paragraph in texts(cleaned(*lines), Role.PARAGRAPH)


def test_a_caption_that_stands_on_the_line_of_its_description_is_shown_once() -> None:
    document = article(HEADLINE, "", "By Ann Lee", "", BODY[0], "", f"{PICTURE}. {PICTURE}.Jo Roe/The Post")
    assert texts(document, Role.CAPTION) == [f"{PICTURE}.Jo Roe/The Post"]


@pytest.mark.parametrize("credit", ["Foto di Ida Brand", "Immagine di Skarpix", "Foto von Jo Roe", "Photo de Jo Roe"])
def test_credits_of_other_languages(credit: str) -> None:
    assert is_credit(credit)


@pytest.mark.parametrize("text", ["Foto de la semana", "Image par défaut", "Bild von der Küste"])
def test_other_words_about_pictures_are_no_credits(text: str) -> None:
    assert not is_credit(text)
