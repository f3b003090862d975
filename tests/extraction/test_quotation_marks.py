"""Where quotation marks open and close."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.extraction.attribution.paragraphs import find_paragraphs
from tui_reader.extraction.attribution.quotation_marks import find_quotations
from tui_reader.extraction.attribution.word_lists import vocabulary_of


def passages(text: str) -> list[str]:
    found = find_quotations(text, find_paragraphs(text), vocabulary_of("en").apostrophe_words)
    return [text[quotation.start : quotation.end] for quotation in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"No," said Ito. "Never."', ["No,", "Never."], id="straight"),
        pytest.param("“No,” said Ito. “Never.”", ["No,", "Never."], id="curly"),
        pytest.param("‘No,’ said Ito. ‘They’ve gone.’", ["No,", "They’ve gone."], id="British single"),
        pytest.param("'No,' said Ito. 'They've gone.'", ["No,", "They've gone."], id="straight single"),
        pytest.param("«Non», dit Ito. « Jamais »", ["Non", "Jamais"], id="guillemets"),
        pytest.param("»Nein«, sagte Ito. »Nie.«", ["Nein", "Nie."], id="guillemets the German way"),
        pytest.param("„Nein“, sagte Ito. „Nie.“", ["Nein", "Nie."], id="low and high"),
        pytest.param("''No,'' said Ito. ''Never.''", ["No,", "Never."], id="two apostrophes"),
        pytest.param("``No,'' said Ito.", ["No,"], id="grave accents"),
        pytest.param("“He said ‘no’ to me,” said Ito.", ["He said ‘no’ to me,"], id="nested"),
        pytest.param("‘The “plan” is none,’ said Ito.", ["The “plan” is none,"], id="nested the British way"),
        pytest.param("«I said “no,”» said Ito. «Never»", ["I said “no,”", "Never"], id="nested in guillemets"),
        pytest.param("''He said, 'No,''' said Ito.", ["He said, 'No,'"], id="nested in two apostrophes"),
        pytest.param('“No," said Ito. "Never.”', ["No,", "Never."], id="curly and straight mixed"),
        pytest.param(
            "'Nobody on the boats' crews did,' said Ito.", ["Nobody on the boats' crews did,"], id="plural owner"
        ),
        pytest.param(
            "“One.\n\n“Two.\n\n“Three,” said Ito.", ["One.\n\n“Two.\n\n“Three,"], id="three paragraphs are one"
        ),
        pytest.param("‘One.\n\n‘Two,’ said Ito.", ["One.\n\n‘Two,"], id="two paragraphs in single marks"),
        pytest.param("“One is never closed at all", ["One is never closed at all"], id="never closed"),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The players’ union and the skippers' union met.",
        "It was the ’90s, the '80s were over, ‘Tis a pity, rock ’n’ roll, and rock 'n' roll.",
        "The O’Neill brothers’ tour and the O'Neill brothers' tour were cancelled.",
        "A board of 6' by 4' and 3\" thick",
        "",
        "''",
        "“”",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert passages(text) == []


@given(st.text(alphabet="ab .,\n'\"“”‘’«»„`s", max_size=120))
@settings(max_examples=300)
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = find_quotations(text, find_paragraphs(text), frozenset())
    end = 0
    for quotation in found:
        assert end <= quotation.opened < quotation.start < quotation.end <= quotation.closed <= len(text)
        end = quotation.closed
