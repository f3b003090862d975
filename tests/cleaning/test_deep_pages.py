"""Pages whose elements lie deeper than is kept of them."""

import pytest

from tui_reader.model import Article
from tui_reader.pipeline import analyse

_WORDS = "The council of Otterbank closed the pool on Monday, after a long day of talks with the water board. " * 3


@pytest.mark.parametrize("depth", (3, 11, 12, 13, 20, 40))
def test_the_one_paragraph_of_a_deep_page_is_read(depth: int) -> None:
    page = "<html><body>" + "<ul><li>" * depth + ", </ul>" + _WORDS + "<p>"
    outcome = analyse(page.encode(), "a.html")
    assert isinstance(outcome, Article)
    assert "the pool on Monday" in outcome.document.text
