"""Whom newspapers mean by other words than the name: "the Dane", "her ex-husband", "they", "she"."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import SourceKind


def speakers(text: str, language: str = "en") -> list[str | None]:
    return [quote.speaker for quote in find_attributions(text, language).quotes]


def sources(text: str, language: str = "en") -> dict[str, SourceKind]:
    return {source.name: source.kind for source in find_attributions(text, language).sources}


_TEAM = "Marlow boss Henrik Aas disagreed. "
_COURT = "Judge Marian Tolliver ruled on Monday. A spokeswoman for Attorney General Dean Foley said the office "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(_TEAM + "“It was a penalty,” the Dane said.", "Henrik Aas", id="where somebody is from"),
        pytest.param(
            _COURT + "would appeal. “We are confident that the law will be upheld,” she said.",
            "A spokeswoman for Attorney General Dean Foley",
            id="she behind a spokeswoman",
        ),
        pytest.param(
            "Ann Lee ran. A witness said it was dark. Ann Lee fell. “I fell,” she said.", "Ann Lee", id="a name since"
        ),
        pytest.param(
            "Ann Lee ran. The Republican candidate said no. “I ran,” she said.", "Ann Lee", id="a candidate has a name"
        ),
        pytest.param("Her ex-husband, the actor Jude Vance, wrote: “Be kind.”", "Jude Vance", id="a trade in between"),
        pytest.param(
            "Ito’s decision stunned aides to Sen. Mark Doyle, who has called her “the only Democrat I fear.”",
            "Mark Doyle",
            id="who is one and not several",
        ),
        pytest.param(
            "A spokesman for Mark Doyle, who has called her “the only Democrat I fear”, left.",
            "A spokesman for Mark Doyle",
            id="who may be the spokesman",
        ),
        pytest.param(
            "“It is late,” said Cyril Jenks and Amy Duffin, who teach at the school.",
            "Cyril Jenks and Amy Duffin",
            id="two people",
        ),
        pytest.param(
            "Harbour Vice President and Managing Editor Bill Olden said: “It is late.”", "Bill Olden", id="one person"
        ),
        pytest.param(
            "Bob and Lena Barlow slept. “I put my foot down,” said Bob, 61.",
            "Bob Barlow",
            id="a couple shares its name",
        ),
        pytest.param(
            "Ann Lee ran. “He came and stayed,” she liked to say.", "Ann Lee", id="what somebody liked to say"
        ),
        pytest.param("Omar Said has a well. Said said: “It is dry.”", "Omar Said", id="a name like a verb"),
    ],
)
def test_the_last_words_are_whose_the_reader_takes_them_to_be(text: str, expected: str | None) -> None:
    assert speakers(text)[-1] == expected


def test_they_are_the_two_who_spoke_together() -> None:
    text = "“It is late,” said Cyril Jenks and Amy Duffin. “We go,” they said."
    assert speakers(text) == ["Cyril Jenks and Amy Duffin"] * 2
    assert sources(text) == {"Cyril Jenks": SourceKind.PERSON, "Amy Duffin": SourceKind.PERSON}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Carmaker Voltra said it would cut jobs.", "Voltra", SourceKind.ORGANISATION),
        ("Parent Halvorsen Group said the roof had gone.", "Halvorsen Group", SourceKind.ORGANISATION),
        ("Parent Lisa Ito said the roof had gone.", "Lisa Ito", SourceKind.PERSON),
        ("Developer Ann Lee said the roof had gone.", "Ann Lee", SourceKind.PERSON),
    ],
)
def test_a_noun_for_firms_before_a_name_makes_a_firm_of_it(text: str, name: str, kind: SourceKind) -> None:
    assert sources(text) == {name: kind}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is late,” said Representative Peter T. King of New York, who saw it.", "Peter T. King"),
        ("Republican Peter King of Ohio said: “It is late.”", "Peter King"),
        (
            "Paul Ryan spoke. One operative tried to downplay Ryan’s comments, saying they were “not a big deal”.",
            "One operative",
        ),
        ("In Ames, Iowa, on Sunday, Mrs. Clay tried again, saying: “It is late.”", "Mrs. Clay"),
        ("Gowdy did not release further details, saying: “It is late.”", "Gowdy"),
    ],
)
def test_what_stands_near_a_cue_is_not_its_subject(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected
