"""Whom a short phrase means: "the diplomat", "the company", "he", "Ms. Vik", and who is nobody at all."""

import pytest

from tests.extraction.test_quotes import said
from tui_reader.extraction.attributions import find_attributions


def sources(text: str) -> list[str]:
    return [source.name for source in find_attributions(text).sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A senior diplomat said that the talks were over. “It is late,” the diplomat said.",
            ["A senior diplomat"],
            id="the diplomat is the senior diplomat",
        ),
        pytest.param(
            "Alder Water said that the pipe was old. The company said it would pay.", ["Alder Water"], id="the company"
        ),
        pytest.param(
            "The election commission said that it was over. The commission said nobody had won.",
            ["The election commission"],
            id="the commission",
        ),
        pytest.param(
            "Two aides said that it was over. The officials said it was not.",
            ["Two aides", "The officials"],
            id="other people stay apart",
        ),
        pytest.param(
            "Alder Water said that the pipe was old. Northway Rail said the line was closed. The company said no more.",
            ["Alder Water", "Northway Rail", "The company"],
            id="of two firms, neither",
        ),
        pytest.param("The Speaker, Edda Quist, said that the tie stood.", ["Edda Quist"], id="an office with a name"),
        pytest.param(
            "Its chief executive, Piet van Aalst, said that it was late and added that he was tired.",
            ["Piet van Aalst"],
            id="the name of the apposition is carried on",
        ),
        pytest.param("The Farmers' League said that it would appeal.", ["Farmers' League"], id="plural owners"),
        pytest.param("The bridge is safe, said J. R. van der Holt.", ["J. R. van der Holt"], id="two particles"),
        pytest.param("Prime Minister Anna May said that it was over.", ["Anna May"], id="May is a name here"),
        pytest.param("“We are ready,” said Nora Ito Monday.", ["Nora Ito"], id="Monday is none"),
        pytest.param(
            "Reuters reported a fire, citing the harbour master.", ["Reuters", "the harbour master"], id="citing"
        ),
    ],
)
def test_a_phrase_means_whom_the_article_introduced(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nobody on board said a word.",
        "What he did there nobody had asked him to do.",
        "There are forty drawers and a parrot that asks for sugar.",
        "Whoever complains gets a shift.",
        "Everyone in the village can tell you who made it.",
        "The last twenty minutes tell us what we know.",
        "Both kissed the same baby, a girl named Ottoline.",
    ],
)
def test_nobody_is_no_source(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Two engineers who worked on it said that it was old.", ["Two engineers"], id="a relative clause"),
        pytest.param(
            "An official who has seen the contract said that it had no date.", ["An official"], id="with an object"
        ),
        pytest.param(
            "Dockers walking along the quay chanted “What tide is this?”", ["Dockers"], id="a participle"
        ),
        pytest.param(
            "Samuel Okoro, who studies rivers and spent the day in one, said the weight of it mattered less.",
            ["Samuel Okoro"],
            id="what was said is not who said it",
        ),
    ],
)
def test_the_subject_of_a_long_sentence_is_found(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


def test_two_people_of_one_name_are_told_apart() -> None:
    text = (
        "Hanne Vik and her brother, Lasse Vik, own the yard. “I build boats,” said Hanne Vik. “So do I,” said Lasse "
        "Vik. Mr. Vik has a smaller yard. “Mine float,” he added. Ms. Vik was not amused. “Not all,” she said."
    )
    assert [speaker for _, speaker in said(text)] == ["Hanne Vik", "Lasse Vik", "Lasse Vik", "Hanne Vik"]


def test_an_age_points_to_the_person_named_last() -> None:
    text = "Nora Ito came by boat. “I was late,” said the 61-year-old baker."
    assert said(text) == [("I was late,", "Nora Ito")]


def test_a_quotation_without_its_closing_mark_ends_at_the_cue() -> None:
    text = "“We had no warning, said Nora Ito.\n\nThe sirens were sold in 2019.\n\n“I heard the bell,” said Otto Lahn."
    assert said(text) == [("We had no warning,", "Nora Ito"), ("I heard the bell,", "Otto Lahn")]


def test_single_marks_are_usual_where_all_are_single() -> None:
    text = "‘It is ours,’ said Oda Pym.\n\nHer lawyer said the anger was ‘understandable but rather late’."
    assert said(text)[1] == ("understandable but rather late", "Her lawyer")
