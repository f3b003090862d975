"""What is said of the views."""

import pytest

from tests.layout.invented import article_of, block
from tui_reader.layout.lines import View
from tui_reader.layout.sight import words_on
from tui_reader.model import Role


@pytest.mark.parametrize(
    ("hidden", "expected"),
    (
        (0, "Nothing was hidden here."),
        (1, "With the hidden line and its reason."),
        (2, "With the 2 hidden lines, each with its reason."),
    ),
)
def test_hidden_lines_are_counted_as_people_count(hidden: int, expected: str) -> None:
    story = block("A paragraph of the story.", Role.PARAGRAPH)
    article = article_of(story, *[block("ADVERTISEMENT", Role.FURNITURE, "advertisement")] * hidden)
    assert words_on(article, View.MARKED) == expected
