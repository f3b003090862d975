"""The number of a list item is in the body; its bullet is not."""

import pytest

from tui_reader import read_article
from tui_reader.library.bodies import with_text, without_text
from tui_reader.model import Article, Body

_FIRST = "The harbour council of Lowmoor named the three lighthouses that it wants to repair before the winter comes."
_LAST = "“We cannot pay for more than three,” said Tomas Reyk, who leads the council, after the meeting on Monday."
_ITEMS = ("Sorrel Rock, which has had no lamp since the storm.", "The mole.", "Port Selwyn, because of its stairs.")


def _read(*items: str) -> Article:
    article = read_article("\n\n".join((_FIRST, "\n".join(items), _LAST)).encode(), name="x.txt")
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("front", "in_body"),
    (
        pytest.param("{}. ", "{}. ", id="numbers"),
        pytest.param("{}) ", "{}) ", id="numbers with a bracket"),
        pytest.param("• ", "", id="bullets"),
        pytest.param("- ", "", id="dashes"),
    ),
)
def test_a_body_has_the_numbers_of_its_items(front: str, in_body: str) -> None:
    items = [front.format(number) + item for number, item in enumerate(_ITEMS, 1)]
    article = _read(*items)
    expected = [in_body.format(number) + item for number, item in enumerate(_ITEMS, 1)]
    assert article.body.text.split("\n\n") == [_FIRST, *expected, _LAST]


def test_places_are_those_of_the_texts_without_their_numbers() -> None:
    article = _read("1. " + _ITEMS[0], "2. " + _ITEMS[1])
    for index, start in zip(article.body.blocks, article.body.starts, strict=True):
        text = article.document.blocks[index].text
        assert article.body.text.startswith(text, start)
        assert article.body.locate(start) == (index, 0)
    (quote,) = article.quotes
    assert article.body.text[quote.span.start : quote.span.end] == "We cannot pay for more than three,"


def test_a_kept_body_without_its_text_gets_it_back() -> None:
    article = _read("1. " + _ITEMS[0], "2. " + _ITEMS[1])
    kept = without_text(article.document, article.body)
    assert not kept.text
    assert with_text(article.document, kept) == article.body


def test_a_body_that_was_kept_before_it_had_numbers_is_as_it_was() -> None:
    article = _read("1. " + _ITEMS[0], "2. " + _ITEMS[1])
    texts = [article.document.blocks[index].text for index in article.body.blocks]
    starts = tuple(sum(len(text) + 2 for text in texts[:place]) for place in range(len(texts)))
    old = Body("\n\n".join(texts), article.body.blocks, starts)
    kept = without_text(article.document, old)
    assert not kept.text
    assert with_text(article.document, kept) == old
