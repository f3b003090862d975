"""What pages of all kinds taught: forms, signatures, whole names, and words that name nobody."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def said(text: str) -> list[tuple[str, str | None]]:
    return [
        (text[quote.span.start : quote.span.end], quote.speaker)
        for quote in find_attributions(text).quotes
        if quote.kind is not QuoteKind.INDIRECT
    ]


def reported(text: str) -> list[str]:
    quotes = find_attributions(text).quotes
    return [text[quote.span.start : quote.span.end] for quote in quotes if quote.kind is QuoteKind.INDIRECT]


def sources(text: str) -> list[tuple[str, str]]:
    return [(source.name, source.kind.value) for source in find_attributions(text).sources]


def test_entries_of_a_form_are_no_transcript() -> None:
    form = "\n\n".join("Position: goalkeeper\n\nHeight: 6-foot-4\n\nAge: 19" for _ in range(4))
    assert find_attributions(form).quotes == ()


def test_turns_of_a_talk_still_are() -> None:
    talk = "ITO: Did you sign it?\n\nMARSH: I did sign it.\n\nITO: When was that?\n\nMARSH: It was in June."
    assert len(said(talk)) == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Some tenants will stay here, and take maybe less space.” —Sven Spalding, CEO, Nordic Boats, Aldham",
            [("Some tenants will stay here, and take maybe less space.", "Sven Spalding")],
            id="a signature set in capitals is a person's",
        ),
        pytest.param(
            "“I won’t board a ferry without counting the boats.” –– Gail Orr",
            [("I won’t board a ferry without counting the boats.", "Gail Orr")],
            id="two dashes sign as one does",
        ),
        pytest.param(
            "“It rained, but the tents held,” Velmark Ambassador to the UN Linda Marsh-Roe said on Friday.",
            [("It rained, but the tents held,", "Linda Marsh-Roe")],
            id="where somebody is sent is no end of the name",
        ),
        pytest.param(
            "The boys’ stepfather, Kurt Schelling, told WXYZ:\n\n“They were beautiful people, our children.”",
            [("They were beautiful people, our children.", "Kurt Schelling")],
            id="who is told does not speak",
        ),
        pytest.param(
            "“The purpose was to keep it affordable,” Aldham president David W. Bosham said in a press release "
            "explaining the shift.",
            [("The purpose was to keep it affordable,", "David W. Bosham")],
            id="a release that explains does not speak",
        ),
        pytest.param(
            "For two years Tamir Das Orr has worked on this. “I do not see any hope,” Das Orr says.",
            [("I do not see any hope,", "Tamir Das Orr")],
            id="the end of a name is the same person",
        ),
        pytest.param(
            "Nora Ito is a model. “Just as a cat does before dinner,” she reflects.",
            [("Just as a cat does before dinner,", "Nora Ito")],
            id="any verb right behind a comma and the marks",
        ),
    ],
)
def test_quotations_go_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Later that night, the council called for a survey of the bridges.", [], id="a time is no report"
        ),
        pytest.param(
            "Stairs are cold places, and according to Brenn’s data, beds near them are always empty.",
            ["beds near them are always empty"],
            id="behind and, what follows is reported",
        ),
        pytest.param(
            "Mostly, Orla Perrin said, that’s where the tide turns.",
            ["that’s where the tide turns"],
            id="that is a word of the report",
        ),
    ],
)
def test_what_is_reported_is_cut_where_the_clause_stands(text: str, expected: list[str]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Aldham County Sheriff’s Office said that the truck went the wrong way.",
            [("Aldham County Sheriff’s Office", "organisation")],
            id="an office with its owner",
        ),
        pytest.param("Downing Street said that it will be met.", [("Downing Street", "organisation")], id="a street"),
        pytest.param("British Voltra said that it will be met.", [("British Voltra", "organisation")], id="a country"),
        pytest.param("But rest assured that satiety says that the meal is over.", [], id="a bare word"),
    ],
)
def test_sources_are_what_they_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert sources(text) == expected


def test_no_acronym_is_meant_by_she() -> None:
    text = "It is made of GLP and GIP. “We are on the precipice,” she says."
    assert ("We are on the precipice,", "GIP") not in said(text)
