"""Posts of social media inside of an article."""

import pytest

from tests.cleaning.heads import BODY, article
from tui_reader.cleaning.posts import label_posts
from tui_reader.model import Document
from tui_reader.readers import read_document

POST = "I have stood at this gate since six and nobody has come out to talk to us, not one of them. Not one."
SIGNATURE = "— Ida Brand (@idabrand) May 3, 2024"


def kept(*lines: str) -> list[str]:
    """Label the posts of a text; give what is left of it."""
    document = read_document("\n\n".join(lines).encode(), "a.txt")
    assert isinstance(document, Document)
    return [block.text for block in label_posts(document).blocks if block.is_body]


@pytest.mark.parametrize(
    "lines",
    [
        (POST, SIGNATURE),
        (f"{POST} https://t.co/abc", SIGNATURE),
        (POST, "pic.twitter.com/abcdef", SIGNATURE),
        (POST, "-- Ida Brand 🚢 (@idabrand) 3 May 2024"),
    ],
)
def test_a_post_is_hidden_with_its_signature(lines: tuple[str, ...]) -> None:
    assert kept(BODY[0], *lines, BODY[1]) == [BODY[0], BODY[1]]


@pytest.mark.parametrize(
    "signature",
    [
        "— Ida Brand, harbour pilot",
        "— Ida Brand (@idabrand)",
        "- Ida Brand (@idabrand), since 2024",
        "— (see page 12) 2024",
    ],
)
def test_other_lines_with_dashes_hide_nothing(signature: str) -> None:
    assert POST in kept(BODY[0], POST, signature, BODY[1])


def test_a_signature_at_the_very_top_hides_itself_only() -> None:
    assert kept(SIGNATURE, BODY[0]) == [BODY[0]]


def test_what_an_article_says_around_a_post_stays() -> None:
    document = article("Dockers walk out", bottom=(POST, "", SIGNATURE))
    assert [block.text for block in document.blocks if block.is_body] == list(BODY)
