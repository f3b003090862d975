"""Words of an article that a message or a row cites: one pair of marks, and dots where something is left out."""

import pytest

from tui_reader.model import Span
from tui_reader.ui.correction_words import in_marks
from tui_reader.ui.screens.hits import marked_rows


@pytest.mark.parametrize(
    ("text", "cited"),
    (
        ("The quay is shut.", "“The quay is shut.”"),
        ("The quay of Harrow is shut until Monday.", "“The quay of Harrow is…”"),
        ("“The quay of Harrow is shut,” he said.", "“The quay of Harrow is…”"),
        ("“It is,” she said to the whole quay.", "“It is,” she said to…"),
        ('"The quay of Harrow is shut," he said.', '"The quay of Harrow is…"'),
        ("«Le quai de Harrow est fermé», dit-elle.", "«Le quai de Harrow est…»"),
        ("", "“”"),
    ),
)
def test_what_begins_with_a_mark_gets_no_second_one(text: str, cited: str) -> None:
    assert in_marks(text, 24) == cited


def test_rows_that_begin_in_the_middle_say_so() -> None:
    text = "One two three four five six seven eight nine ten eleven twelve."
    start = text.index("nine")
    rows = marked_rows(text, (Span(start, start + 4),), 20, "body", most=2)
    assert rows[0].text.startswith("…") and len(rows) == 2
    marked = [(row.text[begin:end], style) for row in rows for begin, end, style in row.runs]
    assert marked == [("nine", "match")]


def test_rows_that_begin_at_the_beginning_have_no_dots_before() -> None:
    rows = marked_rows("One two three four five six seven.", (Span(4, 7),), 20, "body", most=2)
    assert rows[0].text.startswith("One two") and rows[0].runs == ((4, 7, "match"),)
