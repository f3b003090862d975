"""The same place in another view, and in the body."""

import pytest

from tests.layout.invented import article_of, block, ferry_article
from tui_reader.layout.article_layout import body_offset, place_in_body, translate
from tui_reader.layout.lines import Place, View
from tui_reader.model import Block, Role


@pytest.mark.parametrize(
    ("place", "views", "expected"),
    (
        pytest.param(Place(8, 0), (View.CLEAN, View.MARKED), Place(8, 0), id="blocks stay"),
        pytest.param(Place(9, 4), (View.MARKED, View.CLEAN), Place(10, 0), id="what is hidden gives way"),
        pytest.param(Place(0, 0), (View.MARKED, View.CLEAN), Place(2, 0), id="at the top, to the headline"),
        pytest.param(Place(18, 0), (View.MARKED, View.CLEAN), Place(16, 0), id="at the end, backwards"),
        pytest.param(Place(4, 0), (View.MARKED, View.CLEAN), Place(3, 0), id="the byline is folded"),
        pytest.param(Place(8, 40), (View.CLEAN, View.FILE), Place(8, 40), id="to the line of the file"),
        pytest.param(Place(16, 14), (View.CLEAN, View.FILE), Place(19, 1), id="within a block of several lines"),
        pytest.param(Place(8, 40), (View.FILE, View.CLEAN), Place(8, 40), id="and back"),
        pytest.param(Place(19, 0), (View.FILE, View.MARKED), Place(16, 13), id="back into a block of several lines"),
        pytest.param(Place(99, 0), (View.FILE, View.MARKED), Place(18, 0), id="behind the end"),
        pytest.param(Place(-1, 0), (View.FILE, View.CLEAN), Place(-1, 0), id="the top is the top"),
    ),
)
def test_the_same_place_in_another_view(place: Place, views: tuple[View, View], expected: Place) -> None:
    assert translate(ferry_article(), place, *views) == expected


def test_places_of_the_body_and_back() -> None:
    article = ferry_article()
    for offset, character in enumerate(article.body.text):
        place = place_in_body(article, offset)
        shown = article.document.blocks[place.block].text[place.offset : place.offset + 1]
        assert shown in ("", character)
        if shown:
            assert body_offset(article, place) == offset
    assert body_offset(article, Place(0, 0)) is None
    assert place_in_body(article_of(block("ADVERTISEMENT", Role.FURNITURE, "advertisement")), 0) == Place(-1, 0)


def test_a_page_on_a_single_line_keeps_the_place_roughly() -> None:
    paragraphs = [f"Paragraph {number} &amp; more of it" for number in range(100)]
    article = article_of("x")
    blocks = tuple(Block(text.replace("&amp;", "&"), 1, 1) for text in paragraphs)
    text = "".join(f"<p>{text}</p>" for text in paragraphs)
    article = article._replace(document=article.document._replace(text=text, blocks=blocks))
    exact = translate(article, Place(70, 0), View.CLEAN, View.FILE)
    assert text[exact.offset :].startswith("Paragraph 70") or abs(exact.offset - text.index("Paragraph 70")) < 40
    back = translate(article, exact, View.FILE, View.CLEAN)
    assert abs(back.block - 70) <= 1
