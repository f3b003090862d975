"""A paragraph that an article says again and again is part of it; one that a page repeats is not."""

import pytest

from tui_reader.cleaning import clean
from tui_reader.cleaning.reasons import is_glued_menu
from tui_reader.cleaning.refrains import asked_again, refrains
from tui_reader.cleaning.signs import read_signs
from tui_reader.model import Block, Unreadable
from tui_reader.readers import read_document

REFRAIN = (
    "And still the lamp is in the window, and still the door is open, and whoever comes in from the cold tonight "
    "shall be asked no questions and shall be given bread."
)
VERSES = (
    "Friends, we have come to the end of a hard year, and the sea has not been kind to us, as all of you know.",
    "In the summer the cannery closed. Two hundred of you lost your work between a Friday and a Monday.",
    "In the autumn the fog came. We could not see our neighbours, but we could hear them in their gardens.",
)


def test_a_refrain_between_paragraphs_is_shown_each_time() -> None:
    sermon = "\n\n".join(f"{verse}\n\n{REFRAIN}" for verse in VERSES)
    page = f"Faith\nCulture\n\nSermon on the quay\n\n25 December 2025\n\nShare\n\n{sermon}\n\nAmen.\n\nShare\nPrint\n"
    document = read_document(page.encode(), "sermon.txt")
    assert not isinstance(document, Unreadable)
    assert sum(block.text == REFRAIN for block in clean(document).blocks if block.is_body) == 3


VERSE = "The ferry to Port Selwyn sailed again on Monday, three weeks after its winch had broken in a heavy swell."


@pytest.mark.parametrize(
    ("lines", "shown", "expected"),
    (
        pytest.param("vrvrvrv", "1010101", [1, 3, 5], id="all hidden"),
        pytest.param("vrvrvrv", "1110101", [3, 5], id="some hidden"),
        pytest.param("vrrrv", "10001", [1, 2, 3], id="one below the other"),
        pytest.param("vrvrvv", "101011", [], id="twice is a summary or a caption"),
        pytest.param("vrvrvr", "101010", [], id="below the article, too"),
        pytest.param("vrvrvfr", "1010100", [], id="beside furniture"),
        pytest.param("vnvnvnv", "1010101", [], id="a notice"),
    ),
)
def test_hidden_refrains_are_found(lines: str, shown: str, expected: list[int]) -> None:
    notice = f"Sign up for our newsletter. {REFRAIN}"
    texts = {"v": VERSE, "r": REFRAIN, "f": "Follow us", "n": notice}
    blocks = [Block(texts[kind] + (f" {place}" if kind == "v" else ""), 1, 1) for place, kind in enumerate(lines)]
    is_body = [sign == "1" for sign in shown]
    assert [*refrains(blocks, read_signs(blocks, "en"), is_body)] == expected


QUESTION = "What do you want from the council?"


@pytest.mark.parametrize(
    ("question", "lines", "shown", "expected"),
    (
        pytest.param(QUESTION, "vqvqv", "10101", [1, 3], id="both hidden"),
        pytest.param(QUESTION, "vqvqv", "11101", [3], id="the second hidden"),
        pytest.param(QUESTION, "vqvv", "1011", [], id="asked once"),
        pytest.param(QUESTION, "vqvvq", "10110", [], id="once above nothing"),
        pytest.param(QUESTION, "vqqqv", "10001", [], id="above each other: a list of links"),
        pytest.param("What they want from us", "vqvqv", "10101", [], id="no question"),
        pytest.param("Why?", "vqvqv", "10101", [], id="one word"),
    ),
)
def test_a_question_that_is_put_to_several_is_shown_each_time(
    question: str, lines: str, shown: str, expected: list[int]
) -> None:
    blocks = [Block(VERSE if line == "v" else question, number, number) for number, line in enumerate(lines, 1)]
    is_body = [sign == "1" for sign in shown]
    assert [*asked_again(blocks, read_signs(blocks, "en"), is_body)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        pytest.param("NewsSportWeatherObituariesOpinionE-edition", True, id="sections"),
        pytest.param("ShareTweetEmailPrint", True, id="share bar"),
        pytest.param("Corran DairyCheeseCrime", False, id="words that nobody knows"),
        pytest.param("The iPhone and the YouTube app of McKinley and MacLeod", False, id="names with a capital inside"),
        pytest.param("News Sport Weather", False, id="nothing is glued"),
        pytest.param("", False, id="nothing"),
    ),
)
def test_labels_that_a_dump_has_glued_are_a_menu(text: str, expected: bool) -> None:
    assert is_glued_menu(text) is expected


def test_a_glued_menu_tells_that_a_text_is_a_page() -> None:
    story = "\n\n".join(f"{VERSE[:-1]}, said {name}." for name in ("Ada Quill", "Tom Fenn", "Lena Marsh"))
    page = f"NewsSportWeatherOpinion\n\nFerry sails again\n\nShareTweetEmailPrint\n\n{story}\n"
    document = read_document(page.encode(), "ferry.txt")
    assert not isinstance(document, Unreadable)
    shown = [block.text for block in clean(document).blocks if block.is_body]
    assert "NewsSportWeatherOpinion" not in shown
    assert "ShareTweetEmailPrint" not in shown
    assert len(shown) == 3
